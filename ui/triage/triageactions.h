// What one can do in triage.
#pragma once

#include <QList>

class QAction;
class QMenu;
class QWidget;

namespace galley {

/// The actions of the mode. All keys but the one that starts it work on the triage page alone, so that they
/// may mean something else in the table.
struct TriageActions {
    QAction* toggle; ///< starts and leaves; the window's
    QAction* publish;
    QAction* unpublish;
    QAction* skip;
    QAction* back;
    QAction* next;
    QAction* previous;
    QList<QAction*> qualitySteps; ///< data(): by how much
    QList<QAction*> qualities;    ///< data(): the quality a digit sets
    QAction* nextPicture;
    QAction* previousPicture;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* actualSize; ///< and back to the whole picture
    QAction* retry;
    QAction* leave;

    QList<QAction*> inMode() const; ///< all but toggle
    /// Those that act on the article shown, of which there is none at the end.
    QList<QAction*> ofArticle() const;
    /// Adds all but toggle.
    void fillMenu(QMenu* menu) const;
};

/// Makes the actions, owned by `page` and, but for toggle, added to it.
TriageActions makeTriageActions(QWidget* page);

} // namespace galley
