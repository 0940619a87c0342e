// Fits, magnifies, aligns to device pixels, paints.
#include "ui/imagepreview/pictureview.h"

#include "core/images/imagedecoder.h"

#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>

#include <cmath>

namespace galley {

namespace {

constexpr double largestScale = 16;
constexpr double stepFactor = 1.25;
constexpr double wheelStep = 120; ///< of angleDelta for one step
constexpr double crispFrom = 3;   ///< above this the single pixels are what one wants to see

/// The nearest coordinate at which a device pixel begins.
double snapped(double coordinate, double ratio) {
    return std::round(coordinate * ratio) / ratio;
}

/// Where a centre has to be so that the area holds nothing but picture; the picture's middle where it is
/// smaller.
double keptInside(double center, double length, double shownLength) {
    if (shownLength >= length)
        return length / 2;
    return std::clamp(center, shownLength / 2, length - shownLength / 2);
}

} // namespace

PictureView::PictureView(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setImage(const Image& image) {
    m_image = image;
    m_scale = 0;
    m_dragged.reset();
    zoomed();
}

void PictureView::refine(const Image& image) {
    m_image = image;
    keepInside();
    zoomed();
}

void PictureView::clear() {
    setImage({});
}

QSize PictureView::deviceSize() const {
    return size() * devicePixelRatioF();
}

QSize PictureView::neededSize() const {
    if (isEmpty() || isFitted())
        return deviceSize();
    // In steps, so that turning the wheel does not decode at each notch; painting halves at most.
    double step = 1;
    while (step / 2 >= m_scale)
        step /= 2;
    const QSizeF needed = QSizeF(m_image.originalSize) * step;
    return {int(std::ceil(needed.width())), int(std::ceil(needed.height()))};
}

double PictureView::fittedScale() const {
    const double ratio = devicePixelRatioF();
    const QSize fitted = fittedImageSize(m_image.originalSize * ratio, deviceSize());
    return double(fitted.width()) / m_image.originalSize.width();
}

double PictureView::scale() const {
    if (isEmpty())
        return 0;
    return isFitted() ? fittedScale() : m_scale;
}

QRectF PictureView::pictureRect() const {
    if (isEmpty())
        return {};
    const double ratio = devicePixelRatioF();
    const QSize fitted = fittedImageSize(m_image.originalSize * ratio, deviceSize());
    const QSizeF shown = (isFitted() ? QSizeF(fitted) : QSizeF(m_image.originalSize) * m_scale) / ratio;
    const auto start = [ratio](double area, double length, double center, double original) {
        const double before = length > area ? center / original * length : length / 2;
        return snapped(area / 2 - before, ratio);
    };
    return {QPointF(start(width(), shown.width(), m_center.x(), m_image.originalSize.width()),
                    start(height(), shown.height(), m_center.y(), m_image.originalSize.height())),
            shown};
}

bool PictureView::canPan() const {
    constexpr double tolerance = 0.5;
    const QRectF picture = pictureRect();
    return picture.width() > width() + tolerance || picture.height() > height() + tolerance;
}

bool PictureView::canZoomIn() const {
    return !isEmpty() && scale() < largestScale;
}

void PictureView::zoomIn() {
    zoomTo(scale() * stepFactor, QRectF(rect()).center());
}

void PictureView::zoomOut() {
    zoomTo(scale() / stepFactor, QRectF(rect()).center());
}

void PictureView::zoomToFit() {
    m_scale = 0;
    zoomed();
}

void PictureView::zoomToActualSize() {
    zoomTo(1, QRectF(rect()).center());
}

void PictureView::toggleActualSize() {
    if (isFitted())
        zoomToActualSize();
    else
        zoomToFit();
}

void PictureView::zoomTo(double wanted, const QPointF& anchor) {
    if (isEmpty())
        return;
    constexpr double nearly = 0.04;
    const QRectF before = pictureRect();
    const QPointF place((anchor.x() - before.x()) / before.width() * m_image.originalSize.width(),
                        (anchor.y() - before.y()) / before.height() * m_image.originalSize.height());
    const double fitted = fittedScale();
    if (std::abs(wanted - 1) < nearly)
        wanted = 1; // steps meet 100 % on their way
    const double floor = std::min(fitted, 1.0);
    wanted = std::min(wanted, largestScale);
    const bool isNearlyFitted = wanted != 1 && std::abs(wanted - fitted) < nearly * fitted;
    if (wanted < floor || isNearlyFitted || wanted == fitted) {
        m_scale = 0;
    } else {
        m_scale = wanted;
        m_center = place + (QRectF(rect()).center() - anchor) * devicePixelRatioF() / m_scale;
    }
    keepInside();
    zoomed();
}

void PictureView::pan(const QPointF& devicePixels) {
    if (!canPan())
        return;
    m_center -= devicePixels / scale();
    keepInside();
    update();
}

void PictureView::panBy(double widths, double heights) {
    pan(QPointF(-widths * width(), -heights * height()) * devicePixelRatioF());
}

void PictureView::keepInside() {
    if (isEmpty() || isFitted())
        return;
    const QSizeF shown = QSizeF(deviceSize()) / m_scale;
    m_center = {keptInside(m_center.x(), m_image.originalSize.width(), shown.width()),
                keptInside(m_center.y(), m_image.originalSize.height(), shown.height())};
}

void PictureView::zoomed() {
    if (canPan())
        setCursor(m_dragged ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else
        unsetCursor();
    update();
    announceNeededSize();
    emit zoomChanged();
}

bool PictureView::event(QEvent* event) {
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomTo(scale() * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    return QWidget::event(event);
}

void PictureView::paintEvent(QPaintEvent*) {
    if (neededSize() != m_announcedSize) // the screen's scale changed
        QMetaObject::invokeMethod(this, &PictureView::announceNeededSize, Qt::QueuedConnection);
    if (isEmpty())
        return;
    QPainter painter(this);
    paintPart(painter, pictureRect());
}

/// Paints only what is inside the area: a picture at 1600 % would reach beyond what a painter can count.
void PictureView::paintPart(QPainter& painter, const QRectF& whole) const {
    const QSizeF pixels = m_image.image.size();
    const QSizeF perPixel(whole.width() / pixels.width(), whole.height() / pixels.height());
    const QRectF visible = whole.intersected(rect());
    const QRectF source =
        QRectF((visible.x() - whole.x()) / perPixel.width(), (visible.y() - whole.y()) / perPixel.height(),
               visible.width() / perPixel.width(), visible.height() / perPixel.height());
    // Whole pixels of the picture, so that none is cut and the grid stays where it is.
    const QRectF part = QRectF(source.toAlignedRect().adjusted(-1, -1, 1, 1)).intersected({{}, pixels});
    const QRectF target(whole.x() + part.x() * perPixel.width(), whole.y() + part.y() * perPixel.height(),
                        part.width() * perPixel.width(), part.height() * perPixel.height());
    const double magnified = perPixel.width() * devicePixelRatioF();
    constexpr double exactly = 1e-6;
    const bool isOneToOne = std::abs(magnified - 1) < exactly;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isOneToOne && magnified < crispFrom);
    painter.drawImage(target, m_image.image, part);
}

void PictureView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    keepInside();
    zoomed();
}

void PictureView::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / wheelStep;
    if (isEmpty() || steps == 0)
        return QWidget::wheelEvent(event);
    zoomTo(scale() * std::pow(stepFactor, steps), event->position());
    event->accept();
}

void PictureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !canPan())
        return QWidget::mousePressEvent(event);
    m_dragged = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void PictureView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragged)
        return QWidget::mouseMoveEvent(event);
    pan((event->position() - *m_dragged) * devicePixelRatioF());
    m_dragged = event->position();
}

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_dragged)
        return QWidget::mouseReleaseEvent(event);
    m_dragged.reset();
    zoomed();
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || isEmpty())
        return QWidget::mouseDoubleClickEvent(event);
    m_dragged.reset();
    if (isFitted())
        zoomTo(scale() == 1 ? 2 : 1, event->position());
    else
        zoomToFit();
}

void PictureView::announceNeededSize() {
    const QSize needed = neededSize();
    if (needed == m_announcedSize)
        return;
    m_announcedSize = needed;
    emit neededSizeChanged();
}

} // namespace galley
