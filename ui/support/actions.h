// Actions made alike: icon, text, tool tip with the shortcut in it.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace galley {

/// What an action is made of. `name` is its object name, for tests and settings.
struct ActionSpec {
    QString name;
    QString icon; ///< of the symbolic set; empty for none
    QString text; ///< with its mnemonic
    QString toolTip;
    QList<QKeySequence> shortcuts = {};
    Qt::ShortcutContext context =
        Qt::WindowShortcut; ///< WidgetShortcut: keys of the table, added to it by its owner
};

/// Makes an action owned by `owner`.
QAction* makeAction(QObject* owner, const ActionSpec& spec);

/// Sets an action's tool tip, shown as it is, its first shortcut added in brackets.
void setActionToolTip(QAction* action, const QString& toolTip);

} // namespace galley
