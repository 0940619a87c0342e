// Feed text in widgets: always plain, never guessed to be rich text.
#pragma once

#include <QLabel>
#include <QString>

namespace galley {

/// A word-wrapping label that shows its text as it is.
QLabel* plainLabel(const QString& text = {}, QWidget* parent = nullptr);

/// Text for QWidget::setToolTip or Qt::ToolTipRole that is shown as it is, whatever it holds.
QString plainToolTip(const QString& text);

/// Names a widget for assistive technology, and in its tool tip where that is wanted.
void describe(QWidget* widget, const QString& accessibleName, const QString& toolTip = {});

} // namespace galley
