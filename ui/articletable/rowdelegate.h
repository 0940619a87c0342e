// How every cell of the article table is drawn.
#pragma once

#include "ui/support/linecache.h"

#include <QStyledItemDelegate>

namespace galley {

/// Plain cells: marks edited fields bold and rows with unsaved edits by a bar at their start. Base of the
/// others.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    /// Selection, hover and focus, without text or icon; then the row's mark.
    void paintBackground(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const;
    const LineCache& lines() const { return m_lines; }

private:
    LineCache m_lines;
};

} // namespace galley
