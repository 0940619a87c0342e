// Keys of the views of articles.
#include "ui/support/articlekeys.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace galley {
namespace {

constexpr int bigStep = 10;

/// The quality step a key means on any layout, or 0. Plus stands on `=` or with `*` above it, minus below
/// `_`.
int qualityStep(const QKeyEvent* event) {
    const Qt::KeyboardModifiers others = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (others != Qt::NoModifier)
        return 0;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const int step = shift ? bigStep : 1;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return step;
    case Qt::Key_Asterisk:
        return shift ? step : 0;
    case Qt::Key_Minus:
        return -step;
    case Qt::Key_Underscore:
        return -bigStep;
    default:
        return 0;
    }
}

} // namespace

void ArticleKeys::watch(QAbstractItemView* view) {
    view->installEventFilter(this);
}

bool ArticleKeys::eventFilter(QObject* watched, QEvent* event) {
    // Layouts differ in which key bears plus; told apart here rather than by the shortcuts the menu shows.
    if (event->type() == QEvent::ShortcutOverride && qualityStep(static_cast<QKeyEvent*>(event)) != 0)
        event->accept();
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

bool ArticleKeys::takeKey(const QKeyEvent* event) {
    if (const int step = qualityStep(event); step != 0) {
        emit qualityStepRequested(step);
        return true;
    }
    if (event->modifiers() == Qt::ShiftModifier && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        emit extendRequested(event->key() == Qt::Key_J ? 1 : -1);
        return true;
    }
    if (event->key() == Qt::Key_F2) {
        emit qualityEditRequested();
        return true;
    }
    if (event->key() == Qt::Key_Escape)
        emit escaped();
    return false;
}

} // namespace galley
