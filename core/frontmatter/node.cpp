// Values of nodes.
#include "core/frontmatter/node.h"

#include "core/frontmatter/manykeys.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

Value valueOfManyKeys(const Node& mapping) {
    MappingBuilder values;
    values.reserve(mapping.items.size());
    for (const Item& item : mapping.items)
        values.set(item.name, valueOf(*item.value));
    return values.take();
}

} // namespace

Value valueOf(const Node& node) {
    switch (node.kind) {
    case NodeKind::Scalar:
        return node.style == Style::Plain ? typePlainScalar(node.text) : Value(node.text);
    case NodeKind::Sequence: {
        Sequence values;
        values.reserve(node.items.size());
        for (const Item& item : node.items)
            values.push_back(valueOf(*item.value));
        return values;
    }
    case NodeKind::Mapping: {
        if (node.items.size() > fewKeys)
            return valueOfManyKeys(node);
        Mapping values;
        values.reserve(node.items.size());
        for (const Item& item : node.items)
            insertOrAssign(values, item.name, valueOf(*item.value));
        return values;
    }
    case NodeKind::Alias:
        break;
    }
    return {};
}

Value takeValueOf(Node& node) {
    if (node.kind == NodeKind::Scalar && node.style != Style::Plain)
        return std::move(node.text);
    if (node.kind == NodeKind::Sequence) {
        Sequence values;
        values.reserve(node.items.size());
        for (const Item& item : node.items)
            values.push_back(takeValueOf(*item.value));
        return values;
    }
    if (node.kind != NodeKind::Mapping || node.items.size() > fewKeys)
        return valueOf(node);
    Mapping values;
    values.reserve(node.items.size());
    for (const Item& item : node.items)
        insertOrAssign(values, item.name, takeValueOf(*item.value));
    return values;
}

const Item* findItem(const Node& mapping, std::string_view key) {
    const auto found = std::ranges::find(mapping.items.rbegin(), mapping.items.rend(), key, &Item::name);
    return mapping.kind == NodeKind::Mapping && found != mapping.items.rend() ? &*found : nullptr;
}

const Node* childOf(const Node& node, const FieldPath::Step& step) {
    if (const auto* key = std::get_if<std::string>(&step)) {
        const Item* item = findItem(node, *key);
        return item ? item->value.get() : nullptr;
    }
    const std::size_t index = std::get<std::size_t>(step);
    const bool exists = node.kind == NodeKind::Sequence && index < node.items.size();
    return exists ? node.items[index].value.get() : nullptr;
}

std::optional<Range> rangeBelow(const Node& root, const FieldPath& path) {
    const Node* node = &root;
    const Node* parent = nullptr;
    for (const FieldPath::Step& step : path.steps()) {
        parent = node;
        node = node ? childOf(*node, step) : nullptr;
    }
    if (!node || !parent)
        return {};
    if (!node->range.empty())
        return node->range;
    const auto item = std::ranges::find(parent->items, node, [](const Item& i) { return i.value.get(); });
    return item != parent->items.end() ? item->key : node->range;
}

} // namespace galley::frontmatter
