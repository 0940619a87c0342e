// What a feed offers for completing fields.
#include "ui/support/suggestions.h"

#include <QSet>

namespace galley {

namespace {

/// More than enough to meet every value in use without making anybody wait.
constexpr int articlesLookedAt = 20000;

QStringList inUse(const Feed& feed, const FieldPath& path) {
    QSet<QString> values;
    const int last = qMin(feed.count(), articlesLookedAt);
    for (ArticleId id = 0; id < last; ++id) {
        if (!feed.contains(id))
            continue;
        if (path == FieldPath("topics")) {
            for (const QString& topic : feed.article(id).topics())
                values.insert(topic);
        } else if (path == FieldPath("category")) {
            values.insert(feed.article(id).category());
        } else {
            values.insert(feed.article(id).type());
        }
    }
    values.remove(QString());
    QStringList sorted(values.begin(), values.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

} // namespace

Suggestions::Suggestions(const Feed* feed)
    : m_feed(feed) {}

QStringList Suggestions::topics() const {
    const QStringList& site = m_feed->layout().topics;
    return site.isEmpty() ? valuesOf(FieldPath("topics")) : site;
}

QStringList Suggestions::valuesOf(const FieldPath& path) const {
    if (m_articles != m_feed->count())
        m_values.clear();
    m_articles = m_feed->count();
    const QString key = toQString(path.lastKey());
    if (!m_values.contains(key))
        m_values.insert(key, inUse(*m_feed, FieldPath(path.lastKey())));
    return m_values.value(key);
}

} // namespace galley
