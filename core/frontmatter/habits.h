// The habits of a document: how it quotes and indents, so that new lines look like their neighbours.
#pragma once

#include "core/frontmatter/fieldpath.h"
#include "core/frontmatter/node.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace galley::frontmatter {

/// Learned from a whole tree, and not before the first question: most edits ask none. A field is asked for by
/// its path; items of one list are alike, and where a list has none, fields of the same name elsewhere count,
/// then what the feeds usually do.
class Habits {
public:
    /// `root` may be nullptr: an empty front matter has no habits of its own. Both must outlive the habits.
    Habits(std::string_view bytes, const Node* root)
        : m_bytes(bytes)
        , m_root(root) {}

    /// Plain, single- or double-quoted: how strings are written there.
    Style scalarStyle(const FieldPath& path);
    /// Block or Flow: how a list or mapping is written there.
    Style collectionStyle(const FieldPath& path);
    /// Blanks a list's dashes stand in from the key above them.
    std::size_t dashIndent();
    /// Blanks a mapping's keys stand in from the key above them.
    std::size_t keyIndent();
    /// From a dash to what follows it.
    std::size_t dashWidth();

private:
    using Counts = std::array<std::size_t, 7>; // by Style

    void learnOnce();
    void learn(const Node& node, const std::string& pattern, const std::string& key);
    void learnIndents(const Node& node);

    std::string_view m_bytes;
    const Node* m_root; ///< nullptr once learned
    std::map<std::string, Counts, std::less<>> m_byPattern;
    std::map<std::string, Counts, std::less<>> m_byKey;
    std::optional<std::size_t> m_dashIndent;
    std::optional<std::size_t> m_keyIndent;
    std::optional<std::size_t> m_dashWidth;
};

} // namespace galley::frontmatter
