// A list of titles as high as it needs, up to a limit.
#include "ui/articledetail/recordlist.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace galley {

namespace {
constexpr int maximumRows = 8;
} // namespace

RecordList::RecordList(QWidget* parent)
    : QListWidget(parent) {
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fitHeight();
}

void RecordList::setPlaceholder(const QString& text) {
    m_placeholder = text;
    viewport()->update();
}

void RecordList::fitHeight() {
    const int row = count() > 0 ? sizeHintForRow(0) : fontMetrics().height() + 4;
    setFixedHeight(row * qBound(1, count(), maximumRows) + 2 * frameWidth());
}

QSize RecordList::minimumSizeHint() const {
    return QSize(fontMetrics().averageCharWidth() * 10, minimumHeight());
}

void RecordList::paintEvent(QPaintEvent* event) {
    QListWidget::paintEvent(event);
    if (count() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(5, 0, -5, 0), Qt::AlignLeading | Qt::AlignVCenter,
                     m_placeholder);
}

void RecordList::wheelEvent(QWheelEvent* event) {
    if (verticalScrollBar()->maximum() > 0 && hasFocus())
        QListWidget::wheelEvent(event);
    else
        event->ignore();
}

void RecordList::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

} // namespace galley
