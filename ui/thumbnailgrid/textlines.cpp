// Line breaking by QTextLayout, drawing by QStaticText.
#include "ui/thumbnailgrid/textlines.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>
#include <QTransform>

namespace galley {
namespace {

constexpr int longestText = 1200; ///< characters looked at: more never fit

/// Where each line of a text begins and how long it is, the last one taking all the rest.
QStringList brokenInto(const QString& text, const QFont& font, int width, int most) {
    QStringList lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int start = 0;
    while (lines.size() + 1 < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        lines.append(text.mid(start, line.textLength()).trimmed());
        start += line.textLength();
    }
    layout.endLayout();
    if (const QString rest = text.mid(start).trimmed(); !rest.isEmpty())
        lines.append(rest);
    return lines;
}

} // namespace

TextLines::TextLines(const QString& text, const QFont& font, int width, int most)
    : m_font(font) {
    const QFontMetrics metrics(font);
    m_lineHeight = metrics.height();
    const QString plain = text.left(longestText).simplified();
    if (plain.isEmpty() || width <= 0 || most <= 0)
        return;
    for (const QString& line : brokenInto(plain, font, width, most))
        addLine(metrics.elidedText(line, Qt::ElideRight, width), metrics.horizontalAdvance(line));
    m_width = std::min(m_width, width);
}

void TextLines::addLine(const QString& text, int width) {
    Line line;
    line.text.setText(text);
    line.text.setTextFormat(Qt::PlainText);
    line.text.setPerformanceHint(QStaticText::AggressiveCaching);
    line.text.prepare(QTransform(), m_font);
    line.width = width;
    line.isRightToLeft = text.isRightToLeft();
    m_width = std::max(m_width, width);
    m_lines.append(line);
}

void TextLines::paint(QPainter* painter, const QRect& area, Qt::Alignment alignment) const {
    painter->setFont(m_font);
    int y = area.top();
    if (alignment & Qt::AlignVCenter)
        y += (area.height() - height()) / 2;
    for (const Line& line : m_lines) {
        const int spare = std::max(0, area.width() - line.width);
        int x = area.left();
        if (alignment & Qt::AlignHCenter)
            x += spare / 2;
        else if (line.isRightToLeft != bool(alignment & Qt::AlignRight))
            x += spare;
        painter->drawStaticText(x, y, line.text);
        y += m_lineHeight;
    }
}

} // namespace galley
