// What assistive technology sees of the grid.
#pragma once

namespace galley {

/// From now on every ThumbnailGrid is a list of its cards to assistive technology; Qt knows its own views
/// only. Calling it again changes nothing.
void installGridAccessibility();

} // namespace galley
