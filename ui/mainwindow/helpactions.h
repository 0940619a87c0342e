// Help: the keys, and what this program is.
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace galley {

class ShortcutList;

/// The Help menu.
class HelpActions : public QObject {
    Q_OBJECT
public:
    /// The list of keys is made from the actions of `menuBar`.
    HelpActions(QMenuBar* menuBar, QWidget* window);

    void fillHelpMenu(QMenu* menu);

private:
    void showShortcuts();
    void showAbout();

    QMenuBar* m_menuBar;
    QWidget* m_window;
    QAction* m_shortcuts;
    QAction* m_about;
    QPointer<ShortcutList> m_list;
};

} // namespace galley
