// The sample feed is what its README says.
#include "core/article/article.h"
#include "core/feed/feedlayout.h"
#include "core/feed/filereader.h"
#include "core/frontmatter/document.h"

#include <gmock/gmock.h>

#include <map>

namespace galley {
namespace {

using frontmatter::ErrorCode;
using testing::ElementsAre;
using testing::Pair;

class SampleFeed : public testing::Test {
protected:
    void SetUp() override {
        const auto found = discover(QStringLiteral(GALLEY_SAMPLE_FEED));
        ASSERT_TRUE(found);
        layout = *found;
    }

    std::string bytesOf(const QString& path) const {
        FileReader reader(layout.root);
        const auto view = reader.read(path);
        return view ? std::string(view->bytes) : std::string();
    }

    /// Calls `visit(path, bytes)` for each document.
    template<typename Visit>
    void forEachFile(Visit visit) const {
        for (const FeedLayout::File& file : layout.files)
            visit(file.path, bytesOf(file.path));
    }

    template<typename Holds>
    QStringList filesThat(Holds holds) const {
        QStringList files;
        forEachFile([&](const QString& path, const std::string& bytes) {
            if (holds(bytes))
                files += path.left(26);
        });
        return files;
    }

    FeedLayout layout;
};

/// Why Jekyll reads no front matter; nothing where it does.
std::optional<ErrorCode> refusal(const std::string& bytes) {
    const auto document = frontmatter::Document::read(bytes);
    if (!document)
        return document.error().code;
    return document->hasFrontMatter() ? std::nullopt : std::optional(ErrorCode::NotClosed);
}

/// The addresses of an article's pictures and of its provider's.
QStringList picturesOf(const frontmatter::Document& document) {
    QStringList addresses;
    for (const char* list : {"images", "provider.images"}) {
        const auto images = document.value(*FieldPath::parse(list));
        if (!images || !images->sequence())
            continue;
        for (const Value& image : *images->sequence())
            if (const Value* url = image.mapping() ? frontmatter::find(*image.mapping(), "url") : nullptr)
                addresses += toQString(url->text());
    }
    return addresses;
}

TEST_F(SampleFeed, HoldsFourCollections) {
    std::map<QString, int> counts;
    for (const FeedLayout::File& file : layout.files)
        ++counts[layout.collections[static_cast<std::size_t>(file.collection)].name];
    EXPECT_THAT(counts,
                ElementsAre(Pair(QStringLiteral("learning/videos"), 8), Pair(QStringLiteral("news"), 56),
                            Pair(QStringLiteral("newsletters"), 1), Pair(QStringLiteral("samples"), 8)));
    EXPECT_EQ(layout.title, u"Harbour Light");
    EXPECT_EQ(layout.topics.size(), 11);
}

TEST_F(SampleFeed, HoldsFourFilesThatCannotBeRead) {
    std::map<QString, ErrorCode> refused;
    forEachFile([&](const QString& path, const std::string& bytes) {
        const auto code = refusal(bytes);
        if (code)
            refused[path.left(26)] = *code;
        EXPECT_EQ(Article::read(path, {}, bytes).isReadable(), !code) << path.toStdString();
    });
    EXPECT_THAT(refused,
                ElementsAre(Pair(QStringLiteral("_news/2025-03-30-climate-a"), ErrorCode::NotClosed),
                            Pair(QStringLiteral("_news/2025-05-16-zoe-brann"), ErrorCode::InvalidUtf8),
                            Pair(QStringLiteral("_news/2026-07-12-kelp-farm"), ErrorCode::TabIndent),
                            Pair(QStringLiteral("_news/2026-08-02-air-over-"), ErrorCode::UnclosedQuote)));
}

TEST_F(SampleFeed, HasItsPicturesButForTwo) {
    QStringList missing;
    int present = 0;
    forEachFile([&](const QString& path, const std::string& bytes) {
        if (refusal(bytes))
            return;
        for (const QString& address : picturesOf(*frontmatter::Document::read(bytes)))
            if (layout.localFile(address).isEmpty())
                missing += path.left(26);
            else
                ++present;
    });
    EXPECT_THAT(missing, ElementsAre(QStringLiteral("_news/2026-02-25-glassmake"),
                                     QStringLiteral("_news/2026-06-17-a-sea-wal")));
    EXPECT_GT(present, 100);
}

TEST_F(SampleFeed, HoldsOddLineEnds) {
    const auto has = [](std::string_view part) {
        return [part](const std::string& bytes) { return bytes.find(part) != std::string::npos; };
    };
    EXPECT_EQ(filesThat(has("\r")), QStringList{QStringLiteral("_news/2026-10-19-night-bus")});
    EXPECT_EQ(filesThat([](const std::string& bytes) { return bytes.starts_with("\xEF\xBB\xBF"); }),
              QStringList{QStringLiteral("_news/2026-08-26-fishing-f")});
    EXPECT_EQ(filesThat([](const std::string& bytes) { return !bytes.ends_with('\n'); }),
              QStringList{QStringLiteral("_news/2025-02-12-flu-shows")});
    forEachFile([](const QString& path, const std::string& bytes) {
        if (path.contains(u"night-buses")) {
            EXPECT_EQ(std::ranges::count(bytes, '\n'), std::ranges::count(bytes, '\r'));
        }
    });
}

} // namespace
} // namespace galley
