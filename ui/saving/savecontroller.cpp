// Runs saves.
#include "ui/saving/savecontroller.h"

#include "core/feed/inbackground.h"
#include "core/feed/transaction.h"
#include "ui/saving/failuremodel.h"
#include "ui/support/workbench.h"

#include <memory>

namespace galley {
namespace {

SaveOutcome outcomeOf(const std::vector<SaveResult>& results, bool isCanceled) {
    SaveOutcome outcome{.isCanceled = isCanceled};
    for (const SaveResult& result : results) {
        if (result.error)
            ++outcome.failed;
        else if (result.conflicts.empty())
            ++outcome.saved;
        else
            ++(result.saved.empty() ? outcome.conflicting : outcome.partlySaved);
    }
    return outcome;
}

} // namespace

SaveController::SaveController(Workbench* workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_failures(new FailureModel(this)) {
    connect(&m_results, &QFutureWatcherBase::finished, this, &SaveController::absorb);
    connect(&m_control, &QFutureWatcherBase::progressValueChanged, this,
            [this](int done) { emit progress(done, m_control.progressMaximum()); });
    connect(workbench, &Workbench::sessionChanged, m_failures, &FailureModel::clear);
    connect(workbench, &Workbench::editsChanged, m_failures, [this] {
        if (FeedSession* session = m_workbench->session())
            m_failures->dropSettled(session);
    });
}

bool SaveController::isSaving() const {
    return m_saving;
}

void SaveController::saveAll() {
    FeedSession* session = m_workbench->session();
    if (session && m_workbench->pendingInput()->commit())
        save(session->edits()->dirtyArticles());
}

void SaveController::saveSelected() {
    FeedSession* session = m_workbench->session();
    if (!session || !m_workbench->pendingInput()->commit())
        return;
    QList<ArticleId> ids = session->selection()->ids();
    ids.removeIf([session](ArticleId id) { return !session->edits()->isDirty(id); });
    save(ids);
}

void SaveController::revertSelected() {
    FeedSession* session = m_workbench->session();
    if (session && m_workbench->pendingInput()->commit())
        session->edits()->revert(session->selection()->ids());
}

void SaveController::save(const QList<ArticleId>& ids) {
    if (isSaving() || ids.isEmpty())
        return;
    m_session = m_workbench->session();
    m_saving = true;
    m_canceled = false;
    m_session->watcher()->hold();
    const std::vector<SaveRequest> requests = m_session->edits()->saveRequests(ids);
    m_session->edits()->beginSaving(requests);
    emit started();
    // A canceled future gives no results, but what was saved before the cancel must be known: one future
    // tells of progress and cancel, another brings the results.
    auto control = std::make_shared<QPromise<std::vector<SaveResult>>>();
    m_control.setFuture(control->future());
    m_results.setFuture(inBackground(
        [control, root = m_session->feed()->layout().root, state = m_workbench->stateHome(), requests] {
            control->start();
            Saved saved;
            saved.before =
                recover(root, state, {false, Transaction::patience, [&] { return control->isCanceled(); }});
            saved.results = galley::save(root, state, requests, control.get());
            control->finish();
            return saved;
        }));
}

void SaveController::cancel() {
    m_canceled = isSaving();
    m_control.cancel();
}

void SaveController::absorb() {
    m_saving = false;
    const auto [before, results] = m_results.result();
    if (m_session && before.isWorthTelling())
        emit recovered(before);
    if (m_session) {
        m_session->edits()->absorb(results);
        m_failures->addResults(m_session, results);
        m_session->watcher()->release();
        if (m_session == m_workbench->session())
            emit absorbed(results);
    }
    emit finished(outcomeOf(results, m_canceled));
}

} // namespace galley
