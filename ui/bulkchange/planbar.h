// Tells what a bulk change would do, and waits for a yes.
#pragma once

#include "core/editing/bulkchange.h"
#include "ui/support/tintedbar.h"

class QListView;
class QPushButton;
class QStringListModel;

namespace galley {

/// "41 will be published, 3 already are" with Apply and Cancel; what cannot be changed is listed on demand.
class PlanBar : public TintedBar {
    Q_OBJECT
public:
    explicit PlanBar(QWidget* parent = nullptr);

    /// Shows a plan, with the focus on Apply: Return applies, Escape cancels.
    void showPlan(const BulkPlan& plan);

signals:
    void accepted();
    void rejected();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showSkipped(bool shown);

    QPushButton* m_details;
    QPushButton* m_apply;
    QPushButton* m_cancel;
    QListView* m_skipped;
    QStringListModel* m_skippedModel;
};

} // namespace galley
