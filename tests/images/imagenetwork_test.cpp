// Servers that fail, lie and attack.
#include "tests/images/storefixture.h"

#include <QSignalSpy>

namespace galley {

namespace {

using test::encoded;
using test::redirect;
using test::response;
using Code = ImageError::Code;

const QString picturePath = QStringLiteral("/a.png");

class ImageNetworkTest : public test::StoreTest {
protected:
    ImageNetworkTest() {
        options.cacheFolder.clear();
        options.memoryCacheBytes = 0;
    }

    Code codeFor(const QByteArray& answer) {
        server.serve(picturePath, answer);
        return errorAt(picturePath).code;
    }
    /// Sends a piece every few milliseconds for as long as the other side listens.
    void drip(const QByteArray& head, const QByteArray& piece) {
        server.handle(picturePath, [this, head, piece](QTcpSocket* socket) {
            socket->write(head);
            auto* timer = new QTimer(socket);
            QObject::connect(timer, &QTimer::timeout, socket, [socket, piece] { socket->write(piece); });
            timer->start(10);
        });
    }
};

TEST_F(ImageNetworkTest, namesTheStatus) {
    const std::tuple<const char*, int, Code> answers[] = {
        {"404 Not Found", 404, Code::NotFound},
        {"410 Gone", 410, Code::NotFound},
        {"403 Forbidden", 403, Code::HttpStatus},
        {"429 Too Many Requests", 429, Code::HttpStatus},
        {"500 Internal Server Error", 500, Code::HttpStatus},
        {"503 Service Unavailable", 503, Code::HttpStatus},
        {"304 Not Modified", 304, Code::HttpStatus}};
    for (const auto& [line, status, code] : answers) {
        server.serve(picturePath, response(encoded({4, 4}, "png"), line));
        const ImageError failure = errorAt(picturePath);
        EXPECT_EQ(failure.code, code) << line;
        EXPECT_EQ(failure.httpStatus, status);
        EXPECT_TRUE(failure.message.contains(QString::number(status))) << failure.message.toStdString();
        const bool isBusy = status == 429 || status >= 500;
        EXPECT_EQ(isLasting(failure), !isBusy) << "a busy host says nothing about the picture";
        EXPECT_EQ(mayPass(failure), isBusy);
    }
}

TEST_F(ImageNetworkTest, sendsNoLoginNoCookieNoReferrer) {
    server.serve(picturePath, response("", "401 Unauthorized",
                                       "WWW-Authenticate: Basic realm=\"x\"\r\nSet-Cookie: a=b; Path=/\r\n"));
    QUrl url = server.url(picturePath);
    url.setUserName(QStringLiteral("me"));
    url.setPassword(QStringLiteral("canary"));
    for (int i = 0; i < 2; ++i) {
        const ImageError failure = error(wish(url));
        EXPECT_EQ(failure.code, Code::NeedsLogin);
        EXPECT_FALSE(failure.message.contains(QStringLiteral("canary")));
        const QByteArray request = server.lastRequest(picturePath).toLower();
        for (const char* header : {"authorization:", "cookie:", "referer:", "canary"})
            EXPECT_FALSE(request.contains(header)) << request.toStdString();
    }
    EXPECT_EQ(server.requests(picturePath), 2);
}

TEST_F(ImageNetworkTest, endsASlowDripAtTheDeadline) {
    options.download.totalMSecs = 500;
    options.download.inactivityMSecs = 5000;
    drip("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", "\x89");
    EXPECT_EQ(errorAt(picturePath).code, Code::TimedOut);
    EXPECT_TRUE(QTest::qWaitFor([this] { return server.open() == 0; }));
}

TEST_F(ImageNetworkTest, endsSilence) {
    options.download.inactivityMSecs = 300;
    server.handle(picturePath, [](QTcpSocket*) {});
    EXPECT_EQ(errorAt(picturePath).code, Code::TimedOut);
    server.handle(picturePath, [](QTcpSocket* socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx");
    });
    EXPECT_EQ(errorAt(picturePath).code, Code::TimedOut);
}

TEST_F(ImageNetworkTest, endsAnEndlessBody) {
    options.download.bytes = 1 << 20;
    drip("HTTP/1.1 200 OK\r\n\r\n" + encoded({400, 400}, "png"), QByteArray(100'000, 'x'));
    EXPECT_EQ(errorAt(picturePath).code, Code::TooLarge);
    EXPECT_TRUE(QTest::qWaitFor([this] { return server.open() == 0; }));
    drip("HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n", {});
    EXPECT_EQ(errorAt(picturePath).code, Code::TooLarge);
}

TEST_F(ImageNetworkTest, endsAPageLongBeforeItsEnd) {
    drip("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n<!doctype html>" + QByteArray(600, 'x'), {});
    EXPECT_EQ(errorAt(picturePath).code, Code::NotAnImage);
}

TEST_F(ImageNetworkTest, believesBytesAndNotTypes) {
    server.serve(picturePath, response(encoded({40, 20}, "png"), "200 OK", "Content-Type: text/html\r\n"));
    EXPECT_TRUE(get(wish(server.url(picturePath))).has_value());
    EXPECT_EQ(codeFor(response("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "200 OK",
                               "Content-Type: image/png\r\n")),
              Code::UnsupportedFormat);
    EXPECT_EQ(codeFor(response("")), Code::NotAnImage);
}

TEST_F(ImageNetworkTest, followsFiveRedirects) {
    server.serve(QStringLiteral("/end.png"), response(encoded({40, 20}, "png")));
    const char* statuses[] = {"301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect",
                              "308 Permanent Redirect"};
    for (int i = 0; i < 5; ++i) {
        const QByteArray next = i == 4 ? QByteArray("end.png") : QByteArray::number(i + 1);
        server.serve(QStringLiteral("/%1").arg(i), redirect(next, statuses[i]));
    }
    const ImageResult result = get(wish(server.url(QStringLiteral("/0"))));
    ASSERT_TRUE(result.has_value()) << result.error().message.toStdString();
    EXPECT_EQ(result->finalUrl, server.url(QStringLiteral("/end.png")));

    server.serve(QStringLiteral("/before"), redirect("/0"));
    EXPECT_EQ(errorAt(QStringLiteral("/before")).code, Code::TooManyRedirects);
    server.serve(picturePath, redirect("/a.png"));
    EXPECT_EQ(errorAt(picturePath).code, Code::TooManyRedirects);
    EXPECT_EQ(server.requests(picturePath), 6);
}

TEST_F(ImageNetworkTest, refusesARedirectOutOfTheWeb) {
    for (const char* target : {"file:///etc/passwd", "ftp://127.0.0.1/a.png", "data:image/png;base64,AAAA",
                               "javascript:1", "qrc:/a.png"})
        EXPECT_EQ(codeFor(redirect(target)), Code::Blocked) << target;
    EXPECT_EQ(codeFor(redirect("http://")), Code::BadAddress);
    EXPECT_EQ(codeFor(response("", "302 Found")), Code::HttpStatus);
}

TEST_F(ImageNetworkTest, refusesPrivateNetworksOnEveryHop) {
    for (const char* target :
         {"http://192.168.0.1/a.png", "http://[::1]:1/a.png", "http://0x7f000002/a.png", "//10.0.0.1/a.png",
          "http://169.254.169.254/latest", "http://[::ffff:10.0.0.1]/"})
        EXPECT_EQ(codeFor(redirect(target)), Code::Blocked) << target;
}

TEST_F(ImageNetworkTest, refusesLoopbackUnlessAllowed) {
    options.allowedHosts.clear();
    server.serve(picturePath, response(encoded({40, 20}, "png")));
    EXPECT_EQ(errorAt(picturePath).code, Code::Blocked);
    EXPECT_EQ(server.requests(), 0);
    store().setAllowedHosts({QStringLiteral("127.0.0.1")});
    EXPECT_TRUE(get(wish(server.url(picturePath))).has_value());
}

TEST_F(ImageNetworkTest, judgesANameByWhatItResolvesTo) {
    options.lookup = [](const QString& host, QObject* receiver, std::function<void(const QHostInfo&)> done) {
        QHostInfo info;
        if (host == QLatin1String("inside.example"))
            info.setAddresses(
                {QHostAddress(QStringLiteral("1.1.1.1")), QHostAddress(QHostAddress::LocalHost)});
        QMetaObject::invokeMethod(
            receiver, [info, done = std::move(done)] { done(info); }, Qt::QueuedConnection);
    };
    QUrl url = server.url(picturePath);
    url.setHost(QStringLiteral("inside.example"));
    EXPECT_EQ(error(wish(url)).code, Code::Blocked);
    EXPECT_EQ(codeFor(redirect(url.toEncoded())), Code::Blocked);
    EXPECT_EQ(server.requests(), 1);
}

TEST_F(ImageNetworkTest, blamesNoHostWhileNoneIsFound) {
    options.hasNetwork = [] { return true; };
    options.lookup = [](const QString&, QObject* receiver, std::function<void(const QHostInfo&)> done) {
        QMetaObject::invokeMethod(
            receiver, [done = std::move(done)] { done(QHostInfo()); }, Qt::QueuedConnection);
    };
    QUrl url = server.url(picturePath);
    url.setHost(QStringLiteral("unknown.example"));
    const ImageError before = error(wish(url));
    EXPECT_EQ(before.code, Code::NoHostFound);
    EXPECT_TRUE(before.message.contains(u"unknown.example")) << before.message.toStdString();
    EXPECT_FALSE(isLasting(before)) << "it may be this network";
    EXPECT_TRUE(mayPass(before));
    const QSignalSpy gone(&store(), &ImageStore::obstacleGone);
    EXPECT_EQ(codeFor(response("", "404 Not Found")), Code::NotFound);
    EXPECT_EQ(codeFor(response("", "404 Not Found")), Code::NotFound);
    ASSERT_EQ(gone.count(), 1) << "told once";
    EXPECT_EQ(gone[0][0].value<Code>(), Code::NoHostFound);
    const ImageError after = error(wish(url));
    EXPECT_EQ(after.code, Code::HostNotFound);
    EXPECT_TRUE(isLasting(after)) << "other hosts are there";
}

TEST_F(ImageNetworkTest, tellsABrokenConnection) {
    const QByteArray whole = response(encoded({300, 300}, "png"));
    EXPECT_EQ(codeFor(whole.first(whole.size() - 100)), Code::ConnectionFailed);
    server.handle(picturePath, [](QTcpSocket* socket) { socket->abort(); });
    EXPECT_EQ(errorAt(picturePath).code, Code::ConnectionFailed);
    EXPECT_EQ(codeFor("nonsense\r\n\r\n"), Code::ConnectionFailed);
    QUrl closed = server.url(picturePath);
    closed.setPort(1);
    EXPECT_EQ(error(wish(closed)).code, Code::ConnectionFailed);
}

TEST_F(ImageNetworkTest, tellsADamagedPicture) {
    const QByteArray png = encoded({300, 300}, "png");
    EXPECT_EQ(codeFor(response(png.first(png.size() / 2))), Code::Corrupt);
    EXPECT_EQ(codeFor(response(test::pngHeader(30'000, 30'000))), Code::TooLarge);
    const QByteArray jpeg = encoded({300, 300}, "jpeg");
    server.serve(picturePath, response(jpeg.first(jpeg.size() / 2)));
    EXPECT_TRUE(get(wish(server.url(picturePath)))->isIncomplete);
}

TEST_F(ImageNetworkTest, unpacksGzipButNoBomb) {
    const QByteArray bmp = encoded({300, 300}, "bmp");
    server.serve(picturePath, response(test::gzipped(bmp), "200 OK", "Content-Encoding: gzip\r\n"));
    const ImageResult result = get(wish(server.url(picturePath)));
    ASSERT_TRUE(result.has_value()) << result.error().message.toStdString();
    EXPECT_EQ(result->bytes, bmp.size());

    const QByteArray bomb = test::gzipped(bmp + QByteArray(40 << 20, '\0'));
    const Code code = codeFor(response(bomb, "200 OK", "Content-Encoding: gzip\r\n"));
    EXPECT_TRUE(code == Code::TooLarge || code == Code::Corrupt);
}

TEST_F(ImageNetworkTest, refusesAnUntrustedCertificate) {
    test::RawServer tls(test::RawServer::Mode::SelfSignedTls);
    tls.serve(picturePath, response(encoded({4, 4}, "png")));
    EXPECT_EQ(error(wish(tls.url(picturePath))).code, Code::Tls);
    EXPECT_EQ(tls.requests(), 0);
    server.serve(picturePath, redirect(tls.url(picturePath).toEncoded()));
    EXPECT_EQ(errorAt(picturePath).code, Code::Tls);
}

} // namespace

} // namespace galley
