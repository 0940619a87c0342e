// The way over what nobody asked for: lines of "key: value", as nearly all are, checked without the general
// machinery.
#include "core/frontmatter/parser.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace galley::frontmatter {

namespace {

// The keys and plain values that cannot mean anything but themselves. A colon is looked at again.
struct Tables {
    std::array<bool, 256> name{};
    std::array<bool, 256> plain{};
    constexpr Tables() {
        for (int c = 0; c < 256; ++c) {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            const bool digit = c >= '0' && c <= '9';
            const auto at = static_cast<std::size_t>(c);
            name[at] = letter || digit || c == '_';
            plain[at] = c >= ' ' && c != '#' && c != ':' && c != 0x7F;
        }
    }
};
constexpr Tables tables;

// Far below the limit of 1,024 characters, so that nothing needs counting.
constexpr std::size_t longestName = 200;

std::size_t index(char c) {
    return static_cast<unsigned char>(c);
}

// Whether all of this may stand between double quotes as it is: no quote but escaped ones, and no escape that
// has to be looked at closer.
bool isQuotable(std::string_view text) {
    while (const void* found = std::memchr(text.data(), '\\', text.size())) {
        const auto length = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        if (length + 1 >= text.size() || std::strchr("\"\\/nrt", text[length + 1]) == nullptr ||
            std::memchr(text.data(), '"', length) != nullptr)
            return false;
        text.remove_prefix(length + 2);
    }
    return std::memchr(text.data(), '"', text.size()) == nullptr;
}

} // namespace

// Takes lines "name: value" of a mapping at `indent` for as long as they are plain to see, and stops ahead of
// the first that is not: m_at is then at a token, as skipToToken() leaves it. False for a failure.
bool Parser::skipSimplePairs(std::size_t indent) {
    if (!m_oddBreaks.empty())
        return true;
    while (!atEnd() && column() == indent) {
        const std::size_t value = simpleValueAt(m_at);
        const std::size_t lineEnd = value < m_end ? simpleValueEnd(value) : m_end;
        if (lineEnd >= m_end)
            return true;
        const std::size_t next = lineEnd + 1;
        std::size_t token = next;
        while (token < m_end && m_bytes[token] == ' ')
            ++token;
        const bool settled =
            token >= m_end || (token - next <= indent && std::strchr("\n\r\t#", m_bytes[token]) == nullptr);
        if (!settled)
            return true; // a longer value, a comment, a blank line: not for here
        m_at = m_lineStart = next;
        if (token == next)
            return skipToToken(); // column 0, where markers are looked for
        m_at = token;
    }
    return true;
}

// Where the value of "name: " begins, or the end.
std::size_t Parser::simpleValueAt(std::size_t at) const {
    const std::size_t limit = std::min(m_end, at + longestName);
    std::size_t end = at;
    while (end < limit && tables.name[index(m_bytes[end])])
        ++end;
    const bool isKey = end > at && end + 2 < m_end && m_bytes[end] == ':' && m_bytes[end + 1] == ' ';
    return isKey ? end + 2 : m_end;
}

// The line end behind a value of one line, double-quoted or plain; or the end.
std::size_t Parser::simpleValueEnd(std::size_t at) const {
    const char* const data = m_bytes.data();
    if (data[at] == '"') {
        const std::size_t lineEnd = lineEndFrom(at);
        if (lineEnd >= m_end || lineEnd < at + 2 || data[lineEnd - 1] != '"')
            return m_end;
        return isQuotable(m_bytes.substr(at + 1, lineEnd - at - 2)) ? lineEnd : m_end;
    }
    if (!tables.name[index(data[at])])
        return m_end;
    for (std::size_t end = at; end < m_end; ++end) {
        if (tables.plain[index(data[end])] || (data[end] == ':' && !isBlankOrEnd(end + 1)))
            continue;
        return data[end] == '\n' ? end : m_end;
    }
    return m_end;
}

} // namespace galley::frontmatter
