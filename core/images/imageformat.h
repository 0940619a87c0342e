// Tells a picture's format from its first bytes; names and types given by others are not believed.
#pragma once

#include "core/images/imageerror.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <expected>

namespace galley {

/// The formats Galley decodes.
enum class ImageFormat { Jpeg, Png, Gif, WebP, Bmp };

/// How many first bytes sniffImageFormat() wants to see (fewer are enough where the whole picture is
/// shorter).
inline constexpr qsizetype imageSniffLength = 512;

/// The format by magic bytes. Everything else is an error that says what the bytes look like (an SVG, a web
/// page).
std::expected<ImageFormat, ImageError> sniffImageFormat(QByteArrayView head);

/// "JPEG": the name people know.
QString imageFormatName(ImageFormat format);
/// "jpeg": the name QImageReader knows.
QByteArray imageFormatKey(ImageFormat format);

} // namespace galley
