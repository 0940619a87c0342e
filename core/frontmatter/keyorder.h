// The order in which an article's keys are written.
#pragma once

#include "core/frontmatter/fieldpath.h"

#include <span>
#include <string>
#include <string_view>

namespace galley::frontmatter {

/// The order of keys in the mapping at a path: of an article at the empty path, of a provider, an image, a
/// related record. Empty for a mapping nobody knows.
std::span<const std::string_view> keyOrderAt(const FieldPath& mapping);

/// Place of a key in an order; the order's size for a key it does not know.
std::size_t rankOf(std::span<const std::string_view> order, std::string_view key);

/// Whether a top-level key is set apart by blank lines as the feeds write it, even where its value is one
/// line.
bool isSetApart(std::string_view key);

} // namespace galley::frontmatter
