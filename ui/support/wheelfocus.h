// Wheels that turn over boxes.
#pragma once

class QWidget;

namespace galley {

/// Lets a wheel that only passes over a box scroll on: the box is changed by it only while it has the focus,
/// and gets that by keys and clicks alone.
void takeWheelOnlyWithFocus(QWidget* box);

} // namespace galley
