// Logins go to whom they are meant for, and to nobody else.
#include "tests/images/loginserver.h"
#include "tests/images/storefixture.h"

#include <QNetworkProxy>
#include <QSignalSpy>

#include <gmock/gmock.h>

namespace galley {

namespace {

using test::basicLogin;
using test::encoded;
using test::Protection;
using test::redirect;
using test::response;
using Code = ImageError::Code;

const QString picturePath = QStringLiteral("/a.png");
const Login right{QStringLiteral("editor"), QStringLiteral("canary-47")};
const Login wrong{QStringLiteral("editor"), QStringLiteral("guess-11")};
const QByteArray rightHeader = basicLogin("editor", "canary-47");
const QByteArray wrongHeader = basicLogin("editor", "guess-11");

class LoginTest : public test::StoreTest {
protected:
    LoginTest() {
        options.asksForLogins = true;
        options.memoryCacheBytes = 0;
        options.cacheFolder.clear();
    }

    static Protection protection(const QByteArray& realm = "Pictures") {
        return {.realm = realm, .user = "editor", .password = "canary-47"};
    }
    static QByteArray picture() { return response(encoded({40, 20}, "png")); }
    LoginKey key(const char* realm = "Pictures") const {
        return LoginKey::of(server.url({}), QString::fromLatin1(realm));
    }

    /// Asks for a picture and goes on without waiting for it.
    std::shared_ptr<std::optional<ImageResult>> ask(const QUrl& url, bool insists = false) {
        if (!m_asked)
            m_asked = std::make_unique<QSignalSpy>(&store(), &ImageStore::loginNeeded);
        if (!m_accepted)
            m_accepted = std::make_unique<QSignalSpy>(&store(), &ImageStore::loginAccepted);
        auto answer = std::make_shared<std::optional<ImageResult>>();
        ImageRequest request = wish(url);
        request.refresh = insists;
        m_tickets.push_back(
            store().request(request, &context, [answer](const ImageResult& result) { *answer = result; }));
        return answer;
    }
    /// Waits until a login was asked for so many times, and returns what for.
    LoginKey asked(int times) {
        EXPECT_TRUE(QTest::qWaitFor([&] { return m_asked->size() >= times; }, 20'000));
        EXPECT_EQ(m_asked->size(), times);
        return m_asked->isEmpty() ? LoginKey() : m_asked->constLast().constFirst().value<LoginKey>();
    }
    bool wasRefused() const { return m_asked->constLast().at(1).toBool(); }
    qsizetype accepted() const { return m_accepted->size(); }
    static bool waitFor(const std::shared_ptr<std::optional<ImageResult>>& answer) {
        return QTest::qWaitFor([&answer] { return answer->has_value(); }, 20'000);
    }
    /// Signs in with what the first picture asks for.
    void signInAt(const QString& path) {
        const auto answer = ask(server.url(path));
        store().signIn(asked(int(m_asked->size()) + 1), right);
        ASSERT_TRUE(waitFor(answer));
        ASSERT_TRUE((*answer)->has_value());
    }

    std::vector<ImageTicket> m_tickets;

private:
    std::unique_ptr<QSignalSpy> m_asked;
    std::unique_ptr<QSignalSpy> m_accepted;
};

TEST_F(LoginTest, holdsAPictureUntilSomebodySignsIn) {
    test::protectBasic(server, picturePath, protection(), picture());
    const auto answer = ask(server.url(picturePath));
    EXPECT_EQ(asked(1), key());
    EXPECT_FALSE(wasRefused());
    EXPECT_FALSE(answer->has_value());
    EXPECT_FALSE(server.received().contains("Authorization"));
    store().signIn(key(), right);
    ASSERT_TRUE(waitFor(answer));
    EXPECT_TRUE((*answer)->has_value());
    EXPECT_EQ(accepted(), 1);
    EXPECT_TRUE(server.lastRequest(picturePath).contains(QByteArray("Authorization: " + rightHeader)));
    const auto more = ask(server.url(picturePath), true);
    ASSERT_TRUE(waitFor(more));
    EXPECT_TRUE((*more)->has_value());
    asked(1);
}

TEST_F(LoginTest, answersADigestWithoutThePassword) {
    test::protectDigest(server, picturePath, protection(), picture());
    signInAt(picturePath);
    EXPECT_TRUE(server.lastRequest(picturePath).contains("Authorization: Digest"));
    EXPECT_FALSE(server.received().contains("canary-47"));
    EXPECT_FALSE(server.received().contains(rightHeader));
}

TEST_F(LoginTest, signsInAnewWhereANonceGoesStale) {
    Protection strict = protection();
    strict.staysOpen = true;
    strict.usesNonceOnce = true;
    test::protectDigest(server, picturePath, strict, picture());
    signInAt(picturePath);
    for (int i = 0; i < 3; ++i) {
        const auto again = ask(server.url(picturePath), true);
        ASSERT_TRUE(waitFor(again));
        EXPECT_TRUE((*again)->has_value());
    }
    asked(1);
}

TEST_F(LoginTest, asksOnceForManyAndTriesAWrongPasswordOnce) {
    std::vector<std::shared_ptr<std::optional<ImageResult>>> answers;
    for (int i = 0; i < 9; ++i) {
        const QString path = QStringLiteral("/%1.png").arg(i);
        test::protectBasic(server, path, protection(), picture());
        answers.push_back(ask(server.url(path)));
    }
    asked(1);
    ASSERT_TRUE(QTest::qWaitFor([this] { return server.requests() == 9; }));
    store().signIn(key(), wrong);
    asked(2);
    EXPECT_TRUE(wasRefused());
    EXPECT_EQ(server.received().count(wrongHeader), 1);
    EXPECT_EQ(accepted(), 0);
    store().signIn(key(), right);
    for (const auto& answer : answers) {
        ASSERT_TRUE(waitFor(answer));
        EXPECT_TRUE((*answer)->has_value());
    }
    EXPECT_EQ(accepted(), 1);
    EXPECT_EQ(server.received().count(wrongHeader), 1);
    asked(2);
}

TEST_F(LoginTest, asksAgainWhereAPasswordIsRightNoMore) {
    test::protectBasic(server, picturePath, protection(), picture());
    signInAt(picturePath);
    Protection changed = protection();
    changed.password = "another";
    test::protectBasic(server, picturePath, changed, picture());
    const auto answer = ask(server.url(picturePath), true);
    asked(2);
    EXPECT_TRUE(wasRefused());
    store().signIn(key(), {QStringLiteral("editor"), QStringLiteral("another")});
    ASSERT_TRUE(waitFor(answer));
    EXPECT_TRUE((*answer)->has_value());
}

TEST_F(LoginTest, asksNoMoreWhereSomebodyDeclined) {
    test::protectBasic(server, picturePath, protection(), picture());
    const auto answer = ask(server.url(picturePath));
    asked(1);
    store().declineLogin(key());
    ASSERT_TRUE(waitFor(answer));
    EXPECT_EQ((*answer)->error().code, Code::NeedsLogin);
    EXPECT_EQ(errorAt(picturePath).code, Code::NeedsLogin);
    asked(1);
    const auto insisted = ask(server.url(picturePath), true);
    asked(2);
    EXPECT_FALSE(insisted->has_value());
}

TEST_F(LoginTest, dropsWhatNobodyWaitsForAnyMore) {
    test::protectBasic(server, picturePath, protection(), picture());
    ask(server.url(picturePath));
    asked(1);
    m_tickets.clear();
    store().signIn(key(), right);
    EXPECT_TRUE(get(wish(server.url(picturePath))).has_value());
    EXPECT_EQ(server.received().count(rightHeader), 1);
}

TEST_F(LoginTest, forgetsALogin) {
    test::protectBasic(server, picturePath, protection(), picture());
    signInAt(picturePath);
    store().forgetLogin(key());
    const qsizetype sent = server.received().count(rightHeader);
    ask(server.url(picturePath), true);
    asked(2);
    EXPECT_FALSE(wasRefused());
    EXPECT_EQ(server.received().count(rightHeader), sent);
}

TEST_F(LoginTest, neverFollowsARedirect) {
    test::RawServer other;
    other.serve(QStringLiteral("/b.png"), picture());
    const QByteArray elsewhere = redirect(other.url(QStringLiteral("/b.png")).toEncoded());
    test::protectBasic(server, picturePath, protection(), elsewhere);
    signInAt(picturePath);
    EXPECT_TRUE(server.received().contains(rightHeader));
    EXPECT_EQ(other.requests(), 1);
    EXPECT_FALSE(other.received().contains("uthorization"));
    // The other server asks for the same realm: that is another login.
    test::protectBasic(other, QStringLiteral("/b.png"), protection(), picture());
    ask(server.url(picturePath), true);
    EXPECT_EQ(asked(2), LoginKey::of(other.url({}), QStringLiteral("Pictures")));
    EXPECT_FALSE(other.received().contains("uthorization"));
}

TEST_F(LoginTest, isAskedForByWhomARedirectLeadsTo) {
    test::RawServer other;
    other.serve(picturePath, redirect(server.url(picturePath).toEncoded()));
    test::protectBasic(server, picturePath, protection(), picture());
    const auto answer = ask(other.url(picturePath));
    EXPECT_EQ(asked(1), key());
    store().signIn(key(), right);
    ASSERT_TRUE(waitFor(answer));
    EXPECT_TRUE((*answer)->has_value());
    EXPECT_FALSE(other.received().contains("uthorization"));
}

TEST_F(LoginTest, signsInAnewOnEachHop) {
    test::protectBasic(server, QStringLiteral("/b.png"), protection(), picture());
    test::protectBasic(server, picturePath, protection(), redirect("/b.png"));
    signInAt(picturePath);
    EXPECT_EQ(server.received().count(rightHeader), 2);
    asked(1);
}

TEST_F(LoginTest, doesNotRunInCirclesBetweenRealms) {
    int count = 0;
    server.handle(picturePath, [&count](QTcpSocket* socket) {
        socket->write(response({}, "401 Unauthorized",
                               QByteArray("WWW-Authenticate: Basic realm=\"") +
                                   (++count % 2 ? "One" : "Two") + "\"\r\n"));
        socket->disconnectFromHost();
    });
    const auto answer = ask(server.url(picturePath));
    store().signIn(asked(1), right);
    store().signIn(asked(2), right);
    ASSERT_TRUE(waitFor(answer));
    EXPECT_EQ((*answer)->error().code, Code::NeedsLogin);
    EXPECT_LT(count, 50);
}

TEST_F(LoginTest, keepsTheRealmsOfAServerApart) {
    Protection open = protection();
    open.staysOpen = true; // the next request would go over the connection that has signed in
    const QString secret = QStringLiteral("/secret.png");
    const QString free = QStringLiteral("/free.png");
    test::protectBasic(server, picturePath, open, picture());
    open.realm = "Secret";
    test::protectBasic(server, secret, open, picture());
    server.serve(free, picture());
    signInAt(picturePath);
    EXPECT_TRUE(get(wish(server.url(free))).has_value());
    ask(server.url(secret));
    EXPECT_EQ(asked(2), key("Secret"));
    EXPECT_FALSE(server.lastRequest(free).contains("uthorization"));
    EXPECT_FALSE(server.lastRequest(secret).contains("uthorization"));
}

TEST_F(LoginTest, answersNoOtherKindOfChallenge) {
    for (const char* scheme : {"Negotiate", "NTLM", "Bearer realm=\"Pictures\""}) {
        server.serve(picturePath,
                     response({}, "401 Unauthorized", "WWW-Authenticate: " + QByteArray(scheme) + "\r\n"));
        const auto answer = ask(server.url(picturePath));
        ASSERT_TRUE(waitFor(answer)) << scheme;
        EXPECT_EQ((*answer)->error().code, Code::NeedsLogin);
    }
    asked(0);
    EXPECT_FALSE(server.received().contains("uthorization"));
}

/// A proxy that asks, for as long as it lives.
class ProxyLoginTest : public LoginTest {
protected:
    ProxyLoginTest() {
        QNetworkProxy::setApplicationProxy(
            {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), server.port()});
        options.lookup = [](const QString&, QObject* receiver, std::function<void(const QHostInfo&)> done) {
            QMetaObject::invokeMethod(
                receiver, [done = std::move(done)] { done(QHostInfo()); }, Qt::QueuedConnection);
        };
    }
    ~ProxyLoginTest() override { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    LoginKey gate() const {
        return LoginKey::ofProxy(QStringLiteral("127.0.0.1"), server.port(), QStringLiteral("Gate"));
    }
    static Protection proxy() {
        Protection protection = LoginTest::protection("Gate");
        protection.isProxy = true;
        return protection;
    }
    const QString address = QStringLiteral("http://pictures.example/a.png");
};

TEST_F(ProxyLoginTest, holdsPicturesUntilSomebodySignsIn) {
    test::protectBasic(server, address, proxy(), picture());
    const auto answer = ask(QUrl(address));
    EXPECT_EQ(asked(1), gate());
    store().signIn(gate(), wrong);
    asked(2);
    EXPECT_TRUE(wasRefused());
    EXPECT_EQ(server.received().count(wrongHeader), 1);
    store().signIn(gate(), right);
    ASSERT_TRUE(waitFor(answer));
    EXPECT_TRUE((*answer)->has_value()) << (*answer)->error().message.toStdString();
    EXPECT_EQ(accepted(), 1);
    EXPECT_FALSE(server.received().contains("\r\nAuthorization"));
}

TEST_F(ProxyLoginTest, answersADigest) {
    test::protectDigest(server, address, proxy(), picture());
    const auto answer = ask(QUrl(address));
    asked(1);
    store().signIn(gate(), right);
    ASSERT_TRUE(waitFor(answer));
    EXPECT_TRUE((*answer)->has_value());
    EXPECT_FALSE(server.received().contains(rightHeader));
}

TEST_F(ProxyLoginTest, keepsTheLoginFromTheServerBehind) {
    test::protectBasic(server, address, proxy(),
                       response({}, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"Pictures\"\r\n"));
    ask(QUrl(address));
    asked(1);
    store().signIn(gate(), right);
    EXPECT_EQ(asked(2), LoginKey::of(QUrl(address), QStringLiteral("Pictures")));
    EXPECT_EQ(accepted(), 1);
    EXPECT_FALSE(server.received().contains("\r\nAuthorization"));
}

TEST_F(ProxyLoginTest, asksForTunnelsToo) {
    const QString tunnel = QStringLiteral("pictures.example:443");
    test::protectBasic(server, tunnel, proxy(), response({}, "502 Bad Gateway"));
    const auto answer = ask(QUrl(QStringLiteral("https://pictures.example/a.png")));
    EXPECT_EQ(asked(1), gate());
    store().signIn(gate(), wrong);
    asked(2);
    store().signIn(gate(), right);
    ASSERT_TRUE(waitFor(answer));
    EXPECT_NE((*answer)->error().code, Code::NeedsLogin);
    EXPECT_TRUE(server.lastRequest(tunnel).contains(rightHeader));
}

} // namespace

} // namespace galley
