// Origins as browsers write them (RFC 6454).
#include "core/credentials/login.h"

namespace galley {

LoginKey LoginKey::of(const QUrl& url, const QString& realm) {
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    const int usual = url.scheme() == QLatin1String("https")  ? 443
                      : url.scheme() == QLatin1String("http") ? 80
                                                              : -1;
    if (url.port(usual) != usual)
        origin.setPort(url.port());
    return {origin.toString(QUrl::FullyEncoded), realm};
}

LoginKey LoginKey::ofProxy(const QString& host, quint16 port, const QString& realm) {
    QUrl url;
    url.setScheme(QStringLiteral("proxy"));
    url.setHost(host);
    url.setPort(port);
    return of(url, realm);
}

} // namespace galley
