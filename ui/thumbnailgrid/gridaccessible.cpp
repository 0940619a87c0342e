// A list and its items, made when they are asked for.
#include "ui/thumbnailgrid/gridaccessible.h"

#include "ui/thumbnailgrid/thumbnailgrid.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace galley {
namespace {

/// One card. Valid as long as its article is listed.
class CardAccessible : public QAccessibleInterface {
public:
    CardAccessible(ThumbnailGrid* grid, const QModelIndex& index)
        : m_grid(grid)
        , m_index(index) {}

    int row() const { return m_index.row(); }
    bool isValid() const override { return m_grid && m_index.isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? m_grid->accessibleTextAt(row()) : QString();
    }
    QRect rect() const override {
        const QRect rect = isValid() ? m_grid->visualRect(m_index) : QRect();
        return rect.translated(isValid() ? m_grid->viewport()->mapToGlobal(QPoint()) : QPoint());
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.selectable = true;
        state.focusable = true;
        state.extSelectable = true;
        state.selected = m_grid->selectionModel()->isRowSelected(row());
        state.focused = m_grid->hasFocus() && m_grid->currentIndex().row() == row();
        state.offscreen = !m_grid->viewport()->rect().intersects(m_grid->visualRect(m_index));
        return state;
    }

private:
    QPointer<ThumbnailGrid> m_grid;
    QPersistentModelIndex m_index;
};

/// The grid as a list in the order shown.
class GridAccessible : public QAccessibleWidget {
public:
    explicit GridAccessible(ThumbnailGrid* grid)
        : QAccessibleWidget(grid, QAccessible::List)
        , m_grid(grid) {}
    ~GridAccessible() override {
        for (const QAccessible::Id id : std::as_const(m_cards))
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(GridAccessible)

    int childCount() const override { return m_grid->model() ? m_grid->model()->rowCount() : 0; }
    QAccessibleInterface* child(int place) const override {
        if (place < 0 || place >= childCount())
            return nullptr;
        const int row = m_grid->rowAt(place);
        const QAccessible::Id known = m_cards.value(place);
        auto* card = known ? static_cast<CardAccessible*>(QAccessible::accessibleInterface(known)) : nullptr;
        if (card && card->isValid() && card->row() == row)
            return card;
        if (card)
            QAccessible::deleteAccessibleInterface(known);
        card = new CardAccessible(m_grid, m_grid->model()->index(row, ArticleTableModel::Title));
        m_cards.insert(place, QAccessible::registerAccessibleInterface(card));
        return card;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QModelIndex index = m_grid->indexAt(m_grid->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? child(m_grid->placeOf(index.row())) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* card = dynamic_cast<const CardAccessible*>(child);
        return card && card->isValid() ? m_grid->placeOf(card->row()) : -1;
    }
    QAccessibleInterface* focusChild() const override {
        const QModelIndex current = m_grid->currentIndex();
        return m_grid->hasFocus() && current.isValid() ? child(m_grid->placeOf(current.row())) : nullptr;
    }

private:
    ThumbnailGrid* m_grid;
    mutable QHash<int, QAccessible::Id> m_cards; ///< by place
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* grid = qobject_cast<ThumbnailGrid*>(object);
    return grid ? new GridAccessible(grid) : nullptr;
}

} // namespace

void installGridAccessibility() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(&makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace galley
