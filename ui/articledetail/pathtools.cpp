// Questions about field paths that the panel asks.
#include "ui/articledetail/pathtools.h"

#include <algorithm>
#include <span>

namespace galley {

namespace {

bool isIndex(const FieldPath::Step& step) {
    return std::holds_alternative<std::size_t>(step);
}

FieldPath extended(const FieldPath& path, const FieldPath::Step& step) {
    return std::visit([&path](const auto& name) { return path.child(name); }, step);
}

bool canStep(const Value& value, const FieldPath::Step& step) {
    return value.isNull() || (isIndex(step) ? value.sequence() != nullptr : value.mapping() != nullptr);
}

} // namespace

bool entersList(const FieldPath& outer, const FieldPath& path) {
    return std::ranges::any_of(std::span(path.steps()).subspan(outer.steps().size()), isIndex);
}

FieldPath obstacleTo(const Value& root, const FieldPath& path) {
    FieldPath way;
    for (const FieldPath::Step& step : path.steps()) {
        const Value* here = way.empty() ? &root : frontmatter::valueAt(root, way);
        if (!here)
            return {};
        if (!canStep(*here, step))
            return way;
        way = extended(way, step);
    }
    return {};
}

FieldPath insertionPoint(const Value& root, const FieldPath& path) {
    FieldPath way;
    for (const FieldPath::Step& step : path.steps()) {
        FieldPath next = extended(way, step);
        const Value* there = frontmatter::valueAt(root, next);
        if (!there && isIndex(step))
            return way;
        if (!there || (there->isNull() && next != path))
            return next;
        way = std::move(next);
    }
    return path;
}

FieldPath joined(const FieldPath& prefix, const FieldPath& path) {
    FieldPath result = prefix;
    for (const FieldPath::Step& step : path.steps())
        result = extended(result, step);
    return result;
}

} // namespace galley
