// Block structure: mappings, sequences, white space between tokens.
#include "core/frontmatter/parser.h"

#include "core/frontmatter/document.h"

#include <algorithm>
#include <cstring>

namespace galley::frontmatter {

namespace {

// Counts a level of nesting for as long as it lives.
class Level {
public:
    explicit Level(std::size_t& depth)
        : m_depth(++depth) {}
    ~Level() { --m_depth; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

private:
    std::size_t& m_depth;
};

bool isNameCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

} // namespace

Parser::Parser(std::string_view bytes, Range yaml, const OddBreaks& oddBreaks)
    : m_bytes(bytes)
    , m_begin(yaml.begin)
    , m_at(yaml.begin)
    , m_end(yaml.end)
    , m_lineStart(yaml.begin)
    , m_mustCount(yaml.size() > 2 * maximumNodes)
    , m_oddBreaks(oddBreaks) {}

std::unique_ptr<Node> Parser::parse() {
    auto root = std::make_unique<Node>();
    if (!skipToToken() || (atEnd() && !checkOddBreaks()) || atEnd() || !parseRoot(root.get()))
        return nullptr;
    return root;
}

bool Parser::skim(const Wanted& wanted, const Take& take, std::span<const std::string_view> recordKeys) {
    if (!skipToToken())
        return false;
    if (atEnd())
        return checkOddBreaks();
    const std::size_t indent = column();
    Key key;
    bool isKey = false;
    if (std::strchr("-?:&!*[{|>", peek()) == nullptr && !scanKeyAt(key, isKey))
        return false;
    if (isKey)
        return parseRootEntries(std::move(key), indent, wanted, take, recordKeys) && parseRoot(nullptr);
    // Seldom a front matter at all: leave the verdict, and the values, to the full way.
    Node root;
    m_features.properties = true;
    return parseRoot(&root);
}

// The root must be a mapping and nothing may follow it. With nullptr the mapping has been read already.
bool Parser::parseRoot(Node* out) {
    const std::size_t begin = m_at;
    if (out) {
        if (!parseBlockNode(-1, Context::Line, out))
            return false;
        if (out->kind != NodeKind::Mapping)
            return fail(ErrorCode::NotAMapping, begin);
        if (out->style != Style::Block)
            return fail(ErrorCode::NotSupported, begin, "all fields in one pair of braces");
    }
    if (!atEnd())
        return fail(ErrorCode::BadIndent, m_at);
    return checkOddBreaks();
}

// Line breaks only YAML 1.1 knows are read inside quotes alone.
bool Parser::checkOddBreaks() {
    return m_coveredBreaks == m_oddBreaks.size() ||
           fail(ErrorCode::UnicodeLineBreak, m_oddBreaks[m_coveredBreaks]);
}

bool Parser::parseRootEntries(Key key, std::size_t indent, const Wanted& wanted, const Take& take,
                              std::span<const std::string_view> recordKeys) {
    const Level level(m_depth);
    while (true) {
        m_features.mergeKeys |= key.merges;
        if (!countItem())
            return false;
        const Want want = wanted(nameOf(key), key.range.begin);
        Node value;
        const bool isBuilt = want == Want::All || want == Want::Records;
        m_recordKeys = want == Want::Records ? recordKeys : std::span<const std::string_view>();
        m_watchedKeys = want == Want::Watch ? recordKeys : std::span<const std::string_view>();
        if (want == Want::Watch)
            m_watched.reset();
        if (!parseValueOf(key, indent, isBuilt ? &value : nullptr))
            return false;
        m_watchedKeys = {};
        if (isBuilt)
            take(nameOf(key), value);
        if (atEnd() || column() < indent)
            return true;
        if (column() > indent)
            return fail(ErrorCode::BadIndent, m_at);
        if (!nextKey(key))
            return false;
    }
}

// Whether a key of a mapping that is being built need not be.
bool Parser::isLeftOut(std::string_view key) const {
    return !m_recordKeys.empty() && std::ranges::find(m_recordKeys, key) == m_recordKeys.end();
}

// A node at m_at. Context::Line: first on its line or behind "- ", where a mapping's key may start.
bool Parser::parseBlockNode(long parentIndent, Context context, Node* out) {
    const Level level(m_depth);
    if (m_depth > maximumDepth)
        return fail(ErrorCode::TooDeep, m_at);
    if (!out && context == Context::Line && !m_mustCount) {
        bool skipped = false;
        if (!skipCollection(skipped) || skipped)
            return !m_failed;
    }
    switch (peek()) {
    case '&':
    case '!': {
        Key key;
        bool isKey = false;
        const std::size_t keyColumn = column();
        if (context == Context::Line && !scanOddKeyAt(key, isKey))
            return false;
        return isKey ? parseMappingFrom(std::move(key), keyColumn, out)
                     : parsePropertiesThenNode(parentIndent, context, out);
    }
    case '*':
        return parseAlias(out) && expectLineEnd();
    case '|':
    case '>':
        return scanBlockScalar(parentIndent, out);
    case '-':
        if (isBlankOrEnd(m_at + 1)) {
            return context == Context::Line ? parseSequence(column(), out)
                                            : fail(ErrorCode::UnexpectedCharacter, m_at, "-");
        }
        break;
    case '?':
        if (isBlankOrEnd(m_at + 1) && context == Context::Line) {
            Key key;
            const std::size_t keyColumn = column();
            return readExplicitKey(key) && parseMappingFrom(std::move(key), keyColumn, out);
        }
        [[fallthrough]];
    case ':':
        if (isBlankOrEnd(m_at + 1))
            return fail(ErrorCode::UnexpectedCharacter, m_at, m_bytes.substr(m_at, 1));
        break;
    case '[':
    case '{':
        return parseFlowCollection(out) && expectLineEnd();
    default:
        break;
    }
    if (context == Context::Line) {
        const std::size_t keyColumn = column();
        Key key;
        bool isKey = false;
        if (!scanKeyAt(key, isKey))
            return false;
        if (isKey)
            return parseMappingFrom(std::move(key), keyColumn, out);
    }
    if (peek() == '"' || peek() == '\'') {
        const std::size_t begin = m_at;
        bool multiLine = false;
        if (!parseQuoted(out, multiLine))
            return false;
        skipBlanks();
        // A quote left open is closed by the next value's opening one; the place to mend is the first.
        if (multiLine && !isLineEnd(m_at) && peek() != '#')
            return fail(ErrorCode::UnclosedQuote, begin);
        return expectLineEnd();
    }
    return scanPlain(parentIndent, false, out);
}

// An anchor, a tag, or one of each, and the blanks behind them.
bool Parser::scanProperties() {
    m_features.properties = true;
    const std::size_t first = m_at;
    while (peek() == '&' || peek() == '!') {
        const std::size_t begin = m_at++;
        if (m_bytes[begin] == '!' && peek() == '!')
            ++m_at;
        while (!atEnd() && isNameCharacter(peek()))
            ++m_at;
        if (!isBlankOrEnd(m_at) || (m_bytes[begin] == '&' && m_at == begin + 1))
            return fail(ErrorCode::NotSupported, begin, "an anchor or tag of this kind");
        if (begin != first && m_bytes[begin] == m_bytes[first])
            return fail(ErrorCode::UnexpectedCharacter, begin, m_bytes.substr(begin, 1));
        skipBlanks();
    }
    return true;
}

bool Parser::parsePropertiesThenNode(long parentIndent, Context context, Node* out) {
    if (!scanProperties())
        return false;
    m_contentEnd = m_at;
    if (out)
        out->hasProperties = true;
    const bool lineIsOver = isLineEnd(m_at) || peek() == '#';
    if (!lineIsOver) {
        if (peek() == '*')
            return fail(ErrorCode::UnexpectedCharacter, m_at, "*");
        return parseBlockNode(parentIndent, Context::Inline, out);
    }
    if (!skipToToken())
        return false;
    const bool deeper = !atEnd() && static_cast<long>(column()) > parentIndent;
    const bool indentless = !atEnd() && static_cast<long>(column()) == parentIndent &&
                            context == Context::Inline && peek() == '-' && isBlankOrEnd(m_at + 1);
    if (deeper || indentless)
        return parseBlockNode(parentIndent, Context::Line, out);
    if (out)
        out->range = {m_contentEnd, m_contentEnd};
    return true;
}

bool Parser::parseAlias(Node* out) {
    m_features.aliases = true;
    const std::size_t begin = m_at++;
    while (!atEnd() && isNameCharacter(peek()))
        ++m_at;
    if (m_at == begin + 1)
        return fail(ErrorCode::UnexpectedCharacter, begin, "*");
    if (out) {
        out->kind = NodeKind::Alias;
        out->range = {begin, m_at};
        out->text = m_bytes.substr(begin + 1, m_at - begin - 1);
    }
    m_contentEnd = m_at;
    return true;
}

// Items of a mapping whose first key has been read up to behind its colon.
bool Parser::parseMappingFrom(Key key, std::size_t indent, Node* out) {
    const std::size_t begin = key.range.begin;
    if (out) {
        out->kind = NodeKind::Mapping;
        out->style = Style::Block;
        out->indent = indent;
    }
    while (true) {
        m_features.mergeKeys |= key.merges;
        if (!countItem())
            return false;
        Node* value = nullptr;
        if (out && !isLeftOut(nameOf(key))) {
            Item* item = addItem(out, key.range.begin);
            item->key = key.range;
            item->name = nameOf(key);
            out->hasMergeKey |= key.merges;
            value = item->value.get();
            value->hasProperties = key.isOdd;
        }
        const auto recordKeys = m_recordKeys;
        m_recordKeys =
            value ? std::span<const std::string_view>() : recordKeys; // what is wanted is so wholly
        const bool isRead = parseValueOf(key, indent, value);
        m_recordKeys = recordKeys;
        if (!isRead)
            return false;
        if (out && !m_recordKeys.empty() && !m_mustCount && m_oddBreaks.empty() && column() == indent)
            skipSimplePairs(indent, true, nullptr);
        if (atEnd() || column() < indent)
            break;
        if (column() > indent)
            return fail(ErrorCode::BadIndent, m_at);
        if (!nextKey(key))
            return false;
    }
    finishCollection(out, begin);
    return true;
}

bool Parser::parseSequence(std::size_t indent, Node* out) {
    const std::size_t begin = m_at;
    if (out) {
        out->kind = NodeKind::Sequence;
        out->style = Style::Block;
        out->indent = indent;
    }
    while (true) {
        if (!countItem())
            return false;
        Item* item = out ? addItem(out, m_at) : nullptr;
        if (item)
            item->key = {m_at, m_at + 1};
        ++m_at;
        m_contentEnd = m_at;
        while (peek() == ' ')
            ++m_at;
        if (peek() == '\t') // libyaml takes no tab where a key could start
            return fail(ErrorCode::TabIndent, m_at);
        if (!parseItemValue(static_cast<long>(indent), Holder::Dash, item ? item->value.get() : nullptr))
            return false;
        if (atEnd() || column() < indent)
            break;
        if (column() > indent)
            return fail(ErrorCode::BadIndent, m_at);
        if (peek() != '-' || !isBlankOrEnd(m_at + 1))
            break; // an indentless sequence inside a mapping ends at the next key
    }
    finishCollection(out, begin);
    return true;
}

// What follows "key:" or "-", on this line or the next ones; ends at the next token. `indent` is the
// parent's.
bool Parser::parseItemValue(long indent, Holder holder, Node* out) {
    m_contentEnd = m_at;
    skipBlanks();
    const Context context = holder == Holder::Key ? Context::Inline : Context::Line;
    if (!isLineEnd(m_at) && peek() != '#')
        return parseBlockNode(indent, context, out) && skipToToken();
    const std::size_t emptyAt = m_contentEnd;
    if (!skipToToken())
        return false;
    const bool deeper = !atEnd() && static_cast<long>(column()) > indent;
    const bool indentless = holder != Holder::Dash && !atEnd() && static_cast<long>(column()) == indent &&
                            peek() == '-' && isBlankOrEnd(m_at + 1);
    if (deeper || indentless)
        return parseBlockNode(indent, Context::Line, out) && skipToToken();
    if (out)
        out->range = {emptyAt, emptyAt};
    m_contentEnd = emptyAt;
    return true;
}

// What follows "?" or, for a key given so, ":".
bool Parser::parseIndicated(std::size_t indent, Node* out) {
    ++m_at;
    while (peek() == ' ')
        ++m_at;
    if (peek() == '\t') // libyaml takes no tab where a key could start
        return fail(ErrorCode::TabIndent, m_at);
    return parseItemValue(static_cast<long>(indent), Holder::Indicator, out);
}

bool Parser::parseValueOf(const Key& key, std::size_t indent, Node* out) {
    if (!key.explicitly) {
        const bool read = parseItemValue(static_cast<long>(indent), Holder::Key, out);
        if (!read && m_code == ErrorCode::NumberTooLong && m_detail.empty())
            m_detail = nameOf(key);
        return read;
    }
    if (key.hasValue)
        return parseIndicated(indent, out);
    if (out)
        out->range = {key.range.end, key.range.end};
    m_contentEnd = key.range.end;
    return true;
}

Item* Parser::addItem(Node* out, std::size_t keyBegin) {
    // The first item of a compact collection ("- key: v") starts at its key, all others with their line.
    // An explicit key's line may lie behind by now, so m_lineStart does not tell.
    std::size_t lineBegin = keyBegin;
    while (lineBegin > m_begin && m_bytes[lineBegin - 1] == ' ')
        --lineBegin;
    const bool onlyBlanksBefore = lineBegin == m_begin || m_bytes[lineBegin - 1] == '\n';
    const std::size_t begin = onlyBlanksBefore ? lineBegin : keyBegin;
    if (!out->items.empty())
        out->items.back().range.end = begin;
    Item item;
    item.range.begin = begin;
    item.value = std::make_unique<Node>();
    out->items.push_back(std::move(item));
    return &out->items.back();
}

void Parser::finishCollection(Node* out, std::size_t begin) {
    if (!out)
        return;
    const std::size_t newline = lineEndFrom(m_contentEnd);
    const bool crlf = newline > begin && newline < m_end && m_bytes[newline - 1] == '\r';
    out->range = {begin, crlf ? newline - 1 : newline};
    if (!out->items.empty())
        out->items.back().range.end = std::min(newline + 1, m_end);
}

std::size_t Parser::lineEndFrom(std::size_t at) const {
    if (at >= m_end)
        return m_end;
    const void* newline = std::memchr(m_bytes.data() + at, '\n', m_end - at);
    return newline ? static_cast<std::size_t>(static_cast<const char*>(newline) - m_bytes.data()) : m_end;
}

// "--- x" or "... x" at the start of a line: the marks of a YAML stream.
bool Parser::atMarker() const {
    const std::string_view marker = m_bytes.substr(m_at, std::min<std::size_t>(3, m_end - m_at));
    return (marker == "---" || marker == "...") && isBlankOrEnd(m_at + 3);
}

void Parser::skipBlanks() {
    while (m_at < m_end && (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\t'))
        ++m_at;
}

void Parser::takeLineEnd() {
    if (m_at < m_end && m_bytes[m_at] == '\r')
        ++m_at;
    if (m_at < m_end)
        ++m_at;
    m_lineStart = m_at;
}

// Over white space, comments and blank lines to the next token. Block context: a tab may not indent.
bool Parser::skipToToken() {
    if (m_at != m_lineStart)
        skipBlanks();
    while (!atEnd()) {
        while (m_at < m_end && m_bytes[m_at] == ' ')
            ++m_at;
        if (peek() == '#')
            m_at = lineEndFrom(m_at);
        if (atEnd())
            break;
        if (m_bytes[m_at] == '\t')
            return fail(ErrorCode::TabIndent, m_at);
        if (!isLineEnd(m_at)) {
            if (column() == 0 && atMarker())
                return fail(ErrorCode::SeveralDocuments, m_at);
            if (column() == 0 && peek() == '%')
                return fail(ErrorCode::NotSupported, m_at, "a YAML directive");
            return true;
        }
        takeLineEnd();
    }
    return true;
}

// After a value: nothing but blanks and a comment may follow on its line.
bool Parser::expectLineEnd() {
    skipBlanks();
    if (isLineEnd(m_at) || peek() == '#')
        return true;
    if (peek() == ':' && isBlankOrEnd(m_at + 1))
        return fail(ErrorCode::NestedKeyInline, m_at);
    return failAtCharacter();
}

// Keys and list items; those of a file that is too short to hold too many need not all be counted.
bool Parser::countItem() {
    return ++m_items <= maximumNodes || fail(ErrorCode::TooLarge, m_at, "too many values");
}

// A plain scalar from `begin` to `end`.
bool Parser::checkNumber(std::size_t begin, std::size_t end) {
    return end - begin <= maximumNumberLength || !isTooLongNumber(m_bytes.substr(begin, end - begin)) ||
           fail(ErrorCode::NumberTooLong, begin);
}

void Parser::coverOddBreaks(std::size_t begin, std::size_t end) {
    // They come in file order; a break ahead of `begin` that nothing covered stays the next one and is
    // reported.
    while (m_coveredBreaks < m_oddBreaks.size() && m_oddBreaks[m_coveredBreaks] >= begin &&
           m_oddBreaks[m_coveredBreaks] < end)
        ++m_coveredBreaks;
}

bool Parser::fail(ErrorCode code, std::size_t at, std::string_view detail) {
    if (!m_failed) {
        m_failed = true;
        m_code = code;
        m_detail = detail;
        m_errorAt = at;
    }
    return false;
}

// The whole character at an offset; empty at the end.
std::string_view Parser::characterAt(std::size_t at) const {
    if (at >= m_end)
        return {};
    std::size_t length = 1;
    while (at + length < m_end && (static_cast<unsigned char>(m_bytes[at + length]) & 0xC0) == 0x80)
        ++length;
    return m_bytes.substr(at, length);
}

bool Parser::failAtCharacter() {
    return fail(ErrorCode::UnexpectedCharacter, m_at, characterAt(m_at));
}

Error Parser::error() const {
    return {m_code, m_detail, positionAt(m_bytes, m_errorAt)};
}

} // namespace galley::frontmatter
