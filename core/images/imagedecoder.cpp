// Scaled decoding with QImageReader, fenced in.
#include "core/images/imagedecoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>

namespace galley {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImageDecoder)
};

constexpr qint64 bytesPerPixel = 4;

QString sizeText(const QSize& size) {
    const QLocale locale;
    return Text::tr("%1 × %2 pixels").arg(locale.toString(size.width()), locale.toString(size.height()));
}

bool isTurned(const QImageReader& reader) {
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
}

/// A JPEG that lost its end decodes without an error, grey from there on; only the missing end marker tells.
bool lacksEndMarker(QIODevice& device, ImageFormat format) {
    static constexpr qint64 tail = 4096; // cameras and editors leave padding behind the end
    if (format != ImageFormat::Jpeg || !device.seek(std::max<qint64>(0, device.size() - tail)))
        return false;
    return !device.read(tail).contains("\xff\xd9");
}

std::expected<QSize, ImageError> checkedSize(const QImageReader& reader, const ImageDecodeLimits& limits) {
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return std::unexpected(imageError(ImageError::Code::Corrupt));
    if (qint64(size.width()) * size.height() > limits.pixels)
        return std::unexpected(imageError(ImageError::Code::TooLarge, sizeText(size)));
    return size;
}

int megabytesFor(const QSize& size) {
    return int(qint64(size.width()) * size.height() * bytesPerPixel / (1 << 20)) + 1;
}

ImageResult decode(QIODevice& device, const QSize& target, const ImageDecodeLimits& limits,
                   const ImageMemoryGate& gate) {
    const auto format = sniffImageFormat(device.peek(imageSniffLength));
    if (!format)
        return std::unexpected(format.error());

    QImageReader reader(&device, imageFormatKey(*format));
    reader.setAutoDetectImageFormat(false); // the sniffed format and no other
    reader.setAutoTransform(true);
    const auto stored = checkedSize(reader, limits);
    if (!stored)
        return std::unexpected(stored.error());
    if (gate && !gate(megabytesFor(*stored)))
        return std::unexpected(imageError(ImageError::Code::Corrupt));

    Image result;
    result.format = *format;
    result.bytes = device.size();
    result.originalSize = isTurned(reader) ? stored->transposed() : *stored;
    const QSize shown = fittedImageSize(result.originalSize, target);
    if (shown != result.originalSize)
        reader.setScaledSize(isTurned(reader) ? shown.transposed() : shown);
    if (!reader.read(&result.image) || result.image.isNull())
        return std::unexpected(imageError(ImageError::Code::Corrupt));
    result.isIncomplete = lacksEndMarker(device, *format);
    return result;
}

} // namespace

QSize fittedImageSize(const QSize& original, const QSize& target) {
    if (target.isEmpty() || (original.width() <= target.width() && original.height() <= target.height()))
        return original;
    return original.scaled(target, Qt::KeepAspectRatio).expandedTo({1, 1});
}

ImageResult decodeImage(const QByteArray& bytes, const QSize& target, const ImageDecodeLimits& limits,
                        const ImageMemoryGate& gate) {
    QByteArray shared = bytes;
    QBuffer buffer(&shared);
    buffer.open(QIODevice::ReadOnly);
    return decode(buffer, target, limits, gate);
}

ImageResult decodeImageFile(const QString& file, const QSize& target, const ImageDecodeLimits& limits,
                            const ImageMemoryGate& gate) {
    const QFileInfo info(file);
    if (!info.exists())
        return std::unexpected(imageError(ImageError::Code::FileMissing));
    if (!info.isFile()) // a pipe would never end
        return std::unexpected(imageError(ImageError::Code::CannotRead, Text::tr("it is not a file")));
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return std::unexpected(imageError(ImageError::Code::CannotRead, device.errorString()));
    ImageResult result = decode(device, target, limits, gate);
    if (result)
        result->modified = info.lastModified().toMSecsSinceEpoch();
    return result;
}

} // namespace galley
