// The check box of the published column.
#include "ui/articletable/publisheddelegate.h"

#include "ui/support/cellpainting.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace galley {
namespace {

constexpr qreal outlineOpacity = 0.4;
constexpr int reach = 4; ///< pixels around the box that count as the box

QRect boxIn(const QStyleOptionViewItem& option) {
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const QSize size(style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget),
                     style->pixelMetric(QStyle::PM_IndicatorHeight, &option, option.widget));
    return QStyle::alignedRect(option.direction, Qt::AlignCenter, size, option.rect);
}

/// Styles draw the frame of a box darker than what is around it, which cannot be seen in the dark.
void outline(QPainter* painter, const QRect& box, QColor color) {
    color.setAlphaF(outlineOpacity);
    painter->save();
    painter->setPen(color);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(box.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace

void PublishedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    paintBackground(painter, full, index);
    QStyleOptionViewItem box = full;
    box.rect = boxIn(full);
    box.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected | QStyle::State_MouseOver);
    box.state |= full.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    if (!(index.flags() & Qt::ItemIsUserCheckable))
        box.state &= ~QStyle::State_Enabled;
    const QStyle* style = full.widget ? full.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, full.widget);
    if (full.palette.color(QPalette::Base).lightnessF() < 0.5)
        outline(painter, box.rect, textColor(full));
}

bool PublishedDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                    const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease &&
        event->type() != QEvent::MouseButtonDblClick)
        return false; // Space is a key of the table, for the whole selection
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const bool onBox =
        boxIn(option).adjusted(-reach, -reach, reach, reach).contains(mouse->position().toPoint());
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier || !onBox ||
        !(index.flags() & Qt::ItemIsUserCheckable) || !(index.flags() & Qt::ItemIsEnabled))
        return false;
    if (event->type() != QEvent::MouseButtonRelease) {
        m_pressed = index;
        return event->type() == QEvent::MouseButtonDblClick; // a press selects the row, too
    }
    const bool toggle = m_pressed == index;
    m_pressed = QPersistentModelIndex();
    if (!toggle)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace galley
