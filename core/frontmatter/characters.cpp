// Code points of UTF-8 text and which of them YAML 1.1 lets stand unescaped.
#include "core/frontmatter/characters.h"

namespace galley::frontmatter {

namespace {

/// Length announced by a lead byte and the bits of the code point it carries; 0 where it leads nothing.
Character leadByte(unsigned char byte) {
    if (byte < 0x80)
        return {byte, 1};
    if (byte >= 0xC2 && byte < 0xE0)
        return {byte & 0x1FU, 2};
    if (byte >= 0xE0 && byte < 0xF0)
        return {byte & 0x0FU, 3};
    if (byte >= 0xF0 && byte < 0xF5)
        return {byte & 0x07U, 4};
    return {0, 0};
}

bool isWellFormed(const Character& character) {
    const char32_t code = character.code;
    if (character.size == 3)
        return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
    return character.size != 4 || (code >= 0x10000 && code <= 0x10FFFF);
}

} // namespace

std::optional<Character> characterAt(std::string_view text, std::size_t offset) {
    if (offset >= text.size())
        return std::nullopt;
    Character character = leadByte(static_cast<unsigned char>(text[offset]));
    if (character.size == 0 || character.size > text.size() - offset)
        return std::nullopt;
    for (std::size_t i = 1; i < character.size; ++i) {
        const auto byte = static_cast<unsigned char>(text[offset + i]);
        if ((byte & 0xC0) != 0x80)
            return std::nullopt;
        character.code = (character.code << 6) | (byte & 0x3FU);
    }
    return isWellFormed(character) ? std::optional(character) : std::nullopt;
}

bool isPlainText(char32_t code) {
    if (code < 0xA0)
        return code >= 0x20 && code < 0x7F;
    return code != 0x2028 && code != 0x2029 && code != 0xFEFF && code != 0xFFFE && code != 0xFFFF;
}

} // namespace galley::frontmatter
