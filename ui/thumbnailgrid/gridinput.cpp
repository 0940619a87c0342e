// What keys and the mouse do in the grid.
#include "ui/support/feedsession.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScopeGuard>
#include <QScrollBar>
#include <QToolTip>

#include <array>

namespace galley {
namespace {

constexpr int mostBandStep = 48; ///< pixels a frame

/// A key that moves; a template because QAbstractItemView keeps its type of movements to itself.
template<typename Action>
struct MoveKey {
    int key;
    Action action;
};

} // namespace

void ThumbnailGrid::moveBy(int places, bool extend) {
    const int count = arranged().count();
    if (count == 0)
        return;
    const int now = m_selection.current();
    const int place = now < 0 ? 0 : std::clamp(now + places, 0, count - 1);
    m_selection.moveTo(place, extend ? Qt::ShiftModifier : Qt::NoModifier);
}

void ThumbnailGrid::keyboardSearch(const QString&) {}

int ThumbnailGrid::placeFor(CursorAction action) const {
    const CardLayout& layout = arranged();
    const int now = m_selection.current();
    const int last = layout.count() - 1;
    if (now < 0 || action == MoveHome)
        return 0;
    const int page = std::max(1, viewport()->height() / layout.rowHeight());
    switch (action) {
    case MoveEnd:
        return last;
    case MoveUp:
        return layout.placeBelow(now, -1);
    case MoveDown:
        return layout.placeBelow(now, 1);
    case MovePageUp:
        return layout.placeBelow(now, -page);
    case MovePageDown:
        return layout.placeBelow(now, page);
    case MoveLeft:
        return std::clamp(now + (isRightToLeft() ? 1 : -1), 0, last);
    case MoveRight:
        return std::clamp(now + (isRightToLeft() ? -1 : 1), 0, last);
    case MovePrevious:
        return std::max(now - 1, 0);
    default:
        return std::min(now + 1, last);
    }
}

QModelIndex ThumbnailGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    if (!m_session || arranged().count() == 0)
        return {};
    return model()->index(m_groups.rowAt(placeFor(action)), ArticleTableModel::Title);
}

void ThumbnailGrid::keyPressEvent(QKeyEvent* event) {
    static constexpr std::array<MoveKey<CursorAction>, 8> moves = {{{Qt::Key_Left, MoveLeft},
                                                                    {Qt::Key_Right, MoveRight},
                                                                    {Qt::Key_Up, MoveUp},
                                                                    {Qt::Key_Down, MoveDown},
                                                                    {Qt::Key_Home, MoveHome},
                                                                    {Qt::Key_End, MoveEnd},
                                                                    {Qt::Key_PageUp, MovePageUp},
                                                                    {Qt::Key_PageDown, MovePageDown}}};
    const Qt::KeyboardModifiers others =
        event->modifiers() & ~(Qt::ShiftModifier | Qt::ControlModifier | Qt::KeypadModifier);
    for (const auto& [key, action] : moves) {
        if (event->key() != key || others != Qt::NoModifier || arranged().count() == 0)
            continue;
        m_selection.moveTo(placeFor(action), event->modifiers());
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        m_selection.toggleCurrent();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

/// The base class asks in pixels of the viewport.
void ThumbnailGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) {
    QItemSelection selection;
    const QRect area = rect.normalized().translated(0, verticalOffset());
    for (const RowRange& range : arranged().placesIn(area)) {
        for (int place = range.first; place <= range.last; ++place) {
            const QModelIndex index = model()->index(m_groups.rowAt(place), 0);
            selection.select(index, index);
        }
    }
    selectionModel()->select(selection, flags | QItemSelectionModel::Rows);
}

void ThumbnailGrid::mousePressEvent(QMouseEvent* event) {
    if (!m_session)
        return;
    const QPoint point = event->position().toPoint();
    const int place = placeAt(point);
    const bool isLeft = event->button() == Qt::LeftButton;
    m_mayBand = false;
    if (!isLeft && event->button() != Qt::RightButton)
        return;
    m_selection.beginBand(event->modifiers());
    setAutoScroll(false); // what one clicks does not move away
    const auto scrollAgain = qScopeGuard([this] { setAutoScroll(true); });
    if (place < 0) {
        const int header = isLeft ? arranged().headerAt(toContents(point)) : -1;
        if (header >= 0)
            return m_selection.selectRange(arranged().placesOf(header), event->modifiers());
        if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            m_selection.clear();
    } else if (!isLeft) {
        return m_selection.selectForMenu(place);
    } else if (retryRectOf(m_groups.rowAt(place)).contains(point)) {
        m_retryPressed = place;
        return;
    } else {
        m_selection.click(place, event->modifiers());
    }
    m_mayBand = isLeft;
    m_pressed = toContents(point);
    m_pointer = point;
}

void ThumbnailGrid::mouseMoveEvent(QMouseEvent* event) {
    if (!m_session)
        return;
    m_pointer = event->position().toPoint();
    const int place = placeAt(m_pointer);
    setHovered(m_isBanding ? -1 : place);
    const bool onRetry = place >= 0 && retryRectOf(m_groups.rowAt(place)).contains(m_pointer);
    viewport()->setCursor(onRetry ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!(event->buttons() & Qt::LeftButton) || !m_mayBand)
        return;
    const int distance = (toContents(m_pointer) - m_pressed).manhattanLength();
    if (!m_isBanding && distance < QApplication::startDragDistance())
        return;
    if (!m_isBanding) {
        m_isBanding = true;
        m_bandScroll.start();
    }
    dragBand();
}

/// Also while the pointer rests beyond an edge: the view then scrolls on, faster the farther it is.
void ThumbnailGrid::dragBand() {
    const int beyond = m_pointer.y() < 0                      ? m_pointer.y()
                       : m_pointer.y() > viewport()->height() ? m_pointer.y() - viewport()->height()
                                                              : 0;
    if (beyond != 0)
        verticalScrollBar()->setValue(verticalOffset() + std::clamp(beyond, -mostBandStep, mostBandStep));
    m_selection.bandOver(arranged().placesIn(QRect(m_pressed, toContents(m_pointer)).normalized()));
    viewport()->update();
}

void ThumbnailGrid::endBand() {
    m_mayBand = false;
    m_bandScroll.stop();
    if (!std::exchange(m_isBanding, false))
        return;
    m_selection.endBand();
    viewport()->update();
}

void ThumbnailGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    endBand();
    const int pressed = std::exchange(m_retryPressed, -1);
    const QPoint point = event->position().toPoint();
    if (pressed >= 0 && placeAt(point) == pressed && retryRectOf(m_groups.rowAt(pressed)).contains(point))
        retryPlace(pressed);
}

void ThumbnailGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && event->modifiers() == Qt::NoModifier)
        emit doubleClicked(index);
    else
        mousePressEvent(event);
}

bool ThumbnailGrid::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_session) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(help->pos());
        QToolTip::showText(help->globalPos(), text, viewport(), visualRect(indexAt(help->pos())));
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QAbstractItemView::viewportEvent(event);
}

} // namespace galley
