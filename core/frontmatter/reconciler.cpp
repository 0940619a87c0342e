// Turns what stands in a document into what is wanted, by the fewest splices.
#include "core/frontmatter/reconciler.h"

#include "core/frontmatter/manykeys.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

bool allLeave(const std::vector<Leaves>& leaves) {
    return std::ranges::find(leaves, Leaves::No) == leaves.end();
}

std::vector<Leaves> leavesOf(std::size_t size, std::span<const PlannedItem> plan) {
    std::vector<Leaves> leaves(size, Leaves::Removed);
    for (const PlannedItem& item : plan)
        if (item.origin != PlannedItem::Origin::New)
            leaves[item.old] = item.origin == PlannedItem::Origin::Moved ? Leaves::Moved : Leaves::No;
    return leaves;
}

/// Whether an item in braces has a key no value can be written behind: a tagged one, or one of several lines.
bool hasOddKey(std::string_view text, const Item& item) {
    const std::string_view key =
        text.substr(item.range.begin, std::max(item.key.end, item.range.begin) - item.range.begin);
    return text.substr(item.range.begin).find_first_of("!&") == 0 || key.find('\n') != std::string_view::npos;
}

/// Inside brackets a tag or anchor reaches as far as the next blank or comma: its neighbours stay.
bool holdsPropertiesInFlow(std::string_view text, const Node& node) {
    return node.style == Style::Flow && std::ranges::any_of(node.items, [text](const Item& item) {
               return item.value->hasProperties || hasOddKey(text, item);
           });
}

/// Whether an alias elsewhere may lead into a node.
bool holdsAnchor(const Node& node) {
    return node.hasProperties ||
           std::ranges::any_of(node.items, [](const Item& item) { return holdsAnchor(*item.value); });
}

bool isInPlace(const PlannedItem& item) {
    return item.origin == PlannedItem::Origin::Kept || item.origin == PlannedItem::Origin::Edited;
}

/// Blanks from a dash to the value behind it, as the list's first item has them.
std::size_t dashWidthOf(const Node& list, const Lines& lines, std::size_t usual) {
    for (const Item& item : list.items) {
        const Range& range = item.value->range;
        const std::size_t start = itemStart(lines.text(), list, item);
        if (!range.empty() && range.begin < lines.end(start))
            return range.begin - start;
    }
    return usual;
}

} // namespace

Reconciler::Reconciler(const Document& document)
    : m_document(document)
    , m_lines(document.bytes())
    , m_habits(document.bytes(), document.root()) {}

std::expected<std::vector<Splice>, Error> Reconciler::splicesFor(std::span<const WantedEntry> entries) {
    std::vector<KeyChange> changes;
    for (const WantedEntry& entry : entries)
        changes.push_back(
            {entry.key, find(m_document.values(), entry.key), entry.value ? &*entry.value : nullptr, {}});
    if (const Node* root = m_document.root(); root && root->hasProperties) {
        refuse(changes.empty() ? FieldPath() : FieldPath(changes.front().key), *root);
    } else if (root) {
        changeKeys(*root, {}, changes);
    } else {
        std::vector<NewKey> keys;
        for (const KeyChange& change : changes)
            if (change.wanted)
                keys.push_back({change.key, change.wanted, {}});
        const std::size_t at = m_document.parts().yaml.begin;
        if (auto lines = firstLines(keys, m_habits, m_document.newline()))
            m_splices.push_back({{at, at}, *std::move(lines)});
        else
            fail(lines.error());
    }
    if (m_error)
        return std::unexpected(*m_error);
    return std::move(m_splices);
}

void Reconciler::reconcile(const Place& place, const Value& old, const Value& wanted) {
    if (m_error || equivalent(old, wanted))
        return;
    const Node& node = *place.node;
    if (node.kind == NodeKind::Alias || node.hasProperties)
        return refuse(place.path, node);
    const Mapping* mapping = wanted.mapping();
    const Sequence* sequence = wanted.sequence();
    if (mapping && !mapping->empty() && node.kind == NodeKind::Mapping && !node.items.empty())
        reconcileMapping(place, *old.mapping(), *mapping);
    else if (sequence && !sequence->empty() && node.kind == NodeKind::Sequence && !node.items.empty())
        reconcileSequence(place, *old.sequence(), *sequence);
    else
        put(place, wanted);
}

void Reconciler::reconcileMapping(const Place& place, const Mapping& old, const Mapping& wanted) {
    std::vector<KeyChange> changes;
    bool anyStays = false;
    const KeyFinder inOld(old);
    const KeyFinder inWanted(wanted);
    for (const auto& [key, value] : old)
        if (const Value* kept = inWanted.find(key))
            anyStays = true;
        else
            changes.push_back({key, &value, kept, {}});
    if (!anyStays)
        return put(place, wanted);
    std::string previous;
    for (const auto& [key, value] : wanted) {
        changes.push_back({key, inOld.find(key), &value, previous});
        previous = key;
    }
    changeKeys(*place.node, place.path, changes);
}

/// Changes, removes and adds keys of a mapping; other keys are not looked at.
void Reconciler::changeKeys(const Node& node, const FieldPath& path, std::span<const KeyChange> changes) {
    std::vector<Leaves> leaves(node.items.size(), Leaves::No);
    std::vector<NewKey> added;
    for (const KeyChange& change : changes) {
        if (equivalent(change.old, change.wanted))
            continue;
        const Item* item = findItem(node, change.key);
        if (!change.old)
            added.push_back({change.key, change.wanted, change.previous});
        else if (!item || (node.style == Style::Flow && hasOddKey(m_lines.text(), *item)))
            refuse(path.child(change.key), node);
        else if (change.wanted)
            reconcile(placeOf(m_lines.text(), node, *item, path.child(change.key)), *change.old,
                      *change.wanted);
        else
            removeKey(node, path.child(change.key), leaves);
    }
    const bool leaving = std::ranges::find(leaves, Leaves::Removed) != leaves.end();
    if (m_error || (added.empty() && !leaving))
        return;
    if (holdsPropertiesInFlow(m_lines.text(), node))
        return refuse(path, node);
    if (!added.empty())
        fail(KeyInserter(m_lines, node, path, leaves, m_habits, m_splices).insert(added));
    if (node.style == Style::Flow)
        FlowEditor(m_lines.text(), node, leaves, m_splices).removeLeaving();
    else if (leaving)
        BlockEditor(m_lines, node, leaves, m_splices).removeLeaving();
}

/// Marks a key as leaving. Duplicates go too, or the key would still be there.
void Reconciler::removeKey(const Node& node, const FieldPath& path, std::vector<Leaves>& leaves) {
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (node.items[i].name != path.lastKey())
            continue;
        leaves[i] = Leaves::Removed;
        if (holdsAnchor(*node.items[i].value))
            refuse(path, *node.items[i].value);
    }
}

void Reconciler::reconcileSequence(const Place& place, const Sequence& old, const Sequence& wanted) {
    const Node& node = *place.node;
    if (old.size() != node.items.size())
        return refuse(place.path, node);
    const std::vector<PlannedItem> plan = planList(old, wanted);
    const std::vector<Leaves> leaves = leavesOf(old.size(), plan);
    if (allLeave(leaves))
        return put(place, wanted);
    for (std::size_t i = 0; i < plan.size(); ++i)
        if (plan[i].origin == PlannedItem::Origin::Edited)
            reconcile(placeOf(m_lines.text(), node, node.items[plan[i].old], place.path.child(i)),
                      old[plan[i].old], wanted[i]);
    const bool rearranged = plan.size() != old.size() || !std::ranges::all_of(plan, isInPlace);
    if (!m_error && rearranged)
        rearrange(place, wanted, plan, leaves);
}

void Reconciler::rearrange(const Place& place, const Sequence& wanted, std::span<const PlannedItem> plan,
                           const std::vector<Leaves>& leaves) {
    const Node& node = *place.node;
    if (holdsPropertiesInFlow(m_lines.text(), node))
        return refuse(place.path, node);
    if (node.style == Style::Flow) {
        FlowEditor editor(m_lines.text(), node, leaves, m_splices);
        putFlowItems(place, wanted, plan, editor);
        editor.removeLeaving();
    } else {
        BlockEditor editor(m_lines, node, leaves, m_splices);
        putLines(place, wanted, plan, editor);
        editor.removeLeaving();
    }
}

void Reconciler::putLines(const Place& place, const Sequence& wanted, std::span<const PlannedItem> plan,
                          BlockEditor& editor) {
    const Node& node = *place.node;
    const std::size_t width = dashWidthOf(node, m_lines, m_habits.dashWidth());
    ValueWriter writer(m_habits, m_lines.newline(itemStart(m_lines.text(), node, node.items.front())));
    std::optional<std::size_t> after;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (isInPlace(plan[i]))
            after = plan[i].old;
        else if (plan[i].origin == PlannedItem::Origin::Moved)
            editor.insertMoved(after, plan[i].old);
        else
            editor.insert(after, writer.itemLines(wanted[i], place.path.child(i), node.indent, width));
    }
    fail(writer.error());
}

void Reconciler::putFlowItems(const Place& place, const Sequence& wanted, std::span<const PlannedItem> plan,
                              FlowEditor& editor) {
    ValueWriter writer(m_habits, "\n");
    std::optional<std::size_t> after;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (isInPlace(plan[i]))
            after = plan[i].old;
        else if (plan[i].origin == PlannedItem::Origin::Moved)
            editor.insert(after, editor.movedText(plan[i].old));
        else
            editor.insert(after, writer.inlineText(wanted[i], place.path.child(i), true));
    }
    fail(writer.error());
}

void Reconciler::put(const Place& place, const Value& value) {
    if (!m_error)
        fail(PlaceWriter(m_lines, m_habits, m_splices).put(place, value));
}

void Reconciler::fail(std::optional<Error> error) {
    if (!m_error)
        m_error = std::move(error);
}

void Reconciler::refuse(const FieldPath& path, const Node& node) {
    fail(Error{ErrorCode::ReadOnlyField, path.toString(), m_document.positionOf(node.range.begin)});
}

} // namespace galley::frontmatter
