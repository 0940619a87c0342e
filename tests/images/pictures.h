// Pictures made for tests, whole and broken.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace galley::test {

/// Four coloured quarters: red, green / blue, yellow, so that a turned picture can be told.
QImage quarters(const QSize& size);
/// The same, encoded: "png", "jpeg", "webp", "bmp".
QByteArray encoded(const QSize& size, const char* format);
/// A JPEG stored lying down, with the EXIF note to turn it a quarter right.
QByteArray turnedJpeg(const QSize& stored);
/// A PNG that announces this size and holds next to nothing.
QByteArray pngHeader(quint32 width, quint32 height);
/// A GIF of 2 x 1 pixels (Qt writes none).
QByteArray tinyGif();
/// gzip, as Content-Encoding names it.
QByteArray gzipped(const QByteArray& data);

} // namespace galley::test
