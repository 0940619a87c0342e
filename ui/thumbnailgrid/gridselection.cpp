// Selection by places.
#include "ui/thumbnailgrid/gridselection.h"

#include "core/model/articletablemodel.h"
#include "ui/thumbnailgrid/cardgroups.h"

#include <QItemSelectionModel>

#include <algorithm>

namespace galley {
namespace {

constexpr QItemSelectionModel::SelectionFlags replaceRows =
    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
constexpr QItemSelectionModel::SelectionFlags addRows =
    QItemSelectionModel::Select | QItemSelectionModel::Rows;
constexpr QItemSelectionModel::SelectionFlags toggleRows =
    QItemSelectionModel::Toggle | QItemSelectionModel::Rows;

} // namespace

void GridSelection::setModel(QItemSelectionModel* model) {
    m_model = model;
    m_anchor = model ? model->currentIndex() : QModelIndex();
    m_bandBase.clear();
    forget();
}

bool GridSelection::isSelected(int row) const {
    if (!m_isKnown) {
        m_isKnown = true;
        m_selected.assign(static_cast<std::size_t>(m_groups->count()), false);
        const QItemSelection selection = m_model ? m_model->selection() : QItemSelection();
        for (const QItemSelectionRange& range : selection) {
            for (int i = range.top(); range.isValid() && i <= range.bottom() && i < m_groups->count(); ++i)
                m_selected[static_cast<std::size_t>(i)] = true;
        }
    }
    return static_cast<std::size_t>(row) < m_selected.size() && m_selected[static_cast<std::size_t>(row)];
}

void GridSelection::currentChanged(const QModelIndex& current) {
    if (!m_keepsAnchor)
        m_anchor = current;
}

int GridSelection::current() const {
    return m_model && m_model->currentIndex().isValid() ? m_groups->placeOf(m_model->currentIndex().row())
                                                        : -1;
}

/// In the column that is current in the table, so that going there and back leaves it.
QModelIndex GridSelection::indexAt(int place) const {
    const QModelIndex current = m_model->currentIndex();
    return m_model->model()->index(m_groups->rowAt(place),
                                   current.isValid() ? current.column() : int(ArticleTableModel::Title));
}

QItemSelection GridSelection::selectionOf(const std::vector<RowRange>& places) const {
    std::vector<int> rows;
    for (const RowRange& range : places) {
        for (int place = range.first; place <= range.last; ++place)
            rows.push_back(m_groups->rowAt(place));
    }
    const QAbstractItemModel* model = m_model->model();
    QItemSelection selection;
    for (const RowRange& range : rangesOf(std::move(rows)))
        selection.append({model->index(range.first, 0), model->index(range.last, model->columnCount() - 1)});
    return selection;
}

void GridSelection::setCurrent(int place) {
    m_model->setCurrentIndex(indexAt(place), QItemSelectionModel::NoUpdate);
}

void GridSelection::extendTo(int place, bool adds) {
    const int anchor = m_anchor.isValid() ? m_groups->placeOf(m_anchor.row()) : place;
    const RowRange range{std::min(anchor, place), std::max(anchor, place)};
    m_model->select(selectionOf({range}), adds ? addRows : replaceRows);
    m_keepsAnchor = true;
    setCurrent(place);
    m_keepsAnchor = false;
}

void GridSelection::click(int place, Qt::KeyboardModifiers modifiers) {
    if (modifiers & Qt::ShiftModifier) {
        extendTo(place, modifiers & Qt::ControlModifier);
    } else {
        m_model->select(indexAt(place), modifiers & Qt::ControlModifier ? toggleRows : replaceRows);
        setCurrent(place);
        m_anchor = indexAt(place);
    }
}

void GridSelection::moveTo(int place, Qt::KeyboardModifiers modifiers) {
    if (modifiers & Qt::ShiftModifier)
        extendTo(place, modifiers & Qt::ControlModifier);
    else if (modifiers & Qt::ControlModifier)
        setCurrent(place);
    else
        click(place, Qt::NoModifier);
}

void GridSelection::selectForMenu(int place) {
    if (isSelected(m_groups->rowAt(place)))
        setCurrent(place);
    else
        click(place, Qt::NoModifier);
}

void GridSelection::toggleCurrent() {
    if (current() >= 0)
        click(current(), Qt::ControlModifier);
}

void GridSelection::clear() {
    m_model->clearSelection();
}

void GridSelection::selectRange(const RowRange& places, Qt::KeyboardModifiers modifiers) {
    const bool adds = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    m_model->select(selectionOf({places}), adds ? addRows : replaceRows);
    setCurrent(places.first);
}

void GridSelection::beginBand(Qt::KeyboardModifiers modifiers) {
    const bool keeps = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    m_bandBase = keeps ? m_model->selection() : QItemSelection();
    m_bandToggles = modifiers & Qt::ControlModifier;
    m_band.clear();
}

void GridSelection::bandOver(const std::vector<RowRange>& places) {
    if (places == m_band)
        return;
    m_band = places;
    QItemSelection selection = m_bandBase;
    selection.merge(selectionOf(places),
                    m_bandToggles ? QItemSelectionModel::Toggle : QItemSelectionModel::Select);
    m_model->select(selection, replaceRows);
}

void GridSelection::endBand() {
    const bool isCurrentSelected = current() >= 0 && isSelected(m_groups->rowAt(current()));
    if (!isCurrentSelected && !m_band.empty())
        setCurrent(m_band.front().first);
}

} // namespace galley
