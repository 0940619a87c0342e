// The allow-list of picture formats by magic bytes.
#include "core/images/imageformat.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace galley {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImageFormat)
};

/// "BM" alone begins many texts, so the size of the second header has to be one that exists.
bool looksLikeBmp(QByteArrayView head) {
    if (!head.startsWith("BM") || head.size() < 18)
        return false;
    static constexpr std::array<quint32, 8> headerSizes{12, 16, 40, 52, 56, 64, 108, 124};
    return std::ranges::find(headerSizes, qFromLittleEndian<quint32>(head.data() + 14)) != headerSizes.end();
}

bool looksLikeIsoMedia(QByteArrayView head, QByteArrayView brand) {
    return head.size() >= 12 && head.sliced(4, 4) == QByteArrayView("ftyp") &&
           head.sliced(8, 4).startsWith(brand);
}

ImageError unsupported(const QString& name) {
    return imageError(ImageError::Code::UnsupportedFormat, name);
}

/// The reason for what is not on the list.
ImageError refusal(QByteArrayView head) {
    if (head.isEmpty())
        return imageError(ImageError::Code::NotAnImage, Text::tr("it is empty"));
    if (looksLikeIsoMedia(head, "avi"))
        return unsupported(QStringLiteral("AVIF"));
    if (looksLikeIsoMedia(head, "hei") || looksLikeIsoMedia(head, "mif"))
        return unsupported(QStringLiteral("HEIF"));
    if (head.startsWith(QByteArrayView("II*\0", 4)) || head.startsWith(QByteArrayView("MM\0*", 4)))
        return unsupported(QStringLiteral("TIFF"));
    if (head.startsWith(QByteArrayView("\0\0\1\0", 4)))
        return unsupported(Text::tr("Windows icon"));
    const QByteArray text = head.first(std::min(head.size(), imageSniffLength)).toByteArray().toLower();
    if (text.contains("<svg"))
        return unsupported(QStringLiteral("SVG"));
    if (text.contains("<html") || text.contains("<!doctype html"))
        return imageError(ImageError::Code::NotAnImage, Text::tr("it is a web page"));
    return imageError(ImageError::Code::NotAnImage);
}

} // namespace

std::expected<ImageFormat, ImageError> sniffImageFormat(QByteArrayView head) {
    if (head.startsWith("\xff\xd8\xff"))
        return ImageFormat::Jpeg;
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return ImageFormat::Png;
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return ImageFormat::Gif;
    if (head.size() >= 12 && head.startsWith("RIFF") && head.sliced(8, 4) == QByteArrayView("WEBP"))
        return ImageFormat::WebP;
    if (looksLikeBmp(head))
        return ImageFormat::Bmp;
    return std::unexpected(refusal(head));
}

QString imageFormatName(ImageFormat format) {
    switch (format) {
    case ImageFormat::Jpeg:
        return QStringLiteral("JPEG");
    case ImageFormat::Png:
        return QStringLiteral("PNG");
    case ImageFormat::Gif:
        return QStringLiteral("GIF");
    case ImageFormat::WebP:
        return QStringLiteral("WebP");
    case ImageFormat::Bmp:
        return QStringLiteral("BMP");
    }
    return {};
}

QByteArray imageFormatKey(ImageFormat format) {
    return format == ImageFormat::Jpeg ? QByteArrayLiteral("jpeg")
                                       : imageFormatName(format).toLatin1().toLower();
}

} // namespace galley
