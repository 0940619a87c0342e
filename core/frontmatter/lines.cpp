// Lines of a text: where they begin and end, what ends them, which are blank or comments.
#include "core/frontmatter/lines.h"

namespace galley::frontmatter {

namespace {
constexpr std::string_view blanks = " \t";
}

std::size_t Lines::begin(std::size_t offset) const {
    if (offset == 0)
        return 0;
    const std::size_t before = m_text.rfind('\n', offset - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t Lines::end(std::size_t offset) const {
    const std::size_t newline = m_text.find('\n', offset);
    return newline == std::string_view::npos ? m_text.size() : newline + 1;
}

std::size_t Lines::contentEnd(std::size_t offset) const {
    const std::size_t lineBegin = begin(offset);
    const std::string_view line = m_text.substr(lineBegin, end(offset) - lineBegin);
    const std::size_t lineEnd = line.ends_with("\r\n") ? 2 : line.ends_with('\n') ? 1 : 0;
    return lineBegin + line.size() - lineEnd;
}

std::string_view Lines::newline(std::size_t offset) const {
    const std::size_t lineEnd = end(offset);
    return lineEnd >= 2 && m_text.substr(lineEnd - 2, 2) == "\r\n" ? "\r\n" : "\n";
}

std::size_t Lines::indent(std::size_t offset) const {
    const std::string_view line = content(offset);
    const std::size_t first = line.find_first_not_of(blanks);
    return first == std::string_view::npos ? line.size() : first;
}

bool Lines::isBlank(std::size_t offset) const {
    return offset < m_text.size() && content(offset).find_first_not_of(blanks) == std::string_view::npos;
}

bool Lines::isComment(std::size_t offset) const {
    const std::string_view line = content(offset);
    const std::size_t first = line.find_first_not_of(blanks);
    return first != std::string_view::npos && line[first] == '#';
}

std::size_t Lines::skipBlank(std::size_t lineBegin, std::size_t limit) const {
    while (lineBegin < limit && isBlank(lineBegin))
        lineBegin = end(lineBegin);
    return lineBegin;
}

std::size_t Lines::skipBlankBackwards(std::size_t lineBegin, std::size_t limit) const {
    while (lineBegin > limit && isBlank(begin(lineBegin - 1)))
        lineBegin = begin(lineBegin - 1);
    return lineBegin;
}

std::string_view Lines::content(std::size_t offset) const {
    const std::size_t first = begin(offset);
    return m_text.substr(first, contentEnd(first) - first);
}

} // namespace galley::frontmatter
