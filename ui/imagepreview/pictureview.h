// Paints one picture, fitted.
#pragma once

#include "core/images/image.h"

#include <QWidget>

namespace galley {

/// Shows a picture as large as its original, or smaller where the area is; never blurred by the screen's
/// scale.
class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);

    void setImage(const Image& image);
    void clear();
    bool isEmpty() const { return m_image.image.isNull(); }
    const Image& image() const { return m_image; }

    /// The area in device pixels: what to decode for.
    QSize deviceSize() const;
    /// Where the picture is painted, in widget coordinates.
    QRectF pictureRect() const;

    QSize sizeHint() const override { return {320, 240}; }

signals:
    /// The area has more or fewer device pixels now (resized, or moved to another screen).
    void deviceSizeChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void announceDeviceSize();

    Image m_image;
    QSize m_announcedSize;
};

} // namespace galley
