// What a feed offers for completing fields.
#pragma once

#include "core/feed/feed.h"

#include <QHash>

namespace galley {

/// Looks through a feed's articles for the values in use, when asked and only again once there are other
/// articles.
class Suggestions {
public:
    explicit Suggestions(const Feed* feed);

    QStringList topics() const; ///< the site's, else those in use
    /// Values in use of a short text field of articles: type, category.
    QStringList valuesOf(const FieldPath& path) const;

private:
    const Feed* m_feed;
    mutable QHash<QString, QStringList> m_values;
    mutable int m_articles = 0;
};

} // namespace galley
