// Code points of UTF-8 text and which of them YAML 1.1 lets stand unescaped.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace galley::frontmatter {

/// One character and the bytes it takes.
struct Character {
    char32_t code = 0;
    std::size_t size = 0;
};

/// The character at an offset; nothing where the bytes are not well-formed UTF-8.
std::optional<Character> characterAt(std::string_view text, std::size_t offset);

/// Whether a character may stand as it is on one line of a scalar: printable, no line break, no byte order
/// mark.
bool isPlainText(char32_t code);

} // namespace galley::frontmatter
