// Colours between the palette's.
#pragma once

#include <QColor>

namespace galley {

/// An opaque mix: `share`, from 0 to 1, of `other`, the rest of `base`.
inline QColor mixed(const QColor& base, const QColor& other, qreal share) {
    const auto mix = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(mix(base.redF(), other.redF()), mix(base.greenF(), other.greenF()),
                            mix(base.blueF(), other.blueF()));
}

} // namespace galley
