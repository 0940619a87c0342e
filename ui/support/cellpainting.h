// What views draw of an article alike: quality as a bar, words in pills.
#pragma once

#include "core/model/articletablemodel.h"
#include "ui/support/tintedbar.h"

#include <QColor>
#include <QRect>

class QPainter;
class QString;
class QStyleOptionViewItem;

namespace galley {

/// The colour for text in a cell: selected, dimmed or in a window in the background it is another one.
QColor textColor(const QStyleOptionViewItem& option);
/// A colour that lets through what is behind it.
QColor faded(QColor color, qreal opacity);

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
               const QColor& words);

/// The tone an article's state is told in.
TintedBar::Tone toneOf(ArticleState state);

} // namespace galley
