// As many lines as fit.
#include "ui/support/elidedtext.h"

#include "ui/support/textlines.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace galley {

double drawElidedText(QPainter* painter, const QRectF& room, const QString& text, int mostLines) {
    const int fitting = qRound(room.height()) / QFontMetrics(painter->font()).height();
    const TextLines lines(text, painter->font(), qRound(room.width()), std::clamp(fitting, 1, mostLines));
    lines.paint(painter, room.toRect());
    return lines.height();
}

double elidedTextHeight(const QFont& font, double width, const QString& text, int mostLines) {
    return TextLines(text, font, qRound(width), mostLines).height();
}

} // namespace galley
