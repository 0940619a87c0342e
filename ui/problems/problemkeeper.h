// Keeps a list of problems as somebody left it.
#pragma once

#include "core/model/problemmodel.h"

#include <QModelIndex>

class QItemSelection;
class QTreeView;

namespace galley {

/// Keeps what is open, current and selected in a view of problems, and where it is scrolled to, while its
/// model is rebuilt. Branches are open at first. Owned by the view, which has its model already.
class ProblemKeeper : public QObject {
public:
    ProblemKeeper(QTreeView* view, ProblemModel* model);

private:
    /// A row by what it shows.
    struct Row {
        Rule rule;
        std::optional<ProblemFinder::Place> place; ///< nothing for a branch
        int number = 0;                            ///< in its branch
    };
    Row rowAt(const QModelIndex& index) const;
    QModelIndex find(const Row& row) const;
    QModelIndex findOrNext(const Row& row) const;
    QItemSelection selection() const;
    void note();
    void restore();
    void open(int first, int last);
    void remember(const QModelIndex& branch, bool isOpen);

    QTreeView* m_view;
    ProblemModel* m_model;
    std::set<Rule> m_closed;
    std::optional<Row> m_current;
    std::vector<Row> m_selected;
    int m_scrolled = 0;
};

} // namespace galley
