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

QString breakable(const QString& text) {
    constexpr int longest = 20;
    QString broken;
    int length = 0; // of the word so far
    for (const QChar character : text) {
        length = character.isSpace() ? 0 : length + 1;
        if (length > longest && !character.isLowSurrogate() && !character.isMark()) {
            broken += QChar(0x200b); // a space of no width
            length = 1;
        }
        broken += character;
    }
    return broken;
}

void describe(QWidget* widget, const QString& accessibleName, const QString& toolTip) {
    widget->setAccessibleName(accessibleName);
    widget->setToolTip(toolTip.isEmpty() ? accessibleName : toolTip);
}

} // namespace galley
