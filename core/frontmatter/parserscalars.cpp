// Scalars of the fast reader: plain, quoted and block, as libyaml scans them.
#include "core/frontmatter/parser.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace galley::frontmatter {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

bool isFlowIndicator(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

// The characters a plain scalar's scan has to look at twice.
constexpr auto mayEndPlain = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view(" \t\r\n:#,[]{}"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

// The characters that mean something inside quotes, or may begin something that does.
constexpr auto isQuotedSpecial = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view(" \t\r\n'\"\\\xC2\xE2"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 32);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<char32_t> namedEscape(char c) {
    switch (c) {
    case '0':
        return 0;
    case 'a':
        return 7;
    case 'b':
        return 8;
    case 't':
    case '\t':
        return 9;
    case 'n':
        return 10;
    case 'v':
        return 11;
    case 'f':
        return 12;
    case 'r':
        return 13;
    case 'e':
        return 27;
    case ' ':
        return ' ';
    case '"':
        return '"';
    case '/':
        return '/';
    case '\\':
        return '\\';
    case 'N':
        return 0x85;
    case '_':
        return 0xA0;
    case 'L':
        return 0x2028;
    case 'P':
        return 0x2029;
    default:
        return {};
    }
}

std::size_t hexEscapeLength(char c) {
    return c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
}

} // namespace

// A plain scalar of one or more lines. Ends at the next token, a comment or a line end.
bool Parser::scanPlain(long parentIndent, bool flow, Node* out) {
    if (std::strchr(",[]{}#&*!|>'\"%@`", peek()) != nullptr ||
        (std::strchr("-?:", peek()) != nullptr &&
         (flow ? peek() != '-' || isBlankOrEnd(m_at + 1) : isBlankOrEnd(m_at + 1))))
        return failAtCharacter();
    const std::size_t begin = m_at;
    std::size_t contentEnd = begin;
    if (!scanPlainLine(flow, contentEnd))
        return false;
    std::string text;
    if (out)
        text = m_bytes.substr(begin, contentEnd - begin);
    bool endsOnItsLine = true;
    while (true) {
        skipBlanks();
        endsOnItsLine = !isLineEnd(m_at);
        std::size_t breaks = 0;
        if (endsOnItsLine || !takePlainBreaks(static_cast<std::size_t>(parentIndent + 1), flow, breaks))
            break;
        const std::size_t lineBegin = m_at;
        std::size_t lineEnd = m_at;
        if (!scanPlainLine(flow, lineEnd))
            return false;
        endsOnItsLine = lineEnd == lineBegin;
        if (endsOnItsLine)
            break;
        contentEnd = lineEnd;
        if (out) {
            text.append(breaks == 1 ? 1 : breaks - 1, breaks == 1 ? ' ' : '\n');
            text.append(m_bytes, lineBegin, lineEnd - lineBegin);
        }
    }
    if (m_failed)
        return false;
    if (!flow && endsOnItsLine && peek() == ':')
        return fail(ErrorCode::NestedKeyInline, m_at);
    if (!checkNumber(begin, contentEnd))
        return false;
    m_contentEnd = contentEnd;
    if (out) {
        out->range = {begin, contentEnd};
        out->text = std::move(text);
    }
    return true;
}

// The part of a plain scalar on this line; m_at and contentEnd end up behind its last character.
bool Parser::scanPlainLine(bool flow, std::size_t& contentEnd) {
    const std::size_t begin = m_at;
    for (std::size_t at = begin; at < m_end; ++at) {
        const char c = m_bytes[at];
        if (!mayEndPlain[static_cast<unsigned char>(c)]) {
            contentEnd = at + 1;
            continue;
        }
        if (isBlank(c))
            continue;
        if (isLineEnd(at) || (c == '#' && at > begin && isBlank(m_bytes[at - 1])))
            break;
        if (c == ':') {
            if (isBlankOrEnd(at + 1))
                break;
            if (flow && (isFlowIndicator(m_bytes[at + 1]) || m_bytes[at + 1] == '?'))
                return fail(ErrorCode::UnexpectedCharacter, at, ":");
        } else if (flow && isFlowIndicator(c)) {
            break;
        }
        contentEnd = at + 1;
    }
    m_at = contentEnd;
    return true;
}

// Over line ends and the indentation behind them, inside a plain scalar. False where the scalar ends here.
bool Parser::takePlainBreaks(std::size_t minimumIndent, bool flow, std::size_t& breaks) {
    while (!atEnd() && isLineEnd(m_at)) {
        takeLineEnd();
        ++breaks;
        while (isBlank(peek())) {
            if (peek() == '\t' && (flow || column() < minimumIndent))
                return fail(ErrorCode::TabIndent, m_at);
            ++m_at;
        }
    }
    if (atEnd() || (!flow && column() < minimumIndent) || peek() == '#')
        return false;
    return column() != 0 || !atMarker();
}

bool Parser::parseQuoted(Node* out, bool& multiLine) {
    const std::size_t begin = m_at;
    if (!scanQuoted(out ? &out->text : nullptr, multiLine))
        return false;
    m_contentEnd = m_at;
    if (out) {
        out->style = m_bytes[begin] == '"' ? Style::DoubleQuoted : Style::SingleQuoted;
        out->range = {begin, m_at};
    }
    return true;
}

// A quoted scalar: at once where it is closed on its line and has no escapes, which nearly all are.
bool Parser::scanQuoted(std::string* text, bool& multiLine) {
    const char quote = peek();
    const char* start = m_bytes.data() + m_at + 1;
    const std::size_t rest = m_end - m_at - 1;
    const auto* close = static_cast<const char*>(std::memchr(start, quote, rest));
    if (!close)
        return fail(ErrorCode::UnclosedQuote, m_at);
    const auto length = static_cast<std::size_t>(close - start);
    const bool escapes =
        quote == '"' ? std::memchr(start, '\\', length) != nullptr : length + 1 < rest && close[1] == quote;
    if (!m_oddBreaks.empty() || escapes || std::memchr(start, '\n', length) != nullptr)
        return scanQuotedSlowly(quote, text, multiLine);
    if (text)
        text->assign(start, length);
    m_at += length + 2;
    return true;
}

// yaml_parser_scan_flow_scalar of libyaml, line by line.
bool Parser::scanQuotedSlowly(char quote, std::string* text, bool& multiLine) {
    const std::size_t begin = m_at++;
    std::string discarded;
    std::string& out = text ? *text : discarded;
    out.clear();
    while (true) {
        if (atEnd() || (column() == 0 && atMarker()))
            return fail(ErrorCode::UnclosedQuote, begin);
        bool leadingBlanks = false;
        while (!atEnd() && !isBlank(peek()) && breakLengthAt(m_at) == 0) {
            if (const std::size_t runEnd = quotedRunEnd(m_at); runEnd > m_at) {
                out.append(m_bytes, m_at, runEnd - m_at);
                m_at = runEnd;
            } else if (peek() == quote) {
                if (quote == '"' || peek(1) != quote)
                    break;
                out.push_back(quote);
                m_at += 2;
            } else if (quote == '"' && peek() == '\\') {
                if (const std::size_t length = breakLengthAt(m_at + 1); length > 0) {
                    m_at += 1 + length;
                    m_lineStart = m_at;
                    multiLine = leadingBlanks = true;
                    break;
                }
                if (!scanEscape(out))
                    return false;
            } else {
                out.push_back(m_bytes[m_at++]);
            }
        }
        if (!atEnd() && peek() == quote)
            break;
        takeQuotedSpace(out, leadingBlanks, multiLine);
    }
    ++m_at;
    coverOddBreaks(begin, m_at);
    return true;
}

// Over characters that stand for themselves inside quotes, single spaces between them included.
std::size_t Parser::quotedRunEnd(std::size_t at) const {
    const auto isOrdinary = [this](std::size_t i) {
        return i < m_end && !isQuotedSpecial[static_cast<unsigned char>(m_bytes[i])];
    };
    while (true) {
        if (isOrdinary(at))
            ++at;
        else if (at + 1 < m_end && m_bytes[at] == ' ' && isOrdinary(at + 1))
            at += 2;
        else
            return at;
    }
}

// White space inside quotes: blanks stay, one line end folds to a space, more of them to one less.
void Parser::takeQuotedSpace(std::string& out, bool leadingBlanks, bool& multiLine) {
    std::string blanks;
    std::string leadingBreak;
    std::string trailingBreaks;
    while (!atEnd()) {
        if (isBlank(peek())) {
            if (!leadingBlanks)
                blanks.push_back(peek());
            ++m_at;
            continue;
        }
        const std::size_t length = breakLengthAt(m_at);
        if (length == 0)
            break;
        std::string& target = leadingBlanks ? trailingBreaks : leadingBreak;
        // LS and PS stay what they are, all other line ends become \n.
        target.append(length == 3 ? m_bytes.substr(m_at, 3) : std::string_view("\n"));
        m_at += length;
        m_lineStart = m_at;
        multiLine = leadingBlanks = true;
    }
    if (!leadingBlanks)
        out += blanks;
    else if (leadingBreak == "\n")
        out += trailingBreaks.empty() ? " " : trailingBreaks;
    else
        out += leadingBreak + trailingBreaks;
}

// Bytes of the line break at an offset: LF, CR LF, CR, NEL, LS or PS; 0 for none.
std::size_t Parser::breakLengthAt(std::size_t at) const {
    if (at >= m_end)
        return 0;
    const std::string_view rest = m_bytes.substr(at, std::min<std::size_t>(3, m_end - at));
    if (rest.starts_with("\r\n") || rest.starts_with("\xC2\x85"))
        return 2;
    if (rest.front() == '\n' || rest.front() == '\r')
        return 1;
    return rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9" ? 3 : 0;
}

bool Parser::scanEscape(std::string& out) {
    const std::size_t begin = m_at;
    const char name = peek(1);
    m_at += 2;
    if (const auto character = namedEscape(name)) {
        appendUtf8(out, *character);
        return true;
    }
    const std::size_t digits = hexEscapeLength(name);
    if (digits == 0)
        return fail(ErrorCode::BadEscape, begin, m_bytes.substr(begin, 1 + characterAt(begin + 1).size()));
    char32_t codePoint = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const int digit = hexDigit(peek());
        if (digit < 0)
            return fail(ErrorCode::BadEscape, begin, m_bytes.substr(begin, m_at - begin));
        codePoint = codePoint * 16 + static_cast<char32_t>(digit);
        ++m_at;
    }
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF))
        return fail(ErrorCode::BadEscape, begin, m_bytes.substr(begin, m_at - begin));
    appendUtf8(out, codePoint);
    return true;
}

// yaml_parser_scan_block_scalar of libyaml.
bool Parser::scanBlockScalar(long parentIndent, Node* out) {
    const std::size_t begin = m_at;
    const bool literal = peek() == '|';
    char chomping = ' ';
    std::size_t indent = 0;
    if (!scanBlockHeader(chomping, indent))
        return false;
    std::size_t contentEnd = m_contentEnd;
    const auto parentWidth = static_cast<std::size_t>(std::max(parentIndent, 0L));
    if (indent > 0)
        indent += parentWidth;
    std::string text;
    std::string leadingBreak;
    std::string trailingBreaks;
    bool leadingBlank = false;
    if (!scanBlockBreaks(indent, static_cast<std::size_t>(parentIndent + 1), trailingBreaks))
        return false;
    while (!atEnd() && column() == indent) {
        const bool trailingBlank = isBlank(peek());
        if (!literal && !leadingBreak.empty() && !leadingBlank && !trailingBlank) {
            if (trailingBreaks.empty())
                text.push_back(' ');
        } else {
            text += leadingBreak;
        }
        text += trailingBreaks;
        trailingBreaks.clear();
        leadingBlank = isBlank(peek());
        contentEnd = lineEndFrom(m_at);
        if (contentEnd > m_at && m_bytes[contentEnd - 1] == '\r')
            --contentEnd;
        if (out)
            text.append(m_bytes, m_at, contentEnd - m_at);
        m_at = contentEnd;
        takeLineEnd();
        leadingBreak = "\n";
        if (!scanBlockBreaks(indent, 0, trailingBreaks))
            return false;
    }
    if (chomping != '-')
        text += leadingBreak;
    if (chomping == '+')
        text += trailingBreaks;
    m_contentEnd = contentEnd;
    if (out) {
        out->style = literal ? Style::Literal : Style::Folded;
        out->range = {begin, contentEnd};
        out->text = std::move(text);
    }
    return true;
}

// "|", "|-", ">2+" ...: sets m_contentEnd behind it and goes to the next line.
bool Parser::scanBlockHeader(char& chomping, std::size_t& increment) {
    ++m_at;
    for (int i = 0; i < 2; ++i) {
        if (chomping == ' ' && (peek() == '+' || peek() == '-'))
            chomping = m_bytes[m_at++];
        else if (increment == 0 && peek() >= '1' && peek() <= '9')
            increment = static_cast<std::size_t>(m_bytes[m_at++] - '0');
    }
    m_contentEnd = m_at;
    skipBlanks();
    if (peek() == '#')
        m_at = lineEndFrom(m_at);
    if (!isLineEnd(m_at))
        return fail(ErrorCode::BadBlockScalarHeader, m_at, characterAt(m_at));
    takeLineEnd();
    return true;
}

// Over blank lines and indentation. `indent` 0 is to be found out: the widest line so far, at least
// `leastIndent`.
bool Parser::scanBlockBreaks(std::size_t& indent, std::size_t leastIndent, std::string& breaks) {
    std::size_t widest = 0;
    const bool detect = indent == 0;
    while (true) {
        while ((detect || column() < indent) && peek() == ' ')
            ++m_at;
        widest = std::max(widest, column());
        if ((detect || column() < indent) && peek() == '\t')
            return fail(ErrorCode::TabIndent, m_at);
        if (atEnd() || !isLineEnd(m_at))
            break;
        takeLineEnd();
        breaks.push_back('\n');
    }
    if (detect)
        indent = std::max({widest, leastIndent, std::size_t{1}});
    return true;
}

} // namespace galley::frontmatter
