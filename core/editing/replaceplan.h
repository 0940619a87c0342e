// Replacing in one field of many articles, planned before it is done.
#pragma once

#include "core/editing/edits.h"
#include "core/editing/textreplacer.h"

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

/// A value before or after replacing, as one text: a list's items with commas between them.
struct ReplacedValue {
    QString text;
    std::vector<TextSpan> marks; ///< what was found, or what came in its place
};
struct ReplacePreview {
    ReplacedValue before;
    ReplacedValue after;
};

/// The changes that replace in each of `sources`, in their order. In a list each item counts as a text: one
/// that becomes empty goes, and so does one that becomes another of the same list. Values that are no texts
/// stay. `isCanceled` is asked between articles and ends the work with Error::Code::Canceled. Thread-safe.
Result<std::vector<FieldChange>> planReplace(std::span<const ReplaceSource> sources, const FieldPath& path,
                                             const TextReplacer& replacer,
                                             const std::function<bool()>& isCanceled);

/// What changes, with the places marked; for changes made by planReplace().
ReplacePreview previewOf(const FieldChange& change, const TextReplacer& replacer);

} // namespace galley
