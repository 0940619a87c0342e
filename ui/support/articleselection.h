// Which articles are selected, shared by all views of a feed.
#pragma once

#include "core/model/articlelistmodel.h"

#include <QItemSelectionModel>
#include <QObject>
#include <QTimer>

namespace galley {

/// The selected rows of an ArticleListModel as article ids. Cheap for any number of rows: works on ranges,
/// and tells of changes once they have settled. What a filter takes away wholly comes back once all of
/// it is shown again, unless something else was selected meanwhile.
class ArticleSelection : public QObject {
    Q_OBJECT
public:
    /// `list` is not owned and outlives the selection.
    explicit ArticleSelection(ArticleListModel* list, QObject* parent = nullptr);

    /// To be set on the views.
    QItemSelectionModel* model() { return &m_model; }

    QList<ArticleId> ids() const; ///< in the order of the rows
    int count() const;
    /// The selected article the cursor is at or next to; -1 where none is selected.
    ArticleId current() const;

    /// Selects these articles as far as they are shown; `current` becomes the current one, or where it is not
    /// shown the first in row order.
    void select(const QList<ArticleId>& ids, ArticleId current = -1);

    /// Tells of a pending change now.
    void settle();

signals:
    /// The selection, the order of its rows or the current article is another one; sent shortly after the
    /// last of several changes.
    void changed();
    /// What had gone with its rows is selected again.
    void cameBack();

private:
    void schedule();
    void noteGone();
    void bringBack();
    std::vector<int> rows() const;

    ArticleListModel* m_list;
    QItemSelectionModel m_model;
    QTimer m_timer;
    QList<ArticleId> m_told;
    ArticleId m_toldCurrent = -1;
    QList<ArticleId> m_gone; ///< was selected when none of it was shown any more
    ArticleId m_goneCurrent = -1;
    bool m_isFollowing = false; ///< rows come and go with their files, not with the filter
};

} // namespace galley
