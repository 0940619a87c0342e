// Full screen.
#include "ui/imagepreview/fullscreenwindow.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace galley {

FullScreenWindow::FullScreenWindow(QWidget* content, QWidget* owner)
    : QWidget(owner, Qt::Window) {
    setObjectName(u"fullScreenPicture"_qs);
    setWindowTitle(tr("Picture"));
    addActions(owner->actions());
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(content);
}

void FullScreenWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void FullScreenWindow::closeEvent(QCloseEvent* event) {
    event->ignore(); // the content goes back first
    emit left();
}

} // namespace galley
