// Which hosts may be asked: no address of a private network unless it was allowed by name.
#pragma once

#include <QHostAddress>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace galley {

/// Whether an address lies in the public Internet: neither loopback, private, link-local, shared, reserved
/// for documentation or tests, nor multicast; addresses that wrap an IPv4 one are judged by that.
bool isPublicAddress(const QHostAddress& address);

/// The host somebody means who wrote a host, one with a port, or a whole URL; empty where there is none.
QString hostFrom(const QString& text);
/// A host in the one form in which hosts are compared: lower case, as it goes over the wire.
QString comparableHost(const QString& host);

/// Hosts that may be asked though they are private. A value.
class HostRules {
public:
    HostRules() = default;
    /// Names or IP addresses, without ports; case does not matter.
    explicit HostRules(const QStringList& allowedHosts);

    /// Whether somebody allowed this host by name.
    bool isAllowed(const QString& host) const;
    /// Whether every address a host resolved to may be asked; false for none.
    bool permits(const QString& host, const QList<QHostAddress>& addresses) const;

private:
    QSet<QString> m_allowed;
};

} // namespace galley
