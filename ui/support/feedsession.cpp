// A feed opened for work.
#include "ui/support/feedsession.h"

namespace galley {

FeedSession::FeedSession(QObject* parent)
    : QObject(parent)
    , m_edits(&m_feed)
    , m_conflicts(&m_feed, &m_edits)
    , m_problems(&m_feed, &m_edits)
    , m_watcher(&m_feed)
    , m_teamViews(&m_feed)
    , m_table(&m_feed, &m_edits)
    , m_selection(&m_list) {
    m_table.setProblems(&m_problems);
    m_list.setSourceModel(&m_table);
    m_edits.setPlaceSource([this] { return EditPlace{m_selection.ids(), m_selection.current()}; });
}

int FeedSession::articleCount() const {
    return m_table.rowCount();
}

int FeedSession::shownCount() const {
    return m_list.rowCount();
}

} // namespace galley
