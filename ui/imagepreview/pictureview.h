// Paints one picture, fitted or magnified.
#pragma once

#include "core/images/image.h"

#include <QPointF>
#include <QWidget>

namespace galley {

/// Shows a picture as large as its original, or smaller where the area is; magnified, it is moved by
/// dragging. Wheel, pinch and double click zoom to the pointer. At 100 % one pixel of the picture is one of
/// the screen.
class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);

    /// Shows another picture, fitted.
    void setImage(const Image& image);
    /// Shows the same picture in another resolution; the zoom stays.
    void refine(const Image& image);
    void clear();
    bool isEmpty() const { return m_image.image.isNull(); }
    const Image& image() const { return m_image; }

    /// The area in device pixels.
    QSize deviceSize() const;
    /// The device pixels to decode for: the area, or more of the picture where it is magnified.
    QSize neededSize() const;
    /// Where the picture is painted, in widget coordinates.
    QRectF pictureRect() const;

    double scale() const; ///< screen pixels for one of the picture; 1 is 100 %, 0 without a picture
    bool isFitted() const { return m_scale == 0; }
    bool canPan() const; ///< the picture is larger than the area
    bool canZoomIn() const;
    bool canZoomOut() const { return !isEmpty() && !isFitted(); }

    QSize sizeHint() const override { return {320, 240}; }

public slots:
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void zoomToActualSize();
    void toggleActualSize();
    /// Moves what is shown by a share of the area.
    void panBy(double widths, double heights);

signals:
    /// Other device pixels are needed now (resized, magnified, or moved to another screen).
    void neededSizeChanged();
    void zoomChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    double fittedScale() const;
    /// Zooms so that what is below `anchor` stays there.
    void zoomTo(double scale, const QPointF& anchor);
    void pan(const QPointF& devicePixels);
    void keepInside();
    void zoomed();
    void announceNeededSize();
    void paintPart(QPainter& painter, const QRectF& whole) const;

    Image m_image;
    double m_scale = 0; ///< screen pixels for one of the picture; 0: fitted
    QPointF m_center;   ///< the point of the original in the middle of the area, where it is larger than that
    std::optional<QPointF> m_dragged; ///< where the pointer was last
    QSize m_announcedSize;
};

} // namespace galley
