// Asks each place.
#include "ui/support/pendinginput.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace galley {

bool PendingInput::commit() const {
    return std::ranges::all_of(m_sources, [](const Source& source) { return source.commit(); });
}

bool PendingInput::mayHold(const QWidget* widget) const {
    const bool takesText =
        qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
        qobject_cast<const QComboBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
    return takesText && std::ranges::any_of(m_sources, [widget](const Source& source) {
               return source.place == widget || source.place->isAncestorOf(widget);
           });
}

} // namespace galley
