// A list of all keys, beside the window.
#pragma once

#include <QDialog>

class QMenu;
class QMenuBar;
class QTreeWidget;

namespace galley {

/// Non-modal; made from the actions of the menus, so that it is never out of date.
class ShortcutList : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutList(QMenuBar* menuBar, QWidget* parent = nullptr);

private:
    void addMenu(QMenu* menu);
    void addMoreKeys();

    QTreeWidget* m_tree;
};

} // namespace galley
