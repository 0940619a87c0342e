// Elides while painting.
#include "ui/support/elidedlabel.h"

#include "ui/support/text.h"

#include <QPainter>

namespace galley {

ElidedLabel::ElidedLabel(QWidget* parent, Qt::TextElideMode mode)
    : QWidget(parent)
    , m_mode(mode) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text) {
    m_text = text;
    setToolTip(plainToolTip(text));
    setAccessibleName(text);
    update();
}

QSize ElidedLabel::sizeHint() const {
    const QMargins margins = contentsMargins();
    const int height = fontMetrics().height() + margins.top() + margins.bottom();
    return QSize(fontMetrics().horizontalAdvance(m_text) + margins.left() + margins.right(), height);
}

QSize ElidedLabel::minimumSizeHint() const {
    return QSize(fontMetrics().averageCharWidth() * 8, sizeHint().height());
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect room = contentsRect();
    const QString shown = fontMetrics().elidedText(m_text, m_mode, room.width());
    painter.drawText(room, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace galley
