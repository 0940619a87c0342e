// Undo and redo, and the way back to what they concern.
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QToolBar;

namespace galley {

class ArticleViews;
class Workbench;

/// The actions of the open feed's undo stack; an undo selects and shows the articles it concerns.
class HistoryActions : public QObject {
    Q_OBJECT
public:
    HistoryActions(ArticleViews* views, Workbench* workbench);

    void fillEditMenu(QMenu* menu);
    void fillToolBar(QToolBar* toolBar);

signals:
    void told(const QString& message); ///< what was undone or redone
    void clearFilterRequested();       ///< the filter hides what an undo concerns

private:
    void setTexts(QAction* action, const QString& verb, const QString& what);
    void revisit(const QList<int>& ids);

    ArticleViews* m_views;
    Workbench* m_workbench;
    QAction* m_undo;
    QAction* m_redo;
};

} // namespace galley
