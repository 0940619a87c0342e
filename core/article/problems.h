// Finds what is wrong with the fields of an article that can be read.
#pragma once

#include "core/article/article.h"

#include <optional>
#include <vector>

namespace galley {

/// What a file is that cannot be read.
Problem unreadableProblem(const Error& error);
/// What a file without front matter is; `bytes` are the file's.
Problem noFrontMatterProblem(std::string_view bytes, const QString& path);

/// The boolean or number a text stands for, where one belongs in the field; nothing for other values.
std::optional<Value> typedValue(const FieldPath& path, const Value& value);

/// Duplicate keys, and known fields whose value has not the type of the field. `fields` is what readEntries()
/// returned for `bytes`. Places are found by reading the whole document, which only an article with a problem
/// pays for.
std::vector<Problem> fieldProblems(std::string_view bytes, const frontmatter::Mapping& fields,
                                   const std::vector<frontmatter::Warning>& duplicateKeys);

} // namespace galley
