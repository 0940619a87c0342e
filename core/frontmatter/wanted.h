// What a set of changes asks for: the values the changed entries shall have.
#pragma once

#include "core/frontmatter/edit.h"

#include <vector>

namespace galley::frontmatter {

/// The key of a top-level entry named by changes, and the value it shall have; nothing where it shall be
/// gone.
struct WantedEntry {
    std::string key;
    std::optional<Value> value;
};

/// The entries named by changes, as they shall be. All paths are meant in `before`: indexes do not shift
/// while other items of the same list are removed. An error where changes overlap or a path leads nowhere.
std::expected<std::vector<WantedEntry>, Error> wantedEntries(const Mapping& before,
                                                             std::span<const Change> changes);

/// Whether two values are the same to a reader, who sees no order in mappings.
bool equivalent(const Value& a, const Value& b);
/// The same for values that may be missing.
bool equivalent(const Value* a, const Value* b);

} // namespace galley::frontmatter
