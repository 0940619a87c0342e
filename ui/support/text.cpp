// Plain-text helpers.
#include "ui/support/text.h"

namespace galley {

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

void describe(QWidget* widget, const QString& accessibleName, const QString& toolTip) {
    widget->setAccessibleName(accessibleName);
    widget->setToolTip(toolTip.isEmpty() ? accessibleName : toolTip);
}

} // namespace galley
