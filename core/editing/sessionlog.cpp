// The log follows the undo stack by comparing, so that whatever happens to the stack is told.
#include "core/editing/sessionlog.h"

#include "core/editing/editcommand.h"
#include "core/editing/sessionwriter.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace galley {

SessionLog::SessionLog(const Feed* feed, Edits* edits, const QString& folder,
                       const std::vector<const SessionLog*>& after, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_edits(edits)
    , m_isLoaded(!feed->isLoading()) {
    connectSession();
    const auto later = [this](const auto& what) {
        QMetaObject::invokeMethod(this, what, Qt::QueuedConnection);
    };
    SessionWriter::Reports reports;
    reports.found = [this, later](EarlierSessions found) {
        later([this, shared = std::make_shared<EarlierSessions>(std::move(found))] { takeReport(shared); });
    };
    reports.failed = [this, later](const Error& error) {
        later([this, error] {
            m_hasFailed = true;
            emit failed(error);
        });
    };
    reports.recovered = [this, later] {
        later([this] {
            m_hasFailed = false;
            emit recovered();
        });
    };
    reports.finished = [this, later] { later([this] { emit finished(); }); };
    std::vector<std::shared_future<void>> over;
    over.reserve(after.size());
    for (const SessionLog* log : after)
        over.push_back(log->m_writer->over());
    m_writer = std::make_unique<SessionWriter>(folder, std::move(reports), std::move(over));
}

SessionLog::~SessionLog() = default;

void SessionLog::connectSession() {
    connect(m_edits, &Edits::changed, this, &SessionLog::note);
    // The last thing that happens when a step is made, undone or done again.
    connect(m_edits->undoStack(), &QUndoStack::indexChanged, this, &SessionLog::flush);
    connect(m_feed, &Feed::loaded, this, [this](bool canceled) {
        m_isLoaded |= !canceled;
        settleEarlier();
    });
    connect(m_feed, &Feed::articlesAdded, this, &SessionLog::takeUpReturned);
    connect(m_feed, &Feed::articlesChanged, this, &SessionLog::noteRenamed);
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(0);
    connect(&m_flushTimer, &QTimer::timeout, this, &SessionLog::flush);
}

// Earlier sessions

void SessionLog::takeReport(const std::shared_ptr<EarlierSessions>& found) {
    if (!m_edits)
        return; // ended meanwhile: it is all left for the next session
    m_found = std::make_unique<EarlierSessions>(std::move(*found));
    settleEarlier();
}

/// Only a loaded feed knows which articles are missing.
void SessionLog::settleEarlier() {
    if (!m_found || !m_isLoaded)
        return;
    const std::unique_ptr<EarlierSessions> found = std::move(m_found);
    if (!found->settledLogs.isEmpty()) {
        const Made made = takeUp(std::move(found->settled), found->settledLogs);
        flush();
        tell(made, false);
    }
    if (found->crashedLogs.isEmpty())
        return;
    m_offer = std::make_unique<EarlierSessions>(std::move(*found));
    emit offered(m_offer->crashed.editCount(), static_cast<int>(m_offer->crashed.edits.size()));
}

void SessionLog::restore() {
    const std::unique_ptr<EarlierSessions> offer = std::move(m_offer);
    if (!offer || !m_edits)
        return;
    const Made made = takeUp(std::move(offer->crashed), offer->crashedLogs);
    flush();
    tell(made, true);
}

void SessionLog::discard() {
    const std::unique_ptr<EarlierSessions> offer = std::move(m_offer);
    if (!offer || !m_edits)
        return;
    SessionState& state = offer->crashed;
    Made edits = present(state.edits);
    if (!state.edits.empty())
        m_writer->setAside(offer->crashedLogs); // edits without an article cannot be undone back
    state.edits.clear();
    for (auto& [id, made] : edits)
        state.edits.emplace(m_feed->article(id).path(), std::move(made));
    m_edits->drop(tr("Discard kept edits"), takeUp(std::move(state), offer->crashedLogs));
    flush();
}

SessionLog::Made SessionLog::takeUp(SessionState state, const QStringList& logs) {
    const QScopedValueRollback takingUp(m_isTakingUp, true);
    m_taken += logs;
    EarlierSession earlier;
    earlier.steps = resolved(state.steps, state.done);
    earlier.done = static_cast<int>(state.done);
    earlier.edits = present(state.edits);
    for (const auto& [file, edits] : state.edits)
        m_touchedFiles.insert(file);
    SessionState waiting;
    waiting.edits = std::move(m_waiting);
    state.steps.clear();
    waiting.append(std::move(state));
    m_waiting = std::move(waiting.edits);
    return m_edits->takeUp(std::move(earlier));
}

/// The steps without what they did to articles that are gone.
std::vector<EarlierSession::Step> SessionLog::resolved(const std::vector<SessionStep>& steps,
                                                       std::size_t& done) const {
    std::vector<EarlierSession::Step> result;
    std::size_t stillDone = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        EarlierSession::Step step{steps[i].text, *steps[i].changes};
        for (std::size_t change = 0; change < step.changes.size(); ++change)
            step.changes[change].id = m_feed->find(steps[i].files[change]);
        std::erase_if(step.changes, [](const FieldChange& change) { return change.id < 0; });
        if (step.changes.empty())
            continue;
        result.push_back(std::move(step));
        stillDone += i < done ? 1 : 0;
    }
    done = stillDone;
    return result;
}

/// Takes the edits of articles that are there out of `edits`.
SessionLog::Made SessionLog::present(std::map<QString, std::vector<Edit>>& edits) const {
    Made found;
    std::erase_if(edits, [&](auto& kept) {
        const ArticleId id = m_feed->find(kept.first);
        if (id >= 0)
            found.emplace_back(id, std::move(kept.second));
        return id >= 0;
    });
    return found;
}

void SessionLog::takeUpReturned() {
    if (m_waiting.empty())
        return;
    EarlierSession earlier;
    earlier.edits = present(m_waiting);
    if (earlier.edits.empty())
        return;
    for (const auto& [id, edits] : earlier.edits)
        m_touchedFiles.insert(m_feed->article(id).path());
    tell(m_edits->takeUp(std::move(earlier)), false);
}

void SessionLog::tell(const Made& made, bool always) {
    std::size_t edits = 0;
    for (const auto& [id, ofArticle] : made)
        edits += ofArticle.size();
    std::size_t waiting = 0;
    for (const auto& [file, ofArticle] : m_waiting)
        waiting += ofArticle.size();
    if (always || edits > 0 || waiting > 0)
        emit restored(static_cast<int>(edits), static_cast<int>(made.size()), static_cast<int>(waiting));
}

// This session

void SessionLog::note(const QList<int>& ids) {
    m_touched.unite(QSet<int>(ids.begin(), ids.end()));
    m_flushTimer.start();
}

void SessionLog::flush() {
    if (m_isTakingUp || !m_edits)
        return;
    m_flushTimer.stop();
    SessionRecord record;
    record.taken = std::exchange(m_taken, {});
    record.edits.reserve(static_cast<std::size_t>(m_touched.size()));
    for (const ArticleId id : std::exchange(m_touched, {}))
        addEdits(record, id);
    for (const QString& file : std::exchange(m_touchedFiles, {})) {
        const auto waiting = m_waiting.find(file);
        record.edits.emplace_back(file, waiting == m_waiting.end() ? std::vector<Edit>() : waiting->second);
    }
    addSteps(record);
    if (!record.isEmpty())
        m_writer->post(std::move(record));
}

/// A file may have got another name since its edits were logged.
void SessionLog::addEdits(SessionRecord& record, ArticleId id) {
    const QString file = m_feed->article(id).path();
    const QString before = m_files.value(id, file);
    if (before != file) // ahead of all others: the old name may be another article's by now
        record.edits.insert(record.edits.begin(), {before, {}});
    record.edits.emplace_back(file, m_edits->editsOf(id));
    m_touchedFiles.remove(file);
    if (record.edits.back().second.empty())
        m_files.remove(id);
    else
        m_files.insert(id, file);
}

void SessionLog::noteRenamed(const QList<int>& ids) {
    for (const ArticleId id : ids) {
        const QString path = m_feed->article(id).path();
        if (m_files.value(id, path) != path)
            note({id});
        if (m_stepFiles.value(id, path) == path)
            continue;
        m_areStepsRenamed = true;
        note({id});
    }
}

void SessionLog::addSteps(SessionRecord& record) {
    const QUndoStack* stack = m_edits->undoStack();
    const auto serialAt = [stack](std::size_t index) {
        return static_cast<const EditCommand*>(stack->command(static_cast<int>(index)))->serial();
    };
    const auto count = static_cast<std::size_t>(stack->count());
    if (std::exchange(m_areStepsRenamed, false)) {
        record.keptUpTo = 0;
        m_steps.clear();
        m_stepFiles.clear();
    }
    std::size_t same = 0;
    while (same < m_steps.size() && same < count && m_steps[same] == serialAt(same))
        ++same;
    if (same < m_steps.size())
        record.keptUpTo = same > 0 ? m_steps[same - 1] : 0;
    m_steps.resize(same);
    for (; same < count; ++same) {
        record.steps.push_back(stepOf(static_cast<int>(same)));
        m_steps.push_back(serialAt(same));
    }
    const quint64 done = stack->index() > 0 ? serialAt(static_cast<std::size_t>(stack->index() - 1)) : 0;
    if (done != std::exchange(m_done, done) || record.keptUpTo || !record.steps.empty())
        record.done = done;
}

/// A bulk change has ten thousand of them, most of which were made for the edits just now.
QString SessionLog::fileOf(ArticleId id) const {
    const auto known = m_files.constFind(id);
    return known == m_files.constEnd() ? m_feed->article(id).path() : *known;
}

SessionStep SessionLog::stepOf(int index) {
    const auto* command = static_cast<const EditCommand*>(m_edits->undoStack()->command(index));
    SessionStep step{command->serial(), command->text(), command->changes(), {}};
    step.files.reserve(step.changes->size());
    for (const FieldChange& change : *step.changes)
        m_stepFiles.insert(change.id, step.files.emplace_back(fileOf(change.id)));
    return step;
}

// The end

void SessionLog::end() {
    if (!m_edits)
        return;
    flush();
    const bool isEmpty = m_steps.empty() && m_waiting.empty() && m_edits->dirtyCount() == 0;
    SessionRecord last;
    if (m_edits->dirtyCount() > 0)
        giveUp(last);
    last.ended = true;
    if (!isEmpty)
        m_writer->post(std::move(last));
    m_writer->finish(isEmpty);
    m_flushTimer.stop();
    m_edits->disconnect(this);
    m_edits->undoStack()->disconnect(this);
    m_feed->disconnect(this);
    m_edits = nullptr;
    m_feed = nullptr;
}

/// What the user leaves unsaved is one more step, which the next session can undo.
void SessionLog::giveUp(SessionRecord& record) const {
    auto changes = std::make_shared<std::vector<FieldChange>>();
    const QList<ArticleId> dirty = m_edits->dirtyArticles();
    SessionStep step;
    for (const ArticleId id : dirty) {
        const QString file = m_feed->article(id).path();
        record.edits.emplace_back(file, std::vector<Edit>());
        for (const Edit& edit : m_edits->editsOf(id)) {
            changes->push_back({id, edit.path, edit.value, edit.original});
            step.files.push_back(file);
        }
    }
    step.text = tr("Discard the edits of %n article(s)", nullptr, static_cast<int>(dirty.size()));
    step.serial = m_steps.empty() ? 1 : std::ranges::max(m_steps) + 1;
    step.changes = changes;
    record.keptUpTo = m_done;
    record.done = step.serial;
    record.steps.push_back(std::move(step));
}

} // namespace galley
