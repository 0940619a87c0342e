// What a set of changes asks for: the values the changed entries shall have.
#include "core/frontmatter/wanted.h"

#include "core/frontmatter/manykeys.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

using Changes = std::vector<const Change*>;

std::unexpected<Error> failure(ErrorCode code, const FieldPath& path) {
    return std::unexpected(Error{code, path.toString(), {}});
}

/// The changes by path: whatever stands inside a path follows it at once.
Changes sortedByPath(std::span<const Change> changes) {
    Changes sorted;
    for (const Change& change : changes)
        sorted.push_back(&change);
    std::ranges::stable_sort(sorted, {},
                             [](const Change* change) -> const FieldPath& { return change->path; });
    return sorted;
}

/// Why a path cannot be taken: an index into something that is no list, or a key or index that leads nowhere.
ErrorCode reasonFor(const Value& root, const FieldPath& path) {
    const Value* value = &root;
    for (const FieldPath::Step& step : path.steps()) {
        if (std::holds_alternative<std::size_t>(step) && !value->isNull() && !value->sequence())
            return ErrorCode::NotAList;
        FieldPath one = std::holds_alternative<std::size_t>(step)
                            ? FieldPath().child(std::get<std::size_t>(step))
                            : FieldPath(std::get<std::string>(step));
        value = valueAt(*value, one);
        if (!value)
            break;
    }
    return ErrorCode::NoSuchField;
}

/// Sets first and from the front, then removes from the back: so every index keeps its meaning.
std::expected<void, Error> assignAll(Value& root, const Changes& sorted) {
    for (const Change* change : sorted)
        if (change->value && !assignAt(root, change->path, change->value))
            return failure(reasonFor(root, change->path), change->path);
    for (auto change = sorted.rbegin(); change != sorted.rend(); ++change)
        if (!(*change)->value && !assignAt(root, (*change)->path, std::nullopt))
            return failure(reasonFor(root, (*change)->path), (*change)->path);
    return {};
}

bool sameMapping(const Mapping& a, const Mapping& b) {
    if (a.size() != b.size())
        return false;
    const KeyFinder inB(b);
    return std::ranges::all_of(
        a, [&inB](const auto& entry) { return equivalent(&entry.second, inB.find(entry.first)); });
}

} // namespace

std::expected<std::vector<WantedEntry>, Error> wantedEntries(const Mapping& before,
                                                             std::span<const Change> changes) {
    const Changes sorted = sortedByPath(changes);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (sorted[i]->path.empty() || !std::holds_alternative<std::string>(sorted[i]->path.steps().front()))
            return failure(ErrorCode::NoSuchField, sorted[i]->path);
        if (i > 0 && sorted[i - 1]->path.isPrefixOf(sorted[i]->path))
            return failure(ErrorCode::CannotHold, sorted[i]->path);
    }
    std::vector<WantedEntry> entries;
    Mapping named;
    for (const Change& change : changes) {
        const std::string& key = change.path.topLevelKey();
        if (std::ranges::find(entries, key, &WantedEntry::key) != entries.end())
            continue;
        entries.push_back({key, std::nullopt});
        if (const Value* present = find(before, key))
            named.emplace_back(key, *present);
    }
    Value root(std::move(named));
    if (auto assigned = assignAll(root, sorted); !assigned)
        return std::unexpected(assigned.error());
    for (WantedEntry& entry : entries)
        if (Value* value = find(*root.mapping(), entry.key))
            entry.value = std::move(*value);
    return entries;
}

bool equivalent(const Value& a, const Value& b) {
    if (a.mapping() && b.mapping())
        return sameMapping(*a.mapping(), *b.mapping());
    if (a.sequence() && b.sequence())
        return std::ranges::equal(*a.sequence(), *b.sequence(),
                                  [](const Value& x, const Value& y) { return equivalent(x, y); });
    return a == b;
}

bool equivalent(const Value* a, const Value* b) {
    return a && b ? equivalent(*a, *b) : a == b;
}

} // namespace galley::frontmatter
