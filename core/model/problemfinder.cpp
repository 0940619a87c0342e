// A few articles at a time go to workers and come back: nothing waits, and no turn of the event loop is long.
#include "core/model/problemfinder.h"

#include "core/editing/currentarticle.h"
#include "core/feed/filereader.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <map>
#include <set>
#include <sys/resource.h>
#include <unistd.h>

namespace galley {
namespace {

constexpr std::size_t chunkSize = 64;
constexpr int patienceMSecs = 120;

/// What people do at the same time comes first. Linux keeps this value per thread.
void yieldToWindow() {
    constexpr int nice = 15;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice);
}

template<typename T, typename Use>
void whenDone(const QFuture<T>& future, QObject* context, Use use) {
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, use = std::move(use)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             use(watcher->future().takeResult());
                     });
    watcher->setFuture(future);
}

FeedRules readFeedRules(const QString& root) {
    if (!QFileInfo::exists(root + u'/' + feedSettingsName))
        return {};
    FileReader reader(root);
    const auto view = reader.read(feedSettingsName);
    return view ? feedRulesFrom(view->bytes) : FeedRules{{}, {view.error()}};
}

bool isOf(const Problem& problem, std::initializer_list<Rule> rules) {
    return std::ranges::any_of(rules, [&](Rule rule) { return problem.rule == ruleId(rule); });
}

bool isDuplicate(const Problem& problem) {
    return isOf(problem, {Rule::DuplicateAddress, Rule::SimilarTitle});
}

} // namespace

/// What a worker needs to know of an article.
struct ProblemFinder::Job {
    ArticleId id;
    QString path;
    std::vector<Edit> edits;
};

struct ProblemFinder::Result {
    ArticleId id;
    Linter::Linted linted;
};

ProblemFinder::ProblemFinder(Feed* feed, Edits* edits, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_edits(edits) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMSecs);
    connect(&m_patience, &QTimer::timeout, this, &ProblemFinder::startSome);
    connect(feed, &Feed::loaded, this, &ProblemFinder::begin);
    connect(feed, &Feed::articlesChanged, this, &ProblemFinder::want);
    connect(feed, &Feed::articlesRemoved, this, &ProblemFinder::forget);
    connect(feed, &Feed::articlesAdded, this, [this](int firstId, int lastId) {
        QList<int> ids;
        for (int id = firstId; id <= lastId; ++id)
            ids.append(id);
        want(ids);
    });
    connect(edits, &Edits::changed, this, &ProblemFinder::want);
    if (feed->count() > 0 && !feed->isLoading())
        begin();
}

ProblemFinder::~ProblemFinder() {
    m_workers.clear();
}

/// The site's topics and the feed's settings may be other ones after each load.
void ProblemFinder::begin() {
    const auto settings = QtConcurrent::run(&m_workers, readFeedRules, m_feed->layout().root);
    whenDone(settings, this, [this](const FeedRules& rules) { takeSettings(rules); });
}

void ProblemFinder::takeSettings(const FeedRules& rules) {
    m_feedChoices = rules.choices;
    prepareLinter();
    for (const Error& complaint : rules.complaints)
        emit complained(complaint);
}

void ProblemFinder::prepareLinter() {
    LintContext context{.topics = m_feed->layout().topics, .nowMSecs = QDateTime::currentMSecsSinceEpoch()};
    context.switches.choose(m_feedChoices);
    context.switches.choose(m_choices);
    const bool isSame = m_linter && m_linter->context().switches == context.switches &&
                        m_linter->context().topics == context.topics;
    if (!isSame) {
        m_linter = std::make_shared<const Linter>(std::move(context));
        wantAll();
    }
    startSome();
}

void ProblemFinder::setChoices(const RuleChoices& choices) {
    if (m_choices == choices)
        return;
    m_choices = choices;
    if (m_linter)
        prepareLinter();
}

const RuleSwitches& ProblemFinder::switches() const {
    static const RuleSwitches own;
    return m_linter ? m_linter->context().switches : own;
}

const std::vector<Problem>& ProblemFinder::problemsOf(ArticleId id) const {
    static const std::vector<Problem> none;
    return id >= 0 && static_cast<std::size_t>(id) < m_findings.size()
               ? m_findings[static_cast<std::size_t>(id)].problems
               : none;
}

bool ProblemFinder::knows(ArticleId id) const {
    return id >= 0 && static_cast<std::size_t>(id) < m_findings.size() &&
           m_findings[static_cast<std::size_t>(id)].isKnown;
}

bool ProblemFinder::isLooking() const {
    return m_running > 0 || !m_queue.empty();
}

ProblemFinder::Findings& ProblemFinder::findingsOf(ArticleId id) {
    const auto place = static_cast<std::size_t>(id);
    if (place >= m_findings.size())
        m_findings.resize(static_cast<std::size_t>(std::max(m_feed->count(), id + 1)));
    return m_findings[place];
}

void ProblemFinder::want(const QList<int>& ids) {
    for (const int id : ids) {
        if (m_queued.contains(id))
            continue;
        m_queued.insert(id);
        m_queue.push_back(id);
    }
    if (m_linter && !m_feed->isLoading())
        m_patience.start();
}

void ProblemFinder::wantAll() {
    m_queue.clear();
    m_queued.clear();
    QList<int> ids;
    for (int id = 0; id < m_feed->count(); ++id)
        if (m_feed->contains(id))
            ids.append(id);
    want(ids);
}

void ProblemFinder::forget(const QList<int>& ids) {
    QList<int> others;
    for (const int id : ids) {
        findingsOf(id) = {};
        for (const int other : m_duplicates.remove(id))
            if (m_feed->contains(other) && updateDuplicates(other))
                others.append(other);
    }
    emit changed(ids + others);
}

void ProblemFinder::startSome() {
    m_patience.stop();
    const int most = std::max(1, m_workers.maxThreadCount());
    while (m_linter && !m_queue.empty() && m_running < most) {
        std::vector<Job> jobs;
        for (; !m_queue.empty() && jobs.size() < chunkSize; m_queue.pop_front()) {
            const ArticleId id = m_queue.front();
            m_queued.remove(id);
            if (m_feed->contains(id))
                jobs.push_back({id, m_feed->article(id).path(), m_edits->editsOf(id)});
        }
        if (jobs.empty())
            break;
        ++m_running;
        const auto looking =
            QtConcurrent::run(&m_workers, [root = m_feed->layout().root, jobs = std::move(jobs),
                                           linter = m_linter] { return look(root, jobs, *linter); });
        whenDone(looking, this, [this](std::vector<Result> results) { take(std::move(results)); });
    }
}

std::vector<ProblemFinder::Result> ProblemFinder::look(const QString& root, const std::vector<Job>& jobs,
                                                       const Linter& linter) {
    yieldToWindow();
    FileReader reader(root);
    std::vector<Result> results;
    results.reserve(jobs.size());
    for (const Job& job : jobs) {
        const auto view = reader.read(job.path);
        results.push_back({job.id, view ? linter.lint(job.path, view->bytes, job.edits)
                                        : linter.lintUnreadable(view.error())});
    }
    return results;
}

void ProblemFinder::take(std::vector<Result> results) {
    QSet<int> others;
    QList<int> ids;
    for (Result& result : results) {
        if (!m_feed->contains(result.id))
            continue;
        Findings& findings = findingsOf(result.id);
        const QString picture = CurrentArticle(*m_feed, *m_edits, result.id).imageUrl();
        for (Problem& problem : findings.problems) // not looked for here
            if (isOf(problem, {Rule::PictureFailed}) && problem.message.startsWith(picture + u": "))
                result.linted.problems.push_back(std::move(problem));
        const bool isNews = !findings.isKnown || findings.problems != result.linted.problems;
        findings = {true, std::move(result.linted.problems)};
        for (const int other : m_duplicates.set(result.id, result.linted.keys))
            others.insert(other);
        if (updateDuplicates(result.id) || isNews)
            ids.append(result.id);
    }
    for (const int other : std::as_const(others))
        if (m_feed->contains(other) && updateDuplicates(other) && !ids.contains(other))
            ids.append(other);
    std::ranges::sort(ids);
    --m_running;
    startSome();
    if (!ids.isEmpty())
        emit changed(ids);
    if (!isLooking())
        emit finished();
}

/// Whether anything is another one.
bool ProblemFinder::updateDuplicates(ArticleId id) {
    Findings& findings = findingsOf(id);
    if (!findings.isKnown || !m_linter)
        return false;
    const auto pathOf = [this](const std::optional<int>& other) {
        return other ? m_feed->article(*other).path() : QString();
    };
    const std::vector<Problem> now = m_linter->duplicateProblems(pathOf(m_duplicates.withAddressOf(id)),
                                                                 pathOf(m_duplicates.withTitleOf(id)));
    std::vector<Problem> before;
    std::ranges::copy_if(findings.problems, std::back_inserter(before), isDuplicate);
    if (now == before)
        return false;
    std::erase_if(findings.problems, isDuplicate);
    findings.problems.insert(findings.problems.end(), now.begin(), now.end());
    return true;
}

void ProblemFinder::notePicture(ArticleId id, const QString& address, const QString& message) {
    const auto severity = switches().severityOf(Rule::PictureFailed);
    if (!m_feed->contains(id) || !severity)
        return;
    Findings& findings = findingsOf(id);
    const auto isThis = [&](const Problem& problem) {
        return isOf(problem, {Rule::PictureFailed}) && problem.message.startsWith(address + u": ");
    };
    const bool isKnown = std::ranges::any_of(findings.problems, isThis);
    if (isKnown == !message.isEmpty())
        return;
    if (isKnown)
        std::erase_if(findings.problems, isThis);
    else
        findings.problems.push_back({.severity = *severity,
                                     .field = QStringLiteral("images"),
                                     .message = address + u": " + message,
                                     .rule = ruleId(Rule::PictureFailed)});
    emit changed({id});
}

void ProblemFinder::mend(const QString& text, const std::vector<Place>& places) {
    struct Task {
        Job job;
        std::vector<Problem> problems;
    };
    std::map<ArticleId, Task> tasks;
    for (const Place& place : places) {
        if (!m_feed->contains(place.id) || !m_feed->article(place.id).isReadable())
            continue;
        Task& task = tasks[place.id];
        task.job = {place.id, m_feed->article(place.id).path(), m_edits->editsOf(place.id)};
        task.problems.push_back(place.problem);
    }
    if (!m_linter)
        return;
    using Changes = std::vector<FieldChange>;
    const auto mending =
        QtConcurrent::run(&m_workers, [root = m_feed->layout().root, tasks, linter = m_linter] {
            FileReader reader(root);
            Changes changes;
            for (const auto& [id, task] : tasks) {
                const auto view = reader.read(task.job.path);
                const auto document = view ? frontmatter::Document::read(std::string(view->bytes))
                                           : std::unexpected(frontmatter::Error());
                if (!document)
                    continue;
                const Value values = editedValues(document->values(), task.job.edits);
                std::vector<FieldPath> done; // one change may mend several problems
                for (const Problem& problem : task.problems)
                    for (const Edit& edit : linter->fix(problem, values))
                        if (std::ranges::find(done, edit.path) == done.end() &&
                            !document->readOnlyReason(edit.path)) {
                            done.push_back(edit.path);
                            changes.push_back({id, edit.path, edit.original, edit.value});
                        }
            }
            return changes;
        });
    whenDone(mending, this, [this, text, tasks](Changes changes) {
        // What was edited meanwhile stays as it is.
        std::erase_if(changes, [&](const FieldChange& change) {
            return m_edits->editsOf(change.id) != tasks.at(change.id).job.edits;
        });
        std::set<ArticleId> articles;
        for (const FieldChange& change : changes)
            articles.insert(change.id);
        m_edits->push(text, std::move(changes));
        emit mended(static_cast<int>(articles.size()));
    });
}

} // namespace galley
