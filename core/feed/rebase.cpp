// An edit inside of a list follows its item: crawlers put new items ahead of old ones.
#include "core/feed/rebase.h"

#include "core/frontmatter/wanted.h"

#include <array>

namespace galley {
namespace {

using frontmatter::Document;

bool isSame(const std::optional<Value>& left, const std::optional<Value>& right) {
    return frontmatter::equivalent(left ? &*left : nullptr, right ? &*right : nullptr);
}

/// The path with its first step into a list leading to another item.
FieldPath withItem(const FieldPath& path, std::size_t index) {
    FieldPath result;
    bool isReplaced = false;
    for (const FieldPath::Step& step : path.steps()) {
        const bool isIndex = std::holds_alternative<std::size_t>(step);
        if (isIndex && !isReplaced)
            result = result.child(index);
        else if (isIndex)
            result = result.child(std::get<std::size_t>(step));
        else
            result = result.child(std::get<std::string>(step));
        isReplaced |= isIndex;
    }
    return result;
}

void rebaseOne(Rebased& rebased, const Document& document, const QString& file, const Edit& edit) {
    const std::optional<FieldPath> path =
        currentPath(edit, [&](const FieldPath& place) { return document.value(place); });
    std::optional<Value> onDisk = path ? document.value(*path) : std::nullopt;
    if (!path || (!isSame(onDisk, edit.value) && !isSame(onDisk, edit.original))) {
        rebased.conflicts.push_back({edit, std::move(onDisk), path});
    } else if (isSame(onDisk, edit.value)) {
        rebased.alreadyThere.push_back(edit);
    } else if (const auto reason = document.readOnlyReason(*path)) {
        rebased.refused.emplace_back(edit, errorFrom(*reason, file));
    } else {
        rebased.asked.push_back(edit);
        rebased.changes.push_back(edit);
        rebased.changes.back().path = *path;
    }
}

} // namespace

Rebased rebase(const Document& document, const QString& path, std::span<const Edit> edits) {
    Rebased rebased;
    for (const Edit& edit : edits)
        rebaseOne(rebased, document, path, edit);
    return rebased;
}

std::optional<FieldPath> currentPath(const Edit& edit,
                                     const std::function<std::optional<Value>(const FieldPath&)>& valueAt) {
    const FieldPath place = itemPath(edit.path);
    if (!edit.item || place.empty())
        return edit.path;
    if (const auto there = valueAt(place); there && isSameItem(*there, *edit.item))
        return edit.path;
    const std::optional<Value> list = valueAt(place.parent());
    const frontmatter::Sequence* items = list ? list->sequence() : nullptr;
    std::optional<FieldPath> found;
    for (std::size_t i = 0; items && i < items->size(); ++i) {
        if (!isSameItem((*items)[i], *edit.item))
            continue;
        if (found)
            return std::nullopt;
        found = withItem(edit.path, i);
    }
    return found;
}

FieldPath itemPath(const FieldPath& path) {
    FieldPath result;
    for (std::size_t i = 0; i + 1 < path.steps().size(); ++i) {
        if (const auto* index = std::get_if<std::size_t>(&path.steps()[i]))
            return result.child(*index);
        result = result.child(std::get<std::string>(path.steps()[i]));
    }
    return {};
}

bool isSameItem(const Value& left, const Value& right) {
    constexpr std::array<std::string_view, 4> names = {"webUrl", "originalUrl", "url", "title"};
    if (!left.mapping() || !right.mapping())
        return left == right;
    for (const std::string_view name : names) {
        const Value* mine = frontmatter::find(*left.mapping(), name);
        const Value* theirs = frontmatter::find(*right.mapping(), name);
        if (mine || theirs)
            return mine && theirs && *mine == *theirs;
    }
    return frontmatter::equivalent(left, right);
}

} // namespace galley
