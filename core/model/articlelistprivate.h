// What an ArticleListModel knows of its source. For core/model only.
#pragma once

#include "core/model/articlelistmodel.h"
#include "core/model/shownrows.h"
#include "core/model/textfilter.h"

namespace galley {

/// Prepared texts and keys of all source rows, and which rows are shown.
struct ArticleListModel::Private {
    ArticleTableModel* table = nullptr;
    TextFilter filter;
    TextColumn texts;  ///< search text by source row
    SortedRows sorted; ///< all source rows
    ShownRows shown;
    std::vector<int> stale; ///< source rows whose text and keys are out of date, each once
    std::vector<bool> isStale;
    std::vector<ArticleId> idsBefore; ///< of all source rows, while they change their order
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool descends() const { return order == Qt::DescendingOrder; }
    auto sortValues() const {
        return [this](int row) {
            return column == ArticleTableModel::Title ? titleOf(row) : table->sortValue(row, column);
        };
    }
    /// The folded title: the first line of a prepared text.
    SortValue titleOf(int row) const {
        const std::string_view text = texts[static_cast<std::size_t>(row)];
        return std::string(text.substr(0, text.find('\n')));
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
        sorted.append(count, sortValues());
        isStale.resize(texts.size());
        shown.resizeSource(texts.size());
    }
    bool matches(int row) const { return filter.matches(texts[static_cast<std::size_t>(row)]); }
    /// Matching rows in order. `narrows`: only those that are shown or out of date can match.
    std::vector<int> matching(bool narrows) const;
};

} // namespace galley
