// Fetches the bytes of one picture over the network, distrusting every step.
#pragma once

#include "core/credentials/login.h"
#include "core/images/hostrules.h"
#include "core/images/imageerror.h"

#include <QByteArray>
#include <QHash>
#include <QHostInfo>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace galley {

class CheckedConnector;
class ImageCache;
class NetworkLanes;

/// Asks for the addresses of a host; `done` is called in the thread of `context`, later.
/// QHostInfo::lookupHost in earnest, an invented answer in tests.
using HostLookup =
    std::function<void(const QString& host, QObject* context, std::function<void(const QHostInfo&)> done)>;

/// How far a download may go.
struct DownloadLimits {
    qint64 bytes = 32 << 20; ///< as they arrive, unpacked
    int redirects = 5;
    int totalMSecs = 30'000;      ///< from the start to the last byte, redirects included
    int inactivityMSecs = 15'000; ///< without a byte
};

/// The bytes of a picture; their format was sniffed to be one Galley decodes.
struct Download {
    QByteArray bytes;
    QUrl url; ///< after redirects
    bool fromCache = false;
    bool operator==(const Download&) const = default;
};
using DownloadResult = std::expected<Download, ImageError>;

/// One download, http or https only. Each hop's scheme, host and resolved addresses are checked before it is
/// asked, and the connector checks those it connects to. Sends no cookie and no referrer, and a login only as
/// the answer to the challenge it is meant for; TLS errors end it. Destroying it cancels. Lives in the
/// network thread.
class ImageDownload : public QObject {
    Q_OBJECT
public:
    /// None of what it points to is owned.
    struct Environment {
        NetworkLanes* lanes;
        ImageCache* cache;
        const CheckedConnector* connector;
        HostLookup lookup;
        std::function<bool()> hasNetwork;                           ///< asked where something failed
        std::function<std::optional<Login>(const LoginKey&)> login; ///< what this download may send
        HostRules rules;
        DownloadLimits limits;
        bool isOffline; ///< only the cache is asked
    };
    /// A challenge it could not answer, and the login it had sent.
    struct LoginWanted {
        LoginKey key;
        std::optional<Login> sent;
    };
    ImageDownload(Environment environment, const QUrl& url, bool refresh, QObject* parent);
    ~ImageDownload() override;

    void start();

    /// Once finished: why it ended, where that was for want of a login.
    const std::optional<LoginWanted>& loginWanted() const { return m_loginWanted; }
    /// The logins it sent, to servers and proxies.
    QList<LoginKey> loginsSent() const;

signals:
    /// Once; never from within start().
    void finished(const galley::DownloadResult& result);

private:
    void visit(const QUrl& url);
    void checkAddresses(const QHostInfo& info);
    void get();
    bool answerChallenge();
    void noteProxyChallenge();
    void failWith(const ImageError& error);
    void failOffline();
    void checkAnswer();
    void readSome();
    void replyFinished();
    void followRedirect();
    void finish(const DownloadResult& result);
    void fail(ImageError::Code code, const QString& detail = {});
    void dropReply();
    ImageError errorOfReply() const;
    bool isBehindProxy() const;

    struct Lane {
        LoginKey key;
        Login login;
    };
    const Environment m_environment;
    const bool m_refresh;
    QUrl m_url;
    int m_hops = 0;
    bool m_isFinished = false;
    bool m_isSniffed = false;
    QString m_tlsReason;
    std::optional<Lane> m_lane; ///< the login this hop was asked for
    QList<LoginKey> m_sent;
    QHash<LoginKey, Login> m_sentThisHop;
    std::optional<LoginWanted> m_loginWanted;
    QByteArray m_bytes;
    QNetworkReply* m_reply = nullptr;
    QTimer m_deadline;
};

} // namespace galley
