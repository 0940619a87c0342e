// Rows are known again by article and problem.
#include "ui/problems/problemkeeper.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTreeView>

namespace galley {

ProblemKeeper::ProblemKeeper(QTreeView* view, ProblemModel* model)
    : QObject(view)
    , m_view(view)
    , m_model(model) {
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ProblemKeeper::note);
    connect(model, &QAbstractItemModel::modelReset, this, &ProblemKeeper::restore);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& parent, int first, int last) {
                if (!parent.isValid())
                    open(first, last);
            });
    connect(view, &QTreeView::expanded, this, [this](const QModelIndex& branch) { remember(branch, true); });
    connect(view, &QTreeView::collapsed, this,
            [this](const QModelIndex& branch) { remember(branch, false); });
}

void ProblemKeeper::remember(const QModelIndex& branch, bool isOpen) {
    const auto rule = m_model->ruleAt(branch);
    if (rule && isOpen)
        m_closed.erase(*rule);
    else if (rule)
        m_closed.insert(*rule);
}

void ProblemKeeper::open(int first, int last) {
    for (int row = first; row <= last; ++row) {
        const QModelIndex branch = m_model->index(row, 0);
        m_view->setExpanded(branch, !m_closed.contains(*m_model->ruleAt(branch)));
    }
}

ProblemKeeper::Row ProblemKeeper::rowAt(const QModelIndex& index) const {
    return {*m_model->ruleAt(index), m_model->placeAt(index), index.row()};
}

void ProblemKeeper::note() {
    if (m_model->rowCount() == 0)
        return; // what was there before comes back, perhaps
    const QModelIndex current = m_view->currentIndex();
    m_current = current.isValid() ? std::optional(rowAt(current)) : std::nullopt;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    m_selected.clear();
    m_selected.reserve(static_cast<std::size_t>(selected.size()));
    for (const QModelIndex& index : selected)
        m_selected.push_back(rowAt(index));
    m_scrolled = m_view->verticalScrollBar()->value();
}

QModelIndex ProblemKeeper::find(const Row& row) const {
    if (row.place)
        return m_model->indexOf(row.place->id, row.place->problem);
    for (int branch = 0; branch < m_model->rowCount(); ++branch)
        if (const QModelIndex index = m_model->index(branch, 0); m_model->ruleAt(index) == row.rule)
            return index;
    return {};
}

/// The row now at its place, where it is gone itself.
QModelIndex ProblemKeeper::findOrNext(const Row& row) const {
    if (const QModelIndex same = find(row); same.isValid())
        return same;
    const QModelIndex branch = find({row.rule, std::nullopt});
    return branch.isValid() ? m_model->index(std::min(row.number, m_model->rowCount(branch) - 1), 0, branch)
                            : m_model->index(0, 0);
}

/// Rows that follow each other make one range.
QItemSelection ProblemKeeper::selection() const {
    std::map<QModelIndex, std::set<int>> rows; // by their branches
    for (const Row& row : m_selected)
        if (const QModelIndex index = find(row); index.isValid())
            rows[index.parent()].insert(index.row());
    QItemSelection selection;
    for (const auto& [branch, numbers] : rows)
        for (auto first = numbers.begin(); first != numbers.end();) {
            auto next = std::next(first);
            int last = *first;
            for (; next != numbers.end() && *next == last + 1; ++next)
                last = *next;
            selection.select(m_model->index(*first, 0, branch),
                             m_model->index(last, ProblemModel::ColumnCount - 1, branch));
            first = next;
        }
    return selection;
}

void ProblemKeeper::restore() {
    if (m_model->rowCount() == 0)
        return;
    open(0, m_model->rowCount() - 1);
    if (!m_current)
        return;
    m_view->doItemsLayout(); // or there is nothing to scroll yet
    const QModelIndex current = findOrNext(*m_current);
    m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    QItemSelection kept = selection();
    if (kept.isEmpty() && !m_selected.empty())
        kept.select(current, current.siblingAtColumn(ProblemModel::ColumnCount - 1));
    m_view->selectionModel()->select(kept, QItemSelectionModel::ClearAndSelect);
    m_view->verticalScrollBar()->setValue(m_scrolled);
}

} // namespace galley
