// Swallowed ahead of the box and not accepted, an event goes on to what is around it.
#include "ui/support/wheelfocus.h"

#include <QEvent>
#include <QWidget>

namespace galley {
namespace {

/// Ignores the wheel on behalf of a box without focus.
class WheelFilter : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

} // namespace

void takeWheelOnlyWithFocus(QWidget* box) {
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(new WheelFilter(box));
}

} // namespace galley
