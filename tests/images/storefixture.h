// An image store against a local server, with time limits short enough to be waited for.
#pragma once

#include "core/images/imagestore.h"
#include "tests/images/pictures.h"
#include "tests/images/rawserver.h"

#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace galley::test {

class StoreTest : public testing::Test {
protected:
    StoreTest() {
        options.allowedHosts = {QStringLiteral("127.0.0.1")};
        options.cacheFolder = folder.filePath(QStringLiteral("cache"));
    }

    ImageStore& store() {
        if (!m_store)
            m_store = std::make_unique<ImageStore>(options);
        return *m_store;
    }
    void closeStore() { m_store.reset(); }

    static ImageRequest wish(const QUrl& url, const QSize& target = {100, 100}) {
        return {.source = {{}, url}, .target = target};
    }
    static ImageRequest wish(const QString& file, const QSize& target = {100, 100}) {
        return {.source = {file, {}}, .target = target};
    }

    /// Asks and waits for the answer.
    ImageResult get(const ImageRequest& request) {
        std::optional<ImageResult> answer;
        const ImageTicket ticket =
            store().request(request, &context, [&](const ImageResult& result) { answer = result; });
        EXPECT_FALSE(answer.has_value()); // never from within request()
        EXPECT_TRUE(QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000));
        return answer.value_or(std::unexpected(ImageError{}));
    }
    /// The error a request ends with; a picture fails the test.
    ImageError error(const ImageRequest& request) {
        const ImageResult result = get(request);
        EXPECT_FALSE(result.has_value());
        EXPECT_TRUE(result || !result.error().message.isEmpty());
        return result ? ImageError{} : result.error();
    }
    ImageError errorAt(const QString& path) { return error(wish(server.url(path))); }

    QTemporaryDir folder;
    ImageStore::Options options;
    RawServer server;
    QObject context;

private:
    std::unique_ptr<ImageStore> m_store;
};

} // namespace galley::test
