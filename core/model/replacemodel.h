// A planned replacement as rows: what each article says now and what it would say.
#pragma once

#include "core/editing/replaceplan.h"

#include <QAbstractTableModel>

#include <memory>
#include <set>

namespace galley {

/// One row a change, each with a box that says whether it is to be made.
class ReplaceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ArticleColumn, BeforeColumn, AfterColumn, ColumnCount };
    enum Role {
        MarksRole = Qt::UserRole + 1 ///< std::vector<TextSpan>: the parts that change, in the text shown
    };

    using Plan = std::shared_ptr<const ReplacePlan>;

    explicit ReplaceModel(QObject* parent = nullptr);

    /// Shows a plan; the feed outlives its being shown. Rows stay where the plan is the same as before.
    /// `keepsChoice`: articles that were unticked stay so.
    void setPlan(const Feed* feed, Plan plan, bool keepsChoice);
    void clear();

    ArticleId idAt(int row) const;
    int rowOf(ArticleId id) const; ///< -1 where nothing would change in it
    bool isTicked(int row) const;
    /// Ticks these rows, or takes the ticks away.
    void setTicked(const std::vector<int>& rows, bool ticked);
    int tickedCount() const;
    std::vector<FieldChange> tickedChanges() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void ticksChanged(); ///< or the rows

private:
    const PlannedChange& plannedAt(int row) const { return (*m_plan)[static_cast<std::size_t>(row)]; }
    QVariant articleData(ArticleId id, int role) const;

    const Feed* m_feed = nullptr;
    Plan m_plan;
    std::set<ArticleId> m_unticked;
};

} // namespace galley
