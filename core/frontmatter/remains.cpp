// What an edit must leave: all bytes but those of the values it names.
#include "core/frontmatter/remains.h"

#include "core/frontmatter/itemlayout.h"
#include "core/frontmatter/lines.h"
#include "core/frontmatter/scalarwriter.h"
#include "core/frontmatter/wanted.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

using Texts = std::vector<std::string_view>;

/// A value with the item and the collection it stands in.
struct Spot {
    const Node* collection = nullptr;
    const Item* item = nullptr;
};

std::optional<Spot> spotOf(const Document& document, const FieldPath& path) {
    Spot spot;
    const Node* node = document.root();
    for (const FieldPath::Step& step : path.steps()) {
        const Node* child = node ? childOf(*node, step) : nullptr;
        if (!child)
            return std::nullopt;
        const auto item = std::ranges::find(node->items, child, [](const Item& i) { return i.value.get(); });
        spot = {node, &*item};
        node = child;
    }
    return spot;
}

bool isBlock(const Node& scalar) {
    return scalar.style == Style::Literal || scalar.style == Style::Folded;
}

/// Whether blank lines may be part of a text somewhere in a value: below "|+".
bool keepsBlankLines(std::string_view text, const Node& node) {
    const std::string_view header = text.substr(node.range.begin, node.range.size());
    if (node.kind == NodeKind::Scalar)
        return isBlock(node) &&
               header.substr(0, header.find_first_of(" \t\r\n")).find('+') != std::string_view::npos;
    return std::ranges::any_of(node.items,
                               [text](const Item& item) { return keepsBlankLines(text, *item.value); });
}

/// Whether the list a step leads into holds what is wanted somewhere else, so that the item there may take
/// the place of the one meant.
bool isElsewhere(const Document& before, const Document& after, const FieldPath& list, std::size_t index) {
    const auto old = before.value(list);
    const auto wanted = after.value(list.child(index));
    if (!old || !old->sequence() || !wanted)
        return true;
    for (std::size_t i = 0; i < old->sequence()->size(); ++i)
        if (i != index && equivalent((*old->sequence())[i], *wanted))
            return true;
    return false;
}

bool mayBeTakenForAnother(const Document& before, const Document& after, const FieldPath& path) {
    FieldPath list;
    for (const FieldPath::Step& step : path.steps()) {
        const auto* index = std::get_if<std::size_t>(&step);
        if (index && isElsewhere(before, after, list, *index))
            return true;
        list = index ? list.child(*index) : list.child(std::get<std::string>(step));
    }
    return false;
}

/// Whether two paths lead through different items of one list, which may be taken for each other.
bool areBesideInList(const FieldPath& a, const FieldPath& b) {
    const auto [x, y] = std::ranges::mismatch(a.steps(), b.steps());
    return x != a.steps().end() && y != b.steps().end() && std::holds_alternative<std::size_t>(*x);
}

/// The bytes of a scalar; of one that is empty in one of the documents with what leads to it.
Range bytesOf(const Lines& lines, const Spot& spot, bool withLead) {
    const Item& item = *spot.item;
    const Range& range = item.value->range;
    if (withLead) {
        const std::size_t anchor = valueAnchor(lines.text(), *spot.collection, item);
        const bool isMapping = spot.collection->kind == NodeKind::Mapping;
        return {isMapping ? item.key.end : anchor, std::max(anchor, range.end)};
    }
    return {range.begin,
            isBlock(*item.value) ? std::max(range.end, lines.contentEnd(range.begin)) : range.end};
}

Texts linesOf(std::string_view text) {
    Texts result;
    const Lines lines(text);
    for (std::size_t at = 0; at < text.size(); at = lines.end(at))
        result.push_back(text.substr(at, lines.end(at) - at));
    return result;
}

bool isBlank(std::string_view line) {
    return Lines(line).isBlank(0);
}

bool isComment(std::string_view line) {
    return Lines(line).isComment(0);
}

/// A line, or what is made of tabs at the begin of a blank or comment line, see apply().
bool isSameLine(std::string_view before, std::string_view after) {
    if (before == after)
        return true;
    if (!isBlank(before) && !isComment(before))
        return false;
    const std::size_t indent = Lines(before).indent(0);
    const std::string spaces(isComment(before) ? indent : 0, ' ');
    return before.substr(0, indent).find('\t') != std::string_view::npos &&
           after == spaces + std::string(before.substr(indent));
}

/// Whether lines are the same behind a value that changed: tabs may be gone up to the next text.
bool areSameBehindValue(const Texts& before, const Texts& after, std::size_t first) {
    if (before.size() != after.size())
        return false;
    bool mayBeUntabbed = true;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (i >= first)
            mayBeUntabbed = mayBeUntabbed && (isBlank(before[i]) || isComment(before[i]));
        if (before[i] != after[i] && (i < first || !mayBeUntabbed || !isSameLine(before[i], after[i])))
            return false;
    }
    return true;
}

/// Comments indented right below an entry go with it: what is behind the last of them.
std::string_view withoutInnerComments(std::string_view text) {
    const Lines lines(text);
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size() && (lines.isBlank(at) || lines.indent(at) > 0);
         at = lines.end(at))
        if (lines.isComment(at))
            begin = lines.end(at);
    return text.substr(begin);
}

void append(Texts& lines, std::string_view text) {
    const Texts more = linesOf(text);
    lines.insert(lines.end(), more.begin(), more.end());
}

Texts withoutBlankBegin(const Texts& lines) {
    return {std::ranges::find_if_not(lines, isBlank), lines.end()};
}

bool hasEntry(const Document& document, const std::string& key) {
    return std::ranges::find(document.entries(), key, &Entry::key) != document.entries().end();
}

} // namespace

Remains::Remains(const Document& before, const Document& after, std::span<const Change> changes)
    : m_before(before)
    , m_after(after) {
    for (const Change& change : changes) {
        const auto old = spotOf(before, change.path);
        const auto now = spotOf(after, change.path);
        const bool areScalars = change.value && old && now && old->item->value->kind == NodeKind::Scalar &&
                                now->item->value->kind == NodeKind::Scalar;
        const std::string& key = change.path.topLevelKey();
        if (!areScalars || mayBeTakenForAnother(before, after, change.path)) {
            m_free.insert(key);
            continue;
        }
        std::vector<Scalar>& scalars = m_scalars[key];
        if (std::ranges::any_of(
                scalars, [&](const Scalar& other) { return areBesideInList(other.path, change.path); }))
            m_free.insert(key);
        scalars.push_back({change.path, old->item->value->range.empty() || now->item->value->range.empty()});
    }
}

bool Remains::areEqual() const {
    const Parts before = partsOf(m_before);
    const Parts after = partsOf(m_after);
    const auto isSameAnchor = [](const Anchor& a, const Anchor& b) {
        if (a.key != b.key || a.pieces.size() != b.pieces.size() || a.pieces.front() != b.pieces.front())
            return false;
        for (std::size_t i = 1; i < a.pieces.size(); ++i)
            if (!areSameBehindValue(linesOf(a.pieces[i]), linesOf(b.pieces[i]), 1))
                return false;
        return true;
    };
    return std::ranges::equal(before.anchors, after.anchors, isSameAnchor) &&
           std::ranges::equal(before.stretches, after.stretches,
                              [this](const Stretch& a, const Stretch& b) { return isSame(a, b); });
}

Remains::Parts Remains::partsOf(const Document& document) const {
    const Node* root = document.root();
    const Lines lines(document.bytes());
    const auto textOf = [&](std::size_t begin, std::size_t end) {
        return lines.text().substr(begin, std::max(begin, end) - begin);
    };
    Parts parts;
    parts.stretches.emplace_back();
    std::size_t end = document.parts().yaml.begin;
    bool followsFree = false;
    for (std::size_t i = 0; i <= document.entries().size(); ++i) {
        const bool isLast = i == document.entries().size();
        const std::size_t begin = isLast ? document.parts().yaml.end : document.entries()[i].range.begin;
        const std::string_view gap = textOf(end, begin);
        append(parts.stretches.back().lines, followsFree ? withoutInnerComments(gap) : gap);
        if (isLast)
            break;
        const std::string& key = document.entries()[i].key;
        end = endOfContent(lines, *root, root->items[i]);
        followsFree = isFree(key);
        if (followsFree) {
            parts.stretches.back().free.push_back(key);
        } else {
            parts.anchors.push_back(
                anchorOf(document, key, {begin, end}, scalarsIn(document, root->items[i])));
            parts.stretches.emplace_back();
            parts.stretches.back().followsScalar = parts.anchors.back().pieces.size() > 1;
        }
        parts.stretches.back().followsKept |= (followsFree || parts.stretches.back().followsScalar) &&
                                              keepsBlankLines(lines.text(), *root->items[i].value);
    }
    return parts;
}

/// Those of a top-level item; nothing for a duplicate that does not count.
std::span<const Remains::Scalar> Remains::scalarsIn(const Document& document, const Item& item) const {
    const auto found = m_scalars.find(item.name);
    if (found == m_scalars.end() || findItem(*document.root(), item.name) != &item)
        return {};
    return found->second;
}

Remains::Anchor Remains::anchorOf(const Document& document, const std::string& key, Range content,
                                  std::span<const Scalar> scalars) {
    const Lines lines(document.bytes());
    std::vector<std::pair<Range, std::string>> values; // with what a block scalar's header says behind it
    for (const Scalar& scalar : scalars) {
        const Spot spot = *spotOf(document, scalar.path);
        const Range bytes = bytesOf(lines, spot, scalar.wasOrIsEmpty);
        const std::string_view text = lines.text().substr(bytes.begin, bytes.size());
        values.emplace_back(bytes, isBlock(*spot.item->value) ? headerComment(text) : std::string());
    }
    std::ranges::sort(values, {}, [](const auto& value) { return value.first.begin; });
    Anchor anchor{key, {}};
    std::size_t at = content.begin;
    std::string piece;
    for (const auto& [bytes, comment] : values) {
        anchor.pieces.push_back(piece + std::string(lines.text().substr(at, bytes.begin - at)));
        at = bytes.end;
        // A comment right behind a quote has to get a blank in front of it.
        piece = comment + (lines.text().substr(at).starts_with('#') ? " " : "");
    }
    anchor.pieces.push_back(piece + std::string(lines.text().substr(at, std::max(at, content.end) - at)));
    return anchor;
}

bool Remains::isSame(const Stretch& before, const Stretch& after) const {
    if (!before.free.empty() || !after.free.empty())
        return isSameBesideFree(before, after);
    if (!before.followsScalar)
        return before.lines == after.lines;
    if (before.followsKept || after.followsKept)
        return areSameBehindValue(withoutBlankBegin(before.lines), withoutBlankBegin(after.lines), 0);
    return areSameBehindValue(before.lines, after.lines, 0);
}

/// Blank lines come with entries that are new, and go with those that are gone; a list may lose what stood
/// inside of it to the lines behind it.
bool Remains::isSameBesideFree(const Stretch& before, const Stretch& after) const {
    const auto isNew = [this](const std::string& key) { return !hasEntry(m_before, key); };
    const auto isGone = [this](const std::string& key) { return !hasEntry(m_after, key); };
    const auto added = std::ranges::count_if(after.free, isNew);
    const bool anyStays = static_cast<std::size_t>(added) < after.free.size();
    const bool mayDrop = std::ranges::any_of(before.free, isGone) || before.followsKept || after.followsKept;
    const bool mayAddAny = before.followsKept || after.followsKept || anyStays;
    auto mayAdd = mayAddAny ? static_cast<std::ptrdiff_t>(after.lines.size()) : 2 * added;
    std::size_t old = 0;
    for (const std::string_view line : after.lines) {
        while (mayDrop && old < before.lines.size() && isBlank(before.lines[old]) &&
               !isSameLine(before.lines[old], line))
            ++old;
        if (old < before.lines.size() && isSameLine(before.lines[old], line))
            ++old;
        else if (isBlank(line) ? --mayAdd < 0 : !anyStays || m_before.bytes().find(line) == std::string::npos)
            return false;
    }
    while (mayDrop && old < before.lines.size() && isBlank(before.lines[old]))
        ++old;
    return old == before.lines.size();
}

} // namespace galley::frontmatter
