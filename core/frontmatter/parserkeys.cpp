// Keys of block mappings, plain, quoted, with properties, and those a "?" begins.
#include "core/frontmatter/parser.h"

#include <algorithm>
#include <cstring>

namespace galley::frontmatter {

namespace {

// "Simple keys" of YAML 1.1: libyaml refuses a key when its colon is further away than this.
constexpr std::size_t maximumKeyLength = 1024;

} // namespace

// "? key", up to the ":" of its value where it has one.
bool Parser::readExplicitKey(Key& key) {
    const std::size_t begin = m_at;
    const std::size_t indent = column();
    Node node;
    if (!parseIndicated(indent, &node))
        return false;
    if (node.kind != NodeKind::Scalar || (node.hasProperties && node.text == "<<"))
        return fail(ErrorCode::NotSupported, begin, "a key of this kind");
    key.range = {begin, std::max(begin + 1, m_contentEnd)};
    key.merges = node.style == Style::Plain && node.text == "<<";
    key.text = std::move(node.text);
    key.isOdd = key.explicitly = true;
    key.hasValue = !atEnd() && column() == indent && peek() == ':' && isBlankOrEnd(m_at + 1);
    return true;
}

std::string_view Parser::nameOf(const Key& key) const {
    return key.plain ? m_bytes.substr(key.range.begin, key.range.size()) : std::string_view(key.text);
}

bool Parser::nextKey(Key& key) {
    bool isKey = false;
    key = {};
    switch (peek()) {
    case '?':
        if (isBlankOrEnd(m_at + 1))
            return readExplicitKey(key);
        break;
    case '*':
    case '[':
    case '{':
        return fail(ErrorCode::NotSupported, m_at, "a key of this kind");
    default:
        break;
    }
    const std::size_t begin = m_at;
    if (!scanKeyAt(key, isKey))
        return false;
    return isKey || fail(ErrorCode::MissingColon, begin);
}

// Tries to read "key:" at m_at; where there is none, m_at stays.
bool Parser::scanKeyAt(Key& key, bool& isKey) {
    const std::size_t begin = m_at;
    const std::size_t lineStart = m_lineStart;
    if (peek() == '&' || peek() == '!')
        return scanOddKeyAt(key, isKey);
    if (peek() == '"' || peek() == '\'') {
        const std::size_t covered = m_coveredBreaks;
        bool multiLine = false;
        if (!scanQuoted(&key.text, multiLine))
            return false;
        key.range = {begin, m_at};
        if (!multiLine && !takeColon(key, isKey))
            return false;
        if (!isKey)
            m_coveredBreaks = covered;
    } else {
        const auto c = peek();
        if (std::strchr("[]{},#&*!|>%@`", c) != nullptr ||
            (std::strchr("-?:", c) != nullptr && isBlankOrEnd(begin + 1)))
            return failAtCharacter();
        std::size_t contentEnd = begin;
        if (!scanPlainLine(false, contentEnd))
            return false;
        key.range = {begin, contentEnd};
        key.plain = true;
        key.merges = nameOf(key) == "<<";
        if (!takeColon(key, isKey))
            return false;
    }
    if (!isKey) {
        m_at = begin;
        m_lineStart = lineStart;
    }
    return true;
}

bool Parser::takeColon(const Key& key, bool& isKey) {
    skipBlanks();
    isKey = peek() == ':' && isBlankOrEnd(m_at + 1);
    if (!isKey)
        return true;
    if (!checkKeyLength(key.range.begin, m_at))
        return false;
    ++m_at;
    return true;
}

bool Parser::checkKeyLength(std::size_t begin, std::size_t end) {
    return end - begin <= maximumKeyLength ||
           characterCount(m_bytes.substr(begin, end - begin)) <= maximumKeyLength ||
           fail(ErrorCode::KeyTooLong, begin);
}

// Tries to read "&anchor key:" or "!tag key:" at m_at; where there is none, m_at stays.
bool Parser::scanOddKeyAt(Key& key, bool& isKey) {
    const std::size_t begin = m_at;
    if (!scanProperties())
        return false;
    Key inner;
    inner.range = {m_at, m_at};
    isKey = peek() == ':' && isBlankOrEnd(m_at + 1);
    if (isKey)
        ++m_at;
    else if (!isLineEnd(m_at) && std::strchr("#[{|>*", peek()) == nullptr &&
             (std::strchr("-?", peek()) == nullptr || !isBlankOrEnd(m_at + 1)) && !scanKeyAt(inner, isKey))
        return false;
    if (!isKey) {
        m_at = begin;
        return true;
    }
    if (nameOf(inner) == "<<")
        return fail(ErrorCode::NotSupported, begin, "a key of this kind");
    key.text = nameOf(inner);
    key.range = {begin, inner.range.end};
    key.isOdd = true;
    return checkKeyLength(begin, m_at - 1);
}

} // namespace galley::frontmatter
