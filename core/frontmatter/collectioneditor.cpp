// Takes items out of a collection and puts new ones in.
#include "core/frontmatter/collectioneditor.h"

#include <algorithm>

namespace galley::frontmatter {

BlockEditor::BlockEditor(const Lines& lines, const Node& collection, const std::vector<Leaves>& leaves,
                         std::vector<Splice>& splices)
    : m_lines(lines)
    , m_collection(collection)
    , m_leaves(leaves)
    , m_splices(splices)
    , m_layout(lines, collection) {}

void BlockEditor::removeLeaving() {
    forEachRun(m_leaves, [this](std::size_t first, std::size_t last) { removeRun(first, last); });
}

void BlockEditor::insert(std::optional<std::size_t> after, const std::string& text) {
    const Tail tail = tailOf(after);
    const std::string separator(tail.keepsBlankLines ? std::string_view() : m_layout.separator());
    insertAt({after, tail.at, false}, after ? separator + text : text + separator);
}

void BlockEditor::insertMoved(std::optional<std::size_t> after, std::size_t index) {
    Tail tail = tailOf(after);
    if (!after && !m_tail)
        tail.at = m_layout[0].lead;
    const bool keeps = m_layout[index].keepsBlankLines;
    const std::size_t at = keeps ? std::max(pastBlankLines(after), tail.at) : tail.at;
    const bool isSeparated = keeps && (!after || at != tail.at);
    const std::string separator(tail.keepsBlankLines || isSeparated ? std::string_view()
                                                                    : m_layout.separator());
    const std::string text = movedLines(index);
    insertAt({after, at, keeps}, after ? separator + text : text + separator);
}

void BlockEditor::insertAsIs(std::optional<std::size_t> after, const std::string& text) {
    insertAt({after, tailOf(after).at, false}, text);
}

BlockEditor::Tail BlockEditor::tailOf(std::optional<std::size_t> after) const {
    if (m_tail && m_tail->after == after)
        return *m_tail;
    return after ? Tail{after, m_layout[*after].end, m_layout[*after].keepsBlankLines}
                 : Tail{after, m_layout[0].begin, false};
}

/// Lines that keep the blank lines behind them must have none there: they go right ahead of the next item
/// that stays.
std::size_t BlockEditor::pastBlankLines(std::optional<std::size_t> after) const {
    for (std::size_t next = after ? *after + 1 : 0; next < m_layout.size(); ++next)
        if (m_leaves[next] == Leaves::No)
            return m_layout[next].lead;
    return m_lines.skipBlank(m_layout[m_layout.size() - 1].end, m_lines.text().size());
}

void BlockEditor::insertAt(const Tail& tail, const std::string& text) {
    m_tail = tail;
    if (movesBehindDash(tail.after)) {
        // The new item takes the place behind the parent's dash, the old first one gets a line of its own.
        const std::string indent(m_collection.indent, ' ');
        splice(m_layout[0].begin, m_layout[0].begin, text.substr(text.find_first_not_of(' ')) + indent);
    } else {
        splice(tail.at, tail.at, text);
    }
}

std::string BlockEditor::movedLines(std::size_t index) const {
    const ItemLines& item = m_layout[index];
    const std::string_view lines = m_lines.text().substr(item.lead, item.end - item.lead);
    return std::string(index == 0 && m_layout.isCompact() ? m_collection.indent : 0, ' ') +
           std::string(lines);
}

bool BlockEditor::isFollowedByBlank(std::optional<std::size_t> item, std::size_t next) const {
    if (!item)
        return false;
    const std::size_t end = m_layout[*item].end;
    const std::size_t lead = m_layout[next].lead;
    return m_lines.skipBlank(end, lead) > end || m_lines.skipBlankBackwards(lead, end) < lead;
}

/// Whether blank lines left behind would become part of the value ahead.
bool BlockEditor::followsKeptLines(std::size_t index) const {
    return index > 0 && m_layout[index - 1].keepsBlankLines;
}

/// Where the lines of an item that leaves begin: comments above it go with it only where it moves.
std::size_t BlockEditor::beginOf(std::size_t index) const {
    return m_leaves[index] == Leaves::Moved ? m_layout[index].lead : m_layout[index].begin;
}

void BlockEditor::removeRun(std::size_t first, std::size_t last) {
    if (first == 0 && m_layout.isCompact() && last + 1 < m_layout.size()) {
        removeCompactHead(last);
        return;
    }
    removeLines(first, last);
    if (!followsKeptLines(first))
        removeDoubleBlanks(first, last);
}

/// The first items of "- key: value": the next one moves up behind the dash, unless comments stand between.
void BlockEditor::removeCompactHead(std::size_t last) {
    const std::size_t next = last + 1;
    const std::size_t start = itemStart(m_lines.text(), m_collection, m_collection.items[next]);
    if (!hasComment(m_layout[last].end, start)) {
        splice(m_layout[0].begin, start, {});
        return;
    }
    splice(m_layout[0].begin, m_lines.contentEnd(m_layout[0].end - 1), {});
    if (last > 0)
        removeLines(1, last);
}

void BlockEditor::removeLines(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
        std::size_t end = m_layout[i].end;
        if (i < last && !hasComment(end, beginOf(i + 1)))
            end = beginOf(i + 1);
        else if (followsKeptLines(first))
            end = m_lines.skipBlank(end, m_lines.text().size());
        splice(beginOf(i), end, {});
    }
}

/// Blank lines stood ahead of the run and behind it; one set is enough, at a collection's ends the outer one.
void BlockEditor::removeDoubleBlanks(std::size_t first, std::size_t last) {
    const std::size_t begin = beginOf(first);
    const std::size_t end = m_layout[last].end;
    if (last + 1 == m_layout.size()) {
        if (first > 0)
            splice(m_lines.skipBlankBackwards(begin, m_layout[first - 1].end), begin, {});
        return;
    }
    const std::size_t behind = m_lines.skipBlank(end, m_layout[last + 1].begin);
    std::size_t stop = end;
    if (first == 0) {
        stop = behind;
    } else {
        const std::size_t ahead = m_lines.skipBlankBackwards(begin, m_layout[first - 1].end);
        for (std::size_t at = ahead; at < begin && stop < behind; at = m_lines.end(at))
            stop = m_lines.end(stop);
    }
    splice(end, stop, {});
}

bool BlockEditor::hasComment(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; at = m_lines.end(at))
        if (m_lines.isComment(at))
            return true;
    return false;
}

void BlockEditor::splice(std::size_t begin, std::size_t end, std::string text) {
    if (begin != end || !text.empty())
        m_splices.push_back({{begin, end}, std::move(text)});
}

void FlowEditor::removeLeaving() {
    forEachRun(m_leaves, [this](std::size_t first, std::size_t last) { removeRun(first, last); });
}

void FlowEditor::insert(std::optional<std::size_t> after, const std::string& text) {
    if (after) {
        const std::size_t at = m_items[*after].range.end;
        const bool comment = m_text.substr(at).starts_with('#');
        m_splices.push_back({{at, at}, separator() + text + (comment ? " " : "")});
        return;
    }
    const auto stays = std::ranges::find(m_leaves, Leaves::No);
    const std::size_t at = m_items[static_cast<std::size_t>(stays - m_leaves.begin())].range.begin;
    m_splices.push_back({{at, at}, text + separator()});
}

std::string FlowEditor::movedText(std::size_t index) const {
    const Range& range = m_items[index].range;
    return std::string(m_text.substr(range.begin, range.size()));
}

void FlowEditor::removeRun(std::size_t first, std::size_t last) {
    const bool atEnd = last + 1 == m_items.size();
    bool hasComment = false;
    for (std::size_t i = atEnd && first > 0 ? first - 1 : first; i < (atEnd ? last : last + 1); ++i)
        hasComment |= gapBehind(i).find('#') != std::string_view::npos;
    if (hasComment) {
        for (std::size_t i = first; i <= last; ++i)
            removeAlone(i);
        return;
    }
    const std::size_t begin = atEnd && first > 0 ? m_items[first - 1].range.end : m_items[first].range.begin;
    const std::size_t end = atEnd ? m_items[last].range.end : m_items[last + 1].range.begin;
    m_splices.push_back({{begin, end}, {}});
}

/// One item and its comma, the comments around them left where they are.
void FlowEditor::removeAlone(std::size_t index) {
    const Range& range = m_items[index].range;
    m_splices.push_back({range, {}});
    if (const auto comma = commaBehind(index))
        m_splices.push_back({{*comma, *comma + 1}, {}});
}

std::optional<std::size_t> FlowEditor::commaBehind(std::size_t index) const {
    std::size_t at = m_text.find_first_not_of(" \t\r\n", m_items[index].range.end);
    while (at < m_text.size() && m_text[at] == '#')
        at = m_text.find_first_not_of(" \t\r\n", m_text.find('\n', at));
    return at < m_text.size() && m_text[at] == ',' ? std::optional(at) : std::nullopt;
}

/// What stands between an item and the next.
std::string_view FlowEditor::gapBehind(std::size_t index) const {
    const std::size_t begin = m_items[index].range.end;
    return m_text.substr(begin, m_items[index + 1].range.begin - begin);
}

/// A comma and what stands behind it between the first two items, where that is white space.
std::string FlowEditor::separator() const {
    if (m_items.size() > 1) {
        const std::string_view gap = gapBehind(0);
        if (gap.starts_with(',') && gap.find_first_not_of(" \t\r\n", 1) == std::string_view::npos)
            return std::string(gap);
    }
    return ", ";
}

} // namespace galley::frontmatter
