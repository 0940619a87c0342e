// Asks the snapshot where nothing is edited.
#include "core/model/articlesubject.h"

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
/// takes it away.
bool ArticleSubject::has(const FieldPath& path) const {
    static const FieldPath images("images");
    if (path == images && m_article.imageCount() > 0)
        return true;
    if (path.steps().size() == 1 && m_article.snapshot().leavesOut(path.topLevelKey()) &&
        !(m_article.isDirty() && m_table.edits().isEdited(m_id, path)))
        return true;
    return QuerySubject::has(path);
}

} // namespace galley
