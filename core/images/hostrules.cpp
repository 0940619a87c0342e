// Address ranges that are nobody's business from an article.
#include "core/images/hostrules.h"

#include <algorithm>
#include <array>

namespace galley {

namespace {

struct Range {
    quint32 network;
    int bits;
};

constexpr quint32 ip(quint32 a, quint32 b, quint32 c, quint32 d) {
    return a << 24 | b << 16 | c << 8 | d;
}

/// IANA's special-purpose registry, multicast and the reserved rest.
constexpr std::array<Range, 15> specialIpv4{{{ip(0, 0, 0, 0), 8},
                                             {ip(10, 0, 0, 0), 8},
                                             {ip(100, 64, 0, 0), 10},
                                             {ip(127, 0, 0, 0), 8},
                                             {ip(169, 254, 0, 0), 16},
                                             {ip(172, 16, 0, 0), 12},
                                             {ip(192, 0, 0, 0), 24},
                                             {ip(192, 0, 2, 0), 24},
                                             {ip(192, 88, 99, 0), 24},
                                             {ip(192, 168, 0, 0), 16},
                                             {ip(198, 18, 0, 0), 15},
                                             {ip(198, 51, 100, 0), 24},
                                             {ip(203, 0, 113, 0), 24},
                                             {ip(224, 0, 0, 0), 4},
                                             {ip(240, 0, 0, 0), 4}}};

bool isPublicIpv4(quint32 address) {
    return std::ranges::none_of(specialIpv4, [address](const Range& range) {
        return (address ^ range.network) >> (32 - range.bits) == 0;
    });
}

quint32 ipv4At(const Q_IPV6ADDR& address, int offset) {
    return ip(address[offset], address[offset + 1], address[offset + 2], address[offset + 3]);
}

bool isPublicIpv6(const QHostAddress& address) {
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const auto isIn = [&address](const char* network, int bits) {
        return address.isInSubnet(QHostAddress(QLatin1String(network)), bits);
    };
    if (isIn("::ffff:0:0", 96) || isIn("64:ff9b::", 96)) // mapped, NAT64
        return isPublicIpv4(ipv4At(bytes, 12));
    if (isIn("2002::", 16)) // 6to4
        return isPublicIpv4(ipv4At(bytes, 2));
    return isIn("2000::", 3) && !isIn("2001::", 23) && !isIn("2001:db8::", 32) && !isIn("3fff::", 20);
}

} // namespace

bool isPublicAddress(const QHostAddress& address) {
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isPublicIpv4(address.toIPv4Address());
    return address.protocol() == QAbstractSocket::IPv6Protocol && isPublicIpv6(address);
}

QString hostFrom(const QString& text) {
    const QString trimmed = text.trimmed();
    if (QHostAddress address; address.setAddress(trimmed)) // IPv6 without brackets
        return address.toString();
    const QString separator = QStringLiteral("://");
    const QUrl url(trimmed.contains(separator) ? trimmed : QString(u"http" + separator + trimmed),
                   QUrl::StrictMode);
    return url.isValid() ? url.host() : QString();
}

QString comparableHost(const QString& host) {
    const QByteArray ascii = QUrl::toAce(host.toLower());
    return ascii.isEmpty() ? host.toLower() : QString::fromLatin1(ascii);
}

HostRules::HostRules(const QStringList& allowedHosts) {
    for (const QString& host : allowedHosts)
        m_allowed.insert(comparableHost(host.trimmed()));
}

bool HostRules::isAllowed(const QString& host) const {
    return m_allowed.contains(comparableHost(host));
}

bool HostRules::permits(const QString& host, const QList<QHostAddress>& addresses) const {
    return !addresses.isEmpty() && (isAllowed(host) || std::ranges::all_of(addresses, isPublicAddress));
}

} // namespace galley
