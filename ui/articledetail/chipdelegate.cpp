// Paints and edits one chip.
#include "ui/articledetail/chipdelegate.h"

#include "ui/support/colors.h"

#include <QLineEdit>
#include <QPainter>

namespace galley {

namespace {

constexpr int sidePadding = 8;
constexpr int endPadding = 3;

} // namespace

ChipDelegate::ChipDelegate(QWidget* list)
    : QStyledItemDelegate(list)
    , m_list(list) {}

void ChipDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QPalette& palette = option.palette;
    const QPalette::ColorGroup group = !option.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
                                       : option.state.testFlag(QStyle::State_Active) ? QPalette::Active
                                                                                     : QPalette::Inactive;
    const QColor text = palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor base = palette.color(group, QPalette::Base);
    const QColor fill = selected ? palette.color(group, QPalette::Highlight) : mixed(base, text, 0.09);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(focused ? QPen(palette.color(group, QPalette::Highlight), 1.5)
                            : QPen(selected ? fill : mixed(base, text, 0.22)));
    const QRectF pill = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter->setPen(text);
    const QRect room = option.rect.adjusted(sidePadding, 0, -sidePadding, 0);
    const QString shown =
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignCenter | Qt::TextSingleLine, shown);
    painter->restore();
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics metrics = m_list->fontMetrics();
    const int width = metrics.horizontalAdvance(index.data().toString()) + 2 * sidePadding + 2;
    const int room = qMax(40, m_list->width() - 16);
    return QSize(qMin(width, room), metrics.height() + 2 * endPadding);
}

QWidget* ChipDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* line = new QLineEdit(parent);
    line->setAccessibleName(tr("Topic"));
    return line;
}

void ChipDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const QString text = qobject_cast<QLineEdit*>(editor)->text().trimmed();
    if (!text.isEmpty() && text != index.data().toString())
        model->setData(index, text, Qt::EditRole);
}

} // namespace galley
