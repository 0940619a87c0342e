// The encoding texts are most often mistaken for.
#pragma once

#include <QtGlobal>

#include <optional>

namespace galley {

/// The character of a byte in Windows-1252; bytes it leaves open stand for themselves, as in browsers.
char32_t windows1252Character(uchar byte);
/// The way back; nothing for characters it does not have.
std::optional<uchar> windows1252Byte(char32_t character);

} // namespace galley
