// Asks the snapshot where nothing is edited.
#include "core/model/articlesubject.h"

#include <algorithm>

namespace galley {

bool ArticleSubject::is(QueryState state) const {
    const Article& article = m_article.snapshot();
    switch (state) {
    case QueryState::Unsaved:
        return m_article.isDirty();
    case QueryState::Conflict:
        return m_article.isDirty() && !m_table.edits().conflictsOf(m_id).empty();
    case QueryState::Problem:
        return m_table.hasProblem(m_row);
    case QueryState::Unreadable:
        return !article.isReadable();
    default:
        return false;
    }
}

std::optional<Value> ArticleSubject::value(const FieldPath& path) const {
    return m_article.isDirty() ? m_table.edits().value(m_id, path) : m_article.snapshot().value(path);
}

/// Copying pictures takes longer than counting them; what the summary leaves out is there, unless an edit
/// takes all of it away.
bool ArticleSubject::has(const FieldPath& path) const {
    static const FieldPath images("images");
    if (path == images && m_article.imageCount() > 0)
        return true;
    const auto replaces = [&path](const Edit& edit) { return edit.path.isPrefixOf(path); };
    if (path.steps().size() == 1 && m_article.snapshot().leavesOut(path.topLevelKey()) &&
        !(m_article.isDirty() && std::ranges::any_of(m_table.edits().editsOf(m_id), replaces)))
        return true;
    return QuerySubject::has(path);
}

} // namespace galley
