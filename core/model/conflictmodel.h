// Fields in conflict as rows: what they were, what they are on disk now, what they are to be.
#pragma once

#include "core/editing/edits.h"

#include <QAbstractTableModel>

namespace galley {

/// One row a field somebody else changed, and one a field of an article whose file is gone; in the order of
/// articles. Follows the edits it is given.
class ConflictModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ArticleColumn, FieldColumn, OriginalColumn, DiskColumn, MineColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Both outlive their being shown; nothing is shown without them.
    void setSource(Feed* feed, Edits* edits);

    Edits::Field fieldAt(int row) const;
    /// Whether the edit can be kept: its file and list item are there.
    bool canKeepAt(int row) const;
    /// All rows that concern the same field as this one, in any article.
    std::vector<int> rowsLike(int row) const;
    int articleCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        ArticleId id;
        Conflict conflict;
        bool isGone; ///< the whole file
    };
    using Rows = std::vector<Row>;
    using Place = std::pair<Rows::iterator, Rows::iterator>;

    Rows rowsFor(ArticleId id) const;
    Place placeOf(ArticleId id);
    void update(const QList<int>& ids);
    void updateAdded(int firstId, int lastId);
    void updateOne(ArticleId id, Rows now);
    void rebuild();
    QString text(const Row& row, int column, bool whole) const;
    QString diskText(const Row& row, bool whole) const;

    Feed* m_feed = nullptr;
    Edits* m_edits = nullptr;
    Rows m_rows; ///< ascending by id
};

} // namespace galley
