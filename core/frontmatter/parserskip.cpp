// The way over what nobody asked for: lines of "key: value" and "- key: value", as nearly all are, checked
// without the general machinery and without recursion.
#include "core/frontmatter/bytes16.h"
#include "core/frontmatter/document.h"
#include "core/frontmatter/parser.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace galley::frontmatter {

namespace {

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

Bytes16 nameBytes(Bytes16 bytes) {
    return bytes.lowered().isBetween('a', 'z') | bytes.isBetween('0', '9') | bytes.is('_');
}

std::size_t firstOf(std::uint32_t bits) {
    return static_cast<std::size_t>(std::countr_zero(bits));
}

// What a key may take for itself, its colon and what follows.
constexpr std::size_t roomAhead = 3 * Bytes16::size;

// Texts of related articles, as many as most articles have.
constexpr std::size_t manyWatched = 64;

bool beginsToken(char c) {
    return static_cast<unsigned char>(c) > '#' || c == '"' || c == '!';
}

bool isBlankOrLineEnd(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The last byte of the line end at an offset, or 0.
std::size_t lineFeedAt(std::string_view text, std::size_t at) {
    if (text[at] == '\n')
        return at;
    return text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? at + 1 : 0;
}

// The colon behind a name at an offset that has room ahead, where a blank or line end follows it; or 0.
std::size_t nameEnd(std::string_view text, std::size_t at) {
    std::uint32_t others = ~nameBytes(Bytes16(text.data() + at)).bits() & 0xFFFF;
    if (others == 0)
        others = ~nameBytes(Bytes16(text.data() + at + Bytes16::size)).bits() << Bytes16::size;
    const std::size_t end = at + firstOf(others);
    if (others == 0 || end == at || text[end] != ':')
        return 0;
    return text[end + 1] == ' ' || lineFeedAt(text, end + 1) > 0 ? end : 0;
}

// The line end behind text that began with a double quote, where it ends on its line and has no escapes that
// have to be looked at closer; or 0.
std::size_t quotedEnd(std::string_view text, std::size_t at) {
    while (at + Bytes16::size <= text.size()) {
        const Bytes16 bytes(text.data() + at);
        const std::uint32_t stops = (bytes.is('"') | bytes.is('\\') | bytes.is('\n')).bits();
        if (stops == 0) {
            at += Bytes16::size;
            continue;
        }
        at += firstOf(stops);
        if (text[at] == '"')
            return at + 1 < text.size() ? lineFeedAt(text, at + 1) : 0;
        if (text[at] == '\n' || at + 1 == text.size() || std::strchr("\"\\/nrt", text[at + 1]) == nullptr)
            return 0;
        at += 2;
    }
    return 0;
}

// The line end behind a plain value that holds nothing that could mean something else; or 0.
std::size_t plainEnd(std::string_view text, std::size_t at) {
    if (!isNameByte(text[at]))
        return 0;
    for (; at + Bytes16::size < text.size(); at += Bytes16::size) {
        const Bytes16 bytes(text.data() + at);
        std::uint32_t stops = (bytes.is(':') | bytes.is('#') | bytes.isBetween('\0', '\x1F')).bits();
        for (; stops != 0; stops &= stops - 1) {
            const std::size_t stop = at + firstOf(stops);
            if (text[stop] != ':' || isBlankOrLineEnd(text[stop + 1]))
                return lineFeedAt(text, stop);
        }
    }
    return 0;
}

} // namespace

// The block collections being skipped, the outermost first.
class Parser::SkippedLevels {
public:
    struct Level {
        std::size_t indent;
        bool isSequence;
    };

    explicit SkippedLevels(std::size_t& depth)
        : m_depth(depth)
        , m_outerDepth(depth) {}
    ~SkippedLevels() { m_depth = m_outerDepth; }
    SkippedLevels(const SkippedLevels&) = delete;
    SkippedLevels& operator=(const SkippedLevels&) = delete;

    bool empty() const { return m_size == 0; }
    // Whether the innermost is a list with nothing around it, or a mapping in such a list.
    bool isList() const { return m_size == 1 && m_levels[0].isSequence; }
    bool isRecord() const { return m_size == 2 && m_levels[0].isSequence && !m_levels[1].isSequence; }
    const Level& top() const { return m_levels[m_size - 1]; }
    void pop() { setSize(m_size - 1); }
    // False where the way over it must be the general one, which knows its limits.
    bool push(Level level) {
        if (m_size == m_levels.size() || m_outerDepth + m_size >= maximumDepth)
            return false;
        m_levels[m_size] = level;
        setSize(m_size + 1);
        return true;
    }

private:
    // The outermost is counted by who is skipping it.
    void setSize(std::size_t size) {
        m_size = size;
        m_depth = m_outerDepth + (size > 0 ? size - 1 : 0);
    }

public:
    std::span<const std::string_view> watchedKeys; // of the records; empty for none
    std::size_t record = 0;                        // how many items of the list came so far

private:
    std::size_t& m_depth;
    std::size_t m_outerDepth;
    std::size_t m_size = 0;
    std::array<Level, 32> m_levels; // filled as it grows
};

// Skips a block mapping or sequence that begins at m_at, up to the next token behind it. Where it begins with
// something unusual, nothing is skipped.
bool Parser::skipCollection(bool& skipped) {
    SkippedLevels levels(m_depth);
    skipped = m_oddBreaks.empty() && pushCollection(levels);
    // Only the outermost list is watched, not what is skipped within it by the general way.
    if (const auto keys = std::exchange(m_watchedKeys, {}); skipped && levels.isList() && !keys.empty()) {
        levels.watchedKeys = keys;
        m_watched.emplace().reserve(manyWatched);
    }
    while (skipped && !atEnd()) {
        while (!levels.empty() && column() < levels.top().indent)
            levels.pop();
        if (levels.empty())
            break;
        if (column() > levels.top().indent)
            return fail(ErrorCode::BadIndent, m_at);
        if (!levels.top().isSequence) {
            if (!skipPair(levels))
                return false;
        } else if (!isDash(m_at)) {
            levels.pop(); // an indentless sequence inside a mapping ends at the next key
        } else if (!skipItem(levels)) {
            return false;
        }
    }
    return true;
}

bool Parser::isDash(std::size_t at) const {
    return at < m_end && m_bytes[at] == '-' && isBlankOrEnd(at + 1);
}

bool Parser::pushCollection(SkippedLevels& levels) {
    const bool isSequence = isDash(m_at);
    return (isSequence || simpleNameEnd(m_at) > 0) && levels.push({column(), isSequence});
}

bool Parser::skipItem(SkippedLevels& levels) {
    const std::size_t indent = levels.top().indent;
    levels.record += levels.isList() ? 1 : 0;
    ++m_at;
    while (peek() == ' ')
        ++m_at;
    if (simpleNameEnd(m_at) > 0 && levels.push({column(), false}))
        return true;
    if (levels.isList() && !levels.watchedKeys.empty())
        watch(levels, levels.watchedKeys.front(), {}); // no record, or one written in some other way
    if (peek() == '\t')
        return fail(ErrorCode::TabIndent, m_at);
    return parseItemValue(static_cast<long>(indent), Holder::Dash, nullptr);
}

bool Parser::skipPair(SkippedLevels& levels) {
    const std::size_t indent = levels.top().indent;
    const std::size_t begin = m_at;
    const bool isWatched = !levels.watchedKeys.empty() && levels.isRecord();
    skipSimplePairs(indent, false, isWatched ? &levels : nullptr);
    if (m_at != begin)
        return true;
    const std::size_t colon = simpleNameEnd(m_at);
    if (colon > 0 && m_bytes[colon + 1] != ' ') {
        if (isWatched)
            watch(levels, m_bytes.substr(m_at, colon - m_at), {});
        m_at = colon + 1;
        return skipBelow(levels, indent);
    }
    Key key;
    if (!nextKey(key))
        return false;
    m_features.mergeKeys |= key.merges;
    const std::size_t value = m_at;
    if (!parseValueOf(key, indent, nullptr))
        return false;
    if (isWatched)
        watch(levels, nameOf(key), m_bytes.substr(value, std::max(m_contentEnd, value) - value));
    return true;
}

// Notes the text of a watched key; gives up where it is not one word or one line in quotes as it stands.
void Parser::watch(SkippedLevels& levels, std::string_view name, std::string_view raw) {
    const auto key = std::ranges::find(levels.watchedKeys, name);
    if (key == levels.watchedKeys.end())
        return;
    raw.remove_prefix(std::min(raw.find_first_not_of(' '), raw.size()));
    raw = raw.substr(0, raw.find_last_not_of(" \r") + 1);
    const bool isQuoted = raw.size() > 1 && raw.front() == '"' && raw.back() == '"';
    if (isQuoted)
        raw = raw.substr(1, raw.size() - 2);
    const bool isPlain = !isQuoted && !raw.empty() && isNameByte(raw.front());
    const auto holds = [&raw](char c) { return raw.find(c) != std::string_view::npos; };
    if ((isQuoted || isPlain) && !holds('\\') && !holds('"') && !holds('\n')) {
        m_watched->push_back({levels.record - 1, *key, raw});
    } else {
        levels.watchedKeys = {};
        m_watched.reset();
    }
}

// The value of a key that ends its line.
bool Parser::skipBelow(SkippedLevels& levels, std::size_t indent) {
    takeLineEnd();
    if (!skipToToken())
        return false;
    const bool deeper = !atEnd() && column() > indent;
    const bool indentless = !atEnd() && column() == indent && isDash(m_at);
    if ((!deeper && !indentless) || pushCollection(levels))
        return true;
    return parseBlockNode(static_cast<long>(indent), Context::Line, nullptr) && skipToToken();
}

// The place of the colon behind a key that is one short word, or 0.
std::size_t Parser::simpleNameEnd(std::size_t at) const {
    return at + roomAhead <= m_bytes.size() && at < m_end ? nameEnd(m_bytes, at) : 0;
}

// Takes lines "name: value" of a mapping at `indent` for as long as they are plain to see, and stops at the
// first token that is not at `indent` or does not begin such a line; where wanted also ahead of record keys.
void Parser::skipSimplePairs(std::size_t indent, bool stopsAtRecordKeys, SkippedLevels* watching) {
    std::size_t at = m_at;
    while (at + roomAhead <= m_bytes.size()) {
        const std::size_t colon = nameEnd(m_bytes, at);
        if (colon == 0 || m_bytes[colon + 1] != ' ' ||
            (stopsAtRecordKeys && !isLeftOut(m_bytes.substr(at, colon - at))))
            return;
        const bool isQuoted = m_bytes[colon + 2] == '"';
        const std::size_t lineEnd = isQuoted ? quotedEnd(m_bytes, colon + 3) : plainEnd(m_bytes, colon + 2);
        const std::size_t next = lineEnd + 1;
        if (lineEnd == 0 || (!isQuoted && lineEnd - colon > maximumNumberLength) ||
            next + Bytes16::size > m_bytes.size())
            return;
        const std::size_t blanks = firstOf(~Bytes16(m_bytes.data() + next).is(' ').bits());
        const std::size_t token = next + blanks;
        // Column 0 is where markers are looked for; a plain value may go on below.
        if (blanks == 0 || blanks == Bytes16::size || token >= m_end || !beginsToken(m_bytes[token]) ||
            (!isQuoted && blanks > indent))
            return;
        if (watching)
            watch(*watching, m_bytes.substr(at, colon - at), m_bytes.substr(colon + 2, lineEnd - colon - 2));
        m_lineStart = next;
        m_at = at = token;
        if (blanks != indent)
            return;
    }
}

} // namespace galley::frontmatter
