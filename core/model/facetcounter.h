// How many of the articles shown have which value, counted in the background.
#pragma once

#include "core/model/articlelistmodel.h"
#include "core/model/facetindex.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace galley {

/// Follows a list, its feed and its edits, and counts anew when any of them changes: on one worker at a time,
/// from values prepared there. GUI thread.
class FacetCounter : public QObject {
    Q_OBJECT
public:
    /// `mostAtOnce` articles are looked up in one turn of the event loop.
    explicit FacetCounter(QObject* parent = nullptr, int mostAtOnce = 16'384);

    /// All outlive their being followed; nothing is counted without them.
    void setSource(Feed* feed, Edits* edits, ArticleListModel* list);
    /// Whether anybody looks: what changes meanwhile is counted once somebody does. Off at first.
    void setActive(bool active);

    /// The last that was counted.
    const FacetCounts& counts() const { return m_counts; }

signals:
    void counted();

private:
    void touch(const QList<int>& ids);
    void touchAll();
    void schedule();
    void start();
    FacetSource sourceOf(ArticleId id) const;
    std::vector<FacetSource> takeSources();
    void groupQuery();
    bool lookForKeptOut();
    void take(const FacetCounts& counts);

    int m_mostAtOnce;
    Feed* m_feed = nullptr;
    Edits* m_edits = nullptr;
    ArticleListModel* m_list = nullptr;
    std::shared_ptr<FacetIndex> m_index;            ///< touched by the worker alone
    std::vector<ArticleId> m_stale;                 ///< not in the index as they are, each once
    std::vector<bool> m_isStale;                    ///< by id
    std::vector<std::vector<std::size_t>> m_groups; ///< what is chosen, as parts of the list's query
    std::vector<FacetIndex::KeptOut> m_keptOut;     ///< for each of these
    int m_nextRow = 0;                              ///< of the table, to be looked at for it
    FacetCounts m_counts;
    QTimer m_timer;
    bool m_active = false;
    bool m_isCounting = false;
    bool m_isWanted = false; ///< something changed since the last count began
};

} // namespace galley
