// Recursion ends at scalars; depth is bounded by the reader (frontmatter::maximumDepth).
#include "core/editing/fieldvalues.h"

#include <algorithm>

namespace galley {
namespace {

bool same(const Value& left, const Value& right);

bool sameEntries(const frontmatter::Mapping& left, const frontmatter::Mapping& right) {
    return left.size() == right.size() && std::ranges::all_of(left, [&](const auto& entry) {
               const Value* other = frontmatter::find(right, entry.first);
               return other && same(entry.second, *other);
           });
}

bool same(const Value& left, const Value& right) {
    if (left.mapping() && right.mapping())
        return sameEntries(*left.mapping(), *right.mapping());
    if (left.sequence() && right.sequence())
        return std::ranges::equal(*left.sequence(), *right.sequence(), same);
    return left == right;
}

} // namespace

bool sameValue(const MaybeValue& left, const MaybeValue& right) {
    return left && right ? same(*left, *right) : left.has_value() == right.has_value();
}

FieldPath relativePath(const FieldPath& ancestor, const FieldPath& path) {
    FieldPath below;
    for (std::size_t step = ancestor.steps().size(); step < path.steps().size(); ++step)
        below = std::visit([&](const auto& name) { return below.child(name); }, path.steps()[step]);
    return below;
}

MaybeValue valueBelow(const MaybeValue& tree, const FieldPath& below) {
    if (!tree || below.empty())
        return tree;
    const Value* value = frontmatter::valueAt(*tree, below);
    return value ? MaybeValue(*value) : std::nullopt;
}

void assignBelow(MaybeValue& tree, const FieldPath& below, const MaybeValue& value) {
    if (below.empty()) {
        tree = value;
        return;
    }
    if (!tree && !value)
        return;
    const bool inList = std::holds_alternative<std::size_t>(below.steps().front());
    Value changed = tree ? *tree : inList ? Value(frontmatter::Sequence{}) : Value(frontmatter::Mapping{});
    if (frontmatter::assignAt(changed, below, value))
        tree = std::move(changed);
}

bool overlap(const FieldPath& left, const FieldPath& right) {
    return left.isPrefixOf(right) || right.isPrefixOf(left);
}

} // namespace galley
