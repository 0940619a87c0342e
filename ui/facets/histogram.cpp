// Painted by hand: some rectangles.
#include "ui/facets/histogram.h"

#include "ui/support/cellpainting.h"
#include "ui/support/colors.h"
#include "ui/support/text.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QStylePainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace galley {
namespace {

constexpr int chartHeight = 46;
constexpr int margin = 4;
constexpr int narrowest = 60;
constexpr qreal smallestBar = 1.5; ///< of what is there at all
constexpr qreal widestGap = 2.0;
constexpr qreal gapShare = 0.22;
constexpr qreal usual = 0.62; ///< opacities
constexpr qreal beside = 0.25;
constexpr qreal track = 0.18;

} // namespace

Histogram::Histogram(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Histogram::sizeHint() const {
    return {3 * narrowest, chartHeight + fontMetrics().height() + 3 * margin};
}

QSize Histogram::minimumSizeHint() const {
    return {narrowest, sizeHint().height()};
}

void Histogram::setBars(std::vector<Bar> bars) {
    if (bars == m_bars)
        return;
    const bool isSameScale = std::ranges::equal(bars, m_bars, {}, &Bar::label, &Bar::label);
    m_bars = std::move(bars);
    if (!isSameScale) {
        m_isDragging = false;
        m_anchor = m_cursor = -1;
    }
    update();
}

void Histogram::setChosen(const std::optional<Range>& range) {
    if (range == m_chosen)
        return;
    m_chosen = range;
    update();
}

QRectF Histogram::chart() const {
    return QRectF(rect()).adjusted(margin, margin, -margin, -(fontMetrics().height() + 2 * margin));
}

/// In the reading direction of the window.
QRectF Histogram::barRect(int bar) const {
    const QRectF room = chart();
    const qreal width = room.width() / static_cast<qreal>(m_bars.size());
    const int place = isRightToLeft() ? static_cast<int>(m_bars.size()) - 1 - bar : bar;
    return {room.left() + place * width, room.top(), width, room.height()};
}

QRect Histogram::barArea(int bar) const {
    return barRect(bar).toRect();
}

int Histogram::barAt(int x) const {
    const QRectF room = chart();
    const int count = static_cast<int>(m_bars.size());
    const int place = static_cast<int>(std::floor((x - room.left()) * count / room.width()));
    const int bar = std::clamp(place, 0, count - 1);
    return isRightToLeft() ? count - 1 - bar : bar;
}

Histogram::Range Histogram::pending() const {
    return {std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor)};
}

QString Histogram::textOf(const Range& range) const {
    int count = 0;
    for (int bar = range.first; bar <= range.last; ++bar)
        count += m_bars[static_cast<std::size_t>(bar)].count;
    const QString first = m_bars[static_cast<std::size_t>(range.first)].label;
    const QString last = m_bars[static_cast<std::size_t>(range.last)].end;
    const QString name = first == last ? first : tr("%1 – %2").arg(first, last);
    return tr("%1: %Ln article(s)", nullptr, count).arg(name);
}

void Histogram::tellPending() {
    setAccessibleDescription(textOf(pending()));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
}

void Histogram::moveTo(int bar, bool extend) {
    m_cursor = std::clamp(bar, 0, static_cast<int>(m_bars.size()) - 1);
    if (!extend || m_anchor < 0)
        m_anchor = m_cursor;
    tellPending();
}

void Histogram::paintBars(QPainter* painter) const {
    const auto highest = std::ranges::max_element(m_bars, {}, &Bar::count);
    const QColor color = accentColor(palette());
    const bool asks = m_isDragging || (hasFocus() && m_cursor >= 0);
    const std::optional<Range> marked = asks ? std::optional(pending()) : m_chosen;
    for (int bar = 0; bar < static_cast<int>(m_bars.size()); ++bar) {
        const int count = m_bars[static_cast<std::size_t>(bar)].count;
        const bool isMarked = marked && bar >= marked->first && bar <= marked->last;
        QRectF room = barRect(bar);
        if (isMarked)
            painter->fillRect(room, faded(color, track));
        if (count == 0)
            continue;
        const qreal gap = std::min(widestGap, room.width() * gapShare);
        room.adjust(gap / 2, 0, -gap / 2, 0);
        room.setWidth(std::max(room.width(), 1.0));
        room.setTop(room.bottom() -
                    std::max(smallestBar, room.height() * count / static_cast<qreal>(highest->count)));
        painter->fillRect(room, faded(color, isMarked ? 1.0 : marked ? beside : usual));
    }
}

void Histogram::paintAxis(QPainter* painter) const {
    const QRectF room = chart();
    const QColor color = faded(palette().color(QPalette::WindowText), usual);
    painter->fillRect(QRectF(room.left(), room.bottom(), room.width(), 1), faded(color, beside));
    painter->setPen(color);
    const QRectF below(room.left(), room.bottom() + margin, room.width(), fontMetrics().height());
    const QString first = m_bars.front().label;
    const QString last = m_bars.back().end;
    const QFlags<Qt::AlignmentFlag> start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const QFlags<Qt::AlignmentFlag> end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    painter->drawText(below, static_cast<int>(start), first);
    if (first != last && fontMetrics().horizontalAdvance(first + last) + 4 * margin < room.width())
        painter->drawText(below, static_cast<int>(end), last);
}

void Histogram::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    if (!m_bars.empty()) {
        paintBars(&painter);
        paintAxis(&painter);
    }
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
}

void Histogram::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_bars.empty())
        return;
    m_isDragging = true;
    moveTo(barAt(event->pos().x()), event->modifiers() & Qt::ShiftModifier);
}

void Histogram::mouseMoveEvent(QMouseEvent* event) {
    if (!m_isDragging)
        return;
    moveTo(barAt(event->pos().x()), true);
    QToolTip::showText(event->globalPosition().toPoint(), plainToolTip(textOf(pending())), this);
}

void Histogram::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_isDragging)
        return;
    m_isDragging = false;
    const Range range = pending();
    m_anchor = m_cursor = -1;
    update();
    emit rangeRequested(range.first, range.last);
}

void Histogram::mouseDoubleClickEvent(QMouseEvent*) {
    emit dropRequested();
}

void Histogram::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && (m_chosen || m_isDragging)) {
        m_isDragging = false;
        m_anchor = m_cursor = -1;
        emit dropRequested();
    } else if (m_bars.empty() || !takeKey(event)) {
        QWidget::keyPressEvent(event);
    }
}

/// Whether a key means something among the bars there are.
bool Histogram::takeKey(const QKeyEvent* event) {
    const int last = static_cast<int>(m_bars.size()) - 1;
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(m_cursor < 0 ? last : m_cursor - forward, extend);
        return true;
    case Qt::Key_Right:
        moveTo(m_cursor < 0 ? 0 : m_cursor + forward, extend);
        return true;
    case Qt::Key_Home:
        moveTo(0, extend);
        return true;
    case Qt::Key_End:
        moveTo(last, extend);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor >= 0)
            emit rangeRequested(pending().first, pending().last);
        return m_cursor >= 0;
    default:
        return false;
    }
}

void Histogram::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && m_cursor < 0 && m_chosen) {
        m_anchor = m_chosen->first;
        m_cursor = m_chosen->last;
    }
}

bool Histogram::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_bars.empty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int bar = barAt(help->pos().x());
    QToolTip::showText(help->globalPos(), plainToolTip(textOf({bar, bar})), this);
    return true;
}

} // namespace galley
