// Finds the front matter the way Jekyll's pattern does.
#include "core/frontmatter/document.h"

#include <cstring>

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
    for (std::size_t line = begin; line < bytes.size();) {
        if (bytes[line] == '-' || bytes[line] == '.') {
            if (const std::size_t end = matchClosing(bytes, line); end != std::string_view::npos) {
                result.hasFrontMatter = true;
                result.yaml = {begin, line};
                result.body = {end, bytes.size()};
                return result;
            }
        }
        const void* newline = std::memchr(bytes.data() + line, '\n', bytes.size() - line);
        if (!newline)
            break;
        line = static_cast<std::size_t>(static_cast<const char*>(newline) - bytes.data()) + 1;
    }
    return result;
}

} // namespace galley::frontmatter
