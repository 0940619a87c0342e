// What the watching thread tells arrives as queued calls, which end with this object.
#include "core/feed/feedwatcher.h"

#include "core/article/field.h"
#include "core/feed/feed.h"

#include <QDateTime>

#include <algorithm>

namespace galley {
namespace {

constexpr int pollMSecs = 5000;
constexpr int pollShare = 4; ///< a look takes at most one part in so many and one of the time

} // namespace

FeedWatcher::FeedWatcher(Feed* feed, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_leastPollMSecs(pollMSecs)
    , m_pollMSecs(pollMSecs) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_polledAt = QDateTime::currentMSecsSinceEpoch();
        take({{}, true});
    });
    connect(feed, &Feed::layoutReady, this, &FeedWatcher::follow);
    connect(feed, &Feed::loaded, this, &FeedWatcher::follow);
    connect(feed, &Feed::refreshed, this, &FeedWatcher::follow);
}

FeedWatcher::~FeedWatcher() = default;

/// Watches the folders the feed has by now.
void FeedWatcher::follow() {
    const FeedLayout& layout = m_feed->layout();
    if (m_obstacle == FolderWatch::Obstacle::Gone)
        m_root.clear(); // it may be back
    if (m_obstacle && layout.root == m_root)
        return pollLater();
    if (layout.root != m_root) {
        m_root = layout.root;
        if (m_obstacle != FolderWatch::Obstacle::Gone)
            m_obstacle.reset();
        m_timer.stop();
        const auto later = [this](auto what) {
            QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
        };
        m_watch = std::make_unique<FolderWatch>(
            toUtf8(m_root),
            FolderWatch::Listener{[this, later](FolderWatch::Changes changes) {
                                      later([this, changes = std::move(changes)] { take(changes); });
                                  },
                                  [this, later](FolderWatch::Obstacle obstacle) {
                                      later([this, obstacle] { poll(obstacle, m_leastPollMSecs); });
                                  },
                                  [this, later] { later([this] { noteWatching(); }); }});
    }
    std::vector<std::string> folders(1); // the root, or nobody would say that it is gone
    for (const QString& folder : layout.folders + layout.siteFolders)
        folders.push_back(toUtf8(folder));
    if (m_watch)
        m_watch->watch(std::move(folders));
}

void FeedWatcher::noteWatching() {
    if (!m_watch)
        return; // of one that has ended
    m_polledAt = 0;
    if (m_obstacle == FolderWatch::Obstacle::Gone)
        m_obstacle.reset();
    setMode(Mode::Watching);
}

void FeedWatcher::setMode(Mode mode) {
    if (mode == Mode::Watching && (m_obstacle || m_mode == mode))
        return;
    m_mode = mode;
    emit modeChanged();
}

void FeedWatcher::poll(FolderWatch::Obstacle reason, int msecs) {
    const bool isNews = m_obstacle != reason;
    m_watch.reset();
    m_obstacle = reason;
    m_leastPollMSecs = msecs;
    m_pollMSecs = msecs;
    setMode(Mode::Polling);
    if (reason == FolderWatch::Obstacle::Gone && isNews)
        take({{}, true}); // which fails, and is told by that
    pollLater();
}

/// A look at a slow disk must not keep it busy.
void FeedWatcher::pollLater() {
    if (m_timer.isActive())
        return;
    if (m_polledAt > 0) {
        const qint64 took = QDateTime::currentMSecsSinceEpoch() - m_polledAt;
        m_pollMSecs =
            std::max(m_leastPollMSecs, static_cast<int>(std::min<qint64>(took, 60'000)) * pollShare);
    }
    m_timer.start(m_pollMSecs);
}

QString FeedWatcher::reason() const {
    if (!m_obstacle)
        return {};
    switch (*m_obstacle) {
    case FolderWatch::Obstacle::Limit:
        return tr("The system allows no more watched folders (fs.inotify.max_user_watches).");
    case FolderWatch::Obstacle::FileSystem:
        return tr("The feed lies on a network or virtual disk, which does not tell of changes.");
    case FolderWatch::Obstacle::Gone:
        return tr("The feed's folder is gone.");
    case FolderWatch::Obstacle::Unsupported:
        break;
    }
    return tr("The system cannot watch folders here.");
}

void FeedWatcher::hold() {
    ++m_holders;
}

void FeedWatcher::release() {
    if (--m_holders == 0)
        deliver();
}

void FeedWatcher::take(const FolderWatch::Changes& changes) {
    for (const std::string& file : changes.files)
        m_changed.insert(toQString(file));
    if (changes.everything)
        m_changed.insert(QString());
    if (m_holders == 0)
        deliver();
}

void FeedWatcher::deliver() {
    const QStringList paths(m_changed.begin(), m_changed.end());
    m_changed.clear();
    if (!paths.isEmpty())
        m_feed->refresh(paths);
}

} // namespace galley
