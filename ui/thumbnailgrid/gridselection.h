// Selects cards as a file manager does.
#pragma once

#include "core/model/rowranges.h"

#include <QItemSelection>
#include <QPersistentModelIndex>

class QItemSelectionModel;

namespace galley {

class CardGroups;

/// Turns places of cards into a selection of the shared model's rows, and remembers where a range began.
class GridSelection {
public:
    explicit GridSelection(const CardGroups* groups)
        : m_groups(groups) {}

    void setModel(QItemSelectionModel* model);

    bool isSelected(int row) const;
    /// What is selected, or in which row, is another one.
    void forget() { m_isKnown = false; }
    /// The current card was changed, here or elsewhere: ranges begin at it.
    void currentChanged(const QModelIndex& current);

    int current() const; ///< place, or -1
    /// A click: selects one card; with Control adds or takes it away, with Shift selects a range.
    void click(int place, Qt::KeyboardModifiers modifiers);
    /// A key: the same, but Control only moves.
    void moveTo(int place, Qt::KeyboardModifiers modifiers);
    /// Selects one card; current it is already where the selection holds it.
    void selectForMenu(int place);
    void toggleCurrent();
    void clear();
    /// Selects these places; with Control or Shift beside what is selected.
    void selectRange(const RowRange& places, Qt::KeyboardModifiers modifiers);

    /// A rubber band: selects what it touches; with Shift adds it, with Control changes each.
    void beginBand(Qt::KeyboardModifiers modifiers);
    void bandOver(const std::vector<RowRange>& places);
    /// The current card is one of those selected.
    void endBand();

private:
    QModelIndex indexAt(int place) const;
    QItemSelection selectionOf(const std::vector<RowRange>& places) const;
    void setCurrent(int place);
    void extendTo(int place, bool adds);

    const CardGroups* m_groups;
    QItemSelectionModel* m_model = nullptr;
    QPersistentModelIndex m_anchor;
    bool m_keepsAnchor = false;
    QItemSelection m_bandBase;
    bool m_bandToggles = false;
    std::vector<RowRange> m_band;
    mutable bool m_isKnown = false;
    mutable std::vector<bool> m_selected; ///< by row
};

} // namespace galley
