// Keeps a feed up to date with its folders.
#pragma once

#include "core/feed/folderwatch.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace galley {

class Feed;

/// Refreshes a feed when something happens in its folders: watches them, or looks again every few seconds
/// where they cannot be watched. GUI thread.
class FeedWatcher : public QObject {
    Q_OBJECT
public:
    enum class Mode {
        Off, ///< no feed is open
        Watching,
        Polling
    };
    /// `feed` outlives the watcher.
    explicit FeedWatcher(Feed* feed, QObject* parent = nullptr);
    ~FeedWatcher() override;

    Mode mode() const { return m_mode; }
    /// Why the feed is polled, translated; empty where it is not.
    QString reason() const;
    /// How long to wait between two looks where it is polled.
    int pollSeconds() const { return m_pollMSecs / 1000; }
    /// Looks again every so often in place of watching; for feeds that cannot be watched, and tests.
    void poll(FolderWatch::Obstacle reason, int msecs);

    /// While held, what happens is gathered and not told: a save takes its own files in itself.
    void hold();
    void release();

signals:
    void modeChanged();

private:
    void follow();
    void noteWatching();
    void setMode(Mode mode);
    void take(const FolderWatch::Changes& changes);
    void deliver();
    void pollLater();

    Feed* m_feed;
    Mode m_mode = Mode::Off;
    std::optional<FolderWatch::Obstacle> m_obstacle;
    QString m_root;
    QSet<QString> m_changed;
    int m_holders = 0;
    int m_leastPollMSecs;
    int m_pollMSecs;
    QTimer m_timer;
    qint64 m_polledAt = 0;
    std::unique_ptr<FolderWatch> m_watch; ///< ends first
};

} // namespace galley
