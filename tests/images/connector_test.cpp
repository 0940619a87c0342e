// The address that is checked is the address that is connected to.
#include "core/images/checkedconnector.h"
#include "core/images/sockshandshake.h"
#include "tests/images/storefixture.h"

namespace galley {

namespace {

using test::encoded;
using test::response;
using Code = ImageError::Code;

const QString picturePath = QStringLiteral("/a.png");
const QString pictureHost = QStringLiteral("pictures.example");

/// Answers each look-up with the next of these addresses, and with the last for ever.
HostLookup answering(const QList<QStringList>& answers) {
    auto left = std::make_shared<QList<QStringList>>(answers);
    return [left](const QString&, QObject* receiver, std::function<void(const QHostInfo&)> done) {
        QList<QHostAddress> addresses;
        for (const QString& address : left->size() > 1 ? left->takeFirst() : left->constFirst())
            addresses.append(QHostAddress(address));
        QHostInfo info;
        info.setAddresses(addresses);
        QMetaObject::invokeMethod(
            receiver, [info, done = std::move(done)] { done(info); }, Qt::QueuedConnection);
    };
}

class ConnectorTest : public test::StoreTest {
protected:
    ConnectorTest() { server.serve(picturePath, response(encoded({40, 20}, "png"))); }
    QUrl url() const {
        QUrl url = server.url(picturePath);
        url.setHost(pictureHost);
        return url;
    }
};

TEST_F(ConnectorTest, connectsToTheAddressLookedUp) {
    options.allowedHosts = {pictureHost};
    options.lookup = answering({{QStringLiteral("127.0.0.1")}});
    const ImageResult result = get(wish(url()));
    ASSERT_TRUE(result.has_value()) << result.error().message.toStdString();
    EXPECT_TRUE(server.lastRequest(picturePath).contains("Host: pictures.example:"));
}

TEST_F(ConnectorTest, refusesANameThatChangesItsAddressInBetween) {
    options.allowedHosts.clear();
    options.lookup = answering({{QStringLiteral("1.1.1.1")}, {QStringLiteral("127.0.0.1")}});
    EXPECT_EQ(error(wish(url())).code, Code::Blocked);
    EXPECT_EQ(server.mostOpen(), 0); // not even a connection
}

TEST_F(ConnectorTest, goesOnToTheNextAddress) {
    options.allowedHosts = {pictureHost};
    options.lookup = answering({{QStringLiteral("127.0.0.9"), QStringLiteral("127.0.0.1")}});
    EXPECT_TRUE(get(wish(url())).has_value());
}

TEST_F(ConnectorTest, tellsThatNobodyListens) {
    options.allowedHosts = {pictureHost};
    options.lookup = answering({{QStringLiteral("127.0.0.9"), QStringLiteral("127.0.0.8")}});
    EXPECT_EQ(error(wish(url())).code, Code::ConnectionFailed);
}

/// What the connector answers a stranger who sends this; it hangs up after that.
QByteArray answerTo(const QByteArray& bytes) {
    const HostRules rules({QStringLiteral("127.0.0.1")});
    CheckedConnector connector({}, &rules, nullptr);
    QTcpSocket stranger;
    stranger.connectToHost(QHostAddress::LocalHost, connector.proxy().port());
    stranger.write(bytes);
    EXPECT_TRUE(QTest::qWaitFor([&] { return stranger.state() == QAbstractSocket::UnconnectedState; }));
    return stranger.readAll();
}

TEST(CheckedConnector, servesNobodyWithoutThePassword) {
    EXPECT_EQ(answerTo(QByteArray("\5\1\0", 3)), QByteArray("\5\xff", 2));
    EXPECT_EQ(answerTo(QByteArray("\5\1\2\1\6galley\5wrong", 17)), QByteArray("\5\2\1\1", 4));
    EXPECT_EQ(answerTo("GET / HTTP/1.1\r\n\r\n" + QByteArray(100, 'x')), QByteArray("\5\xff", 2));
}

TEST(CheckedConnector, hasAnotherPasswordEachTime) {
    const HostRules rules;
    CheckedConnector one({}, &rules, nullptr);
    CheckedConnector two({}, &rules, nullptr);
    EXPECT_NE(one.proxy().password(), two.proxy().password());
    EXPECT_GE(one.proxy().password().size(), 32);
}

struct Request {
    QByteArray bytes;
    QString host;
};

TEST(SocksHandshake, readsRequestsHoweverTheyAreCut) {
    const Request requests[] = {
        {QByteArray("\5\1\0\3\4a.de\0\x50", 11), QStringLiteral("a.de")},
        {QByteArray("\5\1\0\1\x01\x02\x03\x04\0\x50", 10), QStringLiteral("1.2.3.4")},
        {QByteArray("\5\1\0\4\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\x50", 22), QStringLiteral("::1")}};
    for (const Request& request : requests) {
        SocksHandshake handshake("me", "pw");
        QByteArray answer;
        const QByteArray all = QByteArray("\5\1\2\1\2me\2pw", 10) + request.bytes;
        for (const char byte : all) {
            EXPECT_FALSE(handshake.target().has_value());
            answer += handshake.take(QByteArray(1, byte));
        }
        EXPECT_EQ(answer, QByteArray("\5\2\1\0", 4));
        ASSERT_TRUE(handshake.target().has_value());
        EXPECT_EQ(handshake.target()->host, request.host);
        EXPECT_EQ(handshake.target()->port, 80);
    }
}

TEST(SocksHandshake, refusesWhatItDoesNotKnow) {
    const QByteArray login("\5\1\2\1\2me\2pw", 10);
    for (const auto& request :
         {QByteArray("\5\2\0\1\1\2\3\4\0\x50", 10), QByteArray("\4\1\0\1\1\2\3\4\0\x50", 10),
          QByteArray("\5\1\0\7\1\2\3\4\0\x50", 10)}) {
        SocksHandshake handshake("me", "pw");
        handshake.take(login + request);
        EXPECT_TRUE(handshake.hasFailed());
        EXPECT_FALSE(handshake.target().has_value());
    }
}

} // namespace

} // namespace galley
