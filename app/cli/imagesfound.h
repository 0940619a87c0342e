// The pictures articles declare.
#pragma once

#include "app/cli/console.h"
#include "core/feed/feedlayout.h"
#include "core/images/imagesource.h"

#include <QSize>

#include <span>
#include <vector>

namespace galley::cli {

/// One picture of one article.
struct FoundImage {
    QString path;       ///< of the article
    QString address;    ///< as it stands there
    QSize declaredSize; ///< empty where the article names none
    ImageSource source;
};

/// What these files declare under `images`, in order, and what could not be read.
struct FoundImages {
    std::vector<FoundImage> images;
    std::vector<Error> unreadable;
};
FoundImages findImages(const FeedLayout& layout, std::span<const int> files);

} // namespace galley::cli
