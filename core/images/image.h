// A decoded picture and what is known of its original.
#pragma once

#include "core/images/imageerror.h"
#include "core/images/imageformat.h"

#include <QImage>
#include <QSize>
#include <QUrl>

#include <expected>

namespace galley {

/// A picture scaled for showing. A value; the pixels are shared between copies.
struct Image {
    QImage image;       ///< upright (EXIF applied), no larger than asked for
    QSize originalSize; ///< pixels of the original, upright
    ImageFormat format = ImageFormat::Jpeg;
    qint64 bytes = 0;          ///< size of the file as fetched, contents decoded
    qint64 modified = 0;       ///< local files: last change in milliseconds since the epoch
    QUrl finalUrl;             ///< where it came from after redirects; empty for local files
    bool fromCache = false;    ///< came from the disk cache
    bool isIncomplete = false; ///< the file ends too early; the missing part is blank
};

using ImageResult = std::expected<Image, ImageError>;

} // namespace galley

Q_DECLARE_METATYPE(galley::Image)
