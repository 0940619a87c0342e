// The quality bar and its editor.
#include "ui/articletable/qualitydelegate.h"

#include "core/model/articletablemodel.h"
#include "ui/support/cellpainting.h"

#include <QPainter>
#include <QSpinBox>

#include <limits>

namespace galley {
namespace {

constexpr int margin = 6;
constexpr int shortestBar = 14;

} // namespace

void QualityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    paintBackground(painter, full, index);
    const int numberWidth = full.fontMetrics.horizontalAdvance(u"000"_qs);
    const QRect number(full.rect.left() + margin, full.rect.top(), numberWidth, full.rect.height());
    painter->save();
    painter->setFont(full.font);
    painter->setPen(textColor(full));
    painter->drawText(number, Qt::AlignRight | Qt::AlignVCenter, full.text);
    painter->restore();
    const QVariant quality = index.data(ArticleTableModel::QualityRole);
    const int barWidth = full.rect.right() - number.right() - 2 * margin;
    if (!quality.isValid() || barWidth < shortestBar)
        return;
    const QRect bar(number.right() + margin, full.rect.center().y() - qualityBarHeight / 2, barWidth,
                    qualityBarHeight);
    const bool selected = full.state & QStyle::State_Selected;
    paintQualityBar(painter, bar, quality.toLongLong(),
                    selected ? textColor(full) : full.palette.color(QPalette::Highlight));
}

QWidget* QualityDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                       const QModelIndex& index) const {
    auto* editor = new QSpinBox(parent);
    editor->setFrame(false);
    // A value out of the usual range must survive being looked at.
    const int current = static_cast<int>(index.data(ArticleTableModel::QualityRole).toLongLong());
    editor->setRange(qMin(0, current), std::numeric_limits<int>::max());
    editor->setAccelerated(true);
    editor->setAccessibleName(tr("Quality"));
    editor->setAutoFillBackground(true);
    return editor;
}

void QualityDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* spin = static_cast<QSpinBox*>(editor);
    spin->setValue(static_cast<int>(index.data(ArticleTableModel::QualityRole).toLongLong()));
    spin->selectAll();
}

void QualityDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                   const QModelIndex& index) const {
    auto* spin = static_cast<QSpinBox*>(editor);
    spin->interpretText();
    const QVariant before = index.data(ArticleTableModel::QualityRole);
    // A missing quality stays missing until somebody gives it a value.
    const bool untouched = before.isValid() ? before.toLongLong() == spin->value() : spin->value() == 0;
    if (!untouched)
        model->setData(index, static_cast<qlonglong>(spin->value()), Qt::EditRole);
}

} // namespace galley
