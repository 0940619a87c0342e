// Edits held against what a file says now.
#pragma once

#include "core/article/article.h"
#include "core/article/edit.h"

#include <functional>
#include <span>
#include <vector>

namespace galley {

/// A field that has on disk neither the value the edit replaced nor the value it sets.
struct Conflict {
    Edit edit;
    std::optional<Value> onDisk;
    /// Where the field stands on disk: items of lists move. Nothing where its item is gone, or several could
    /// be it.
    std::optional<FieldPath> place = std::nullopt;
};

/// The result of re-basing edits on a document: what to change, what is there already, what conflicts, what
/// cannot be edited.
struct Rebased {
    std::vector<Edit> changes; ///< with the paths the document has for them
    std::vector<Edit> asked;   ///< the same edits in the same order, with the paths they came with
    std::vector<Edit> alreadyThere;
    std::vector<Conflict> conflicts;
    std::vector<std::pair<Edit, Error>> refused;
};
Rebased rebase(const frontmatter::Document& document, const QString& path, std::span<const Edit> edits);

/// Where an edit's field stands among these values of a document; nothing where its item is gone, or several
/// could be it.
std::optional<FieldPath> currentPath(const Edit& edit,
                                     const std::function<std::optional<Value>(const FieldPath&)>& valueAt);

/// The part of a path that leads to the first list item on it; empty where it enters no list, or ends there.
FieldPath itemPath(const FieldPath& path);

/// Whether two list items speak of the same thing: equal, or records with the same address, else title.
bool isSameItem(const Value& left, const Value& right);

} // namespace galley
