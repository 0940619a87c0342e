// Checks bytes for UTF-8 and for the characters YAML 1.1 allows.
#pragma once

#include "core/frontmatter/error.h"
#include "core/frontmatter/node.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// Offsets of the line breaks only YAML 1.1 knows (NEL, LS, PS, a lone CR) in a checked range, ascending.
using OddBreaks = std::vector<std::size_t>;

/// Checks that all of `bytes` is UTF-8 and that the part `yaml` holds only characters libyaml's reader
/// allows. The error's position is set.
std::expected<OddBreaks, Error> checkCharacters(std::string_view bytes, Range yaml);

/// Line and column (in characters) of a byte offset.
Position positionAt(std::string_view bytes, std::size_t offset);

/// Number of characters in valid UTF-8.
std::size_t characterCount(std::string_view utf8);

/// Appends a code point as UTF-8.
void appendUtf8(std::string& out, char32_t codePoint);

} // namespace galley::frontmatter
