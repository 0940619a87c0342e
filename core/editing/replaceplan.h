// Replacing in one field of many articles, planned before it is done.
#pragma once

#include "core/editing/edits.h"
#include "core/editing/textreplacer.h"

#include <chrono>
#include <functional>
#include <span>

namespace galley {

/// The fields one can replace in: texts and lists of texts that a summary knows, in the order of an article's
/// keys.
std::vector<FieldPath> replaceableFields();

/// One article as replacing sees it: what its file says, or the field's current value where it is edited.
struct ReplaceSource {
    ArticleId id = -1;
    Article article;
    std::optional<MaybeValue> edited;
};

/// What the articles among `ids` that can be edited say of a field. Cheap: values are read by planReplace().
/// GUI thread.
std::vector<ReplaceSource> replaceSources(const Feed& feed, const Edits& edits, const QList<ArticleId>& ids,
                                          const FieldPath& path);

/// A change, and the places to mark where it is shown: what was found, in shownText() of the value before,
/// and what came in its place, in that of the value after.
struct PlannedChange {
    FieldChange change;
    std::vector<TextSpan> found;
    std::vector<TextSpan> inserted;

    bool operator==(const PlannedChange&) const = default;
};
using ReplacePlan = std::vector<PlannedChange>;

/// The changes that replace in each of `sources`, in their order. In a list each item counts as a text: one
/// that becomes empty goes, and so does one that becomes another of the same list. Values that are no texts
/// stay. `isCanceled` is asked between articles and ends the work with Error::Code::Canceled. A rule that
/// needs more than a millisecond an article is given up after `patience` (Error::Code::Usage). Thread-safe.
Result<ReplacePlan> planReplace(std::span<const ReplaceSource> sources, const FieldPath& path,
                                const TextReplacer& replacer, const std::function<bool()>& isCanceled,
                                std::chrono::milliseconds patience = std::chrono::seconds(5));

/// A value as one text: a list's items with commas between them.
QString shownText(const MaybeValue& value);

} // namespace galley
