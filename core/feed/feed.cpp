// The GUI thread's side of a feed: takes what workers have read, in batches small enough to keep the window
// lively.
#include "core/feed/feed.h"

#include "core/feed/feedload.h"
#include "core/feed/files.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrent>

#include <algorithm>

namespace galley {
namespace {

constexpr int firstLookMSecs = 4;
constexpr int nextLookMSecs = 8;
constexpr int backlogMSecs = 1; ///< between deliveries when more is ready: the window's own events come first
constexpr double deliveryMSecs = 5; ///< what a delivery, with everything its receivers do, should take
constexpr int firstBatch = 128;
constexpr int largestBatch = 4096;

} // namespace

struct Feed::Private {
    explicit Private(Feed* owner)
        : feed(owner) {}
    ~Private();

    void start(const QString& folder, FeedLoad::Known known);
    void abandon();
    void look();
    bool begin();
    void removeVanished(const QList<int>& ids);
    void deliver();
    void place(std::vector<FeedLoad::Loaded> loaded);
    void announceReturned(QList<int> returned);
    void finish(bool canceled);
    void joinFinished();

    /// Whether the feed still lives and still runs the load it ran before signals were emitted.
    struct Watch {
        QPointer<Feed> feed;
        std::shared_ptr<FeedLoad> load;
        bool holds() const { return feed && feed->d->load == load; }
    };
    Watch watch() const { return {feed, load}; }

    Feed* feed;
    std::shared_ptr<const FeedLayout> layout = std::make_shared<const FeedLayout>();
    std::optional<StateHome> state;
    RecoveryReport recovery;       ///< of the last load
    std::vector<Article> articles; ///< by id
    std::vector<bool> present;     ///< by id
    QHash<QString, ArticleId> ids;
    QHash<QString, ArticleId> former; ///< of files that are gone: what comes back is who it was
    QSet<ArticleId> setWhileLoading;  ///< newer than what the running load read

    std::shared_ptr<FeedLoad> load; ///< the running one
    bool opening = false;           ///< the running load is no reload
    bool begun = false;             ///< its layout has been taken over
    bool reloadWanted = false;
    int batch = firstBatch;
    QTimer timer;
    QThreadPool documentReaders;
    struct Worker {
        std::shared_ptr<FeedLoad> load;
        std::jthread thread;
    };
    std::vector<Worker> workers; ///< of this load and of abandoned ones still about to end
};

Feed::Private::~Private() {
    for (Worker& worker : workers)
        worker.load->cancel();
}

void Feed::Private::start(const QString& folder, FeedLoad::Known known) {
    joinFinished();
    load = std::make_shared<FeedLoad>(folder, std::move(known), state);
    begun = false;
    reloadWanted = false;
    setWhileLoading.clear();
    batch = firstBatch;
    workers.push_back({load, std::jthread([running = load] { running->run(); })});
    timer.start(firstLookMSecs);
}

void Feed::Private::abandon() {
    if (load)
        load->cancel();
    load.reset();
    timer.stop();
}

void Feed::Private::joinFinished() {
    std::erase_if(workers, [](const Worker& worker) { return worker.load->isOver(); });
}

void Feed::Private::look() {
    if (!load->isDiscovered()) {
        timer.start(firstLookMSecs);
        return;
    }
    const Watch watched = watch();
    if (!begun && !begin())
        return;
    // The end is told in a turn of its own: receivers have much to do on it.
    if (load->taken() == load->total()) {
        finish(false);
        return;
    }
    deliver();
    if (watched.holds())
        timer.start(load->hasReady() || load->taken() == load->total() ? backlogMSecs : nextLookMSecs);
}

/// Takes over what discovery found. False where the load ended by it.
bool Feed::Private::begin() {
    const Watch watched = watch();
    begun = true;
    if (load->error()) {
        const Error error = *load->error();
        abandon();
        emit feed->openFailed(error);
        return false;
    }
    QList<int> gone;
    if (opening)
        gone = ids.values();
    else
        gone = QList<int>(load->vanished().begin(), load->vanished().end());
    std::ranges::sort(gone);
    removeVanished(gone);
    if (!watched.holds())
        return false;
    layout = load->layout();
    recovery = load->recovery();
    if (opening)
        former.clear();
    if (opening)
        emit feed->layoutReady();
    if (watched.holds() && recovery.isWorthTelling())
        emit feed->recovered(watched.load->recovery());
    return watched.holds();
}

void Feed::Private::removeVanished(const QList<int>& gone) {
    for (const ArticleId id : gone) {
        const QString path = articles[static_cast<std::size_t>(id)].path();
        present[static_cast<std::size_t>(id)] = false;
        ids.remove(path);
        former.insert(path, id);
    }
    if (!gone.isEmpty())
        emit feed->articlesRemoved(gone);
}

void Feed::Private::deliver() {
    std::vector<FeedLoad::Loaded> loaded = load->take(batch);
    if (loaded.empty())
        return;
    const Watch watched = watch();
    const double count = static_cast<double>(loaded.size());
    const int done = load->taken();
    QElapsedTimer clock;
    clock.start();
    place(std::move(loaded));
    if (!watched.holds())
        return;
    const double elapsed = std::max(0.01, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    batch = std::clamp(static_cast<int>(count * std::min(4.0, deliveryMSecs / elapsed)), firstBatch / 2,
                       largestBatch);
    emit feed->progress(done, watched.load->total());
}

void Feed::Private::place(std::vector<FeedLoad::Loaded> loaded) {
    const Watch watched = watch();
    const int firstNew = static_cast<int>(articles.size());
    QList<int> changed;
    QList<int> returned;
    for (auto& [id, article] : loaded) {
        if (setWhileLoading.contains(id)) {
            reloadWanted = true; // which of the two is newer only the disk knows
            continue;
        }
        if (id >= 0) {
            articles[static_cast<std::size_t>(id)] = std::move(article);
            changed += id;
            continue;
        }
        if (const auto was = former.constFind(article.path()); was != former.constEnd()) {
            returned += *was;
            ids.insert(was.key(), *was);
            present[static_cast<std::size_t>(*was)] = true;
            articles[static_cast<std::size_t>(*was)] = std::move(article);
            former.erase(was);
            continue;
        }
        ids.insert(article.path(), static_cast<int>(articles.size()));
        articles.push_back(std::move(article));
        present.push_back(true);
    }
    const int lastNew = static_cast<int>(articles.size()) - 1;
    announceReturned(returned);
    if (watched.feed && !(changed + returned).isEmpty())
        emit feed->articlesChanged(changed + returned);
    if (lastNew >= firstNew && watched.feed)
        emit feed->articlesAdded(firstNew, lastNew);
}

void Feed::Private::announceReturned(QList<int> returned) {
    const Watch watched = watch();
    std::ranges::sort(returned);
    for (qsizetype i = 0, next = 0; i < returned.size() && watched.feed; i = next) {
        for (next = i + 1; next < returned.size() && returned[next] == returned[next - 1] + 1;)
            ++next;
        emit feed->articlesAdded(returned[i], returned[next - 1]);
    }
}

void Feed::Private::finish(bool canceled) {
    const QPointer<Feed> alive = feed;
    const bool again = reloadWanted && !canceled;
    abandon();
    emit feed->loaded(canceled);
    if (alive && again && !alive->isLoading())
        alive->reload();
}

Feed::Feed(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this)) {
    d->timer.setSingleShot(true);
    d->timer.setTimerType(Qt::PreciseTimer);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->look(); });
}

Feed::~Feed() = default;

void Feed::setStateHome(const StateHome& state) {
    d->state = state;
}

const RecoveryReport& Feed::lastRecovery() const {
    return d->recovery;
}

void Feed::open(const QString& folder) {
    d->abandon();
    d->opening = true;
    d->start(folder, {});
}

void Feed::reload() {
    if (isLoading()) {
        d->reloadWanted = true;
        return;
    }
    if (d->layout->root.isEmpty())
        return;
    d->opening = false;
    d->start(d->layout->root, {d->ids, d->articles});
}

void Feed::cancel() {
    if (isLoading())
        d->finish(true);
}

bool Feed::isLoading() const {
    return d->load != nullptr;
}

const FeedLayout& Feed::layout() const {
    return *d->layout;
}

int Feed::count() const {
    return static_cast<int>(d->articles.size());
}

bool Feed::contains(ArticleId id) const {
    return id >= 0 && id < count() && d->present[static_cast<std::size_t>(id)];
}

const Article& Feed::article(ArticleId id) const {
    return d->articles[static_cast<std::size_t>(id)];
}

ArticleId Feed::find(const QString& path) const {
    return d->ids.value(path, -1);
}

QFuture<Result<frontmatter::Document>> Feed::readDocument(ArticleId id) const {
    return QtConcurrent::run(&d->documentReaders, [root = d->layout->root, path = article(id).path()] {
        return galley::readDocument(root, path);
    });
}

void Feed::setArticles(const std::vector<std::pair<ArticleId, Article>>& articles) {
    QList<int> changed;
    for (const auto& [id, article] : articles) {
        d->articles[static_cast<std::size_t>(id)] = article;
        if (isLoading())
            d->setWhileLoading.insert(id);
        changed += id;
    }
    if (!changed.isEmpty())
        emit articlesChanged(changed);
}

} // namespace galley
