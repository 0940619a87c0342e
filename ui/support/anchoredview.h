// Item views in which ranges begin where the cursor is.
#pragma once

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPersistentModelIndex>
#include <QScopedValueRollback>

#include <optional>

namespace galley {

/// Has ranges begin at the cursor whoever brought it there; Qt's views know only of where they brought it
/// themselves.
template<typename View>
class AnchoredView : public View {
public:
    using View::View;

    /// Makes this row the current and only selected one; `extend`: selects all from where the range began to
    /// it.
    void moveTo(const QModelIndex& index, bool extend) {
        if (!extend || !m_anchor.isValid())
            return beginAt(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        const QScopedValueRollback keeping(m_keepsAnchor, true);
        const QRect range(this->visualRect(visibleCell(m_anchor)).center(),
                          this->visualRect(visibleCell(index)).center());
        this->setSelection(range.normalized(),
                           QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        this->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }

protected:
    /// A cell of the same row that has a place on the screen: what is hidden has none to range from.
    virtual QModelIndex visibleCell(const QModelIndex& index) const { return index; }

    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override {
        View::currentChanged(current, previous);
        if (!m_keepsAnchor)
            beginAt(visibleCell(current), QItemSelectionModel::NoUpdate);
    }
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override {
        return m_command ? *m_command : View::selectionCommand(index, event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (this->currentIndex() != visibleCell(this->currentIndex()))
            beginAt(visibleCell(this->currentIndex()), QItemSelectionModel::NoUpdate);
        const QScopedValueRollback keeping(m_keepsAnchor, true);
        View::keyPressEvent(event);
        follow(event->modifiers());
    }
    void mousePressEvent(QMouseEvent* event) override {
        const QScopedValueRollback keeping(m_keepsAnchor, true);
        View::mousePressEvent(event);
        follow(event->modifiers());
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        const QScopedValueRollback keeping(m_keepsAnchor, true);
        View::mouseMoveEvent(event);
    }

private:
    /// Only the view's own way of moving the cursor moves where it has ranges begin.
    void beginAt(const QModelIndex& index, QItemSelectionModel::SelectionFlags command) {
        const QScopedValueRollback commanding(m_command, std::optional(command));
        const QScopedValueRollback keeping(m_keepsAnchor, true);
        this->setCurrentIndex(index);
        m_anchor = index;
    }
    void follow(Qt::KeyboardModifiers modifiers) {
        if (!(modifiers & Qt::ShiftModifier))
            m_anchor = this->currentIndex();
    }

    QPersistentModelIndex m_anchor;
    bool m_keepsAnchor = false; ///< the view moves the cursor itself and knows where ranges begin
    std::optional<QItemSelectionModel::SelectionFlags> m_command;
};

} // namespace galley
