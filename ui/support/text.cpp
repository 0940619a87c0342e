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

QString plainToolTip(const QString& text) {
    // Qt takes a tool tip for rich text where it looks like some; escaped and wrapped in a paragraph it
    // always is.
    return text.isEmpty() ? text
                          : u"<p style=\"white-space:pre-wrap\">"_qs + text.toHtmlEscaped() + u"</p>"_qs;
}

void describe(QWidget* widget, const QString& accessibleName, const QString& toolTip) {
    widget->setAccessibleName(accessibleName);
    widget->setToolTip(toolTip.isEmpty() ? accessibleName : toolTip);
}

} // namespace galley
