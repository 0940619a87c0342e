// The facets of the side bar as a tree: what articles can be grouped by, and below each its values.
#pragma once

#include "core/model/facetindex.h"

#include <QAbstractItemModel>

#include <array>
#include <set>

namespace galley {

/// Facets as rows, their values as children with numbers. A facet with many values shows the first ones,
/// those chosen, and a row that shows all.
class FacetModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        TermRole = Qt::UserRole + 1, ///< QString: the term of the filter that asks for it; empty for others
        CountRole,                   ///< int: articles shown that have it
        ChoiceRole,                  ///< int: Choice
        MoreRole                     ///< bool: the row that shows all values, or fewer again
    };
    enum class Choice { None, Included, Excluded };
    static constexpr std::size_t fewValues = 8; ///< of a facet, as long as nobody wants more

    explicit FacetModel(QObject* parent = nullptr);

    void setCounts(const FacetCounts& counts);
    /// What is chosen in this filter text.
    void setFilter(const QString& filter);
    /// Shows all values of a facet, or the first ones again.
    void toggleMore(Facet facet);
    static Facet facetAt(const QModelIndex& index); ///< of the row, or of its parent
    /// The place of a term; invalid where it has no row.
    QModelIndex indexOf(const QString& term) const;

    static QString facetTitle(Facet facet);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        FacetValue value;
        Choice choice = Choice::None;
        bool isMore = false;
        const QString& term() const { return value.term; }
        bool operator==(const Row&) const = default;
    };
    using Rows = std::vector<Row>;

    Rows rowsOf(Facet facet) const;
    Choice choiceOf(const QString& term) const;
    void refresh();
    void replace(Facet facet, Rows rows);
    QString label(Facet facet, const Row& row) const;
    QVariant facetData(Facet facet, int role) const;

    FacetCounts m_counts;
    FacetQuery m_query;
    std::array<Rows, facetCount> m_rows;
    std::set<Facet> m_unfolded; ///< facets that show all their values
};

} // namespace galley
