// A feed opened for work: its articles, edits, models and selection, together for as long as it is open.
#pragma once

#include "core/editing/conflictfinder.h"
#include "core/editing/edits.h"
#include "core/feed/feed.h"
#include "core/feed/feedwatcher.h"
#include "core/feed/teamviewfile.h"
#include "core/model/articlelistmodel.h"
#include "core/model/articletablemodel.h"
#include "core/model/problemfinder.h"
#include "ui/support/articleselection.h"

#include <QObject>

namespace galley {

/// Owns everything that belongs to one open feed. GUI thread.
class FeedSession : public QObject {
    Q_OBJECT
public:
    explicit FeedSession(QObject* parent = nullptr);

    Feed* feed() { return &m_feed; }
    Edits* edits() { return &m_edits; }
    ProblemFinder* problems() { return &m_problems; }
    FeedWatcher* watcher() { return &m_watcher; }
    TeamViewFile* teamViews() { return &m_teamViews; }
    ArticleTableModel* table() { return &m_table; }
    ArticleListModel* list() { return &m_list; }
    ArticleSelection* selection() { return &m_selection; }

    int articleCount() const; ///< articles there now
    int shownCount() const;   ///< of these, the ones the filter lets through

private:
    Feed m_feed;
    Edits m_edits;
    ConflictFinder m_conflicts;
    ProblemFinder m_problems;
    FeedWatcher m_watcher;
    TeamViewFile m_teamViews;
    ArticleTableModel m_table;
    ArticleListModel m_list;
    ArticleSelection m_selection;
};

} // namespace galley
