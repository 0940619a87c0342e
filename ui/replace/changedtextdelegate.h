// A cell of text with the parts that change marked.
#pragma once

#include <QStyledItemDelegate>

namespace galley {

/// Draws a row of a ReplaceModel: what goes is struck out, what comes is underlined, both tinted. A long text
/// begins shortly ahead of its first mark.
class ChangedTextDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace galley
