// Plain cells.
#include "ui/articletable/rowdelegate.h"

#include "core/model/articlelistmodel.h"
#include "ui/support/cellpainting.h"
#include "ui/support/colors.h"
#include "ui/support/text.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace galley {
namespace {

constexpr int markWidth = 3;

bool isFirstColumn(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    return table && table->horizontalHeader()->logicalIndexAt(0) == index.column();
}

} // namespace

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(ArticleTableModel::FieldDirtyRole).toBool())
        option->font.setBold(true);
    const bool isUntitled =
        index.column() == ArticleTableModel::Title && index.data(ArticleTableModel::UntitledRole).toBool();
    if (isUntitled || !index.data(ArticleTableModel::ReadableRole).toBool())
        option->font.setItalic(true);
    const QVariant matches = index.data(ArticleListModel::MatchesRole);
    if (matches.isValid() && !matches.toBool())
        option->state &= ~QStyle::State_Enabled; // edited out of the filter
    option->fontMetrics = QFontMetrics(option->font);
    option->textElideMode = Qt::ElideRight;
}

void RowDelegate::paintBackground(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    QStyleOptionViewItem bare = option;
    bare.text.clear();
    bare.icon = {};
    bare.features &= ~(QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDecoration);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &bare, painter, option.widget);
    if (index.data(ArticleTableModel::DirtyRole).toBool() && isFirstColumn(option, index)) {
        const QColor color =
            option.state & QStyle::State_Selected ? textColor(option) : accentColor(option.palette);
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), markWidth, option.rect.height()),
                          color);
    }
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    paintBackground(painter, full, index);
    // Drawn here and not by the style, which would take the mark's place for it.
    const QStyle* style = full.widget ? full.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, full.widget) + 2;
    const QRect area = full.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setFont(full.font);
    painter->setPen(textColor(full));
    m_lines.paint(painter, area, full.displayAlignment, full.text);
    painter->restore();
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (!text.isEmpty()) {
        QToolTip::showText(event->globalPos(), text, view);
        return true;
    }
    // What does not fit is told in full.
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    if (full.fontMetrics.horizontalAdvance(full.text) > option.rect.width() - 2 * markWidth)
        text = plainToolTip(full.text);
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

} // namespace galley
