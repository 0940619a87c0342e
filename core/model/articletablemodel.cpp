// Rows and what changes them; what a cell shows stands in articlecells.cpp.
#include "core/model/articletablemodel.h"

#include "core/model/problemfinder.h"
#include "core/model/rowranges.h"

#include <algorithm>
#include <ranges>

namespace galley {
namespace {

/// Beyond this many scattered ranges a view is better told of one that holds them.
constexpr std::size_t mostRanges = 32;

} // namespace

ArticleTableModel::ArticleTableModel(Feed* feed, Edits* edits, QObject* parent)
    : QAbstractTableModel(parent)
    , m_feed(feed)
    , m_edits(edits) {
    if (feed->count() > 0)
        appendRows(0, feed->count() - 1);
    connect(feed, &Feed::articlesAdded, this, &ArticleTableModel::appendRows);
    connect(feed, &Feed::articlesRemoved, this, &ArticleTableModel::removeRowsOf);
    connect(feed, &Feed::articlesChanged, this, &ArticleTableModel::announceChanges);
    connect(edits, &Edits::changed, this, &ArticleTableModel::announceChanges);
}

void ArticleTableModel::setProblems(const ProblemFinder* problems) {
    m_problems = problems;
    connect(problems, &ProblemFinder::changed, this, &ArticleTableModel::announceStates);
}

int ArticleTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ArticleTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

ArticleId ArticleTableModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : -1;
}

int ArticleTableModel::rowOf(ArticleId id) const {
    return id >= 0 && static_cast<std::size_t>(id) < m_rowOf.size() ? m_rowOf[static_cast<std::size_t>(id)]
                                                                    : -1;
}

CurrentArticle ArticleTableModel::articleAt(int row) const {
    return {*m_feed, *m_edits, idAt(row)};
}

Qt::ItemFlags ArticleTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    const bool readable = m_feed->article(idAt(index.row())).isReadable();
    if (readable && index.column() == Published)
        flags |= Qt::ItemIsUserCheckable;
    if (readable && index.column() == Quality)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ArticleTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (index.column() == Published && role == Qt::CheckStateRole)
        return apply(index.row(), BulkChange::publish(value.toInt() == Qt::Checked));
    if (index.column() != Quality || role != Qt::EditRole)
        return false;
    bool isNumber = false;
    const qint64 quality = value.toLongLong(&isNumber);
    return isNumber && quality >= 0 && apply(index.row(), BulkChange::setQuality(quality));
}

bool ArticleTableModel::apply(int row, const BulkChange& change) {
    BulkPlan plan = planBulkChange(*m_feed, *m_edits, {idAt(row)}, change);
    if (plan.changes.empty())
        return false;
    m_edits->push(plan.undoText, std::move(plan.changes));
    return true;
}

void ArticleTableModel::appendRows(int firstId, int lastId) {
    std::vector<ArticleId> ids;
    for (int id = firstId; id <= lastId; ++id) {
        if (m_feed->contains(id) && rowOf(id) < 0)
            ids.push_back(id);
    }
    if (ids.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(ids.size()) - 1);
    m_rowOf.resize(std::max(m_rowOf.size(), static_cast<std::size_t>(lastId) + 1), -1);
    for (const ArticleId id : ids) {
        m_rowOf[static_cast<std::size_t>(id)] = rowCount();
        m_rows.push_back(id);
    }
    endInsertRows();
}

void ArticleTableModel::removeRowsOf(const QList<int>& ids) {
    std::vector<int> rows;
    for (const int id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    const std::vector<RowRange> ranges = rangesOf(rows);
    if (ranges.size() > mostRanges) {
        moveToEnd(rows);
        removeRange(rowCount() - static_cast<int>(rows.size()), rowCount() - 1);
        return;
    }
    for (const RowRange& range : std::views::reverse(ranges))
        removeRange(range.first, range.last);
}

/// Each range that goes costs a pass over all rows; put together at the end, many go in one.
void ArticleTableModel::moveToEnd(const std::vector<int>& rows) {
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<ArticleId> ids;
    ids.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        ids.push_back(idAt(index.row()));
    std::vector<bool> moves(m_rows.size());
    for (const int row : rows)
        moves[static_cast<std::size_t>(row)] = true;
    std::ranges::stable_partition(m_rows, [&](ArticleId id) {
        return !moves[static_cast<std::size_t>(m_rowOf[static_cast<std::size_t>(id)])];
    });
    for (int row = 0; row < rowCount(); ++row)
        m_rowOf[static_cast<std::size_t>(idAt(row))] = row;
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(ids[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void ArticleTableModel::removeRange(int first, int last) {
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_rowOf[static_cast<std::size_t>(idAt(row))] = -1;
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    for (int row = first; row < rowCount(); ++row)
        m_rowOf[static_cast<std::size_t>(idAt(row))] = row;
    endRemoveRows();
}

void ArticleTableModel::announceChanges(const QList<int>& ids) {
    std::vector<int> rows;
    for (const int id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    emit rowsTouched(rows);
    for (const RowRange& range : rangesOf(std::move(rows), mostRanges))
        emit dataChanged(index(range.first, 0), index(range.last, ColumnCount - 1));
}

void ArticleTableModel::announceStates(const QList<int>& ids) {
    std::vector<int> rows;
    for (const int id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    emit statesTouched(rows);
    for (const RowRange& range : rangesOf(std::move(rows), mostRanges))
        emit dataChanged(index(range.first, State), index(range.last, State));
}

} // namespace galley
