// What is known of articles' files beyond their summaries.
#pragma once

#include "core/article/article.h"
#include "core/editing/fieldvalues.h"

#include <unordered_map>
#include <vector>

namespace galley {

/// Snapshot values a summary does not know: of fields that were edited, and all of the article read last.
class SnapshotValues {
public:
    /// The value at a path: nothing where it was never learnt, a missing value where the file is known to
    /// lack it.
    std::optional<MaybeValue> find(int id, const FieldPath& path) const;

    void learn(int id, const FieldPath& path, const MaybeValue& value);
    /// Takes over an article's whole front matter; values known of it are read anew. Kept for one article at
    /// a time.
    void refresh(int id, const frontmatter::Mapping& values);
    void forget(int id);

private:
    struct Known {
        FieldPath path;
        MaybeValue value;
    };
    void learnPart(std::vector<Known>& known, const FieldPath& path, const MaybeValue& value);

    std::unordered_map<int, std::vector<Known>> m_known;
    int m_wholeId = -1;
    MaybeValue m_whole; ///< the front matter of article m_wholeId
};

} // namespace galley
