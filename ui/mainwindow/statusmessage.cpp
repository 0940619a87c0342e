// The middle of the status bar.
#include "ui/mainwindow/statusmessage.h"

#include "ui/support/text.h"

#include <QAccessible>
#include <QPainter>
#include <QTimer>

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

StatusMessage::StatusMessage(QWidget* parent)
    : QLabel(parent)
    , m_timer(new QTimer(this)) {
    setObjectName(u"statusMessage"_qs);
    setTextFormat(Qt::PlainText);
    m_timer->setSingleShot(true);
    m_timer->setInterval(10s);
    connect(m_timer, &QTimer::timeout, this, [this] { tell({}); });
}

void StatusMessage::tell(const QString& message) {
    setText(message);
    setToolTip(plainToolTip(message));
    m_timer->start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QSize StatusMessage::minimumSizeHint() const {
    return {0, QLabel::minimumSizeHint().height()};
}

void StatusMessage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace galley
