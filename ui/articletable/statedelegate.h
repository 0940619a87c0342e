// The state column: a pill that says what is special about an article.
#pragma once

#include "ui/articletable/rowdelegate.h"

namespace galley {

/// Draws the state's word in a rounded pill coloured by how much it matters.
class StateDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// What a column of pills needs.
    static int columnWidth(const QFontMetrics& metrics);
};

} // namespace galley
