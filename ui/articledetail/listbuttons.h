// The buttons under a list that edit it, and their keys.
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

class QAction;
class QToolButton;
class QWidget;

namespace galley {

/// Makes an action of a list: its key works while the list has the focus, its tool tip names the key.
QAction* makeListAction(QWidget* list, const QString& name, const QString& icon, const QString& text,
                        const QKeySequence& shortcut, std::function<void()> use);

/// A small flat button for such an action.
QToolButton* makeListButton(QAction* action, QWidget* parent);

} // namespace galley
