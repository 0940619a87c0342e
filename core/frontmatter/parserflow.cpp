// Flow collections of the fast reader: [a, b] and {a: b}, over any number of lines.
#include "core/frontmatter/document.h"
#include "core/frontmatter/parser.h"

#include <cstring>

namespace galley::frontmatter {

bool Parser::parseFlowCollection(Node* out) {
    const std::size_t begin = m_at;
    if (++m_depth > maximumDepth)
        return fail(ErrorCode::TooDeep, begin);
    const bool isMapping = peek() == '{';
    const char close = isMapping ? '}' : ']';
    if (out) {
        out->kind = isMapping ? NodeKind::Mapping : NodeKind::Sequence;
        out->style = Style::Flow;
    }
    ++m_at;
    for (bool first = true;; first = false) {
        if (!skipFlowSpace())
            return false;
        if (!first && peek() == ',') {
            ++m_at;
            if (!skipFlowSpace())
                return false;
        } else if (!first && !atEnd() && peek() != close) {
            return failAtCharacter();
        }
        if (atEnd())
            return fail(ErrorCode::UnclosedBracket, begin, m_bytes.substr(begin, 1));
        if (peek() == close)
            break;
        if (!parseFlowEntry(out, isMapping))
            return false;
    }
    ++m_at;
    --m_depth;
    m_contentEnd = m_at;
    if (out)
        out->range = {begin, m_at};
    return true;
}

// One entry: a value, or "key: value" (in a list, a mapping of that one pair).
bool Parser::parseFlowEntry(Node* out, bool inMapping) {
    if (peek() == '?' || peek() == ':')
        return fail(ErrorCode::NotSupported, m_at, "a key without a name or of several lines");
    if (!countItem())
        return false;
    const std::size_t begin = m_at;
    const std::size_t lineStart = m_lineStart;
    auto first = std::make_unique<Node>();
    bool mayBeKey = false;
    if (!parseFlowNode(first.get(), mayBeKey))
        return false;
    const Range key{begin, m_contentEnd};
    if (m_lineStart == lineStart)
        skipBlanks();
    const bool isPair = peek() == ':' && m_lineStart == lineStart;
    if (isPair && (!mayBeKey || m_at - begin > 1024))
        return fail(ErrorCode::NotSupported, begin, "a key of this kind");
    const std::string name = isPair || inMapping ? first->text : std::string();
    if (isPair || inMapping) {
        m_features.mergeKeys |= first->style == Style::Plain && first->text == "<<";
        if (inMapping && first->kind != NodeKind::Scalar)
            return fail(ErrorCode::NotSupported, begin, "a key of this kind");
        if (out && inMapping)
            out->hasMergeKey |= first->style == Style::Plain && first->text == "<<";
    }
    Node* target = nullptr;
    if (out) {
        Item item;
        item.range.begin = begin;
        if (inMapping) {
            item.key = key;
            item.name = name;
            item.value = std::make_unique<Node>();
            item.value->range = {key.end, key.end};
        } else if (isPair) {
            item.value = std::make_unique<Node>();
        } else {
            item.value = std::move(first);
        }
        out->items.push_back(std::move(item));
        target = out->items.back().value.get();
    }
    if (isPair) {
        ++m_at;
        if (inMapping ? !parseFlowValue(target) : !parseFlowPair(target, key, name))
            return false;
    } else {
        m_contentEnd = key.end;
    }
    if (out)
        out->items.back().range.end = m_contentEnd;
    return true;
}

// The rest of "key: value" inside a list: a mapping of one pair.
bool Parser::parseFlowPair(Node* out, Range key, std::string name) {
    auto value = std::make_unique<Node>();
    if (!countItem() || !parseFlowValue(value.get()))
        return false;
    if (!out)
        return true;
    out->kind = NodeKind::Mapping;
    out->style = Style::Flow;
    out->range = {key.begin, m_contentEnd};
    out->hasMergeKey = name == "<<";
    Item item;
    item.range = out->range;
    item.key = key;
    item.name = std::move(name);
    item.value = std::move(value);
    out->items.push_back(std::move(item));
    return true;
}

// The value behind a colon; empty before a comma or the closing bracket.
bool Parser::parseFlowValue(Node* out) {
    m_contentEnd = m_at;
    const std::size_t emptyAt = m_at;
    if (!skipFlowSpace())
        return false;
    bool mayBeKey = false;
    if (peek() != ',' && peek() != ']' && peek() != '}') {
        return parseFlowNode(out, mayBeKey);
    }
    if (out)
        out->range = {emptyAt, emptyAt};
    return true;
}

bool Parser::parseFlowNode(Node* out, bool& mayBeKey) {
    mayBeKey = false;
    switch (peek()) {
    case '[':
    case '{':
        return parseFlowCollection(out);
    case '*': {
        if (!parseAlias(out))
            return false;
        const bool ends = isBlankOrEnd(m_at) || std::strchr(",]}", peek()) != nullptr;
        return ends || failAtCharacter();
    }
    case '&':
    case '!':
        return parseFlowProperties(out);
    case '"':
    case '\'': {
        bool multiLine = false;
        const bool read = parseQuoted(out, multiLine);
        mayBeKey = !multiLine;
        return read;
    }
    default: {
        const std::size_t lineStart = m_lineStart;
        const bool read = scanPlain(-1, true, out);
        mayBeKey = m_lineStart == lineStart;
        return read;
    }
    }
}

bool Parser::parseFlowProperties(Node* out) {
    m_features.properties = true;
    if (out)
        out->hasProperties = true;
    while (peek() == '&' || peek() == '!') {
        const std::size_t begin = m_at++;
        if (m_bytes[begin] == '!' && peek() == '!')
            ++m_at;
        while (!atEnd() && !isBlankOrEnd(m_at) && std::strchr(",[]{}:%?&*!'\"#", peek()) == nullptr)
            ++m_at;
        if (!isBlankOrEnd(m_at) || (m_bytes[begin] == '&' && m_at == begin + 1))
            return fail(ErrorCode::NotSupported, begin, "an anchor or tag of this kind");
        m_contentEnd = m_at;
        if (!skipFlowSpace())
            return false;
    }
    if (peek() == ',' || peek() == ']' || peek() == '}') {
        if (out)
            out->range = {m_contentEnd, m_contentEnd};
        return true;
    }
    bool mayBeKey = false;
    if (peek() == '*')
        return failAtCharacter();
    return parseFlowNode(out, mayBeKey);
}

// Over white space, line ends and comments; tabs are welcome here.
bool Parser::skipFlowSpace() {
    while (!atEnd()) {
        skipBlanks();
        if (peek() == '#')
            m_at = lineEndFrom(m_at);
        if (atEnd() || !isLineEnd(m_at))
            break;
        takeLineEnd();
        if (atMarker())
            return fail(ErrorCode::SeveralDocuments, m_at);
    }
    return true;
}

} // namespace galley::frontmatter
