// Encoders for what tests need and Qt does not write.
#include "tests/images/pictures.h"

#include <QBuffer>
#include <QPainter>
#include <QtEndian>

namespace galley::test {

namespace {

quint32 crc32(const QByteArray& data) {
    quint32 crc = 0xffffffff;
    for (const char byte : data) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number) {
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray littleEndian(quint32 number) {
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray& type, const QByteArray& data) {
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crc32(type + data));
}

} // namespace

QImage quarters(const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    const int w = size.width() / 2;
    const int h = size.height() / 2;
    painter.fillRect(0, 0, w, h, Qt::red);
    painter.fillRect(w, 0, size.width() - w, h, Qt::green);
    painter.fillRect(0, h, w, size.height() - h, Qt::blue);
    painter.fillRect(w, h, size.width() - w, size.height() - h, Qt::yellow);
    return image;
}

QByteArray encoded(const QSize& size, const char* format) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    quarters(size).save(&buffer, format, 95);
    return buffer.data();
}

QByteArray turnedJpeg(const QSize& stored) {
    static const QByteArray exif("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
                                 32);
    const QByteArray jpeg = encoded(stored, "jpeg");
    QByteArray length(2, '\0');
    qToBigEndian(quint16(exif.size() + 2), length.data());
    return jpeg.first(2) + "\xff\xe1" + length + exif + jpeg.sliced(2);
}

QByteArray pngHeader(quint32 width, quint32 height) {
    const QByteArray ihdr = bigEndian(width) + bigEndian(height) + QByteArray("\x08\x06\0\0\0", 5);
    return QByteArray("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", ihdr) +
           pngChunk("IDAT", qCompress(QByteArray(1000, '\0')).sliced(4)) + pngChunk("IEND", {});
}

QByteArray tinyGif() {
    return QByteArray::fromHex("47494638396102000100800000ff00000000ff2c00000000020001000002020c0a003b");
}

QByteArray gzipped(const QByteArray& data) {
    const QByteArray zlib =
        qCompress(data, 9).sliced(4); // a length, then zlib's 2 bytes, deflate, 4 bytes of checksum
    const QByteArray deflated = zlib.sliced(2, zlib.size() - 6);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + deflated + littleEndian(crc32(data)) +
           littleEndian(quint32(data.size()));
}

} // namespace galley::test
