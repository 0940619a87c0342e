// Finds the front matter the way Jekyll's pattern does.
#include "core/frontmatter/bytes16.h"
#include "core/frontmatter/document.h"

namespace galley::frontmatter {

namespace {

// Ruby's \s: the white space of its regular expressions, ASCII only.
bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// The end of `(---|...)\s*$\n?` matched at `at`, or npos. \s* takes blank lines with it, as in Ruby.
std::size_t matchClosing(std::string_view bytes, std::size_t at) {
    const std::string_view marker = bytes.substr(at, 3);
    if (marker != "---" && marker != "...")
        return std::string_view::npos;
    std::size_t end = at + 3;
    while (end < bytes.size() && isSpace(bytes[end]))
        ++end;
    if (end == bytes.size())
        return end;
    // Backtrack to the last line end inside the white space.
    const std::size_t lineEnd = bytes.rfind('\n', end - 1);
    return lineEnd != std::string_view::npos && lineEnd >= at + 3 ? lineEnd + 1 : std::string_view::npos;
}

// The end of the line `---\s*\n` matches at `at`, or npos. (Ruby's \s* takes blank lines with it; Psych still
// reads them.)
std::size_t matchOpening(std::string_view bytes, std::size_t at) {
    if (bytes.substr(at, 3) != "---")
        return std::string_view::npos;
    std::size_t end = at + 3;
    while (end < bytes.size() && bytes[end] != '\n' && isSpace(bytes[end]))
        ++end;
    return end < bytes.size() && bytes[end] == '\n' ? end + 1 : std::string_view::npos;
}

bool mayMark(char c) {
    return c == '-' || c == '.';
}

// The bytes that begin a line and may begin a marker, of sixteen; the byte ahead of them exists.
Bytes16 markers(const char* text) {
    const Bytes16 here(text);
    return Bytes16(text - 1).is('\n') & (here.is('-') | here.is('.'));
}

// The first line from an offset on that begins with - or ., or the end; the byte ahead of the offset exists.
std::size_t markerFrom(std::string_view bytes, std::size_t at) {
    constexpr std::size_t size = Bytes16::size;
    for (; at + 4 * size <= bytes.size(); at += 4 * size) {
        const char* text = bytes.data() + at;
        if ((markers(text) | markers(text + size) | markers(text + 2 * size) | markers(text + 3 * size))
                .bits() != 0)
            break;
    }
    while (at < bytes.size() && (bytes[at - 1] != '\n' || !mayMark(bytes[at])))
        ++at;
    return at;
}

} // namespace

Split split(std::string_view bytes) {
    Split result;
    result.hasBom = bytes.starts_with("\xEF\xBB\xBF");
    const std::size_t start = result.hasBom ? 3 : 0;
    result.body = {0, bytes.size()};
    const std::size_t begin = matchOpening(bytes, start);
    result.opened = begin != std::string_view::npos;
    if (!result.opened)
        return result;
    result.opening = {start, begin};
    for (std::size_t line = markerFrom(bytes, begin); line < bytes.size();
         line = markerFrom(bytes, line + 1)) {
        if (const std::size_t end = matchClosing(bytes, line); end != std::string_view::npos) {
            result.hasFrontMatter = true;
            result.yaml = {begin, line};
            result.body = {end, bytes.size()};
            break;
        }
    }
    return result;
}

} // namespace galley::frontmatter
