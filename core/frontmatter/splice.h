// Replacements of byte ranges, collected first and made together.
#pragma once

#include "core/frontmatter/node.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// Bytes to put in the place of a range; an empty range inserts.
struct Splice {
    Range range;
    std::string text;
};

/// The text with all splices made. They must not overlap; insertions at one place come out in the order
/// given, and ahead of what is replaced there.
std::string spliced(std::string_view text, std::vector<Splice> splices);

} // namespace galley::frontmatter
