// The one table in which Windows-1252 and Latin-1 differ.
#include "core/lint/windows1252.h"

#include <algorithm>
#include <array>

namespace galley {
namespace {

/// 0x80 to 0x9f.
constexpr std::array<char16_t, 32> upperHalf = {
    0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
    0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};

} // namespace

char32_t windows1252Character(uchar byte) {
    return byte >= 0x80 && byte < 0xa0 ? upperHalf[byte - 0x80] : byte;
}

std::optional<uchar> windows1252Byte(char32_t character) {
    const auto found = std::ranges::find(upperHalf, character);
    if (found != upperHalf.end())
        return static_cast<uchar>(0x80 + (found - upperHalf.begin()));
    return character < 0x100 ? std::optional(static_cast<uchar>(character)) : std::nullopt;
}

} // namespace galley
