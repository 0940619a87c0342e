// What a save could not do, one row an article.
#pragma once

#include "core/feed/save.h"

#include <QAbstractTableModel>

namespace galley {

class FeedSession;

/// Rows of article and reason, for articles that are still unsaved. Conflicts have a list of their own.
class FailureModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ArticleColumn, ReasonColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes the failures out of a save's results, in place of what was known of the same articles.
    void addResults(FeedSession* session, const std::vector<SaveResult>& results);
    /// Drops what concerns articles that have no unsaved edits any more, or whose failure has passed.
    void dropSettled(FeedSession* session);
    void clear();

    ArticleId idAt(int row) const;
    int articleCount() const;     ///< articles concerned
    QString commonReason() const; ///< why nothing of it was saved, where that is one and the same; else ""

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        ArticleId id;
        QString article;
        QString reason;
        bool isMarked; ///< the article, too, tells of it while it lasts
    };
    std::vector<Row> m_rows;
};

} // namespace galley
