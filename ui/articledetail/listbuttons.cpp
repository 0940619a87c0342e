// The buttons under a list that edit it, and their keys.
#include "ui/articledetail/listbuttons.h"

#include "ui/support/actions.h"
#include "ui/support/icons.h"

#include <QToolButton>

namespace galley {

QAction* makeListAction(QWidget* list, const QString& name, const QString& icon, const QString& text,
                        const QKeySequence& shortcut, std::function<void()> use) {
    auto* action = new QAction(symbolicIcon(icon), text, list);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    setActionToolTip(action, text);
    QObject::connect(action, &QAction::triggered, list, std::move(use));
    list->addAction(action);
    return action;
}

QToolButton* makeListButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // the keys work on the list, which is one tab stop
    button->setAccessibleName(action->text());
    return button;
}

} // namespace galley
