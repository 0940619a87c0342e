// Colours that can be told from what they are painted on.
#include "ui/support/colors.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace galley {
namespace {

constexpr qreal leastContrast = 3; ///< of what is no text: WCAG 2.1, 1.4.11
constexpr qreal step = 0.1;

/// Relative luminance, 0 to 1 (WCAG 2.1).
qreal luminance(const QColor& color) {
    const auto linear = [](qreal value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

qreal contrast(const QColor& one, const QColor& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor accentColor(const QPalette& palette, QPalette::ColorGroup group) {
    const QColor highlight = palette.color(group, QPalette::Highlight);
    const QColor base = palette.color(group, QPalette::Base);
    const QColor text = palette.color(group, QPalette::Text);
    QColor accent = highlight;
    for (qreal share = step; share < 1 && contrast(accent, base) < leastContrast; share += step)
        accent = mixed(highlight, text, share);
    return accent;
}

} // namespace galley
