// What one can do about problems.
#pragma once

#include <QList>

class QAction;
class QMenu;
class QWidget;

namespace galley {

/// The actions of the list of problems; their keys work in it alone.
struct ProblemActions {
    QAction* fix;      ///< of the selected problems
    QAction* fixAlike; ///< of the same rule in all articles
    QAction* edit;     ///< the current problem's field

    void fillMenu(QMenu* menu) const;
};

/// Makes the actions, owned by `panel` and added to it.
ProblemActions makeProblemActions(QWidget* panel);

} // namespace galley
