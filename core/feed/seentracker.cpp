// One comparison at a time; what is wanted meanwhile waits for its end.
#include "core/feed/seentracker.h"

#include "core/feed/inbackground.h"

#include <chrono>
#include <mutex>

namespace galley {

using namespace std::chrono_literals;

namespace {

/// Adds what one save wrote into a file to what earlier ones did.
void addSaved(SavedFields& saved, const SaveResult& result) {
    saved.state = result.article->digest();
    for (const Edit& edit : result.saved) {
        const QByteArray key = QByteArray::fromStdString(edit.path.topLevelKey());
        QList<QByteArray>& keys = edit.path.steps().size() > 1 ? saved.partially : saved.whole;
        if (!keys.contains(key))
            keys.append(key);
    }
}

} // namespace

SeenTracker::SeenTracker(Feed* feed, const StateHome& state, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_state(state)
    , m_isComplete(!feed->isLoading() && feed->unreadCount() == 0 && !feed->layout().root.isEmpty()) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &SeenTracker::startWanted);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SeenTracker::take);
    connect(feed, &Feed::loaded, this, &SeenTracker::takeLoaded);
    connect(feed, &Feed::articlesAdded, this, &SeenTracker::wantComparison);
    connect(feed, &Feed::articlesChanged, this, &SeenTracker::wantComparison);
    connect(feed, &Feed::articlesRemoved, this, &SeenTracker::wantComparison);
    m_timer.start();
}

SeenTracker::~SeenTracker() {
    if (m_job && !m_isNoting)
        m_job->isCanceled = true;
    if (hasNotes() && m_isComplete)
        run(makeTask(), std::make_shared<Job>());
}

void SeenTracker::setWatched(bool watched) {
    m_isWatched = watched;
    if (watched && m_isOutdated)
        startWanted();
}

void SeenTracker::markSeen() {
    m_markWanted = true;
    startWanted();
}

void SeenTracker::noteSaved(const std::vector<SaveResult>& results) {
    for (const SaveResult& result : results)
        if (result.article && !result.saved.empty())
            addSaved(m_saved[result.path], result);
    startWanted();
}

void SeenTracker::takeLoaded(bool canceled) {
    m_isComplete = !canceled;
    m_isReady = m_isReady && m_isComplete;
    m_isOutdated = true;
    // Where nobody has looked yet, what is there now is what everything is held against.
    m_timer.start();
}

void SeenTracker::wantComparison() {
    m_isOutdated = true;
    if (m_isWatched && !m_timer.isActive())
        m_timer.start();
}

void SeenTracker::startWanted() {
    const bool isWanted = hasNotes() || (m_isOutdated && (m_isWatched || !m_isReady));
    if (!isWanted || m_isRunning || !m_isComplete || m_feed->isLoading())
        return;
    m_isRunning = true;
    m_isOutdated = false;
    m_isMarking = m_markWanted;
    m_isNoting = hasNotes();
    m_job = std::make_shared<Job>();
    m_watcher.setFuture(run(makeTask(), m_job));
}

QFuture<SeenOutcome> SeenTracker::run(SeenTask task, std::shared_ptr<Job> job) {
    return inBackground([task = std::move(task), job = std::move(job)] {
        // The last notes of a feed that was left may still be on their way.
        static std::mutex oneAtATime;
        const std::lock_guard lock(oneAtATime);
        return compareWithSeen(task, [&job] { return job->isCanceled.load(); });
    });
}

SeenTask SeenTracker::makeTask() {
    SeenTask task;
    task.root = m_feed->layout().root;
    task.stateFolder = m_state.folderOf(task.root);
    task.articles.reserve(static_cast<std::size_t>(m_feed->count()));
    for (ArticleId id = 0; id < m_feed->count(); ++id)
        if (m_feed->contains(id))
            task.articles.push_back(m_feed->article(id));
    task.known = m_outcome.known;
    task.record = m_outcome.record;
    task.saved = std::exchange(m_saved, {});
    task.markSeen = std::exchange(m_markWanted, false);
    return task;
}

void SeenTracker::take() {
    m_isRunning = false;
    m_outcome = m_watcher.result();
    m_isReady = true;
    if (m_isMarking)
        emit marked(m_outcome.marked);
    emit compared();
    startWanted();
}

} // namespace galley
