// Colours between the palette's.
#pragma once

#include <QColor>
#include <QPalette>

namespace galley {

/// An opaque mix: `share`, from 0 to 1, of `other`, the rest of `base`.
inline QColor mixed(const QColor& base, const QColor& other, qreal share) {
    const auto mix = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(mix(base.redF(), other.redF()), mix(base.greenF(), other.greenF()),
                            mix(base.blueF(), other.blueF()));
}

/// How well two colours can be told apart: 1 to 21 (WCAG 2.1).
qreal contrast(const QColor& one, const QColor& other);

/// The palette's highlight for bars and marks on its base, nearer to the text where it would hardly be seen
/// there.
QColor accentColor(const QPalette& palette, QPalette::ColorGroup group = QPalette::Current);

} // namespace galley
