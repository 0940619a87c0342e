// What one can do about fields in conflict.
#pragma once

#include <QList>

class QAction;
class QMenu;
class QWidget;

namespace galley {

/// The actions of the list of conflicts; their keys work in it alone.
struct ConflictActions {
    QAction* keepMine; ///< of the selected fields
    QAction* takeTheirs;
    QAction* edit;
    QAction* keepMineAlike; ///< of the same field in all articles
    QAction* takeTheirsAlike;
    QAction* keepMineAll;
    QAction* takeTheirsAll;

    void fillMenu(QMenu* menu) const;
};

/// Makes the actions, owned by `panel` and added to it.
ConflictActions makeConflictActions(QWidget* panel);

} // namespace galley
