// Articles that are the same as others of the feed.
#pragma once

#include "core/article/field.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace galley {

/// What articles are compared by: hashes, since a feed keeps them for all. 0: nothing to compare.
struct DuplicateKeys {
    quint64 address = 0; ///< of webUrl, else originalUrl, without what does not matter
    quint64 title = 0;   ///< of the title's letters and digits, its site's name left out, and of the folder
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
    std::vector<int> set(int article, const DuplicateKeys& keys) { return change({&article, 1}, keys); }
    /// Forgets articles, all at once. Returns the same of those that stay.
    std::vector<int> remove(std::vector<int> articles);

    /// The first other article with the same address; the first with nearly the same title but another
    /// address.
    std::optional<int> withAddressOf(int article) const;
    std::optional<int> withTitleOf(int article) const;

private:
    using Group = std::vector<int>; ///< ascending
    using Groups = QHash<quint64, Group>;
    enum class By { Address, Title };
    /// The members of a group that the others are told of.
    struct Told {
        int first = -1;
        quint64 address = 0; ///< of the first: by title, members with the same are told of the second
        int second = -1;     ///< the first is told of it
        bool operator==(const Told&) const = default;
    };
    struct Changing {
        quint64 key;
        Told before;
        bool isLeft; ///< by some of those that change
    };

    std::vector<int> change(std::span<const int> articles, const DuplicateKeys& keys);
    std::vector<Changing> changing(By by, std::span<const int> articles, const DuplicateKeys& keys) const;
    void regroup(By by, const std::vector<Changing>& changing, std::span<const int> articles, quint64 key);
    void addTouched(std::vector<int>& touched, By by, const std::vector<Changing>& changing) const;
    Told toldIn(By by, quint64 key) const;
    const Groups& groups(By by) const { return by == By::Address ? m_addresses : m_titles; }
    quint64 addressOf(int article) const { return m_keys.value(article).address; }

    QHash<int, DuplicateKeys> m_keys;
    Groups m_addresses;
    Groups m_titles;
};

} // namespace galley
