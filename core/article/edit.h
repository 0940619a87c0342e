// One unsaved change of one field of one article.
#pragma once

#include "core/article/field.h"

#include <optional>

namespace galley {

/// Field path, the value it replaces (nothing where the key is missing) and the new value (nothing removes
/// the key).
struct Edit {
    FieldPath path;
    std::optional<Value> original;
    std::optional<Value> value;
    /// The list item the path leads into, as the file had it when the edit was made: where the list has
    /// changed since, the item is found again by it. Nothing where the path enters no list, or the item is
    /// not known.
    std::optional<Value> item = std::nullopt;

    /// The same change; what is known of the item does not count.
    bool operator==(const Edit& other) const {
        return path == other.path && original == other.original && value == other.value;
    }
};

} // namespace galley
