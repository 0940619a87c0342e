// Keeps undo and redo in one place while somebody types.
#pragma once

#include <QObject>

#include <functional>

class QUndoStack;

namespace galley {

/// Gives the undo and redo keys of text inputs to the feed's undo stack instead of the input's own history.
/// Installed as an event filter.
class UndoKeys : public QObject {
    Q_OBJECT
public:
    /// `stack` is not owned and outlives it. `keepsOwn` says whether an input is to keep its keys for now.
    UndoKeys(QUndoStack* stack, std::function<bool(QObject* input)> keepsOwn, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QUndoStack* m_stack;
    std::function<bool(QObject*)> m_keepsOwn;
};

} // namespace galley
