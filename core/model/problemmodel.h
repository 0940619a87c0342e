// Problems as a tree: a branch for each rule, a row in it for each problem.
#pragma once

#include "core/model/problemfinder.h"

#include <QAbstractItemModel>

#include <set>

namespace galley {

/// Follows a ProblemFinder, where somebody looks: few articles at once, many a moment later by a reset. The
/// gravest rules come first, in a rule the articles in the order of the feed.
class ProblemModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { ArticleColumn, MessageColumn, LineColumn, ColumnCount };

    explicit ProblemModel(QObject* parent = nullptr);

    /// Both outlive their being shown; nothing is shown without them.
    void setSource(Feed* feed, ProblemFinder* finder);
    /// While it does not follow, it may be empty or out of date, and costs nothing; it does follow at first.
    void setFollowing(bool following);

    /// Shows only what is at least that grave.
    void setLeast(Problem::Severity severity);
    Problem::Severity least() const { return m_least; }

    /// Takes in now what would be taken in a moment later.
    void settle();

    /// The rule of a branch or of what is in it; nothing for an invalid index.
    std::optional<Rule> ruleAt(const QModelIndex& index) const;
    /// The problem of a row; nothing for a branch.
    std::optional<ProblemFinder::Place> placeAt(const QModelIndex& index) const;
    /// The row of an article's problem; invalid where it is not shown.
    QModelIndex indexOf(ArticleId id, const Problem& problem) const;
    /// The problems of an article that are grave enough, by their place in the file.
    std::vector<Problem> problemsOf(ArticleId id) const;
    /// The problems of a rule that can be mended.
    std::vector<ProblemFinder::Place> fixableOf(Rule rule) const;
    bool holdsFixable(Rule rule) const;
    /// Whether a row's problem can be mended; false for a branch.
    bool isFixable(const QModelIndex& index) const;
    int problemCount() const { return m_count; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// There are more or fewer problems, or others.
    void countChanged();

private:
    using Place = ProblemFinder::Place;
    struct Branch {
        Rule rule;
        Problem::Severity severity;
        std::vector<Place> places; ///< ascending by id, then by line and column
        int fixable = 0;           ///< of the places
    };

    void note(const QList<int>& ids);
    void rebuild();
    void update(ArticleId id);
    void keepOnly(std::size_t branch, ArticleId id, const std::vector<Problem>& problems);
    void remove(std::size_t branch, std::size_t place);
    void insert(Place place);
    void insertBranch(Rule rule, Place place);
    Branch makeBranch(Rule rule, const Problem& problem) const;
    bool hasSeverities() const;
    static void addTo(Branch& branch, std::vector<Place>::iterator at, Place place);
    const Branch* branchOf(Rule rule) const;
    QVariant branchData(const Branch& branch, int column, int role) const;
    QVariant placeData(const Place& place, int column, int role) const;

    Feed* m_feed = nullptr;
    ProblemFinder* m_finder = nullptr;
    Problem::Severity m_least = Problem::Severity::Warning;
    std::vector<Branch> m_branches;
    int m_count = 0;
    bool m_isFollowing = true;
    bool m_isStale = false; ///< it missed something while it did not follow
    std::set<ArticleId> m_changed;
    QTimer m_patience;
};

} // namespace galley
