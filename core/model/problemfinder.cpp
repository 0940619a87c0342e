// A few articles at a time go to workers and come back: nothing waits, and no turn of the event loop is long.
#include "core/model/problemfinder.h"

#include "core/feed/feedsettings.h"
#include "core/feed/filereader.h"
#include "core/feed/inbackground.h"
#include "core/feed/whenready.h"

#include <algorithm>
#include <map>
#include <set>
#include <sys/resource.h>
#include <unistd.h>

namespace galley {
namespace {

constexpr std::size_t chunkSize = 64;
constexpr int patienceMSecs = 120;
constexpr int coresForTheWindow = 1;

/// What people do at the same time comes first. Linux keeps this value per thread.
void yieldToWindow() {
    constexpr int nice = 15;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice);
}

FeedRules readFeedRules(const QString& root) {
    const auto settings = readFeedSettings(root);
    return settings ? feedRulesFrom(*settings, feedSettingsName) : FeedRules{{}, {settings.error()}};
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
    int number;
    QString path;
    std::vector<Edit> edits;
};

struct ProblemFinder::Result {
    ArticleId id;
    int job;
    Linter::Linted linted;
};

/// What is to be mended in an article.
struct ProblemFinder::Task {
    Job job;
    std::vector<Problem> problems;
};

ProblemFinder::ProblemFinder(Feed* feed, Edits* edits, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_edits(edits) {
    m_workers.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - coresForTheWindow));
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMSecs);
    connect(&m_patience, &QTimer::timeout, this, &ProblemFinder::startSome);
    connect(feed, &Feed::loaded, this, &ProblemFinder::begin);
    connect(feed, &Feed::refreshed, this, [this] {
        if (m_linter)
            begin();
    });
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
    m_stop.request_stop();
    m_workers.clear();
}

/// The site's topics and the feed's settings may be other ones after each load and refresh.
void ProblemFinder::begin() {
    const auto settings =
        inBackground(&m_workers, [root = m_feed->layout().root] { return readFeedRules(root); });
    whenReady(settings, this, [this, reading = ++m_lastReading](const FeedRules& rules) {
        if (reading == m_lastReading)
            takeSettings(rules);
    });
}

void ProblemFinder::takeSettings(const FeedRules& rules) {
    m_feedChoices = rules.choices;
    prepareLinter();
    std::vector<QString> complaints(rules.complaints.size());
    std::ranges::transform(rules.complaints, complaints.begin(), &Error::toString);
    if (complaints == std::exchange(m_complaints, complaints))
        return;
    for (const Error& complaint : rules.complaints)
        emit complained(complaint);
}

void ProblemFinder::prepareLinter() {
    LintContext context{.topics = m_feed->layout().topics};
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

/// What is being looked at just now may be out of date already.
void ProblemFinder::want(const QList<int>& ids) {
    for (const int id : ids) {
        findingsOf(id).job = 0;
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
    for (const int id : ids)
        findingsOf(id) = {};
    QList<int> others;
    for (const int other : m_duplicates.remove({ids.begin(), ids.end()}))
        if (m_feed->contains(other) && updateDuplicates(other))
            others.append(other);
    emit changed(ids + others);
}

void ProblemFinder::startSome() {
    m_patience.stop();
    const int most = m_workers.maxThreadCount();
    while (m_linter && !m_queue.empty() && m_running < most) {
        std::vector<Job> jobs;
        for (; !m_queue.empty() && jobs.size() < chunkSize; m_queue.pop_front()) {
            const ArticleId id = m_queue.front();
            m_queued.remove(id);
            if (!m_feed->contains(id))
                continue;
            findingsOf(id).job = ++m_lastJob;
            jobs.push_back({id, m_lastJob, m_feed->article(id).path(), m_edits->editsOf(id)});
        }
        if (jobs.empty())
            break;
        ++m_running;
        const auto looking =
            inBackground(&m_workers, [root = m_feed->layout().root, jobs = std::move(jobs), linter = m_linter,
                                      stop = m_stop.get_token()] { return look(root, jobs, *linter, stop); });
        whenReady(looking, this, [this](std::vector<Result> results) { take(std::move(results)); });
    }
}

std::vector<ProblemFinder::Result> ProblemFinder::look(const QString& root, const std::vector<Job>& jobs,
                                                       const Linter& linter, const std::stop_token& stop) {
    yieldToWindow();
    FileReader reader(root);
    std::vector<Result> results;
    results.reserve(jobs.size());
    for (const Job& job : jobs) {
        if (stop.stop_requested())
            break;
        const auto view = reader.read(job.path);
        results.push_back(
            {job.id, job.number,
             view ? linter.lint(job.path, view->bytes, job.edits) : linter.lintUnreadable(view.error())});
    }
    return results;
}

void ProblemFinder::take(std::vector<Result> results) {
    QSet<ArticleId> others;
    QSet<ArticleId> news;
    for (Result& result : results) {
        if (!m_feed->contains(result.id) || findingsOf(result.id).job != result.job)
            continue;
        for (const int other : m_duplicates.set(result.id, result.linted.keys))
            others.insert(other);
        if (takeProblems(result.id, std::move(result.linted.problems)))
            news.insert(result.id);
        others.insert(result.id);
    }
    for (const ArticleId other : std::as_const(others))
        if (m_feed->contains(other) && updateDuplicates(other))
            news.insert(other);
    --m_running;
    startSome();
    if (!news.isEmpty()) {
        QList<int> ids(news.begin(), news.end());
        std::ranges::sort(ids);
        emit changed(ids);
    }
    if (!isLooking())
        emit finished();
}

/// The addresses of an article's pictures.
QStringList ProblemFinder::picturesOf(ArticleId id) const {
    const auto images = m_edits->value(id, FieldPath("images"));
    if (!images)
        return {};
    QStringList addresses;
    const frontmatter::Sequence single{*images};
    for (const Value& image : images->sequence() ? *images->sequence() : single) {
        const frontmatter::Mapping* record = image.mapping();
        const Value* url = record ? frontmatter::find(*record, "url") : &image;
        if (url)
            addresses.append(toQString(url->text()));
    }
    return addresses;
}

/// What was not looked for here stays: pictures that failed, while they are the article's, and duplicates.
/// Whether anything is another one.
bool ProblemFinder::takeProblems(ArticleId id, std::vector<Problem> problems) {
    Findings& findings = findingsOf(id);
    const auto severity = switches().severityOf(Rule::PictureFailed);
    for (const Problem& problem : findings.problems) {
        const bool isPicture = severity && isOf(problem, {Rule::PictureFailed}) &&
                               std::ranges::any_of(picturesOf(id), [&](const QString& picture) {
                                   return problem.message.startsWith(picture + u": ");
                               });
        if (isPicture || isDuplicate(problem))
            problems.push_back(problem);
        if (isPicture)
            problems.back().severity = *severity;
    }
    const bool isNews = !findings.isKnown || findings.problems != problems;
    findings.isKnown = true;
    findings.problems = std::move(problems);
    return isNews;
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

/// None for an article that cannot be read any more.
std::vector<FieldChange> ProblemFinder::changesFor(FileReader& reader, const Task& task,
                                                   const Linter& linter) {
    const auto view = reader.read(task.job.path);
    const auto document =
        view ? frontmatter::Document::read(std::string(view->bytes)) : std::unexpected(frontmatter::Error());
    if (!document)
        return {};
    const auto mayChange = [&](const FieldPath& field) { return !document->readOnlyReason(field); };
    std::vector<Edit> edits =
        linter.fixAll(task.problems, editedValues(document->values(), task.job.edits), mayChange);
    std::vector<FieldChange> changes;
    changes.reserve(edits.size());
    for (Edit& edit : edits)
        changes.push_back(
            {task.job.id, std::move(edit.path), std::move(edit.original), std::move(edit.value)});
    return changes;
}

void ProblemFinder::mend(const QString& text, const std::vector<Place>& places) {
    if (!m_linter)
        return;
    std::map<ArticleId, Task> tasks;
    for (const Place& place : places) {
        if (!m_feed->contains(place.id) || !m_feed->article(place.id).isReadable())
            continue;
        Task& task = tasks[place.id];
        task.job = {place.id, 0, m_feed->article(place.id).path(), m_edits->editsOf(place.id)};
        task.problems.push_back(place.problem);
    }
    const auto mending = inBackground(
        &m_workers, [root = m_feed->layout().root, tasks, linter = m_linter, stop = m_stop.get_token()] {
            FileReader reader(root);
            std::vector<FieldChange> changes;
            for (const auto& [id, task] : tasks) {
                if (stop.stop_requested())
                    break;
                std::ranges::move(changesFor(reader, task, *linter), std::back_inserter(changes));
            }
            return changes;
        });
    whenReady(mending, this, [this, text, tasks](std::vector<FieldChange> changes) {
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
