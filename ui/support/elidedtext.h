// Several lines of text that end where the room ends.
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace galley {

/// Draws plain text from the top, wrapped, in the painter's font and pen; the last line that fits is
/// shortened. Returns the height used.
double drawElidedText(QPainter* painter, const QRectF& room, const QString& text, int mostLines = 1000);

/// The height that text takes in `width`, in at most that many lines.
double elidedTextHeight(const QFont& font, double width, const QString& text, int mostLines);

} // namespace galley
