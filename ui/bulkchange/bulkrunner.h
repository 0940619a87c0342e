// Takes a bulk change from the wish to the edits: plan, ask where several articles change, apply as one undo
// step.
#pragma once

#include "core/editing/bulkchange.h"

#include <QObject>

#include <optional>

namespace galley {

class Workbench;

/// Plans changes of the selected articles. One article is changed at once; for more the plan is told first
/// and applied or dropped by the one who listens.
class BulkRunner : public QObject {
    Q_OBJECT
public:
    explicit BulkRunner(Workbench* workbench, QObject* parent = nullptr);

    void request(const BulkChange& change);
    /// Tells a plan made elsewhere.
    void propose(BulkPlan plan);
    bool hasPlan() const { return m_plan.has_value(); }
    void apply(); ///< the plan that waits
    void drop();

signals:
    /// A plan waits for apply() or drop(). Valid until then.
    void planned(const galley::BulkPlan& plan);
    /// No plan waits any more.
    void settled();
    /// Something to say where nothing was to be done, or all is done.
    void told(const QString& message);

private:
    void commit(BulkPlan plan);

    Workbench* m_workbench;
    std::optional<BulkPlan> m_plan;
};

} // namespace galley
