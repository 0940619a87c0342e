// Makes the address that was checked the address that is connected to.
#pragma once

#include "core/images/hostrules.h"
#include "core/images/imagedownload.h"

#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QObject>
#include <QTcpServer>

namespace galley {

/// A way out for QNetworkAccessManager, which looks names up by itself and so may be given another address
/// than the one that was checked before (DNS rebinding). As a SOCKS proxy on loopback, with a password made
/// up for this run, it looks the name up once, judges every address and connects to one of just those. TLS
/// and HTTP/2 go through it untouched. Lives in the network thread.
class CheckedConnector : public QObject {
    Q_OBJECT
public:
    /// `rules` are not owned; they may change meanwhile.
    CheckedConnector(HostLookup lookup, const HostRules* rules, QObject* parent);

    /// To be used by the access managers of this process. Listens from the first call on.
    QNetworkProxy proxy();
    /// Whether a host was refused for its addresses when it was last asked for.
    bool hasRefused(const QString& host) const { return m_refused.contains(comparableHost(host)); }

private:
    void accept();
    bool permits(const QString& host, const QList<QHostAddress>& addresses);

    HostLookup m_lookup;
    const HostRules* m_rules;
    QByteArray m_password;
    QSet<QString> m_refused;
    QTcpServer m_server;
};

/// Sends requests out through a connector, except where the system has a proxy: there the proxy knows the
/// names, and it is its part to refuse.
class CheckedProxyFactory : public QNetworkProxyFactory {
public:
    explicit CheckedProxyFactory(CheckedConnector* connector)
        : m_connector(connector) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;

private:
    CheckedConnector* m_connector;
};

/// The proxy the system wants for an address; type NoProxy where there is none.
QNetworkProxy systemProxyFor(const QUrl& url);

} // namespace galley
