// What readers see of an article in a feed.
#pragma once

#include "core/editing/edits.h"
#include "core/images/imagesource.h"

#include <QString>

namespace galley {

/// The parts of a card. A value.
struct ArticleCard {
    QString title;
    QString excerpt;
    QString provider;
    QString date; ///< as people write it
    ImageSource picture;
    ImageSource logo;
    bool isPictureSought = false; ///< there is one, and it is still looked whether it is a file

    bool operator==(const ArticleCard&) const = default;
};

/// An article's card with its unsaved edits.
ArticleCard cardOf(const Feed& feed, const Edits& edits, ArticleId id);

} // namespace galley
