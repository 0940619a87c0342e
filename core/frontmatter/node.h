// The front matter as it stands in the file: nodes with their bytes and style.
#pragma once

#include "core/frontmatter/fieldpath.h"
#include "core/frontmatter/value.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace galley::frontmatter {

/// Half-open range of byte offsets in a document.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool operator==(const Range&) const = default;
};

enum class NodeKind { Scalar, Sequence, Mapping, Alias };

enum class Style {
    Plain, ///< scalars; an empty range is the empty value of "key:"
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
    Block, ///< sequences and mappings in lines
    Flow   ///< [a, b] and {a: b}
};

struct Node;

/// One `key: value` of a mapping or one `- value` of a sequence (key unused).
struct Item {
    /// Block style: whole lines, from the start of the line the key or dash stands on (for the first item of
    /// a compact collection, "- key: v", from the key) to the end of the last line of its value, comments on
    /// these lines included; comment and blank lines between items belong to the item before them, those
    /// ahead of the first item to none. Flow style: the item's own text without surrounding blanks or commas.
    Range range;
    Range key;        ///< the key's bytes, quotes included
    std::string name; ///< the key as read
    std::unique_ptr<Node> value;
};

/// A value with its place. `range` covers the node's own bytes: a scalar with its quotes, a block scalar from
/// its header to the end of its last content line (line end excluded), a flow collection with its brackets, a
/// block collection from its first item's first character (after the indent) to the end of its last content
/// line (line end excluded, trailing comments and blank lines excluded).
struct Node {
    NodeKind kind = NodeKind::Scalar;
    Style style = Style::Plain;
    bool hasProperties = false; ///< carries an anchor or a tag
    bool hasMergeKey = false;   ///< a mapping with `<<`
    Range range;
    std::size_t indent = 0;  ///< block collections: column (bytes) of their keys or dashes
    std::string text;        ///< scalars: decoded
    std::vector<Item> items; ///< in file order, duplicate keys all there
};

/// What a node reads as; duplicate keys resolved, later wins. Wrong for nodes behind aliases, tags and merge
/// keys: Document asks the full reader for those.
Value valueOf(const Node& node);
/// The same, with texts taken out of the node, whose places stay.
Value takeValueOf(Node& node);

/// The item with that key that counts (the last one), or nullptr.
const Item* findItem(const Node& mapping, std::string_view key);

/// The node one step below, or nullptr.
const Node* childOf(const Node& node, const FieldPath::Step& step);

/// The bytes of the value at a path below a node, of its key where it has none; nothing where there is no
/// such value.
std::optional<Range> rangeBelow(const Node& root, const FieldPath& path);

} // namespace galley::frontmatter
