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

const Item* findItem(const Node& mapping, std::string_view key) {
    const auto found = std::ranges::find(mapping.items.rbegin(), mapping.items.rend(), key, &Item::name);
    return mapping.kind == NodeKind::Mapping && found != mapping.items.rend() ? &*found : nullptr;
}

} // namespace galley::frontmatter
