// The values several articles have in common, and which fields differ.
#pragma once

#include "core/editing/edits.h"

namespace galley {

/// A mixed selection: knows each field's common value or "differs", and turns a touched field into changes
/// for all. Feed and edits must outlive it. GUI thread.
class FieldSelection {
public:
    struct Field {
        bool differs = false;
        std::optional<Value> value; ///< the common one; nothing where it is missing everywhere
    };
    FieldSelection(const Feed* feed, const Edits* edits, QList<ArticleId> ids);

    const QList<ArticleId>& ids() const { return m_ids; }
    /// Common value of a field the summary knows. Articles that are gone or cannot be read have no say.
    Field field(const FieldPath& path) const;
    /// Changes that set the field on every article that can be edited and has another value.
    std::vector<FieldChange> set(const FieldPath& path, const std::optional<Value>& value) const;
    /// Whether an edit of this selection can change anything: at least one article can be read.
    bool isEditable() const;

private:
    bool isEditable(ArticleId id) const;

    const Feed* m_feed;
    const Edits* m_edits;
    QList<ArticleId> m_ids;
};

} // namespace galley
