// Finds what is wrong with the fields of an article that can be read.
#pragma once

#include "core/article/article.h"

#include <vector>

namespace galley {

/// Duplicate keys, and known fields whose value has not the type of the field. `fields` is what readEntries()
/// returned for `bytes`. Places are found by reading the whole document, which only an article with a problem
/// pays for.
std::vector<Problem> fieldProblems(std::string_view bytes, const frontmatter::Mapping& fields,
                                   const std::vector<frontmatter::Warning>& duplicateKeys);

} // namespace galley
