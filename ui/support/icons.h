// The symbolic icon set: one colour, taken from the palette at the moment of painting.
#pragma once

#include <QIcon>
#include <QString>

namespace galley {

/// The icon `resources/icons/NAME.svg`, drawn in the palette's text colour for each mode, so that it fits
/// light and dark.
QIcon symbolicIcon(const QString& name);

/// The program's own icon, in its colours.
QIcon applicationIcon();

} // namespace galley
