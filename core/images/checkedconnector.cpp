// Listens on loopback and hands each connection to a tunnel.
#include "core/images/checkedconnector.h"

#include "core/images/checkedtunnel.h"

#include <QNetworkProxyQuery>
#include <QRandomGenerator>
#include <QTcpSocket>

#include <array>

namespace galley {

namespace {

const QByteArray userName = QByteArrayLiteral("galley");

QByteArray randomPassword() {
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return QByteArray(reinterpret_cast<const char*>(random.data()), sizeof(random)).toHex();
}

} // namespace

CheckedConnector::CheckedConnector(HostLookup lookup, const HostRules* rules, QObject* parent)
    : QObject(parent)
    , m_lookup(std::move(lookup))
    , m_rules(rules)
    , m_password(randomPassword())
    , m_server(this) {
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &CheckedConnector::accept);
}

QNetworkProxy CheckedConnector::proxy() {
    if (!m_server.isListening())
        m_server.listen(QHostAddress::LocalHost); // without it nothing connects: better than unchecked
    return {QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), m_server.serverPort(),
            QString::fromLatin1(userName), QString::fromLatin1(m_password)};
}

void CheckedConnector::accept() {
    while (QTcpSocket* client = m_server.nextPendingConnection())
        new CheckedTunnel(
            client, SocksHandshake(userName, m_password), m_lookup,
            [this](const QString& host, const QList<QHostAddress>& addresses) {
                return permits(host, addresses);
            },
            this);
}

bool CheckedConnector::permits(const QString& host, const QList<QHostAddress>& addresses) {
    const bool isPermitted = m_rules->permits(host, addresses);
    if (isPermitted)
        m_refused.remove(comparableHost(host));
    else
        m_refused.insert(comparableHost(host));
    return isPermitted;
}

QList<QNetworkProxy> CheckedProxyFactory::queryProxy(const QNetworkProxyQuery& query) {
    const QList<QNetworkProxy> wanted = proxyForQuery(query);
    const bool isDirect = wanted.isEmpty() || wanted.constFirst().type() == QNetworkProxy::NoProxy ||
                          wanted.constFirst().type() == QNetworkProxy::DefaultProxy;
    return isDirect ? QList{m_connector->proxy()} : wanted;
}

QNetworkProxy systemProxyFor(const QUrl& url) {
    const auto wanted = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    if (wanted.isEmpty() || wanted.constFirst().type() == QNetworkProxy::DefaultProxy)
        return QNetworkProxy::NoProxy;
    return wanted.constFirst();
}

} // namespace galley
