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
    bool operator==(const Edit&) const = default;
};

} // namespace galley
