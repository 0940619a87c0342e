// What is unsaved and what is new in a feed, as a tree of groups and articles.
#pragma once

#include "core/feed/feed.h"
#include "core/feed/seencomparison.h"

#include <QAbstractItemModel>

#include <array>

namespace galley {

/// Five groups that are always there, and articles in them. An article may stand in two groups.
class ChangesModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Group { Unsaved, Added, Changed, Noise, Removed, GroupCount };
    enum Column { Title, Fields, Path, ColumnCount };

    /// One article in a group.
    struct Row {
        ArticleId id; ///< -1 where its file is gone
        QString path;
        QString title;
        QString fields;
        QString toolTip; ///< of the fields; empty where they say it all

        bool operator==(const Row&) const = default;
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Replaces the rows of a group, sorted by path; rows that stay keep their places in views.
    void setRows(Group group, std::vector<Row> rows);
    /// Replaces those of all groups but the unsaved ones.
    void setChanges(const std::vector<SeenChange>& changes, const Feed& feed);
    void clear();

    int count(Group group) const { return static_cast<int>(m_rows.at(group).size()); }
    bool isEmpty() const;
    QModelIndex groupIndex(Group group) const { return index(group, 0); }
    static bool isGroup(const QModelIndex& index) { return index.isValid() && index.internalId() == 0; }
    static bool isArticle(const QModelIndex& index) { return index.isValid() && index.internalId() != 0; }
    /// The row of an index that is an article's.
    const Row& rowAt(const QModelIndex& index) const;
    /// The first place of an article; invalid where it has none.
    QModelIndex find(ArticleId id) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant groupData(const QModelIndex& index, int role) const;
    void removeMissing(Group group, const std::vector<Row>& wanted);
    void insertNew(Group group, std::vector<Row>& wanted);

    std::array<std::vector<Row>, GroupCount> m_rows;
};

} // namespace galley
