// Articles that are the same as others of the feed.
#pragma once

#include "core/article/field.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace galley {

/// What articles are compared by: hashes, since a feed keeps them for all. 0: nothing to compare.
struct DuplicateKeys {
    quint64 address = 0; ///< of webUrl, else originalUrl, without what does not matter
    quint64 title = 0;   ///< of the title's letters and digits, and of the folder
    bool operator==(const DuplicateKeys&) const = default;
};

/// The keys of an article with these values.
DuplicateKeys duplicateKeysOf(const QString& path, const frontmatter::Mapping& values);
/// The same from a file's bytes alone; no keys where it cannot be read.
DuplicateKeys duplicateKeysOf(const QString& path, std::string_view bytes);

/// Knows the keys of all articles of a feed, named by numbers. A value; not thread-safe. However many
/// articles are the same, each is told of one other.
class DuplicateFinder {
public:
    /// Sets an article's keys. Returns other articles whose duplicates may be other ones now; ascending.
    std::vector<int> set(int article, const DuplicateKeys& keys);
    std::vector<int> remove(int article) { return set(article, {}); }

    /// The first other article with the same address; the first with nearly the same title but another
    /// address.
    std::optional<int> withAddressOf(int article) const;
    std::optional<int> withTitleOf(int article) const;

private:
    using Group = std::vector<int>; ///< ascending
    using Groups = QHash<quint64, Group>;
    static void leave(Groups& groups, int article, quint64 key, std::vector<int>& touched);
    static void join(Groups& groups, int article, quint64 key, std::vector<int>& touched);

    QHash<int, DuplicateKeys> m_keys;
    Groups m_addresses;
    Groups m_titles;
};

} // namespace galley
