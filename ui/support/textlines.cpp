// Line breaking by QTextLayout, drawing by QStaticText.
#include "ui/support/textlines.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace galley {
namespace {

constexpr int longestText = 1200; ///< characters looked at: more never fit

struct BrokenLine {
    QString text;
    int width;
};

/// Breaks a text into lines; the last one of `most` is shortened where the text goes on.
QList<BrokenLine> broken(const QString& text, const QFont& font, int width, int most) {
    QList<BrokenLine> lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int end = line.textStart() + line.textLength();
        if (lines.size() + 1 == most && end < text.size()) {
            const QFontMetrics metrics(font);
            const QString shortened = metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            lines.append({shortened, std::min(width, metrics.horizontalAdvance(shortened))});
            break;
        }
        lines.append({text.mid(line.textStart(), line.textLength()).trimmed(),
                      std::min(width, int(std::ceil(line.naturalTextWidth())))});
    }
    layout.endLayout();
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
    for (const BrokenLine& line : broken(plain, font, width, most))
        addLine(line.text, line.width);
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
