// What an ArticleListModel knows of its source. For core/model only.
#pragma once

#include "core/model/articlelistmodel.h"
#include "core/model/rowquery.h"
#include "core/model/shownrows.h"

#include <QTimer>

namespace galley {

/// Prepared texts and keys of all source rows, and which rows are shown.
struct ArticleListModel::Private {
    Pace pace;
    ArticleTableModel* table = nullptr;
    QString filterText;              ///< as set last
    std::optional<QueryError> error; ///< what is wrong with it
    Query query;                     ///< the one in force
    Query wanted;                    ///< the one the files are being asked for
    DocumentAnswers documents;
    QTimer slices;                  ///< of reading for `wanted` what was not asked before
    bool asksAll = false;           ///< the files are asked for `wanted`, not for rows that came
    std::vector<ArticleId> newRows; ///< came or changed, and are still to be asked what only their files tell
    TextColumn texts;               ///< search text by source row
    std::unique_ptr<RowQuery> asked; ///< the query over the rows; nullptr without a source
    SortedRows sorted;               ///< all source rows
    ShownRows shown;
    std::vector<int> stale; ///< source rows whose text and keys are out of date, each once
    std::vector<bool> isStale;
    std::vector<ArticleId> idsBefore; ///< of all source rows, while they change their order
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool descends() const { return order == Qt::DescendingOrder; }
    auto sortValues() const {
        return [this](int row) -> SortValue {
            switch (column) {
            case ArticleTableModel::Title:
                return lineOf(row, 0);
            case ArticleTableModel::Provider:
                return lineOf(row, 2);
            case ArticleTableModel::Topics:
                return behindLines(texts[static_cast<std::size_t>(row)], 4);
            default:
                return table->sortValue(row, column);
            }
        };
    }
    /// The lines of a prepared text: title, excerpt, provider, its domain, and a topic each.
    std::string_view lineOf(int row, int number) const {
        const std::string_view text = behindLines(texts[static_cast<std::size_t>(row)], number);
        return text.substr(0, text.find('\n'));
    }
    void sortAll() {
        if (column < 0)
            sorted.unsort(table->rowCount());
        else
            sorted.sort(table->rowCount(), descends(), sortValues());
    }
    void appendRows(int count) {
        const int first = static_cast<int>(texts.size());
        for (int row = first; row < first + count; ++row)
            texts.append(table->searchText(row));
        asked->append(count);
        sorted.append(count, sortValues());
        isStale.resize(texts.size());
        shown.resizeSource(texts.size());
    }
    bool matches(int row) const { return asked->matches(row); }
    /// Articles only whose files can answer one of the terms.
    std::vector<ArticleId> idsToAsk(const std::vector<QueryNode>& terms) const;
    /// Matching rows in order. `narrows`: only those that are shown or out of date can match.
    std::vector<int> matching(bool narrows) const;
};

} // namespace galley
