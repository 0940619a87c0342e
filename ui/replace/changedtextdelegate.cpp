// One line of text, laid out with formats.
#include "ui/replace/changedtextdelegate.h"

#include "core/model/replacemodel.h"
#include "ui/support/cellpainting.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace galley {
namespace {

constexpr qsizetype mostAhead = 24; ///< characters shown ahead of the first mark
constexpr qreal tintStrength = 0.22;

struct MarkedLine {
    QString text;
    std::vector<TextSpan> marks;
};

/// Leaves out what stands far ahead of the first mark, and what comes behind the end of `width`.
MarkedLine shortened(MarkedLine line, const QFontMetrics& metrics, int width) {
    if (metrics.horizontalAdvance(line.text) > width && !line.marks.empty() &&
        line.marks.front().start > mostAhead) {
        const qsizetype cut = line.marks.front().start - mostAhead;
        line.text = QChar(0x2026) + line.text.mid(cut);
        for (TextSpan& mark : line.marks)
            mark.start += 1 - cut;
    }
    line.text = metrics.elidedText(line.text, Qt::ElideRight, width);
    return line;
}

QList<QTextLayout::FormatRange> formatsOf(const MarkedLine& line, const QTextCharFormat& format) {
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSpan& mark : line.marks)
        if (mark.start < line.text.size())
            ranges.append({static_cast<int>(mark.start), static_cast<int>(mark.length), format});
    return ranges;
}

QTextCharFormat formatFor(bool goes, const QStyleOptionViewItem& option) {
    QTextCharFormat format;
    format.setFontStrikeOut(goes);
    format.setFontUnderline(!goes);
    if (option.state & QStyle::State_Selected)
        return format; // a tint over the selection's colour would be hard to read
    const QColor tint = toneColor(goes ? TintedBar::Tone::Error : TintedBar::Tone::Success, option.palette);
    format.setBackground(faded(tint, tintStrength));
    return format;
}

} // namespace

void ChangedTextDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    MarkedLine line{full.text, index.data(ReplaceModel::MarksRole).value<std::vector<TextSpan>>()};
    full.text.clear();
    const QStyle* style = full.widget ? full.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &full, painter, full.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, full.widget) + 2;
    const QRect area = full.rect.adjusted(margin, 0, -margin, 0);
    line = shortened(std::move(line), full.fontMetrics, area.width());
    QTextLayout layout(line.text, full.font);
    QTextOption textOption(QStyle::visualAlignment(full.direction, Qt::AlignLeft));
    textOption.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(textOption);
    layout.setFormats(formatsOf(line, formatFor(index.column() == ReplaceModel::BeforeColumn, full)));
    layout.beginLayout();
    if (QTextLine only = layout.createLine(); only.isValid())
        only.setLineWidth(area.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(area);
    painter->setPen(textColor(full));
    layout.draw(painter,
                QPointF(area.left(), area.top() + (area.height() - layout.boundingRect().height()) / 2));
    painter->restore();
}

} // namespace galley
