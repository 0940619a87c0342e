// The quality bar and its editor.
#include "ui/articletable/qualitydelegate.h"

#include "core/model/articletablemodel.h"
#include "ui/support/cellpainting.h"
#include "ui/support/colors.h"
#include "ui/support/optionalspinbox.h"

#include <QLineEdit>
#include <QPainter>

namespace galley {
namespace {

constexpr int margin = 6;
constexpr int shortestBar = 14;
/// What an editor showed first: only something else is a change.
constexpr const char* shownProperty = "shown";

} // namespace

void QualityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    paintBackground(painter, full, index);
    const int usual = full.fontMetrics.horizontalAdvance(u"000"_qs);
    // One more, since the advance is rounded and eliding is exact.
    const int numberWidth =
        qMin(qMax(usual, full.fontMetrics.horizontalAdvance(full.text) + 1), full.rect.width() - 2 * margin);
    const QRect number(full.rect.left() + margin, full.rect.top(), numberWidth, full.rect.height());
    painter->save();
    painter->setFont(full.font);
    painter->setPen(textColor(full));
    lines().paint(painter, number, Qt::AlignRight | Qt::AlignVCenter, full.text);
    painter->restore();
    const QVariant quality = index.data(ArticleTableModel::QualityRole);
    const int barWidth = full.rect.right() - number.right() - 2 * margin;
    if (!quality.isValid() || barWidth < shortestBar)
        return;
    const QRect bar(number.right() + margin, full.rect.center().y() - qualityBarHeight / 2, barWidth,
                    qualityBarHeight);
    const bool selected = full.state & QStyle::State_Selected;
    paintQualityBar(painter, bar, quality.toLongLong(),
                    selected ? textColor(full) : accentColor(full.palette));
}

QWidget* QualityDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                       const QModelIndex& index) const {
    auto* editor = new OptionalSpinBox(parent);
    editor->setFrame(false);
    editor->setLowest(qMin(qint64(0), index.data(ArticleTableModel::QualityRole).toLongLong()));
    editor->setAccelerated(true);
    editor->setAccessibleName(tr("Quality"));
    editor->setToolTip(tr("+5 adds 5, -5 subtracts 5"));
    editor->setAutoFillBackground(true);
    return editor;
}

void QualityDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = static_cast<OptionalSpinBox*>(editor);
    const QVariant shown = box->property(shownProperty);
    if (shown.isValid() && shown.toString() != box->text())
        return; // what is typed stays when the model tells of something else
    const QVariant quality = index.data(ArticleTableModel::QualityRole);
    const QString text = quality.isValid() ? QString::number(quality.toLongLong()) : QString();
    box->setProperty(shownProperty, text);
    box->line()->setText(text);
    box->selectAll();
}

void QualityDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                   const QModelIndex& index) const {
    const auto* box = static_cast<OptionalSpinBox*>(editor);
    const QString shown = box->property(shownProperty).toString();
    const auto quality = box->number(shown.toLongLong());
    if (quality && box->text() != shown)
        model->setData(index, *quality, Qt::EditRole);
}

} // namespace galley
