// Where the items of a collection stand: their lines, the comments that go with them, the spot their value
// takes.
#pragma once

#include "core/frontmatter/lines.h"
#include "core/frontmatter/node.h"

#include <vector>

namespace galley::frontmatter {

/// The lines of one item of a block collection.
struct ItemLines {
    std::size_t lead = 0; ///< start of the comment lines right above it, or `begin`
    std::size_t begin =
        0; ///< start of its first line; its key or dash where the item stands behind its parent's dash
    std::size_t end = 0;          ///< past its last line, deeper indented comments behind it included
    bool keepsBlankLines = false; ///< blank lines behind it are part of its value (a block scalar with `+`)
};

/// The items of a block collection as lines.
class ItemLayout {
public:
    ItemLayout(const Lines& lines, const Node& collection);

    const ItemLines& operator[](std::size_t index) const { return m_items[index]; }
    std::size_t size() const { return m_items.size(); }

    /// Whether the first item stands behind its parent's dash ("- key: value").
    bool isCompact() const { return m_compact; }
    /// Blank lines that separate the items, where all of them are separated so; else "".
    std::string_view separator() const { return m_separator; }

private:
    ItemLines linesOf(const Lines& lines, const Node& collection, std::size_t index);

    std::vector<ItemLines> m_items;
    std::string_view m_separator;
    bool m_compact = false;
};

/// The offset right behind an item's colon or dash. Without a colon ("{a}") the end of the key; in a flow
/// sequence the start of the item.
std::size_t valueAnchor(std::string_view text, const Node& collection, const Item& item);

/// Past the last line that holds a block item's own text, line end included; comments and blank lines follow.
std::size_t endOfContent(const Lines& lines, const Node& collection, const Item& item);

/// The byte an item begins with: its key or its dash.
std::size_t itemStart(std::string_view text, const Node& collection, const Item& item);

} // namespace galley::frontmatter
