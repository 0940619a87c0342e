// Puts missing keys into a mapping, in the place and with the blank lines an article has them.
#include "core/frontmatter/keyinserter.h"

#include "core/frontmatter/keyorder.h"

#include <algorithm>
#include <tuple>

namespace galley::frontmatter {

KeyInserter::KeyInserter(const Lines& lines, const Node& mapping, const FieldPath& path,
                         const std::vector<Leaves>& leaves, Habits& habits, std::vector<Splice>& splices)
    : m_lines(lines)
    , m_mapping(mapping)
    , m_path(path)
    , m_leaves(leaves)
    , m_habits(habits)
    , m_splices(splices)
    , m_order(keyOrderAt(path)) {}

std::optional<Error> KeyInserter::insert(std::span<const NewKey> keys) {
    std::vector<Placed> placed;
    for (const NewKey& key : keys) {
        const std::size_t rank = rankOf(m_order, key.key);
        placed.push_back({&key, anchorOf(key, rank), rank});
    }
    std::ranges::stable_sort(placed, {}, [](const Placed& one) { return std::tuple(one.after, one.rank); });
    return m_mapping.style == Style::Flow ? insertIntoFlow(placed) : insertLines(placed);
}

KeyInserter::Anchor KeyInserter::anchorOf(const NewKey& key, std::size_t rank) const {
    Anchor predecessor;
    Anchor successor;
    Anchor previous;
    std::size_t below = 0;
    std::size_t above = m_order.size();
    for (std::size_t i = 0; i < m_leaves.size(); ++i) {
        if (!stays(i))
            continue;
        const std::size_t other = rankOf(m_order, m_mapping.items[i].name);
        if (other < rank && other >= below) {
            predecessor = i;
            below = other;
        } else if (other > rank && other < above) {
            successor = i;
            above = other;
        }
        if (m_mapping.items[i].name == key.previous)
            previous = i;
    }
    if (rank == m_order.size())
        return previous && !m_path.empty() ? previous : lastStayingBefore(m_leaves.size());
    if (predecessor)
        return predecessor;
    return lastStayingBefore(successor.value_or(m_leaves.size()));
}

KeyInserter::Anchor KeyInserter::lastStayingBefore(std::size_t index) const {
    while (index-- > 0)
        if (stays(index))
            return index;
    return std::nullopt;
}

KeyInserter::Anchor KeyInserter::firstStayingBehind(Anchor index) const {
    for (std::size_t i = index ? *index + 1 : 0; i < m_leaves.size(); ++i)
        if (stays(i))
            return i;
    return std::nullopt;
}

std::optional<Error> KeyInserter::insertIntoFlow(std::span<const Placed> placed) {
    ValueWriter writer(m_habits, "\n");
    FlowEditor editor(m_lines.text(), m_mapping, m_leaves, m_splices);
    for (const auto& [key, after, rank] : placed)
        editor.insert(after, writer.flowEntry(key->key, *key->value, m_path.child(key->key)));
    return writer.error();
}

std::optional<Error> KeyInserter::insertLines(std::span<const Placed> placed) {
    BlockEditor editor(m_lines, m_mapping, m_leaves, m_splices);
    while (!placed.empty()) {
        const auto size = static_cast<std::size_t>(
            std::ranges::find_if(placed,
                                 [&](const Placed& one) { return one.after != placed.front().after; }) -
            placed.begin());
        if (auto error = insertTogether(editor, placed.first(size)))
            return error;
        placed = placed.subspan(size);
    }
    return std::nullopt;
}

/// Keys that go to one place. At the top level some are set apart by blank lines, if the document does so.
std::optional<Error> KeyInserter::insertTogether(BlockEditor& editor, std::span<const Placed> group) {
    const Anchor after = group.front().after;
    const Anchor next = firstStayingBehind(after);
    const std::string_view newline =
        m_lines.newline(after ? editor.layout()[*after].end - 1 : editor.layout()[0].begin);
    ValueWriter writer(m_habits, newline);
    const bool blankLines = m_path.empty() && usesBlankLines(editor);
    bool apartBefore = after && isApart(*after);
    for (const Placed& one : group) {
        const FieldPath path = m_path.child(one.key->key);
        std::string lines = writer.entryLines(one.key->key, *one.key->value, path, m_mapping.indent);
        const bool apart = isSetApart(one.key->key) || writer.isBlock(*one.key->value, path);
        // A block scalar that keeps blank lines would take one more for its own.
        const bool mayFollowBlank =
            &one != &group.front() || (after && !editor.layout()[*after].keepsBlankLines);
        if (blankLines && mayFollowBlank && (apart || apartBefore))
            lines.insert(0, newline);
        const bool isLast = &one == &group.back();
        if (blankLines && isLast && next && (apart || isApart(*next)) &&
            !editor.isFollowedByBlank(after, *next))
            lines += newline;
        if (m_path.empty())
            editor.insertAsIs(after, lines);
        else
            editor.insert(after, lines);
        apartBefore = apart;
    }
    return writer.error();
}

bool KeyInserter::isApart(std::size_t index) const {
    const Item& item = m_mapping.items[index];
    return isSetApart(item.name) ||
           (item.value->kind != NodeKind::Scalar && item.value->style == Style::Block);
}

bool KeyInserter::usesBlankLines(const BlockEditor& editor) const {
    std::size_t with = 0;
    std::size_t without = 0;
    for (std::size_t i = 1; i < m_mapping.items.size(); ++i)
        if (isApart(i))
            ++(editor.isFollowedByBlank(i - 1, i) ? with : without);
    return with >= without;
}

std::expected<std::string, Error> firstLines(std::span<const NewKey> keys, Habits& habits,
                                             std::string_view newline) {
    std::vector<const NewKey*> sorted;
    for (const NewKey& key : keys)
        sorted.push_back(&key);
    std::ranges::stable_sort(sorted, {}, [](const NewKey* key) { return rankOf(keyOrderAt({}), key->key); });
    ValueWriter writer(habits, newline);
    std::string lines;
    bool apartBefore = false;
    for (const NewKey* key : sorted) {
        const FieldPath path(key->key);
        const bool apart = isSetApart(key->key) || writer.isBlock(*key->value, path);
        if (!lines.empty() && (apart || apartBefore))
            lines += newline;
        lines += writer.entryLines(key->key, *key->value, path, 0);
        apartBefore = apart;
    }
    if (writer.error())
        return std::unexpected(*writer.error());
    return lines;
}

} // namespace galley::frontmatter
