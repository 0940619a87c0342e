// The saved views as actions.
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace galley {

class SavedViews;

/// A menu of the views, the first nine on Alt+1 to Alt+9, and the action that saves one.
class SavedViewActions : public QObject {
    Q_OBJECT
public:
    /// The menu is owned by `window`.
    SavedViewActions(SavedViews* views, QWidget* window);

    QMenu* menu() { return m_menu; }
    QAction* saveAction() { return m_save; }
    /// Puts more actions at the end of the menu; they stay their owner's.
    void addToMenu(const QList<QAction*>& actions);
    void setEnabled(bool enabled);

signals:
    void viewRequested(int place);
    void saveRequested();

private:
    void fill();

    SavedViews* m_views;
    QMenu* m_menu;
    QAction* m_save;
    QList<QAction*> m_more;
};

} // namespace galley
