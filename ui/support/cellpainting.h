// What views draw of an article alike: quality as a bar, words in pills.
#pragma once

#include "core/model/articletablemodel.h"
#include "ui/support/tintedbar.h"

#include <QColor>
#include <QRect>

class QPainter;
class QString;

namespace galley {

/// How high a quality bar is.
inline constexpr int qualityBarHeight = 5;

/// A quality of 0 to 100 as a bar in `color` that fills this width; more than 100 is drawn as 100.
void paintQualityBar(QPainter* painter, const QRect& area, qint64 quality, const QColor& color);

/// How wide a pill around a text is.
int pillWidth(const QFontMetrics& metrics, const QString& text);
/// How high a pill is.
int pillHeight(const QFontMetrics& metrics);
/// A rounded tint of `color` with a text in it, shortened where it does not fit; in the painter's font.
void paintPill(QPainter* painter, const QRect& area, const QString& text, const QColor& color,
               const QColor& textColor);

/// The tone an article's state is told in.
TintedBar::Tone toneOf(ArticleState state);

} // namespace galley
