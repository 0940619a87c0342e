// A quiet frame with a text in it.
#include "ui/imagepreview/pictureplaceholder.h"

#include "ui/support/colors.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace galley {

PicturePlaceholder::PicturePlaceholder(QWidget* parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(plainLabel({}, this))
    , m_retry(new QPushButton(tr("Retry"), this)) {
    m_sign->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_retry->setAutoDefault(false);
    m_retry->setToolTip(tr("Ask for the picture again"));

    auto* layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_sign);
    layout->addWidget(m_text);
    layout->addWidget(m_retry, 0, Qt::AlignHCenter);
    layout->addStretch();
    updateSign();
    showText({});
}

void PicturePlaceholder::showText(const QString& text) {
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setText(text);
    m_isFailure = false;
    m_retry->hide();
    showSign();
}

void PicturePlaceholder::showFailure(const QString& reason) {
    m_text->setForegroundRole(QPalette::WindowText);
    m_text->setText(reason);
    m_isFailure = true;
    m_retry->show();
    showSign();
}

/// Where there is little room, the reason and the button have it.
void PicturePlaceholder::showSign() {
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int others = m_text->heightForWidth(room) + m_retry->sizeHint().height();
    const int gaps = margins.top() + margins.bottom() + 2 * qMax(0, layout()->spacing());
    m_sign->setVisible(m_isFailure && height() >= m_sign->sizeHint().height() + others + gaps);
}

void PicturePlaceholder::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showSign();
}

QString PicturePlaceholder::text() const {
    return m_text->text();
}

/// A frame of opaque rectangles: what is tall and shines through, or is smoothed, Qt 6.4 paints in parts on
/// other threads (core/feed/inbackground.h), and the window would wait for them.
void PicturePlaceholder::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor line = mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.2);
    const QRect area = rect();
    painter.fillRect(1, 0, area.width() - 2, 1, line);
    painter.fillRect(1, area.bottom(), area.width() - 2, 1, line);
    painter.fillRect(0, 1, 1, area.height() - 2, line);
    painter.fillRect(area.right(), 1, 1, area.height() - 2, line);
}

void PicturePlaceholder::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        updateSign();
}

void PicturePlaceholder::updateSign() {
    const int side = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    m_sign->setPixmap(symbolicIcon(QStringLiteral("warning")).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace galley
