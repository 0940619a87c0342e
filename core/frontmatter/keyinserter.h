// Puts missing keys into a mapping, in the place and with the blank lines an article has them.
#pragma once

#include "core/frontmatter/collectioneditor.h"
#include "core/frontmatter/valuewriter.h"

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace galley::frontmatter {

/// A key a mapping shall get.
struct NewKey {
    std::string key;
    const Value* value = nullptr;
    std::string previous; ///< the key ahead of it in the wanted mapping: its place where no order knows it
};

/// Inserts keys behind their nearest predecessor in the order of keys; unknown ones behind the key that is
/// ahead of them, top-level ones last.
class KeyInserter {
public:
    /// `path` is the mapping's, `leaves` says which of its items go. All references must outlive the
    /// inserter.
    KeyInserter(const Lines& lines, const Node& mapping, const FieldPath& path,
                const std::vector<Leaves>& leaves, Habits& habits, std::vector<Splice>& splices);

    std::optional<Error> insert(std::span<const NewKey> keys);

private:
    using Anchor = std::optional<std::size_t>; ///< the item a key goes behind; nothing for ahead of all
    struct Placed {
        const NewKey* key;
        Anchor after;
        std::size_t rank;
    };

    Anchor anchorOf(const NewKey& key, std::size_t rank) const;
    Anchor lastStayingBefore(std::size_t index) const;
    Anchor firstStayingBehind(Anchor index) const;
    bool stays(std::size_t index) const { return m_leaves[index] == Leaves::No; }

    std::optional<Error> insertIntoFlow(std::span<const Placed> placed);
    std::optional<Error> insertLines(std::span<const Placed> placed);
    std::optional<Error> insertTogether(BlockEditor& editor, std::span<const Placed> group);
    bool isApart(std::size_t index) const;
    bool usesBlankLines(const BlockEditor& editor) const;

    const Lines& m_lines;
    const Node& m_mapping;
    const FieldPath& m_path;
    const std::vector<Leaves>& m_leaves;
    Habits& m_habits;
    std::vector<Splice>& m_splices;
    std::span<const std::string_view> m_order;
};

/// The lines of an article's first keys, for a front matter that is empty.
std::expected<std::string, Error> firstLines(std::span<const NewKey> keys, Habits& habits,
                                             std::string_view newline);

} // namespace galley::frontmatter
