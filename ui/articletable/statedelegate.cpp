// The state pill.
#include "ui/articletable/statedelegate.h"

#include "core/model/articletablemodel.h"
#include "ui/support/tintedbar.h"

#include <QPainter>

namespace galley {
namespace {

constexpr int padding = 7;
constexpr int margin = 5;
constexpr qreal fillOpacity = 0.16;

TintedBar::Tone toneOf(const QModelIndex& index) {
    if (!index.data(ArticleTableModel::FailureRole).toString().isEmpty() ||
        !index.data(ArticleTableModel::ReadableRole).toBool())
        return TintedBar::Tone::Error;
    if (index.data(ArticleTableModel::DirtyRole).toBool())
        return TintedBar::Tone::Neutral;
    return TintedBar::Tone::Warning;
}

} // namespace

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    paintBackground(painter, full, index);
    if (full.text.isEmpty())
        return;
    full.font.setBold(false);
    const QFontMetrics metrics(full.font);
    const int width =
        qMin(metrics.horizontalAdvance(full.text) + 2 * padding, full.rect.width() - 2 * margin);
    const int height = qMin(metrics.height() + 2, full.rect.height() - 2);
    const QRect pill(full.rect.left() + margin, full.rect.center().y() - height / 2, width, height);
    const bool selected = full.state & QStyle::State_Selected;
    const QColor color = selected ? textColor(full) : toneColor(toneOf(index), full.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor fill = color;
    fill.setAlphaF(fillOpacity);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter->setPen(selected ? color : full.palette.color(QPalette::Text));
    painter->setFont(full.font);
    painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine,
                      metrics.elidedText(full.text, Qt::ElideRight, width - padding));
    painter->restore();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = RowDelegate::sizeHint(option, index);
    return {size.width() + 2 * (padding + margin), size.height()};
}

} // namespace galley
