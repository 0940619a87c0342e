// What one can do with a picture.
#pragma once

#include <QList>

class QAction;
class QMenu;
class QWidget;

namespace galley {

/// The preview's actions. Their keys work in the widget they were made for; full screen everywhere.
struct PictureActions {
    QAction* previous;
    QAction* next;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fit;
    QAction* actualSize;
    QAction* fullScreen;
    QAction* copy;
    QAction* copyAddress;
    QAction* save;
    QAction* open;
    QAction* retry;

    QList<QAction*> all() const;
    /// Adds all of them to a menu, in groups.
    void fillMenu(QMenu* menu) const;
};

/// Makes the actions, owned by `owner` and added to it.
PictureActions makePictureActions(QWidget* owner);

} // namespace galley
