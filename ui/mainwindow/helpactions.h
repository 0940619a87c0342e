// Help: the keys, and what this program is.
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace galley {

class QueryHelp;
class ShortcutList;

/// The Help menu.
class HelpActions : public QObject {
    Q_OBJECT
public:
    /// The list of keys is made from the actions of `menuBar`.
    HelpActions(QMenuBar* menuBar, QWidget* window);

    void fillHelpMenu(QMenu* menu);

signals:
    void queryChosen(const QString& query); ///< an example is to be put into the filter

private:
    void showShortcuts();
    void showQueryHelp();
    void showAbout();

    QMenuBar* m_menuBar;
    QWidget* m_window;
    QAction* m_shortcuts;
    QAction* m_language;
    QAction* m_about;
    QPointer<ShortcutList> m_list;
    QPointer<QueryHelp> m_queryHelp;
};

} // namespace galley
