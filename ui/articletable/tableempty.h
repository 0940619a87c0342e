// What a view of articles says while it has none to show.
#pragma once

#include "ui/support/emptystate.h"

class QAbstractItemView;
class QPushButton;

namespace galley {

class Workbench;

/// Covers a view's viewport while a feed loads its first rows, holds no article, or none passes the
/// filter.
class TableEmpty : public QObject {
    Q_OBJECT
public:
    TableEmpty(QAbstractItemView* view, Workbench* workbench);

signals:
    void clearFilterRequested();

private:
    void update();

    Workbench* m_workbench;
    EmptyState* m_state;
    QPushButton* m_clearFilter;
};

} // namespace galley
