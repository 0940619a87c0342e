// The start of the status bar: how many articles there are, shown, selected and unsaved.
#pragma once

#include <QLabel>

class QTimer;

namespace galley {

class Workbench;

/// "4,958 articles · 312 shown · 17 selected · 3 unsaved".
class StatusSummary : public QLabel {
    Q_OBJECT
public:
    explicit StatusSummary(Workbench* workbench, QWidget* parent = nullptr);

private:
    void update();

    Workbench* m_workbench;
    QTimer* m_timer;
};

} // namespace galley
