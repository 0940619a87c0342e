// UTF-8 validation made for text that is nearly all ASCII.
#include "core/frontmatter/utf8.h"

#include "core/frontmatter/bytes16.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>

namespace galley::frontmatter {

namespace {

constexpr std::size_t blockSize = 4 * Bytes16::size;

bool isPlainByte(char c) {
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t';
}

Bytes16 oddIn(const char* bytes) {
    const Bytes16 sixteen(bytes);
    return sixteen.isOdd().butNot(sixteen.is('\n'));
}

// The bytes of a block that are neither printable ASCII nor line feeds, the first in the lowest bit.
std::uint64_t oddBytes(const char* block) {
    const Bytes16 first = oddIn(block);
    const Bytes16 second = oddIn(block + 16);
    const Bytes16 third = oddIn(block + 32);
    const Bytes16 fourth = oddIn(block + 48);
    if ((first | second | third | fourth).bits() == 0)
        return 0;
    return first.bits() | std::uint64_t{second.bits()} << 16 | std::uint64_t{third.bits()} << 32 |
           std::uint64_t{fourth.bits()} << 48;
}

struct Decoded {
    char32_t codePoint = 0;
    std::size_t length = 0; // 0: not UTF-8
};

Decoded decode(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > bytes.size())
        return {};
    char32_t codePoint = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        codePoint = (codePoint << 6) | (byte(i) & 0x3F);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (codePoint < smallest[length] || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF))
        return {};
    return {codePoint, length};
}

// libyaml's reader: the characters YAML 1.1 calls printable.
bool isAllowed(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0x7E) || c == 0x85 ||
           (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

Error invalidUtf8(std::string_view bytes, std::size_t at) {
    std::array<char, 8> hex{};
    std::snprintf(hex.data(), hex.size(), "0x%02X",
                  static_cast<unsigned>(static_cast<unsigned char>(bytes[at])));
    return {ErrorCode::InvalidUtf8, hex.data(), positionAt(bytes, at)};
}

Error forbidden(std::string_view bytes, std::size_t at, char32_t codePoint) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(codePoint));
    return {ErrorCode::ControlCharacter, name.data(), positionAt(bytes, at)};
}

// libyaml's scanner passes over a byte order mark that begins a line, and counts it as indentation: what
// Psych makes of the line is seldom what stands there.
bool isMarkThatBeginsALine(std::string_view bytes, std::size_t at, char32_t codePoint) {
    return codePoint == 0xFEFF && (at == 0 || bytes[at - 1] == '\n' || bytes[at - 1] == '\r');
}

bool isOddBreak(std::string_view bytes, std::size_t at, char32_t codePoint) {
    if (codePoint == '\r')
        return at + 1 >= bytes.size() || bytes[at + 1] != '\n';
    return codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
}

} // namespace

namespace {

// Checks single characters, and remembers odd line breaks.
class Checker {
public:
    Checker(std::string_view bytes, Range yaml)
        : m_bytes(bytes)
        , m_yaml(yaml) {}

    // The length of the character at an offset, 0 for an error.
    std::size_t check(std::size_t at) {
        if (isPlainByte(m_bytes[at]))
            return 1;
        const Decoded character = decode(m_bytes, at);
        if (character.length == 0) {
            m_error = invalidUtf8(m_bytes, at);
            return 0;
        }
        if (at < m_yaml.begin || at >= m_yaml.end)
            return character.length;
        if (!isAllowed(character.codePoint) || isMarkThatBeginsALine(m_bytes, at, character.codePoint)) {
            m_error = forbidden(m_bytes, at, character.codePoint);
            return 0;
        }
        if (isOddBreak(m_bytes, at, character.codePoint))
            m_breaks.push_back(at);
        return character.length;
    }

    const Error& error() const { return m_error; }
    OddBreaks takeBreaks() { return std::move(m_breaks); }

private:
    std::string_view m_bytes;
    Range m_yaml;
    OddBreaks m_breaks;
    Error m_error;
};

} // namespace

std::expected<OddBreaks, Error> checkCharacters(std::string_view bytes, Range yaml) {
    Checker checker(bytes, yaml);
    std::size_t at = 0;
    while (at + blockSize <= bytes.size()) {
        std::uint64_t odd = oddBytes(bytes.data() + at);
        std::size_t checked = blockSize;
        while (odd != 0) {
            const auto offset = static_cast<std::size_t>(std::countr_zero(odd));
            const std::size_t length = checker.check(at + offset);
            if (length == 0)
                return std::unexpected(checker.error());
            checked = std::max(checked, offset + length); // the last character may reach into the next block
            odd = offset + length < blockSize ? odd >> (offset + length) << (offset + length) : 0;
        }
        at += checked;
    }
    while (at < bytes.size()) {
        const std::size_t length = checker.check(at);
        if (length == 0)
            return std::unexpected(checker.error());
        at += length;
    }
    return checker.takeBreaks();
}

/// Counts in blocks whose counts fit a byte, so that the compiler takes many characters at once.
static std::size_t newlinesIn(std::string_view text) {
    constexpr std::size_t block = 128;
    std::size_t count = 0;
    for (; text.size() >= block; text.remove_prefix(block)) {
        unsigned char some = 0;
        for (std::size_t i = 0; i < block; ++i)
            some = static_cast<unsigned char>(some + (text[i] == '\n' ? 1 : 0));
        count += some;
    }
    return count + static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

Position positionAt(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    const std::size_t line = newlinesIn(before) + 1;
    std::string_view text = before.substr(lineStart);
    if (lineStart == 0 && text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    return {line, characterCount(text) + 1};
}

std::size_t characterCount(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void appendUtf8(std::string& out, char32_t codePoint) {
    const auto add = [&](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0 | (codePoint >> 6));
        add(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        add(0xE0 | (codePoint >> 12));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    } else {
        add(0xF0 | (codePoint >> 18));
        add(0x80 | ((codePoint >> 12) & 0x3F));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    }
}

} // namespace galley::frontmatter
