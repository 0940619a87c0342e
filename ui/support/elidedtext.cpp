// Wraps with a text layout.
#include "ui/support/elidedtext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace galley {

namespace {

/// Lays out lines until text or room ends. `draw` may be nullptr: only measures.
double layOut(QPainter* draw, const QFont& font, const QRectF& room, QString text, int mostLines) {
    text = text.simplified();
    if (text.isEmpty())
        return 0;
    const QFontMetricsF metrics(font);
    const Qt::Alignment side = Qt::AlignAbsolute | (text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    QTextLayout layout(text, font);
    layout.beginLayout();
    double y = 0;
    for (int number = 1;; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.width());
        const bool isLast = number == mostLines || y + 2 * metrics.height() > room.height();
        const QString rest = text.mid(line.textStart());
        if (draw) {
            const QRectF place(room.x(), room.y() + y, room.width(), metrics.height());
            const QString shown = isLast ? metrics.elidedText(rest, Qt::ElideRight, room.width())
                                         : rest.left(line.textLength());
            draw->drawText(place, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
        }
        y += metrics.height();
        if (isLast)
            break;
    }
    layout.endLayout();
    return y;
}

} // namespace

double drawElidedText(QPainter* painter, const QRectF& room, const QString& text, int mostLines) {
    return layOut(painter, painter->font(), room, text, mostLines);
}

double elidedTextHeight(const QFont& font, double width, const QString& text, int mostLines) {
    constexpr double endless = 1e6;
    return layOut(nullptr, font, {0, 0, width, endless}, text, mostLines);
}

} // namespace galley
