// Splices field changes into a document's bytes and proves the result.
#pragma once

#include "core/frontmatter/document.h"

#include <expected>
#include <optional>
#include <span>
#include <string>

namespace galley::frontmatter {

/// Sets the field at a path to a value; nullopt removes the key (or list item). A list or mapping value is
/// written as the smallest change of lines that turns what stands there into it: kept items keep their bytes,
/// moved ones move as lines, new ones are written in the list's own style and indent.
struct Change {
    FieldPath path;
    std::optional<Value> value;
};

/// The document's bytes with the changes made, proven: the result reads back with exactly the wanted values,
/// every entry not named by a change is byte-identical, and so are comments and blank lines, what stands
/// around a scalar that takes the place of another one, and the body. Entries that come or go bring or take
/// blank lines beside them; tabs at the begin of blank lines and comments right below a value that can no
/// longer be plain become blanks, since YAML allows tabs there behind plain text only (the way back does not
/// bring them back). Changes must not overlap (no path a prefix of another). A change that asks for what is
/// there already changes no byte.
std::expected<std::string, Error> apply(const Document& document, std::span<const Change> changes);

/// The check apply() ends with, on its own: whether `after` is `before` with exactly these changes.
std::expected<void, Error> prove(const Document& before, std::string_view after,
                                 std::span<const Change> changes);

/// Where a missing top-level key goes: the order of keys in an article.
std::span<const std::string_view> keyOrder();

} // namespace galley::frontmatter
