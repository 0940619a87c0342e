// Writes scalars: the bytes of a value in a wanted style, or in the nearest style that can hold it.
#include "core/frontmatter/scalarwriter.h"

#include "core/frontmatter/characters.h"
#include "core/frontmatter/lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace galley::frontmatter {

namespace {

constexpr std::size_t maximumKeyLength = 1024;

std::unexpected<Error> cannotHold(std::string detail) {
    return std::unexpected(Error{ErrorCode::CannotHold, std::move(detail), {}});
}

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto character = characterAt(text, at);
        if (!character)
            return false;
        at += character->size;
    }
    return true;
}

/// Whether every character may stand unescaped on one line, tabs included; the text must be UTF-8.
bool isOneLine(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character character = *characterAt(text, at);
        if (!isPlainText(character.code) && character.code != U'\t')
            return false;
        at += character.size;
    }
    return true;
}

bool startsLikeSyntax(std::string_view text) {
    if (text.front() == '-')
        return text.size() == 1 || text[1] == ' ' || text.starts_with("---");
    return std::string_view("?:,[]{}#&*!|>'\"%@`").find(text.front()) != std::string_view::npos ||
           text.starts_with("...") || text == "<<" || text == "=";
}

/// Whether a plain scalar with this text ends where the text ends, whatever type it reads as.
bool isPlainSafe(std::string_view text, bool inFlow) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':' ||
        startsLikeSyntax(text))
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    if (text.find('\t') != std::string_view::npos || !isOneLine(text))
        return false;
    return !inFlow || (text.find_first_of(",[]{}") == std::string_view::npos &&
                       text.find(":?") == std::string_view::npos);
}

/// Numbers to YAML readers other than Jekyll's, and what Jekyll's reads as infinity: quoted, they are text to
/// all.
bool looksLikeNumber(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    static constexpr std::array<std::string_view, 6> words{".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"};
    if (std::ranges::find(words, text) != words.end() || text.starts_with("0o"))
        return true;
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && (text.front() == '.' || (text.front() >= '0' && text.front() <= '9')) &&
           error != std::errc::invalid_argument && end == text.data() + text.size();
}

bool isPlainString(std::string_view text, bool inFlow) {
    return isPlainSafe(text, inFlow) && !looksLikeNumber(text) && !isTooLongNumber(text) &&
           typePlainScalar(text).string();
}

std::string singleQuoted(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text)
        quoted.append(c == '\'' ? 2 : 1, c);
    return quoted + "'";
}

std::string hexEscape(char32_t code) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    const bool wide = code > 0xFF;
    std::string escape = wide ? "\\u" : "\\x";
    for (int shift = wide ? 12 : 4; shift >= 0; shift -= 4)
        escape += digits[(code >> shift) & 15U];
    return escape;
}

/// How a character stands inside double quotes that may not stand there itself.
std::string escaped(char32_t code) {
    struct Short {
        char32_t code;
        std::string_view text;
    };
    static constexpr std::array<Short, 15> shorts{{{U'"', "\\\""},
                                                   {U'\\', "\\\\"},
                                                   {U'\n', "\\n"},
                                                   {U'\t', "\\t"},
                                                   {U'\r', "\\r"},
                                                   {0x00, "\\0"},
                                                   {0x07, "\\a"},
                                                   {0x08, "\\b"},
                                                   {0x0B, "\\v"},
                                                   {0x0C, "\\f"},
                                                   {0x1B, "\\e"},
                                                   {0x85, "\\N"},
                                                   {0x2028, "\\L"},
                                                   {0x2029, "\\P"},
                                                   {0xFEFF, "\\uFEFF"}}};
    const auto known = std::ranges::find(shorts, code, &Short::code);
    return known == shorts.end() ? hexEscape(code) : std::string(known->text);
}

std::string doubleQuoted(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const Character character = *characterAt(text, at);
        if (character.code == U'"' || character.code == U'\\' || !isPlainText(character.code))
            quoted += escaped(character.code);
        else
            quoted += text.substr(at, character.size);
        at += character.size;
    }
    return quoted + "\"";
}

std::string stringIn(Style wish, std::string_view text, bool inFlow) {
    if (wish == Style::Plain && isPlainString(text, inFlow))
        return std::string(text);
    if (wish == Style::SingleQuoted && isOneLine(text))
        return singleQuoted(text);
    return doubleQuoted(text);
}

/// The parts of a block scalar's first line: `|`, `2-`, ` # comment`.
struct Header {
    char mark = '|';
    std::optional<std::size_t> indent;
    std::string comment;
};

Header headerOf(std::string_view blockScalar) {
    const std::string_view line = blockScalar.substr(0, blockScalar.find_first_of("\r\n"));
    Header header;
    header.mark = line.empty() ? '|' : line.front();
    const std::size_t end = std::min(line.find_first_of(" \t#"), line.size());
    for (const char c : line.substr(0, end))
        if (c >= '1' && c <= '9')
            header.indent = static_cast<std::size_t>(c - '0');
    if (line.find('#', end) != std::string_view::npos)
        header.comment = (line[end] == '#' ? " " : "") + std::string(line.substr(end));
    return header;
}

std::size_t contentIndent(const BlockScalarPlace& place, const Header& header) {
    if (header.indent)
        return place.parentIndent + *header.indent;
    const Lines lines(place.bytes);
    for (std::size_t at = lines.end(0); at < place.bytes.size(); at = lines.end(at))
        if (!lines.isBlank(at))
            return lines.indent(at);
    return place.parentIndent + 2;
}

/// The text without its line ends, where a block scalar can hold it: lines that start at the indent, none of
/// them odd, at most one line end behind the last.
std::optional<std::vector<std::string_view>> blockLines(std::string_view text) {
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.empty() || text.front() == '\n' || text.back() == '\n')
        return std::nullopt;
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        if (lines.back().starts_with(' ') || lines.back().starts_with('\t') || !isOneLine(lines.back()))
            return std::nullopt;
        at = end + 1;
    }
    return lines;
}

} // namespace

std::expected<std::string, Error> writeScalar(const Value& value, Style wish, bool inFlow) {
    if (const std::string* text = value.string()) {
        if (!isUtf8(*text))
            return cannotHold("invalid UTF-8");
        return stringIn(wish, *text, inFlow);
    }
    if (value.isNull())
        return "null";
    std::string text = value.text();
    if (!isPlainSafe(text, false) || (inFlow && text.find_first_of(",[]{}") != std::string::npos) ||
        typePlainScalar(text) != value)
        return cannotHold(text);
    return text;
}

std::expected<std::string, Error> writeKey(std::string_view key, bool inFlow) {
    if (!isUtf8(key))
        return cannotHold("invalid UTF-8");
    const bool plain = isPlainString(key, inFlow) && key.find_first_of(":#") == std::string_view::npos;
    std::string written = plain ? std::string(key) : doubleQuoted(key);
    if (written.size() > maximumKeyLength)
        return cannotHold(written.substr(0, 40));
    return written;
}

std::optional<std::string> writeBlockScalar(std::string_view text, const BlockScalarPlace& place) {
    if (!isUtf8(text))
        return std::nullopt;
    const auto lines = blockLines(text);
    if (!lines)
        return std::nullopt;
    const Header header = headerOf(place.bytes);
    const bool clips = text.ends_with('\n');
    std::string written(1, header.mark);
    if (header.indent)
        written += std::to_string(*header.indent);
    written += std::string(clips ? "" : "-") + header.comment;

    const std::string indent(contentIndent(place, header), ' ');
    for (std::size_t i = 0; i < lines->size(); ++i) {
        const std::string_view line = (*lines)[i];
        const bool startsParagraph = place.style == Style::Folded && !line.empty() && i > 0;
        written += place.newline;
        if (startsParagraph)
            written += place.newline;
        written += line.empty() ? "" : indent + std::string(line);
    }
    return written;
}

std::string headerComment(std::string_view blockScalar) {
    return headerOf(blockScalar).comment;
}

} // namespace galley::frontmatter
