// Text and number of a value.
#include "ui/facets/facetdelegate.h"

#include "core/model/facetmodel.h"
#include "ui/support/cellpainting.h"
#include "ui/support/colors.h"
#include "ui/support/text.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace galley {
namespace {

constexpr int rowPadding = 6;
constexpr int gap = 8;
constexpr int markWidth = 3;
constexpr qreal numberOpacity = 0.65;
constexpr qreal dimmedOpacity = 0.45;

FacetModel::Choice choiceOf(const QModelIndex& index) {
    return static_cast<FacetModel::Choice>(index.data(FacetModel::ChoiceRole).toInt());
}

bool isFacet(const QModelIndex& index) {
    return !index.parent().isValid();
}

QString numberOf(const QModelIndex& index) {
    const QVariant count = index.data(FacetModel::CountRole);
    return count.isValid() ? QLocale().toString(count.toInt()) : QString();
}

/// What is in front of the row's end.
QRect roomIn(const QRect& row) {
    return row.adjusted(markWidth + 3, 0, -gap, 0);
}

/// What the number leaves of that for the text.
QRect textRoomIn(const QRect& row, int numberWidth) {
    return roomIn(row).adjusted(0, 0, numberWidth > 0 ? -numberWidth - gap : 0, 0);
}

} // namespace

void FacetDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->font.setBold(isFacet(index) || choiceOf(index) == FacetModel::Choice::Included);
    option->font.setStrikeOut(choiceOf(index) == FacetModel::Choice::Excluded);
    option->fontMetrics = QFontMetrics(option->font);
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, rowPadding);
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    const QString text = full.text;
    full.text.clear();
    const QStyle* style = full.widget ? full.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &full, painter, full.widget);
    const QVariant count = index.data(FacetModel::CountRole);
    const QString number = numberOf(index);
    const QRect room = roomIn(full.rect);
    const QColor color = textColor(full);
    const bool isEmpty = (count.isValid() && count.toInt() == 0) || index.data(FacetModel::MoreRole).toBool();
    painter->save();
    if (choiceOf(index) == FacetModel::Choice::Included) {
        const QRect mark(full.rect.left(), full.rect.top() + 3, markWidth, full.rect.height() - 6);
        painter->fillRect(QStyle::visualRect(full.direction, full.rect, mark),
                          full.state & QStyle::State_Selected ? color : accentColor(full.palette));
    }
    painter->setFont(option.font);
    const int numberWidth = QFontMetrics(option.font).horizontalAdvance(number);
    painter->setPen(faded(color, isEmpty ? dimmedOpacity : numberOpacity));
    painter->drawText(QStyle::visualRect(full.direction, full.rect, room),
                      QStyle::visualAlignment(full.direction, Qt::AlignRight | Qt::AlignVCenter), number);
    painter->setFont(full.font);
    painter->setPen(isEmpty ? faded(color, dimmedOpacity) : color);
    const QRect textRoom = textRoomIn(full.rect, numberWidth);
    painter->drawText(QStyle::visualRect(full.direction, full.rect, textRoom),
                      QStyle::visualAlignment(full.direction, Qt::AlignLeft | Qt::AlignVCenter) |
                          Qt::TextSingleLine,
                      full.fontMetrics.elidedText(text, Qt::ElideRight, textRoom.width()));
    painter->restore();
}

/// What does not fit is told in full.
bool FacetDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    const int numberWidth = QFontMetrics(option.font).horizontalAdvance(numberOf(index));
    const bool fits =
        full.fontMetrics.horizontalAdvance(full.text) <= textRoomIn(full.rect, numberWidth).width();
    QToolTip::showText(event->globalPos(), fits ? QString() : plainToolTip(full.text), view);
    return true;
}

} // namespace galley
