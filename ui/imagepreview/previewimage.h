// What the preview is told of one picture.
#pragma once

#include "core/images/imagesource.h"

#include <QSize>
#include <QString>

#include <optional>

namespace galley {

/// A picture of an article as its document declares it. A value.
struct PreviewImage {
    ImageSource source;
    QString address;                   ///< as it stands in the article
    std::optional<QSize> declaredSize; ///< width and height as the article says
    QString title;
    std::optional<bool> isCached = {}; ///< what the crawler noted
    bool isSought = false;             ///< it is still looked whether it is a file: the source is empty

    bool operator==(const PreviewImage&) const = default;
};

} // namespace galley
