// What the table says while it has no row to show.
#pragma once

#include "ui/support/emptystate.h"

class QPushButton;

namespace galley {

class ArticleTable;
class Workbench;

/// Covers the table's viewport while a feed loads its first rows, holds no article, or none passes the
/// filter.
class TableEmpty : public QObject {
    Q_OBJECT
public:
    TableEmpty(ArticleTable* table, Workbench* workbench);

signals:
    void clearFilterRequested();

private:
    void update();

    Workbench* m_workbench;
    EmptyState* m_state;
    QPushButton* m_clearFilter;
};

} // namespace galley
