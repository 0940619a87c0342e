// Keeps track of what is new in an open feed, on the GUI thread.
#pragma once

#include "core/feed/save.h"
#include "core/feed/seencomparison.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <atomic>

namespace galley {

/// Compares a feed with what its editor has seen of it, in the background: once it is loaded, and after that
/// whenever it changes while somebody looks. GUI thread.
class SeenTracker : public QObject {
    Q_OBJECT
public:
    /// `feed` is not owned and outlives the tracker.
    SeenTracker(Feed* feed, const StateHome& state, QObject* parent = nullptr);
    /// Waits for nothing; what was saved or marked up to now is still noted.
    ~SeenTracker() override;

    /// Whether somebody looks at the changes: they are kept up to date as long as that is so.
    void setWatched(bool watched);
    /// Everything there is counts as seen: marked(), then compared().
    void markSeen();
    /// What this editor has saved is no news.
    void noteSaved(const std::vector<SaveResult>& results);

    /// Whether changes() tells of the feed as a whole: false until the first comparison, and after a load
    /// that was stopped.
    bool isReady() const { return m_isReady; }
    bool isComplete() const { return m_isComplete; } ///< all of the feed is loaded
    bool isBusy() const { return m_isRunning; }
    const std::vector<SeenChange>& changes() const { return m_outcome.changes; }
    qint64 seenAt() const { return m_outcome.seenAt; } ///< milliseconds since the epoch
    /// Why what was seen could not be noted on disk.
    const std::optional<Error>& error() const { return m_outcome.error; }

signals:
    void compared();
    void marked(int articles); ///< so many were no longer as they had been

private:
    struct Job {
        std::atomic<bool> isCanceled = false;
    };
    void takeLoaded(bool canceled);
    void wantComparison();
    void startWanted();
    bool hasNotes() const { return m_markWanted || !m_saved.isEmpty(); }
    static QFuture<SeenOutcome> run(SeenTask task, std::shared_ptr<Job> job);
    void take();
    SeenTask makeTask();

    Feed* m_feed;
    StateHome m_state;
    QTimer m_timer; ///< several changes of the feed make one comparison
    QFutureWatcher<SeenOutcome> m_watcher;
    std::shared_ptr<Job> m_job;
    bool m_isRunning = false;
    bool m_isWatched = false;
    bool m_isComplete = false; ///< all of the feed is loaded
    bool m_isReady = false;
    bool m_isOutdated = true;
    bool m_markWanted = false;
    bool m_isMarking = false; ///< the running comparison marks
    bool m_isNoting = false;  ///< the running comparison notes what was marked or saved
    QHash<QString, SavedFields> m_saved;
    SeenOutcome m_outcome;
};

} // namespace galley
