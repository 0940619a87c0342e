// Where the items of a collection stand: their lines, the comments that go with them, the spot their value
// takes.
#include "core/frontmatter/itemlayout.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

constexpr std::string_view blanks = " \t";

/// Whether the blank lines behind a value are part of it: a block scalar that keeps them (`|+`) comes last in
/// it.
bool keepsBlankLines(std::string_view text, const Node& node) {
    if (node.kind == NodeKind::Scalar) {
        if (node.style != Style::Literal && node.style != Style::Folded)
            return false;
        const std::string_view header = text.substr(node.range.begin, node.range.size());
        return header.substr(0, header.find_first_of(" \t\r\n")).find('+') != std::string_view::npos;
    }
    return node.style == Style::Block && !node.items.empty() &&
           keepsBlankLines(text, *node.items.back().value);
}

/// Past the comment lines that start at `lineBegin` and are indented deeper than `indent`, blank lines
/// between them included.
std::size_t skipInnerComments(const Lines& lines, std::size_t lineBegin, std::size_t indent) {
    std::size_t end = lineBegin;
    for (std::size_t at = lineBegin; at < lines.text().size(); at = lines.end(at)) {
        if (lines.isBlank(at))
            continue;
        if (!lines.isComment(at) || lines.indent(at) <= indent)
            break;
        end = lines.end(at);
    }
    return end;
}

std::size_t endOfLines(const Lines& lines, const Node& collection, const Item& item, bool keepsBlank) {
    std::size_t end = endOfContent(lines, collection, item);
    if (keepsBlank)
        end = lines.skipBlank(end, lines.text().size());
    return skipInnerComments(lines, end, collection.indent);
}

std::size_t startOfLead(const Lines& lines, std::size_t begin, std::size_t limit) {
    std::size_t lead = begin;
    while (lead > limit && lines.isComment(lines.begin(lead - 1)))
        lead = lines.begin(lead - 1);
    return lead;
}

} // namespace

ItemLayout::ItemLayout(const Lines& lines, const Node& collection) {
    m_items.reserve(collection.items.size());
    for (std::size_t i = 0; i < collection.items.size(); ++i)
        m_items.push_back(linesOf(lines, collection, i));
    for (std::size_t i = 1; i < m_items.size(); ++i) {
        const std::size_t end = m_items[i - 1].end;
        const std::string_view gap = lines.text().substr(end, lines.skipBlank(end, m_items[i].begin) - end);
        m_separator = i == 1 ? gap : m_separator;
        if (gap.empty()) {
            m_separator = {};
            break;
        }
    }
}

ItemLines ItemLayout::linesOf(const Lines& lines, const Node& collection, std::size_t index) {
    const Item& item = collection.items[index];
    const std::size_t start = itemStart(lines.text(), collection, item);
    const std::size_t lineBegin = lines.begin(start);
    const bool alone =
        lines.text().substr(lineBegin, start - lineBegin).find_first_not_of(blanks) == std::string_view::npos;
    ItemLines result;
    if (index == 0)
        m_compact = !alone;
    result.begin = alone ? lineBegin : start;
    result.lead = alone ? startOfLead(lines, lineBegin, index > 0 ? m_items[index - 1].end : 0) : start;
    result.keepsBlankLines = keepsBlankLines(lines.text(), *item.value);
    result.end = endOfLines(lines, collection, item, result.keepsBlankLines);
    return result;
}

std::size_t valueAnchor(std::string_view text, const Node& collection, const Item& item) {
    const std::size_t start = itemStart(text, collection, item);
    if (collection.kind == NodeKind::Sequence)
        return collection.style == Style::Block ? start + 1 : start;
    const std::size_t colon = text.find_first_not_of(blanks, item.key.end);
    return colon != std::string_view::npos && text[colon] == ':' ? colon + 1 : item.key.end;
}

std::size_t endOfContent(const Lines& lines, const Node& collection, const Item& item) {
    // An empty value may still have an anchor or tag, on a line of its own even.
    std::size_t last = std::max(valueAnchor(lines.text(), collection, item), item.value->range.end);
    // A range that ends with a line end names the line before it.
    if (last > 0 && lines.text()[last - 1] == '\n')
        --last;
    return lines.end(last);
}

std::size_t itemStart(std::string_view text, const Node& collection, const Item& item) {
    if (collection.kind == NodeKind::Mapping)
        return item.key.begin;
    return text.find_first_not_of(blanks, item.range.begin);
}

} // namespace galley::frontmatter
