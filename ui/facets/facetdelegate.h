// A row of the side bar: a value and its number.
#pragma once

#include <QStyledItemDelegate>

namespace galley {

/// Values at the start, numbers at the end of the row. What is chosen is bold with a mark beside it, what is
/// excluded struck out, what no article shown has is dimmed; a value that does not fit has a tool tip.
class FacetDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace galley
