// Without a network, what is kept on disk still shows.
#include "tests/images/loginserver.h"
#include "tests/images/storefixture.h"

#include <QDirIterator>
#include <QSignalSpy>

namespace galley {

namespace {

using test::encoded;
using test::redirect;
using test::response;
using Code = ImageError::Code;

const QString picturePath = QStringLiteral("/a.png");
const QByteArray cacheable = QByteArrayLiteral("Cache-Control: max-age=3600\r\n");
const QByteArray outdated = QByteArrayLiteral("Expires: Thu, 01 Jan 1998 00:00:00 GMT\r\n");
constexpr QSize otherSize(20, 20);

class OfflineTest : public test::StoreTest {
protected:
    OfflineTest() {
        options.memoryCacheBytes = 0;
        server.serve(picturePath, response(encoded({40, 20}, "png"), "200 OK", cacheable));
    }

    void expectKept(const QUrl& url) {
        const int asked = server.requests();
        const ImageResult result = get(wish(url, otherSize));
        ASSERT_TRUE(result.has_value()) << result.error().message.toStdString();
        EXPECT_TRUE(result->fromCache);
        EXPECT_EQ(result->image.size(), QSize(20, 10));
        EXPECT_EQ(server.requests(), asked);
    }
    QByteArray everythingOnDisk() const {
        QByteArray all;
        QDirIterator files(options.cacheFolder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        return all;
    }
    qint64 diskBytes() {
        std::optional<qint64> bytes;
        store().measureDiskCache(&context, [&bytes](qint64 measured) { bytes = measured; });
        EXPECT_TRUE(QTest::qWaitFor([&bytes] { return bytes.has_value(); }));
        return bytes.value_or(-1);
    }
};

TEST_F(OfflineTest, showsWhatIsKeptAndAsksNobody) {
    ASSERT_TRUE(get(wish(server.url(picturePath))).has_value());
    store().setOffline(true);
    EXPECT_FALSE(store().isOnline());
    expectKept(server.url(picturePath));
    const int asked = server.requests();
    EXPECT_EQ(errorAt(QStringLiteral("/b.png")).code, Code::Offline);
    EXPECT_EQ(server.requests(), asked);
}

TEST_F(OfflineTest, beginsOfflineWhereItWasLeftSo) {
    options.isOffline = true;
    EXPECT_EQ(errorAt(picturePath).code, Code::Offline);
    EXPECT_EQ(server.requests(), 0);
}

TEST_F(OfflineTest, asksAgainOnceOnline) {
    store().setOffline(true);
    EXPECT_EQ(errorAt(picturePath).code, Code::Offline);
    QSignalSpy changes(&store(), &ImageStore::onlineChanged);
    store().setOffline(false);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_TRUE(changes.constFirst().constFirst().toBool());
    EXPECT_TRUE(get(wish(server.url(picturePath))).has_value());
}

TEST_F(OfflineTest, showsOldOnesAndThoseBehindARedirect) {
    const QString old = QStringLiteral("/old.png");
    const QString moved = QStringLiteral("/moved.png");
    server.serve(old, response(encoded({40, 20}, "png"), "200 OK", "Cache-Control: max-age=0\r\n"));
    server.serve(moved, response({}, "301 Moved Permanently", "Location: /a.png\r\n" + cacheable));
    for (const QString& path : {old, moved})
        ASSERT_TRUE(get(wish(server.url(path))).has_value());
    store().setOffline(true);
    expectKept(server.url(old));
    expectKept(server.url(moved));
}

TEST_F(OfflineTest, keepsPicturesOfServersThatSayNothingOfCaching) {
    const QString silent = QStringLiteral("/silent.png");
    server.serve(silent, response(encoded({40, 20}, "png")));
    ASSERT_TRUE(get(wish(server.url(silent))).has_value());
    server.serve(picturePath,
                 "HTTP/1.0 200 OK\r\nContent-Length: " + QByteArray::number(encoded({40, 20}, "png").size()) +
                     "\r\n\r\n" + encoded({40, 20}, "png"));
    ASSERT_TRUE(get(wish(server.url(picturePath))).has_value());
    store().setOffline(true);
    expectKept(server.url(silent));
    expectKept(server.url(picturePath));
}

TEST_F(OfflineTest, keepsPicturesThatNeededALogin) {
    options.asksForLogins = true;
    test::protectBasic(server, picturePath, {.realm = "Pictures", .user = "me", .password = "pw"},
                       response(encoded({40, 20}, "png"), "200 OK", cacheable));
    QObject::connect(&store(), &ImageStore::loginNeeded, &context, [this](const LoginKey& key) {
        store().signIn(key, {QStringLiteral("me"), QStringLiteral("pw")});
    });
    ASSERT_TRUE(get(wish(server.url(picturePath))).has_value());
    store().setOffline(true);
    expectKept(server.url(picturePath));
    EXPECT_FALSE(everythingOnDisk().contains("bWU6cHc")); // me:pw
}

TEST_F(OfflineTest, keepsAPictureThoughTheServerFailsLater) {
    ASSERT_TRUE(get(wish(server.url(picturePath))).has_value());
    for (const char* status : {"401 Unauthorized", "404 Not Found", "500 Internal Server Error"}) {
        server.serve(picturePath, response("sorry", status));
        ImageRequest again = wish(server.url(picturePath));
        again.refresh = true;
        EXPECT_EQ(error(again).httpStatus, QByteArray(status).left(3).toInt());
    }
    store().setOffline(true);
    expectKept(server.url(picturePath));
}

TEST_F(OfflineTest, showsAnOldOneWhereTheServerHasAProblem) {
    const QString old = QStringLiteral("/old.png");
    server.serve(old, response(encoded({40, 20}, "png"), "200 OK", outdated));
    ASSERT_TRUE(get(wish(server.url(old))).has_value());
    server.serve(old, response("sorry", "503 Service Unavailable"));
    const ImageResult result = get(wish(server.url(old), otherSize));
    ASSERT_TRUE(result.has_value()) << result.error().message.toStdString();
    EXPECT_TRUE(result->fromCache);
    EXPECT_EQ(server.requests(old), 2);
    server.serve(old, response("gone", "404 Not Found"));
    EXPECT_EQ(errorAt(old).code, Code::NotFound);
}

TEST_F(OfflineTest, believesAServerThatNothingChanged) {
    const QString old = QStringLiteral("/old.png");
    const QByteArray headers = outdated + "ETag: \"1\"\r\n";
    server.serve(old, response(encoded({40, 20}, "png"), "200 OK", headers));
    ASSERT_TRUE(get(wish(server.url(old))).has_value());
    server.serve(old, "HTTP/1.1 304 Not Modified\r\nConnection: close\r\nX-Round: 2\r\n" + headers + "\r\n");
    for (int requests = 2; requests <= 3; ++requests) {
        const ImageResult result = get(wish(server.url(old), otherSize));
        ASSERT_TRUE(result.has_value()) << result.error().message.toStdString();
        EXPECT_TRUE(result->fromCache);
        EXPECT_EQ(server.requests(old), requests);
    }
    closeStore(); // writes what waits
    EXPECT_TRUE(everythingOnDisk().contains("X-Round"));
    EXPECT_FALSE(everythingOnDisk().contains("must-revalidate"));
}

TEST_F(OfflineTest, noticesByItselfThatTheNetworkIsGoneAndBack) {
    auto isThere = std::make_shared<std::atomic_bool>(true);
    options.hasNetwork = [isThere] { return isThere->load(); };
    options.allowedHosts = {QStringLiteral("pictures.example")};
    options.lookup = [isThere](const QString&, QObject* receiver,
                               std::function<void(const QHostInfo&)> done) {
        QHostInfo info;
        if (*isThere)
            info.setAddresses({QHostAddress(QHostAddress::LocalHost)});
        QMetaObject::invokeMethod(
            receiver, [info, done = std::move(done)] { done(info); }, Qt::QueuedConnection);
    };
    QUrl url = server.url(picturePath);
    url.setHost(QStringLiteral("pictures.example"));
    ASSERT_TRUE(get(wish(url)).has_value());
    QSignalSpy changes(&store(), &ImageStore::onlineChanged);
    *isThere = false;
    url.setPath(QStringLiteral("/b.png"));
    EXPECT_EQ(error(wish(url)).code, Code::Offline);
    EXPECT_FALSE(store().isOnline());
    EXPECT_EQ(changes.size(), 1);
    ImageRequest again = wish(server.url(picturePath), otherSize);
    again.source.url.setHost(QStringLiteral("pictures.example"));
    again.refresh = true; // past the cache, but there is nothing behind it
    EXPECT_TRUE(get(again)->fromCache);
    *isThere = true;
    ASSERT_TRUE(QTest::qWaitFor([&changes] { return changes.size() == 2; }, 20'000));
    EXPECT_TRUE(store().isOnline());
}

TEST_F(OfflineTest, measuresAndClears) {
    EXPECT_EQ(diskBytes(), 0);
    options.memoryCacheBytes = 1 << 20;
    ASSERT_TRUE(get(wish(server.url(picturePath))).has_value());
    EXPECT_GT(diskBytes(), 0);
    store().clearCaches();
    EXPECT_EQ(diskBytes(), 0);
    EXPECT_EQ(store().memoryBytes(), 0);
    ASSERT_TRUE(get(wish(server.url(picturePath))).has_value());
    EXPECT_EQ(server.requests(picturePath), 2);
}

TEST_F(OfflineTest, keepsTheDiskUnderItsLimit) {
    for (int i = 0; i < 8; ++i) {
        const QString path = QStringLiteral("/%1.bmp").arg(i);
        server.serve(path, response(encoded({100, 100}, "bmp"), "200 OK", cacheable));
        ASSERT_TRUE(get(wish(server.url(path))).has_value());
    }
    const qint64 full = diskBytes();
    store().setDiskCacheBytes(full / 2);
    EXPECT_LE(diskBytes(), full / 2);
    store().setDiskCacheBytes(0);
    EXPECT_EQ(diskBytes(), 0);
}

TEST_F(OfflineTest, keepsNoCookie) {
    server.serve(picturePath, response(encoded({40, 20}, "png"), "200 OK",
                                       cacheable + "X-Kept: marker\r\nSet-Cookie: id=biscuit\r\n"));
    ASSERT_TRUE(get(wish(server.url(picturePath))).has_value());
    closeStore();
    EXPECT_TRUE(everythingOnDisk().contains("marker"));
    EXPECT_FALSE(everythingOnDisk().contains("biscuit"));
}

} // namespace

} // namespace galley
