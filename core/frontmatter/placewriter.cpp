// Puts a whole new value in the place of an old one.
#include "core/frontmatter/placewriter.h"

#include "core/frontmatter/itemlayout.h"
#include "core/frontmatter/scalarwriter.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

bool isBlockScalar(const Node& node) {
    return node.kind == NodeKind::Scalar && (node.style == Style::Literal || node.style == Style::Folded);
}

bool isBlockCollection(const Node& node) {
    return node.kind != NodeKind::Scalar && node.style == Style::Block;
}

std::string withoutLastLineEnd(std::string text) {
    if (text.ends_with('\n'))
        text.pop_back();
    if (text.ends_with('\r'))
        text.pop_back();
    return text;
}

} // namespace

Place placeOf(std::string_view text, const Node& collection, const Item& item, FieldPath path) {
    Place place;
    place.kind = collection.style == Style::Flow         ? Place::Kind::InFlow
                 : collection.kind == NodeKind::Sequence ? Place::Kind::AfterDash
                                                         : Place::Kind::AfterColon;
    place.anchor = valueAnchor(text, collection, item);
    place.indent = collection.indent;
    place.node = item.value.get();
    place.path = std::move(path);
    return place;
}

std::optional<Error> PlaceWriter::put(const Place& place, const Value& value) {
    if (value.isScalar() && place.node->kind == NodeKind::Scalar && !place.node->range.empty())
        return putScalar(place, value);
    ValueWriter writer(m_habits, m_lines.newline(place.anchor));
    const bool keepsBrackets = place.node->style == Style::Flow && !place.node->items.empty();
    if (place.kind == Place::Kind::InFlow || keepsBrackets || !writer.isBlock(value, place.path))
        putInline(place, writer.inlineText(value, place.path, place.kind == Place::Kind::InFlow));
    else if (place.kind == Place::Kind::AfterDash)
        putBehindDash(place, value, writer);
    else
        putBelowKey(place, value, writer);
    return writer.error();
}

std::optional<Error> PlaceWriter::putScalar(const Place& place, const Value& value) {
    const Node& node = *place.node;
    if (isBlockScalar(node) && value.string())
        if (const auto text =
                writeBlockScalar(*value.string(), {bytesOf(node), node.style,
                                                   m_lines.newline(node.range.begin), place.indent})) {
            splice(node.range.begin, endOf(node), *text);
            return std::nullopt;
        }
    const auto text = writeScalar(value, node.style, place.kind == Place::Kind::InFlow);
    if (!text)
        return Error{text.error().code, place.path.toString() + ": " + text.error().detail, {}};
    putInline(place, *text);
    return std::nullopt;
}

/// One line of text in the place of anything.
void PlaceWriter::putInline(const Place& place, const std::string& text) {
    const Node& node = *place.node;
    if (node.range.empty()) {
        const bool hasColon = m_lines.text()[place.anchor - 1] == ':' || place.kind != Place::Kind::InFlow;
        splice(place.anchor, place.anchor, (hasColon ? " " : ": ") + text);
    } else if (isBlockScalar(node)) {
        splice(node.range.begin, endOf(node), text + headerComment(bytesOf(node)));
    } else if (isBlockCollection(node) && !startsOnAnchorLine(place)) {
        splice(place.anchor, place.anchor, " " + text);
        splice(m_lines.contentEnd(place.anchor), node.range.end, commentsBetweenItems(place));
    } else {
        const bool holdsLines = isBlockCollection(node);
        splice(node.range.begin, node.range.end, holdsLines ? text + commentsBetweenItems(place) : text);
    }
}

/// Comments on lines of their own, each with a line end ahead: they are of no item and outlive the last one.
std::string PlaceWriter::commentsBetweenItems(const Place& place) const {
    const ItemLayout items(m_lines, *place.node);
    std::string comments;
    std::size_t at = m_lines.end(place.anchor);
    for (std::size_t i = 0; i < items.size(); at = items[i++].end)
        for (; at < items[i].begin; at = m_lines.end(at))
            if (m_lines.isComment(at))
                comments.append(m_lines.newline(at))
                    .append(m_lines.text().substr(at, m_lines.contentEnd(at) - at));
    return comments;
}

/// A list or mapping behind a dash: its first line goes on the dash's line.
void PlaceWriter::putBehindDash(const Place& place, const Value& value, ValueWriter& writer) {
    const Node& node = *place.node;
    const bool inPlace = !node.range.empty() && startsOnAnchorLine(place);
    const std::size_t column =
        inPlace ? node.range.begin - m_lines.begin(node.range.begin) : place.indent + m_habits.dashWidth();
    const std::string text =
        withoutLastLineEnd(writer.collectionLines(value, place.path, column)).substr(column);
    if (inPlace)
        splice(node.range.begin, node.range.end, text);
    else
        splice(place.anchor, node.range.empty() ? place.anchor : node.range.end,
               std::string(m_habits.dashWidth() - 1, ' ') + text);
}

/// A list or mapping below its key, in the place of the lines that stood there or behind the key's line.
void PlaceWriter::putBelowKey(const Place& place, const Value& value, ValueWriter& writer) {
    const Node& node = *place.node;
    if (isBlockCollection(node)) {
        const bool sameKind = (node.kind == NodeKind::Sequence) == (value.sequence() != nullptr);
        const std::size_t indent = sameKind ? node.indent : writer.indentBelow(value, place.indent);
        const std::string text = withoutLastLineEnd(writer.collectionLines(value, place.path, indent));
        splice(m_lines.begin(node.range.begin), node.range.end, text);
        return;
    }
    std::size_t lineBelow = m_lines.end(place.anchor);
    if (!node.range.empty()) {
        const std::size_t begin = startsOnAnchorLine(place) ? place.anchor : m_lines.contentEnd(place.anchor);
        splice(begin, endOf(node), isBlockScalar(node) ? headerComment(bytesOf(node)) : std::string());
        lineBelow = m_lines.end(node.range.end);
    }
    splice(lineBelow, lineBelow,
           writer.collectionLines(value, place.path, writer.indentBelow(value, place.indent)));
}

void PlaceWriter::splice(std::size_t begin, std::size_t end, std::string text) {
    // Right behind a quote or bracket a comment may stand without the blank it needs behind everything else.
    if (m_lines.text().substr(end).starts_with('#') && !text.ends_with('\n'))
        text += ' ';
    m_splices.push_back({{begin, end}, std::move(text)});
}

bool PlaceWriter::startsOnAnchorLine(const Place& place) const {
    return place.node->range.begin < m_lines.end(place.anchor);
}

std::size_t PlaceWriter::endOf(const Node& node) const {
    return isBlockScalar(node) ? std::max(node.range.end, m_lines.contentEnd(node.range.begin))
                               : node.range.end;
}

std::string_view PlaceWriter::bytesOf(const Node& node) const {
    return m_lines.text().substr(node.range.begin, endOf(node) - node.range.begin);
}

} // namespace galley::frontmatter
