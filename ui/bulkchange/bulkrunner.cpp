// From the wish to the edits.
#include "ui/bulkchange/bulkrunner.h"

#include "ui/support/workbench.h"

namespace galley {

BulkRunner::BulkRunner(Workbench* workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench) {
    // A plan speaks of the selection and the values it was made for.
    connect(workbench, &Workbench::selectionChanged, this, &BulkRunner::drop);
    connect(workbench, &Workbench::editsChanged, this, &BulkRunner::drop);
    connect(workbench, &Workbench::sessionChanged, this, &BulkRunner::drop);
}

void BulkRunner::request(const BulkChange& change) {
    FeedSession* session = m_workbench->session();
    if (!session)
        return;
    session->selection()->settle();
    drop();
    const QList<ArticleId> ids = session->selection()->ids();
    if (ids.isEmpty()) {
        emit told(tr("Select articles first"));
        return;
    }
    BulkPlan plan = planBulkChange(*session->feed(), *session->edits(), ids, change);
    if (plan.changing == 0) {
        const bool one = ids.size() == 1 && !plan.skipped.empty();
        emit told(one ? plan.skipped.front().toString() : plan.summary);
    } else if (ids.size() == 1) {
        commit(std::move(plan));
    } else {
        propose(std::move(plan));
    }
}

void BulkRunner::propose(BulkPlan plan) {
    drop();
    m_plan = std::move(plan);
    emit planned(*m_plan);
}

void BulkRunner::apply() {
    if (!m_plan)
        return;
    BulkPlan plan = std::move(*m_plan);
    drop();
    commit(std::move(plan));
}

void BulkRunner::drop() {
    if (!m_plan)
        return;
    m_plan.reset();
    emit settled();
}

void BulkRunner::commit(BulkPlan plan) {
    const QString done = plan.undoText;
    m_workbench->session()->edits()->push(plan.undoText, std::move(plan.changes));
    emit told(tr("Done: %1").arg(done));
}

} // namespace galley
