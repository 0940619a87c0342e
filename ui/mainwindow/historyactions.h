// Undo and redo, and the way back to what they concern.
#pragma once

#include "core/editing/edits.h"

#include <QObject>

class QAction;
class QMenu;
class QToolBar;

namespace galley {

class ArticleViews;
class Workbench;

/// The actions of the open feed's undo stack; an undo goes back to the articles and the selection it
/// concerns. What the filter hides of them is shown, too, until it is set again.
class HistoryActions : public QObject {
    Q_OBJECT
public:
    HistoryActions(ArticleViews* views, Workbench* workbench);

    void fillEditMenu(QMenu* menu);
    void fillToolBar(QToolBar* toolBar);

signals:
    void told(const QString& message); ///< what was undone or redone

private:
    void setTexts(QAction* action, const QString& verb, const QString& what);
    void revisit(const QList<int>& ids, const EditPlace& place);

    ArticleViews* m_views;
    Workbench* m_workbench;
    QAction* m_undo;
    QAction* m_redo;
};

} // namespace galley
