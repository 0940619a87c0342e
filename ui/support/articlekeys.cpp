// Keys of the views of articles.
#include "ui/support/articlekeys.h"

#include <QAbstractItemView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace galley {
namespace {

constexpr int bigStep = 10;

/// Codes of the keys right of the P, where plus stands bare in Germany, Spain, Italy and elsewhere.
constexpr std::array<quint32, 2> plusKeys = {34, 35};

/// The quality step a key means, or 0. The character counts, since layouts differ in where it needs Shift:
/// only where it stands bare does Shift with its key make a big step.
int qualityStep(const QKeyEvent* event) {
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    if (modifiers & ~(Qt::ShiftModifier | Qt::AltModifier | Qt::KeypadModifier))
        return 0;
    const bool shift = modifiers & Qt::ShiftModifier;
    const bool keypad = modifiers & Qt::KeypadModifier;
    const int step = (modifiers & Qt::AltModifier) || (shift && keypad) ? bigStep : 1;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return step;
    case Qt::Key_Asterisk: // elsewhere the asterisk stands on a digit
        return shift && !keypad && std::ranges::count(plusKeys, event->nativeScanCode()) > 0 ? bigStep : 0;
    case Qt::Key_Minus:
        return -step;
    case Qt::Key_Underscore:
        return shift ? -bigStep : 0;
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
