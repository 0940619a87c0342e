// Fits, aligns to device pixels, paints.
#include "ui/imagepreview/pictureview.h"

#include "core/images/imagedecoder.h"

#include <QPainter>

#include <cmath>

namespace galley {

namespace {

/// The nearest coordinate at which a device pixel begins.
double snapped(double coordinate, double ratio) {
    return std::round(coordinate * ratio) / ratio;
}

} // namespace

PictureView::PictureView(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setImage(const Image& image) {
    m_image = image;
    update();
}

void PictureView::clear() {
    m_image = {};
    update();
}

QSize PictureView::deviceSize() const {
    return size() * devicePixelRatioF();
}

QRectF PictureView::pictureRect() const {
    if (isEmpty())
        return {};
    const double ratio = devicePixelRatioF();
    const QSize fitted = fittedImageSize(m_image.originalSize * ratio, deviceSize());
    const QSizeF shown = QSizeF(fitted) / ratio;
    return {QPointF(snapped((width() - shown.width()) / 2, ratio),
                    snapped((height() - shown.height()) / 2, ratio)),
            shown};
}

void PictureView::paintEvent(QPaintEvent*) {
    if (deviceSize() != m_announcedSize) // the screen's scale changed
        QMetaObject::invokeMethod(this, &PictureView::announceDeviceSize, Qt::QueuedConnection);
    if (isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(pictureRect(), m_image.image);
}

void PictureView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    announceDeviceSize();
}

void PictureView::announceDeviceSize() {
    if (deviceSize() == m_announcedSize)
        return;
    m_announcedSize = deviceSize();
    emit deviceSizeChanged();
}

} // namespace galley
