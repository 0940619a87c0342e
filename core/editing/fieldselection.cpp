// Values compare as edits do: the order of a mapping's keys makes no difference.
#include "core/editing/fieldselection.h"

#include "core/editing/fieldvalues.h"

#include <algorithm>

namespace galley {

FieldSelection::FieldSelection(const Feed* feed, const Edits* edits, QList<ArticleId> ids)
    : m_feed(feed)
    , m_edits(edits)
    , m_ids(std::move(ids)) {}

FieldSelection::Field FieldSelection::field(const FieldPath& path) const {
    Field common;
    bool first = true;
    for (const ArticleId id : m_ids) {
        if (!isEditable(id))
            continue;
        MaybeValue value = m_edits->value(id, path);
        if (!first && !sameValue(value, common.value))
            return {true, std::nullopt};
        common.value = std::move(value);
        first = false;
    }
    return common;
}

std::vector<FieldChange> FieldSelection::set(const FieldPath& path, const std::optional<Value>& value) const {
    std::vector<FieldChange> changes;
    for (const ArticleId id : m_ids) {
        if (!isEditable(id))
            continue;
        MaybeValue before = m_edits->value(id, path);
        if (!sameValue(before, value))
            changes.push_back({id, path, std::move(before), value});
    }
    return changes;
}

bool FieldSelection::isEditable() const {
    return std::ranges::any_of(m_ids, [this](ArticleId id) { return isEditable(id); });
}

bool FieldSelection::isEditable(ArticleId id) const {
    return m_feed->contains(id) && m_feed->article(id).isReadable();
}

} // namespace galley
