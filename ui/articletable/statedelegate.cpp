// The state pill.
#include "ui/articletable/statedelegate.h"

#include "core/model/articletablemodel.h"
#include "ui/support/cellpainting.h"

#include <QPainter>

namespace galley {
namespace {

constexpr int margin = 5;

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
    const QSize size(qMin(pillWidth(metrics, full.text), full.rect.width() - 2 * margin),
                     qMin(pillHeight(metrics), full.rect.height() - 2));
    const QRect pill(QPoint(full.rect.left() + margin, full.rect.center().y() - size.height() / 2), size);
    const bool selected = full.state & QStyle::State_Selected;
    const auto state = static_cast<ArticleState>(index.data(ArticleTableModel::StateRole).toInt());
    const QColor color = selected ? textColor(full) : toneColor(toneOf(state), full.palette);
    painter->save();
    painter->setFont(full.font);
    paintPill(painter, pill, full.text, color, selected ? color : full.palette.color(QPalette::Text));
    painter->restore();
}

int StateDelegate::columnWidth(const QFontMetrics& metrics) {
    int widest = 0;
    for (const QString& text : ArticleTableModel::stateTexts())
        widest = qMax(widest, pillWidth(metrics, text));
    return widest + 2 * margin;
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = RowDelegate::sizeHint(option, index);
    return {pillWidth(option.fontMetrics, index.data().toString()) + 2 * margin, size.height()};
}

} // namespace galley
