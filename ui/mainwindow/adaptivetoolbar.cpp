// A tool bar that fits.
#include "ui/mainwindow/adaptivetoolbar.h"

#include <QActionEvent>
#include <QLayout>
#include <QTimer>

namespace galley {

AdaptiveToolBar::AdaptiveToolBar(const QString& title, QWidget* parent)
    : QToolBar(title, parent) {
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setMovable(false);
    setFloatable(false);
}

void AdaptiveToolBar::adapt() {
    if (toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
        m_widthWithText = layout()->sizeHint().width();
    const Qt::ToolButtonStyle wanted =
        m_widthWithText > width() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    if (wanted != toolButtonStyle())
        setToolButtonStyle(wanted);
}

void AdaptiveToolBar::resizeEvent(QResizeEvent* event) {
    QToolBar::resizeEvent(event);
    adapt();
}

void AdaptiveToolBar::actionEvent(QActionEvent* event) {
    QToolBar::actionEvent(event);
    if (event->type() == QEvent::ActionChanged)
        QTimer::singleShot(0, this, &AdaptiveToolBar::adapt);
}

} // namespace galley
