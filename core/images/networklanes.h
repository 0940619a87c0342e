// The access managers downloads go through, kept apart by the login they send.
#pragma once

#include "core/credentials/login.h"
#include "core/images/checkedconnector.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>

#include <functional>
#include <optional>

namespace galley {

class ImageCache;

/// A manager that never sends a login, and one more for each login in use: Qt remembers what it sent for
/// connections and servers, so a login's manager is only asked for what was challenged for just this login.
/// Lives in the network thread.
class NetworkLanes : public QObject {
    Q_OBJECT
public:
    /// None of these is owned. `proxyLogin` tells what a proxy may be sent.
    NetworkLanes(CheckedConnector* connector, ImageCache* cache,
                 std::function<std::optional<Login>(const LoginKey&)> proxyLogin, QObject* parent);

    QNetworkReply* get(const QNetworkRequest& request);
    QNetworkReply* get(const QNetworkRequest& request, const LoginKey& key, const Login& login);

    /// What a reply that ended with 401 asked for: Basic or Digest, else nothing.
    static std::optional<LoginKey> challengeOf(const QNetworkReply* reply);
    /// What the proxy asked for when it last refused.
    std::optional<LoginKey> proxyChallenge() const { return m_proxyChallenge; }
    /// The login a proxy was sent, where it was.
    std::optional<Login> sentToProxy(const LoginKey& key) const;
    QList<LoginKey> proxiesSignedInTo() const { return m_sentToProxies.keys(); }
    /// Proxies let something pass: what they were sent is right.
    void confirmProxies();

    /// Forgets what was sent and the connections it went over.
    void drop(const LoginKey& key);

private:
    QNetworkAccessManager* makeManager();
    QNetworkReply* begin(QNetworkAccessManager* manager, const QNetworkRequest& request);
    void answerProxy(const QNetworkProxy& proxy, QAuthenticator* authenticator);
    bool sendsProxyLogin(const QUrl& url) const; ///< where a proxy has asked for one

    CheckedConnector* m_connector;
    ImageCache* m_cache;
    std::function<std::optional<Login>(const LoginKey&)> m_proxyLogin;
    QNetworkAccessManager* m_plain;
    QHash<LoginKey, QNetworkAccessManager*> m_withLogin;
    std::optional<LoginKey> m_proxyChallenge;
    struct Sent {
        Login login;
        bool isConfirmed = false;
        int times = 0; ///< since it was confirmed last
    };
    QHash<LoginKey, Sent> m_sentToProxies;
};

} // namespace galley
