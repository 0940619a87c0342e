// How one list becomes another with the fewest changes to its items.
#pragma once

#include "core/frontmatter/value.h"

#include <cstddef>
#include <vector>

namespace galley::frontmatter {

/// Where an item of the wanted list comes from.
struct PlannedItem {
    enum class Origin {
        Kept,   ///< the old item, where it stands
        Edited, ///< the old item, where it stands, with another value
        Moved,  ///< the old item, from another place
        New
    };
    Origin origin = Origin::New;
    std::size_t old = 0; ///< index in the old list, unless new
};

/// One entry for each item of `wanted`. Kept and edited items have rising old indexes.
std::vector<PlannedItem> planList(const Sequence& old, const Sequence& wanted);

} // namespace galley::frontmatter
