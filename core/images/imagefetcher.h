// The network side of the image store: which download runs when, and which waits for a login.
#pragma once

#include "core/images/imagedownload.h"
#include "core/images/logindesk.h"

#include <QHash>

#include <map>

namespace galley {

/// What is on the screen comes before what may be wanted soon.
enum class ImagePriority { Visible, Ahead };

/// Runs downloads, visible ones first, at most six per host. Made on the GUI thread, then moved to a thread
/// of its own with its access managers and disk cache; call it there only.
class ImageFetcher : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString cacheFolder; ///< empty: no disk cache
        qint64 diskCacheBytes = 0;
        DownloadLimits limits;
        QStringList allowedHosts;
        HostLookup lookup; ///< empty: QHostInfo
        std::function<bool()> hasNetwork;
        bool isOffline = false;
        bool asksForLogins = false; ///< false: a download that needs one fails
        int perHost = 6;
        int total = 16;
    };
    explicit ImageFetcher(const Options& options);
    ~ImageFetcher() override;

    void fetch(quint64 id, const QUrl& url, ImagePriority priority, bool refresh);
    void raise(quint64 id); ///< what was wanted soon is on the screen now
    void cancel(quint64 id);
    void setAllowedHosts(const QStringList& hosts);
    void setOffline(bool offline) { m_isOffline = offline; }

    ImageCache* cache() { return m_cache; }

    /// Answers to loginNeeded(): a login to try, or none.
    void signIn(const LoginKey& key, const Login& login);
    void declineLogin(const LoginKey& key);
    void forgetLogin(const LoginKey& key);

signals:
    void finished(quint64 id, const galley::DownloadResult& result);
    /// Downloads are held until somebody signs in or declines; `wasRefused`: the login given before was
    /// wrong.
    void loginNeeded(const galley::LoginKey& key, bool wasRefused);
    /// The login that was given is right.
    void loginAccepted(const galley::LoginKey& key);
    /// The first host of all was found: there is a network that knows hosts.
    void hostsFound();

private:
    struct Waiting {
        quint64 id;
        QUrl url;
        ImagePriority priority;
        bool refresh;
        int retries = 0; ///< with a login that had become known
    };
    struct Running {
        Waiting waiting;
        ImageDownload* download;
    };
    struct Held {
        Waiting waiting;
        ImageError error; ///< what it ends with where nobody signs in
    };
    using Place = std::pair<ImagePriority, quint64>; ///< priority, then first come first served

    void enqueue(const Waiting& waiting);
    void startWaiting();
    void start(const Waiting& waiting);
    void downloadFinished(quint64 id, const DownloadResult& result);
    DownloadResult judged(const DownloadResult& result, const QString& host);
    bool holdForLogin(const Waiting& waiting, const ImageDownload::LoginWanted& wanted,
                      const ImageError& error);
    bool retry(Waiting waiting);
    void releaseHeld(const QList<quint64>& ids);
    int runningAt(const QString& host) const;
    std::optional<Login> proxyLogin(const LoginKey& key) const;

    const Options m_options;
    HostRules m_rules;
    bool m_isOffline;
    LoginDesk m_desk;
    CheckedConnector* m_connector;
    ImageCache* m_cache;
    NetworkLanes* m_lanes;
    quint64 m_lastPlace = 0;
    bool m_hasFoundHosts = false; ///< one at least
    std::map<Place, Waiting> m_waiting;
    QHash<quint64, Running> m_running;
    QHash<quint64, Held> m_held;
};

} // namespace galley
