// Feed text in widgets: always plain, never guessed to be rich text.
#pragma once

#include "core/model/showntext.h"

#include <QLabel>
#include <QString>

namespace galley {

/// A word-wrapping label that shows its text as it is.
QLabel* plainLabel(const QString& text = {}, QWidget* parent = nullptr);

/// The text with places where a label may break words too long for a line, such as addresses: without them
/// such a word makes everything around it as wide as itself.
QString breakable(const QString& text);

/// Names a widget for assistive technology, and in its tool tip where that is wanted.
void describe(QWidget* widget, const QString& accessibleName, const QString& toolTip = {});

} // namespace galley
