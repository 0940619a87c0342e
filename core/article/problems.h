// Finds what is wrong with the fields of an article that can be read.
#pragma once

#include "core/article/article.h"

#include <functional>
#include <optional>
#include <vector>

namespace galley {

/// What a file is that cannot be read.
Problem unreadableProblem(const Error& error);
/// What a file without front matter is; `bytes` are the file's.
Problem noFrontMatterProblem(std::string_view bytes, const QString& path);

/// The boolean or number a text stands for, where one belongs in the field and the site takes both alike;
/// nothing for other values.
std::optional<Value> typedValue(const FieldPath& path, const Value& value);

/// Where the value of a field stands; nothing where that is not known.
using PlaceOf = std::function<std::optional<frontmatter::Position>(const FieldPath& field)>;

/// Duplicate keys, and known fields whose value has not the type of the field. `fields` are the values read,
/// `duplicateKeys` what readEntries() found with them.
std::vector<Problem> fieldProblems(const frontmatter::Mapping& fields,
                                   const std::vector<frontmatter::Warning>& duplicateKeys,
                                   const PlaceOf& placeOf);
/// The same, with the places found in the file's bytes by reading all of it, where something is wrong.
std::vector<Problem> fieldProblems(std::string_view bytes, const frontmatter::Mapping& fields,
                                   const std::vector<frontmatter::Warning>& duplicateKeys);

} // namespace galley
