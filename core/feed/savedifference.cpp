// Plans on a worker, then lets diff compare.
#include "core/feed/savedifference.h"

#include "core/feed/files.h"
#include "core/feed/inbackground.h"

namespace galley {

Result<PlannedSave> planSave(const QString& root, const SaveRequest& request) {
    const auto document = readDocument(root, request.path);
    if (!document)
        return std::unexpected(document.error());
    Rebased rebased = rebase(*document, request.path, request.edits);
    auto after = editedBytes(*document, request.path, rebased.changes);
    if (!after)
        return std::unexpected(after.error());
    return PlannedSave{document->bytes(), *std::move(after), std::move(rebased.conflicts),
                       std::move(rebased.refused)};
}

SaveDifference::SaveDifference(QObject* parent)
    : QObject(parent) {
    connect(&m_planning, &QFutureWatcherBase::finished, this, &SaveDifference::takePlan);
}

void SaveDifference::show(const QString& root, const SaveRequest& request) {
    cancel();
    m_isBusy = true;
    m_request = request;
    m_outcome = {};
    m_outcome.id = request.id;
    // A future set anew makes the watcher forget the one before.
    m_planning.setFuture(inBackground([root, request] { return planSave(root, request); }));
}

void SaveDifference::cancel() {
    m_isBusy = false;
    m_diff.reset();
    m_planning.setFuture({});
}

void SaveDifference::takePlan() {
    if (!m_isBusy || m_planning.future().resultCount() == 0)
        return;
    Result<PlannedSave> plan = m_planning.result();
    if (!plan) {
        m_outcome.error = plan.error();
        return end();
    }
    for (const Conflict& conflict : plan->conflicts) {
        m_outcome.leftOut.append(fieldTitle(conflict.edit.path));
        m_outcome.reasons.append(tr("somebody else changed it, too"));
    }
    for (const auto& [edit, error] : plan->refused) {
        m_outcome.leftOut.append(fieldTitle(edit.path));
        m_outcome.reasons.append(error.message);
    }
    if (plan->before == plan->after)
        return end();
    m_diff = std::make_unique<UnifiedDiff>();
    connect(m_diff.get(), &UnifiedDiff::finished, this, &SaveDifference::takeDiff);
    m_diff->start({m_request.path, std::move(plan->before), std::move(plan->after)});
}

void SaveDifference::takeDiff(const UnifiedDiff::Outcome& made) {
    m_outcome.diff = made.diff;
    m_outcome.error = made.error;
    end();
}

void SaveDifference::end() {
    m_isBusy = false;
    if (m_diff) // it is the one that is calling
        m_diff.release()->deleteLater();
    emit ready(m_outcome);
}

} // namespace galley
