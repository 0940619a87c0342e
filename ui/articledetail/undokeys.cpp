// Keeps undo and redo in one place while somebody types.
#include "ui/articledetail/undokeys.h"

#include <QKeyEvent>
#include <QUndoStack>

namespace galley {

UndoKeys::UndoKeys(QUndoStack* stack, std::function<bool(QObject*)> keepsOwn, QObject* parent)
    : QObject(parent)
    , m_stack(stack)
    , m_keepsOwn(std::move(keepsOwn)) {}

bool UndoKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    if ((!undo && !key->matches(QKeySequence::Redo)) || m_keepsOwn(watched))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->ignore(); // the window's action may have it
        return true;
    }
    if (undo)
        m_stack->undo();
    else
        m_stack->redo();
    return true;
}

} // namespace galley
