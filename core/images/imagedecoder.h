// Decodes pictures, scaled and within limits. Knows neither network nor threads.
#pragma once

#include "core/images/image.h"

#include <QByteArray>

#include <functional>

namespace galley {

/// What a picture may cost to decode.
struct ImageDecodeLimits {
    qint64 pixels = 100'000'000; ///< width times height of the original
};

/// Called with the megabytes a picture takes while it is decoded, before they are allocated; false gives up.
/// Lets the caller hold many large pictures apart.
using ImageMemoryGate = std::function<bool(int megabytes)>;

/// Decodes bytes to fit `target` (device pixels, aspect kept, never enlarged; an empty size means the
/// original's). Refuses by format and by the header's size before anything is allocated. Thread-safe.
ImageResult decodeImage(const QByteArray& bytes, const QSize& target, const ImageDecodeLimits& limits,
                        const ImageMemoryGate& gate = {});

/// The same for a regular file; streams it.
ImageResult decodeImageFile(const QString& file, const QSize& target, const ImageDecodeLimits& limits,
                            const ImageMemoryGate& gate = {});

/// The size `original` is shown with inside `target`: aspect kept, never enlarged, at least one pixel each
/// way.
QSize fittedImageSize(const QSize& original, const QSize& target);

} // namespace galley
