// What a triage came to.
#pragma once

#include "core/editing/triagesession.h"

#include <QWidget>

class QPushButton;

namespace galley {

class EmptyState;

/// Tells the numbers once all is decided or skipped, and what one can do now.
class TriageSummary : public QWidget {
    Q_OBJECT
public:
    explicit TriageSummary(QWidget* parent = nullptr);

    void show(const TriageSession::Summary& summary, bool canUndo);

signals:
    void saveRequested();
    void undoRequested();
    void resumeRequested();
    void leaveRequested();

private:
    EmptyState* m_state;
    QPushButton* m_resume;
    QPushButton* m_save;
    QPushButton* m_undo;
    QPushButton* m_leave;
};

} // namespace galley
