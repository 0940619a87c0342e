// Challenges are answered here, and only from what is known already: the answer has to be given at once.
#include "core/images/networklanes.h"

#include "core/images/imagecache.h"

#include <QAuthenticator>
#include <QRegularExpression>

namespace galley {

namespace {

constexpr const char* realmProperty = "galleyRealm";
// Qt goes on for ever answering a proxy that refuses. Each manager may have to be told a right login once.
constexpr int mostTimesWhereRight = 8;

void fillIn(QAuthenticator* authenticator, const Login& login) {
    authenticator->setUser(login.user);
    authenticator->setPassword(login.password);
}

/// The realm as the header names it, where Qt did not tell.
QString realmIn(const QByteArray& challenge) {
    static const QRegularExpression pattern(QStringLiteral("\\brealm=\"([^\"]*)\""),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromLatin1(challenge)).captured(1);
}

/// Deletes a manager once the last of its replies is gone.
void retire(QNetworkAccessManager* manager) {
    const auto replies = manager->findChildren<QNetworkReply*>();
    if (replies.isEmpty())
        return manager->deleteLater();
    QObject::connect(
        replies.constFirst(), &QObject::destroyed, manager, [manager] { retire(manager); },
        Qt::QueuedConnection);
}

/// Qt calls again with what was refused.
bool holds(const QAuthenticator* authenticator, const Login& login) {
    return authenticator->user() == login.user && authenticator->password() == login.password;
}

} // namespace

NetworkLanes::NetworkLanes(CheckedConnector* connector, ImageCache* cache,
                           std::function<std::optional<Login>(const LoginKey&)> proxyLogin, QObject* parent)
    : QObject(parent)
    , m_connector(connector)
    , m_cache(cache)
    , m_proxyLogin(std::move(proxyLogin))
    , m_plain(makeManager()) {
    connect(m_plain, &QNetworkAccessManager::authenticationRequired, this,
            [](QNetworkReply* reply, const QAuthenticator* authenticator) {
                reply->setProperty(realmProperty, authenticator->realm());
            });
}

QNetworkAccessManager* NetworkLanes::makeManager() {
    auto* manager = new QNetworkAccessManager(this);
    manager->setAutoDeleteReplies(false);
    manager->setProxyFactory(new CheckedProxyFactory(m_connector));
    if (m_cache->isEnabled())
        manager->setCache(m_cache->makeView());
    connect(manager, &QNetworkAccessManager::proxyAuthenticationRequired, this, &NetworkLanes::answerProxy);
    return manager;
}

QNetworkReply* NetworkLanes::get(const QNetworkRequest& request) {
    QNetworkRequest plain = request;
    // Manual: Qt sends no login, nor a ticket of the system's. It would send none to a proxy either.
    plain.setAttribute(QNetworkRequest::AuthenticationReuseAttribute,
                       sendsProxyLogin(request.url()) ? QNetworkRequest::Automatic : QNetworkRequest::Manual);
    return begin(m_plain, plain);
}

QNetworkReply* NetworkLanes::get(const QNetworkRequest& request, const LoginKey& key, const Login& login) {
    QNetworkAccessManager*& manager = m_withLogin[key];
    if (!manager) {
        manager = makeManager();
        connect(manager, &QNetworkAccessManager::authenticationRequired, this,
                [key, login](QNetworkReply* reply, QAuthenticator* authenticator) {
                    reply->setProperty(realmProperty, authenticator->realm());
                    if (LoginKey::of(reply->url(), authenticator->realm()) == key &&
                        !holds(authenticator, login))
                        fillIn(authenticator, login);
                });
    }
    return begin(manager, request);
}

QNetworkReply* NetworkLanes::begin(QNetworkAccessManager* manager, const QNetworkRequest& request) {
    const ImageCache::Beginning beginning(*m_cache);
    return manager->get(request);
}

std::optional<LoginKey> NetworkLanes::challengeOf(const QNetworkReply* reply) {
    const QByteArray challenge = reply->rawHeader("WWW-Authenticate");
    const QByteArray schemes = challenge.toLower();
    if (!schemes.contains("basic") && !schemes.contains("digest"))
        return std::nullopt;
    const QVariant realm = reply->property(realmProperty);
    return LoginKey::of(reply->url(), realm.isValid() ? realm.toString() : realmIn(challenge));
}

void NetworkLanes::answerProxy(const QNetworkProxy& proxy, QAuthenticator* authenticator) {
    const LoginKey key = LoginKey::ofProxy(proxy.hostName(), proxy.port(), authenticator->realm());
    m_proxyChallenge = key;
    const auto login = m_proxyLogin(key);
    if (!login || holds(authenticator, *login))
        return;
    Sent& sent = m_sentToProxies[key];
    if (sent.login != *login)
        sent = {.login = *login};
    if (sent.times < (sent.isConfirmed ? mostTimesWhereRight : 1)) {
        ++sent.times;
        fillIn(authenticator, *login);
    }
}

std::optional<Login> NetworkLanes::sentToProxy(const LoginKey& key) const {
    const auto sent = m_sentToProxies.constFind(key);
    return sent == m_sentToProxies.constEnd() ? std::nullopt : std::optional(sent->login);
}

void NetworkLanes::confirmProxies() {
    for (Sent& sent : m_sentToProxies) {
        sent.isConfirmed = true;
        sent.times = 0;
    }
}

bool NetworkLanes::sendsProxyLogin(const QUrl& url) const {
    return m_proxyChallenge && url.scheme() == QLatin1String("http") &&
           systemProxyFor(url).type() != QNetworkProxy::NoProxy;
}

void NetworkLanes::drop(const LoginKey& key) {
    if (QNetworkAccessManager* manager = m_withLogin.take(key))
        retire(manager);
    if (m_sentToProxies.remove(key) == 0)
        return;
    m_plain->clearAccessCache();
    for (QNetworkAccessManager* manager : std::as_const(m_withLogin))
        manager->clearAccessCache();
}

} // namespace galley
