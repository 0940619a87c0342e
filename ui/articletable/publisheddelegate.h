// The published column: a check box in the middle of its cell.
#pragma once

#include "ui/articletable/rowdelegate.h"

namespace galley {

/// Draws the check box and toggles it by a click.
class PublishedDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    QPersistentModelIndex m_pressed;
};

} // namespace galley
