// The articles shown: filtered and sorted rows of an ArticleTableModel.
#pragma once

#include "core/model/articletablemodel.h"
#include "core/model/documentanswers.h"
#include "core/query/query.h"

#include <QAbstractProxyModel>

#include <functional>
#include <memory>

namespace galley {

/// A flat filtering and sorting proxy made for 100,000 rows: rows that come in batches are merged in one
/// layout change, a keystroke in the filter costs one pass over prepared values. An article edited so that it
/// no longer matches, or would sort elsewhere, stays where it is until the filter or the sort order is set
/// again; one that comes to match or no longer does because of others, or of problems found, comes or goes
/// at once.
///
/// However many rows come and go, a view hears of one removal, one insertion and at most two layout changes;
/// selection and persistent indexes follow the articles.
class ArticleListModel : public QAbstractProxyModel {
    Q_OBJECT
public:
    enum Role {
        MatchesRole = ArticleTableModel::RoleEnd ///< bool: false for what was edited out of the filter
    };
    /// How much of what a query asks for the first time is read before the window goes on.
    struct Pace {
        std::size_t mostAtOnce = 250'000; ///< values; of more some in each turn of the event loop
        int rowsInATurn = 8192;
    };
    explicit ArticleListModel(QObject* parent = nullptr);
    ArticleListModel(QObject* parent, Pace pace);
    ~ArticleListModel() override;

    void setSourceModel(QAbstractItemModel* model) override; ///< an ArticleTableModel

    /// Shows the articles that match a query (see Query); while that is wrong, what the last right one shows.
    /// Setting the same text runs it again.
    void setFilterText(const QString& text);
    QString filterText() const;
    /// Shows these articles, too, whether they match or not: as if they had been edited while they were
    /// shown.
    void showAlso(const QList<ArticleId>& ids);
    /// What is wrong with the text set last.
    std::optional<QueryError> filterError() const;
    /// Whether files are being read for the query set last, or for articles that came; or very many articles
    /// are looked at for what nobody asked before.
    bool isSearching() const;
    /// The query in force.
    const Query& query() const;

    void sort(int column,
              Qt::SortOrder order = Qt::AscendingOrder) override; ///< stable; -1: the source's order
    int sortColumn() const;
    Qt::SortOrder sortOrder() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex& index) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex mapFromSource(const QModelIndex& sourceIndex) const override;
    QModelIndex mapToSource(const QModelIndex& proxyIndex) const override;
    QItemSelection mapSelectionToSource(const QItemSelection& proxySelection) const override;
    QItemSelection mapSelectionFromSource(const QItemSelection& sourceSelection) const override;

    ArticleId idAt(int row) const;
    int rowOf(ArticleId id) const; ///< -1 where it is not shown
    /// The articles of a selection in this model, in the order shown, each once.
    QList<ArticleId> idsOf(const QItemSelection& selection) const;
    /// All articles shown, in order.
    QList<ArticleId> ids() const;
    /// Of the rows `first` to before `end` of the table, those that one group alone of the query's parts
    /// (places among its root's) keeps from being shown: by group.
    std::vector<std::vector<ArticleId>> keptOut(const std::vector<std::vector<std::size_t>>& groups,
                                                int first, int end) const;

signals:
    void filterChanged();
    void searchingChanged(bool searching);
    /// Before and after articles come or go by themselves: not by the filter, and in no other order.
    void aboutToFollow();
    void followed();

private:
    struct Private;

    void connectSource();
    void onSourceReset();
    void onSourceOrdered();
    void onRowsInserted(int first, int last);
    void onRowsAboutToBeRemoved(int first, int last);
    void onRowsRemoved(int first, int last);
    void onRowsTouched(const std::vector<int>& rows);
    void onStatesTouched(const std::vector<int>& rows);

    void setQuery(const Query& query);
    void takeQuery(const Query& query, const DocumentAnswers::Answers& answers);
    void prepareMore();
    void onAnswered(const DocumentAnswers::Answers& answers);
    void askNewRows();
    void follow(const std::function<bool(int)>& isMeant);
    bool asksForOthers() const;
    void makeStale(const std::vector<int>& rows);
    void readStaleRows();
    void filterAndShow(bool narrows);
    void tellChanged(const std::vector<int>& rows, int first, int last);
    /// Brings the rows shown to `target` (source rows), telling the views.
    void show(std::vector<int> target);
    void hideRowsNotIn(const std::vector<int>& target);
    void hide(const std::vector<int>& hidden, std::vector<int> kept);
    /// Inserts rows among those shown, as near as one range allows to where they stand in `target`.
    void insert(const std::vector<int>& added, const std::vector<int>& target);
    /// Brings the rows shown into this order.
    void order(std::vector<int> rows);

    std::unique_ptr<Private> d;
};

} // namespace galley
