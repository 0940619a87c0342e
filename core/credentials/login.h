// Who asks for a login, and the login.
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace galley {

/// A server or proxy and the name of the part of it that wants a login. A value.
struct LoginKey {
    QString origin; ///< scheme://host:port, the port left out where it is the scheme's own; proxy://host:port
    QString realm;  ///< as the server calls it; may be empty

    /// The key for a part of the server an address belongs to.
    static LoginKey of(const QUrl& url, const QString& realm);
    /// The key for a proxy, which is never that of a server at the same place.
    static LoginKey ofProxy(const QString& host, quint16 port, const QString& realm);

    bool isProxy() const { return origin.startsWith(QLatin1String("proxy:")); }
    /// Whether a password goes to it over TLS.
    bool isEncrypted() const { return origin.startsWith(QLatin1String("https:")); }
    /// The host, with its port where that is not the usual one.
    QString host() const { return QUrl(origin).authority(); }

    bool operator==(const LoginKey&) const = default;
    friend size_t qHash(const LoginKey& key, size_t seed = 0) {
        return qHashMulti(seed, key.origin, key.realm);
    }
};

/// A user name and a password. Lives in memory and in the keychain, nowhere else.
struct Login {
    QString user;
    QString password;
    bool operator==(const Login&) const = default;
};

} // namespace galley

Q_DECLARE_METATYPE(galley::LoginKey)
