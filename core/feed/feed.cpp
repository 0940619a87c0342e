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
constexpr int paceMSecs = 32;   ///< from delivery to delivery: each paints the window anew
constexpr int backlogMSecs = 1; ///< between deliveries when more is ready: the window's own events come first
constexpr double deliveryMSecs = 5; ///< what a delivery, with everything its receivers do, should take
constexpr int firstBatch = 128;
constexpr int largestBatch = 4096;
constexpr int leastRefreshBatch =
    256; ///< what changes in a large feed costs much for the first article of a batch
constexpr int patienceMSecs = 300;   ///< for a file that is gone, perhaps for a moment
constexpr qint64 memoryMSecs = 5000; ///< for how long a file that is gone may turn up elsewhere

/// A file that cannot be read at all is asked for again and again.
bool failsAlike(const Article& before, const Article& now) {
    return before.content() == 0 && now.content() == 0 && before.path() == now.path() &&
           std::ranges::equal(before.problems(), now.problems());
}

} // namespace

struct Feed::Private {
    enum class Purpose { Open, Reload, Refresh };

    explicit Private(Feed* owner)
        : feed(owner) {
        clock.start();
    }
    ~Private();

    void start(Purpose why, const QString& folder, QStringList paths, FeedLoad::Known known);
    void startRefresh();
    FeedLoad::Known known();
    void abandon();
    void look();
    void reserve(int count);
    bool begin();
    bool fail();
    QList<int> gone();
    void removeVanished(const QList<int>& ids);
    void deliver();
    void place(std::vector<FeedLoad::Loaded> loaded);
    bool isInDoubt(ArticleId id, const Article& now);
    void put(ArticleId id, Article article);
    void announceReturned(QList<int> returned);
    void finish(bool canceled);
    void lookForMissing();
    void joinFinished();

    /// Whether the feed still lives and still runs the load it ran before signals were emitted.
    struct Watch {
        QPointer<Feed> feed;
        std::shared_ptr<FeedLoad> load;
        bool holds() const { return feed && feed->d->load == load; }
    };
    Watch watch() const { return {feed, load}; }

    Feed* feed;
    FeedLayout layout; ///< without files; others hold on to its address
    LocalFiles localFiles;
    std::optional<StateHome> state;
    RecoveryReport recovery;             ///< of the last load
    std::vector<Article> articles;       ///< by id
    std::vector<FeedLoad::State> states; ///< by id
    std::vector<bool> present;           ///< by id
    QHash<QString, ArticleId> ids;
    QHash<QString, ArticleId> former; ///< of files that are gone: what comes back is who it was
    QSet<ArticleId> setWhileLoading;  ///< newer than what the running load read

    std::shared_ptr<FeedLoad> load; ///< the running one
    Purpose purpose = Purpose::Open;
    bool begun = false; ///< the layout of the running load has been taken over
    int unread = 0;     ///< left by a load that was canceled
    bool reloadWanted = false;
    bool isAway = false;              ///< the open feed's folder could not be listed
    bool hasFailed = false;           ///< the last refresh did, and said so
    QSet<QString> unchecked;          ///< to be looked at by the next refresh
    QHash<ArticleId, qint64> missing; ///< still shown; since when (by the clock) their files are not there
    QSet<ArticleId>
        broken; ///< of these, the ones whose files are there and cannot be read, perhaps half written
    QSet<ArticleId> expired; ///< of these, the ones waited for long enough
    struct Lost {
        ArticleId id;
        qint64 since; ///< by the clock
    };
    std::vector<Lost> lost; ///< gone lately
    QElapsedTimer clock;
    int batch = firstBatch;
    QElapsedTimer pace; ///< since a delivery that left nothing; invalid after others
    QTimer timer;
    QTimer patience;
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

void Feed::Private::start(Purpose why, const QString& folder, QStringList paths, FeedLoad::Known known) {
    joinFinished();
    purpose = why;
    // A refresh follows what others write; what they are in the middle of is no interrupted save.
    load = std::make_shared<FeedLoad>(folder, std::move(paths), std::move(known),
                                      why == Purpose::Refresh ? std::nullopt : state);
    begun = false;
    reloadWanted = false;
    setWhileLoading.clear();
    batch = why == Purpose::Open ? firstBatch : leastRefreshBatch;
    pace.invalidate();
    workers.push_back({load, std::jthread([running = load] { running->run(); })});
    timer.start(firstLookMSecs);
}

void Feed::Private::startRefresh() {
    QStringList paths(unchecked.begin(), unchecked.end());
    if (unchecked.contains(QString()))
        paths.clear();
    unchecked.clear();
    FeedLoad::Known all = known();
    all.isFinal = unread > 0;
    start(Purpose::Refresh, layout.root, std::move(paths), std::move(all));
}

FeedLoad::Known Feed::Private::known() {
    // Under which name they turned up is known once the rest is read.
    if (unread == 0)
        std::erase_if(lost, [now = clock.elapsed()](const Lost& l) { return now - l.since > memoryMSecs; });
    FeedLoad::Known known{ids, states, std::make_shared<const FeedLayout>(layout), {}};
    for (const Lost& l : lost)
        known.lost.push_back(l.id);
    std::vector<ArticleId> away(missing.keyBegin(), missing.keyEnd());
    away.insert(away.end(), expired.begin(), expired.end());
    std::ranges::copy_if(away, std::back_inserter(known.lost),
                         [this](ArticleId id) { return !broken.contains(id); });
    return known;
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
    if (!load->isDiscovered() || (load->mayHoldRenames() && !load->isOver())) {
        timer.start(firstLookMSecs);
        return;
    }
    const Watch watched = watch();
    // The beginning and the end are told in turns of their own: receivers have much to do on them.
    if (!begun) {
        if (begin())
            timer.start(backlogMSecs);
        return;
    }
    if (load->taken() == load->total()) {
        finish(false);
        return;
    }
    if (pace.isValid() && !pace.hasExpired(paceMSecs) && !load->isOver()) {
        timer.start(nextLookMSecs);
        return;
    }
    deliver();
    if (!watched.holds())
        return;
    const bool hasMore = load->hasReady() || load->taken() == load->total();
    if (hasMore)
        pace.invalidate();
    else
        pace.start();
    timer.start(hasMore ? backlogMSecs : nextLookMSecs);
}

/// What grows while articles come in would make the window wait, the more the larger it is already.
void Feed::Private::reserve(int count) {
    ids.reserve(count);
    articles.reserve(static_cast<std::size_t>(count));
    states.reserve(static_cast<std::size_t>(count));
    present.reserve(static_cast<std::size_t>(count));
}

/// Takes over what discovery found. False where the load ended by it.
bool Feed::Private::begin() {
    const Watch watched = watch();
    begun = true;
    if (load->error())
        return fail();
    hasFailed = false;
    if (std::exchange(isAway, false))
        emit feed->foundAgain();
    if (watched.holds())
        removeVanished(gone());
    if (!watched.holds())
        return false;
    recovery = load->recovery();
    if (load->isWhole())
        layout = load->layout()->withoutFiles();
    localFiles.setSite(layout);
    if (purpose == Purpose::Open) {
        unread = 0;
        former.clear();
        lost.clear();
        reserve(load->total());
        emit feed->layoutReady();
    }
    if (watched.holds() && recovery.isWorthTelling())
        emit feed->recovered(watched.load->recovery());
    return watched.holds();
}

/// A refresh fails again and again while the folder is away; once is enough to say so.
bool Feed::Private::fail() {
    const Error error = *load->error();
    const QPointer<Feed> alive = feed;
    const bool isRefresh = purpose == Purpose::Refresh;
    const bool isNews = !isRefresh || reloadWanted || !hasFailed;
    hasFailed = isRefresh;
    isAway = isAway || purpose != Purpose::Open;
    abandon();
    if (isNews)
        emit feed->openFailed(error);
    if (alive && isRefresh)
        emit feed->refreshed();
    else if (alive && purpose == Purpose::Reload && !load && !unchecked.isEmpty())
        startRefresh();
    return false;
}

/// The articles to take away now. A refresh does so only where a file is missing for the second time.
QList<int> Feed::Private::gone() {
    if (purpose == Purpose::Open) {
        QList<int> all = ids.values();
        std::ranges::sort(all);
        missing.clear();
        broken.clear();
        expired.clear();
        return all;
    }
    QList<int> gone;
    for (const int id : load->vanished()) {
        const bool wasMissing = missing.contains(id);
        broken.remove(id);
        if (purpose == Purpose::Reload || expired.remove(id)) {
            missing.remove(id);
            gone.append(id);
        } else if (!wasMissing) {
            missing.insert(id, clock.elapsed());
        }
    }
    if (!missing.isEmpty() && !patience.isActive())
        patience.start(patienceMSecs);
    return gone;
}

void Feed::Private::removeVanished(const QList<int>& gone) {
    for (const ArticleId id : gone) {
        const QString path = articles[static_cast<std::size_t>(id)].path();
        present[static_cast<std::size_t>(id)] = false;
        ids.remove(path);
        former.insert(path, id);
        lost.push_back({id, clock.elapsed()});
    }
    if (!gone.isEmpty())
        emit feed->articlesRemoved(gone);
}

/// Waited for long enough: those that are not there now are gone.
void Feed::Private::lookForMissing() {
    for (auto it = missing.begin(); it != missing.end();) {
        const bool isOver = clock.elapsed() - it.value() >= patienceMSecs;
        if (isOver)
            expired.insert(it.key());
        it = isOver ? missing.erase(it) : std::next(it);
    }
    if (!missing.isEmpty())
        patience.start(patienceMSecs / 2);
    QStringList paths;
    for (const ArticleId id : std::as_const(expired))
        paths += articles[static_cast<std::size_t>(id)].path();
    if (!paths.isEmpty())
        feed->refresh(paths);
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
    const int least = purpose == Purpose::Open ? firstBatch / 2 : leastRefreshBatch;
    batch = std::clamp(static_cast<int>(count * std::min(4.0, deliveryMSecs / elapsed)), least, largestBatch);
    if (purpose != Purpose::Refresh)
        emit feed->progress(done, watched.load->total());
}

void Feed::Private::place(std::vector<FeedLoad::Loaded> loaded) {
    const Watch watched = watch();
    const int firstNew = static_cast<int>(articles.size());
    QList<int> changed;
    QList<int> returned;
    for (auto& [known, article, isSame] : loaded) {
        if (setWhileLoading.contains(known)) {
            unchecked.insert(article.path()); // which of the two is newer only the disk knows
            unchecked.insert(articles[static_cast<std::size_t>(known)].path()); // it may be a new name
            continue;
        }
        const ArticleId id = known >= 0 ? known : former.value(article.path(), -1);
        if (id < 0) {
            put(static_cast<int>(articles.size()), std::move(article));
            continue;
        }
        const bool wasThere = present[static_cast<std::size_t>(id)];
        const bool isNews = !isSame && !failsAlike(articles[static_cast<std::size_t>(id)], article);
        if (wasThere && isInDoubt(id, article))
            continue;
        put(id, std::move(article));
        if (!wasThere)
            returned += id;
        else if (isNews)
            changed += id;
    }
    const int lastNew = static_cast<int>(articles.size()) - 1;
    announceReturned(returned);
    if (watched.feed && !(changed + returned).isEmpty())
        emit feed->articlesChanged(changed + returned);
    if (lastNew >= firstNew && watched.feed)
        emit feed->articlesAdded(firstNew, lastNew);
}

/// A file that cannot be read any more may be half written: it is looked at once more.
bool Feed::Private::isInDoubt(ArticleId id, const Article& now) {
    if (purpose != Purpose::Refresh || now.isReadable() || expired.contains(id) ||
        !articles[static_cast<std::size_t>(id)].isReadable())
        return false;
    if (!missing.contains(id))
        missing.insert(id, clock.elapsed());
    broken.insert(id);
    if (!patience.isActive())
        patience.start(patienceMSecs);
    return true;
}

/// Makes this the article's snapshot; its file may have another name now, or be back.
void Feed::Private::put(ArticleId id, Article article) {
    const auto place = static_cast<std::size_t>(id);
    if (place == articles.size()) {
        articles.emplace_back();
        states.emplace_back();
        present.push_back(true);
    }
    const QString path = article.path();
    const QString before = articles[place].path();
    if (before != path && ids.value(before, -1) == id)
        ids.remove(before);
    if (!present[place])
        former.remove(before);
    former.remove(path);
    ids.insert(path, id);
    present[place] = true;
    missing.remove(id);
    broken.remove(id);
    expired.remove(id);
    std::erase_if(lost, [id](const Lost& l) { return l.id == id; });
    states[place] = {article.digest(), article.content()};
    articles[place] = std::move(article);
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
    const bool isRefresh = purpose == Purpose::Refresh;
    reloadWanted = false;
    if (!isRefresh && begun)
        unread = canceled ? load->unread() : 0;
    abandon();
    localFiles.renew();
    if (isRefresh)
        emit feed->refreshed();
    else
        emit feed->loaded(canceled);
    if (!alive || load)
        return;
    if (again)
        feed->reload();
    else if (!unchecked.isEmpty())
        startRefresh();
    else
        expired.clear(); // all that is not gone is back, or as broken as before
}

Feed::Feed(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this)) {
    d->timer.setSingleShot(true);
    d->timer.setTimerType(Qt::PreciseTimer);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->look(); });
    d->patience.setSingleShot(true);
    connect(&d->patience, &QTimer::timeout, this, [this] { d->lookForMissing(); });
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
    d->unchecked.clear();
    d->start(Private::Purpose::Open, folder, {}, {});
}

void Feed::reload() {
    if (d->load)
        d->reloadWanted = true;
    else if (!d->layout.root.isEmpty())
        d->start(Private::Purpose::Reload, d->layout.root, {}, d->known());
}

void Feed::refresh(const QStringList& paths) {
    d->unchecked.unite(QSet<QString>(paths.begin(), paths.end()));
    if (!d->load && !d->layout.root.isEmpty() && !d->unchecked.isEmpty())
        d->startRefresh();
}

void Feed::cancel() {
    if (!isLoading())
        return;
    if (d->purpose != Private::Purpose::Refresh)
        return d->finish(true);
    d->reloadWanted = false;
    emit loaded(true);
}

bool Feed::isLoading() const {
    return d->load && (d->purpose != Private::Purpose::Refresh || d->reloadWanted);
}

int Feed::unreadCount() const {
    return d->unread;
}

const FeedLayout& Feed::layout() const {
    return d->layout;
}

LocalFiles& Feed::localFiles() const {
    return d->localFiles;
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
    return QtConcurrent::run(&d->documentReaders, [root = d->layout.root, path = article(id).path()] {
        return galley::readDocument(root, path);
    });
}

void Feed::setArticles(const std::vector<std::pair<ArticleId, Article>>& articles) {
    QList<int> changed;
    for (const auto& [id, article] : articles) {
        d->articles[static_cast<std::size_t>(id)] = article;
        d->states[static_cast<std::size_t>(id)] = {article.digest(), article.content()};
        if (d->load)
            d->setWhileLoading.insert(id);
        changed += id;
    }
    if (!changed.isEmpty())
        emit articlesChanged(changed);
}

} // namespace galley
