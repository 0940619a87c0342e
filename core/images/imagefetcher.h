// The network side of the image store: which download runs when.
#pragma once

#include "core/images/imagedownload.h"

#include <QHash>
#include <QNetworkAccessManager>

#include <map>

namespace galley {

/// What is on the screen comes before what may be wanted soon.
enum class ImagePriority { Visible, Ahead };

/// Runs downloads, visible ones first, at most six per host. Made on the GUI thread, then moved to a thread
/// of its own with its access manager and disk cache; call it there only.
class ImageFetcher : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString cacheFolder; ///< empty: no disk cache
        qint64 diskCacheBytes = 0;
        DownloadLimits limits;
        QStringList allowedHosts;
        HostLookup lookup; ///< empty: QHostInfo
        int perHost = 6;
        int total = 16;
    };
    explicit ImageFetcher(const Options& options);

    void fetch(quint64 id, const QUrl& url, ImagePriority priority, bool refresh);
    void raise(quint64 id); ///< what was wanted soon is on the screen now
    void cancel(quint64 id);
    void setAllowedHosts(const QStringList& hosts);

signals:
    void finished(quint64 id, const galley::DownloadResult& result);

private:
    struct Waiting {
        quint64 id;
        QUrl url;
        bool refresh;
    };
    struct Running {
        QString host;
        ImageDownload* download;
    };
    using Place = std::pair<ImagePriority, quint64>; ///< priority, then first come first served

    void startWaiting();
    void start(const Waiting& waiting);
    int runningAt(const QString& host) const;

    const Options m_options;
    HostRules m_rules;
    QNetworkAccessManager* m_manager;
    quint64 m_lastPlace = 0;
    std::map<Place, Waiting> m_waiting;
    QHash<quint64, Running> m_running;
};

} // namespace galley
