// Folders dropped anywhere on the window.
#include "ui/mainwindow/folderdrops.h"

#include "ui/mainwindow/feedactions.h"

#include <QApplication>
#include <QDropEvent>
#include <QWidget>

namespace galley {

FolderDrops::FolderDrops(QWidget* window)
    : QObject(window)
    , m_window(window) {
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FolderDrops::eventFilter(QObject* watched, QEvent* event) {
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
                        event->type() == QEvent::Drop;
    auto* widget = isDrag ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!widget || widget->window() != m_window)
        return QObject::eventFilter(watched, event);
    auto* drag = static_cast<QDropEvent*>(event);
    const QString folder = FeedActions::draggedFolder(drag->mimeData());
    if (folder.isEmpty())
        return QObject::eventFilter(watched, event);
    drag->setDropAction(Qt::CopyAction); // nobody should take the feed away once it is dropped here
    drag->accept();
    if (event->type() == QEvent::Drop)
        emit dropped(folder);
    return true;
}

} // namespace galley
