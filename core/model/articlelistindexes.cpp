// The list's indexes, headers and selections; what is shown is decided in articlelistmodel.cpp.
#include "core/model/articlelistprivate.h"
#include "core/model/rowranges.h"

#include <QItemSelection>

#include <algorithm>

namespace galley {

QModelIndex ArticleListModel::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ArticleListModel::parent(const QModelIndex&) const {
    return {};
}

QModelIndex ArticleListModel::sibling(int row, int column, const QModelIndex&) const {
    return index(row, column);
}

bool ArticleListModel::hasChildren(const QModelIndex& parent) const {
    return !parent.isValid() && d->table && d->shown.count() > 0;
}

int ArticleListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : d->shown.count();
}

int ArticleListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !d->table ? 0 : d->table->columnCount();
}

/// Asks for the section itself: the base class goes by the first row, which an empty list lacks.
QVariant ArticleListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!d->table || orientation == Qt::Vertical)
        return orientation == Qt::Vertical && role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    return d->table->headerData(section, orientation, role);
}

QModelIndex ArticleListModel::mapFromSource(const QModelIndex& sourceIndex) const {
    if (!d->table || !sourceIndex.isValid())
        return {};
    Q_ASSERT(sourceIndex.model() == d->table);
    const int place = d->shown.placeOf(sourceIndex.row());
    return place < 0 ? QModelIndex() : createIndex(place, sourceIndex.column());
}

QModelIndex ArticleListModel::mapToSource(const QModelIndex& proxyIndex) const {
    if (!d->table || !proxyIndex.isValid())
        return {};
    Q_ASSERT(proxyIndex.model() == this);
    return d->table->index(d->shown.sourceOf(proxyIndex.row()), proxyIndex.column());
}

namespace {

/// A selection in another model: each range's rows mapped (negative ones left out) and put together again.
template<typename MapRow>
QItemSelection mapped(const QItemSelection& selection, const QAbstractItemModel& model, MapRow mapRow) {
    QItemSelection result;
    for (const QItemSelectionRange& range : selection) {
        std::vector<int> rows;
        for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row) {
            if (const int place = mapRow(row); place >= 0)
                rows.push_back(place);
        }
        for (const RowRange& part : rangesOf(std::move(rows)))
            result.append({model.index(part.first, range.left()), model.index(part.last, range.right())});
    }
    return result;
}

} // namespace

QItemSelection ArticleListModel::mapSelectionToSource(const QItemSelection& proxySelection) const {
    if (!d->table)
        return {};
    return mapped(proxySelection, *d->table, [this](int row) { return d->shown.sourceOf(row); });
}

QItemSelection ArticleListModel::mapSelectionFromSource(const QItemSelection& sourceSelection) const {
    if (!d->table)
        return {};
    return mapped(sourceSelection, *this, [this](int row) { return d->shown.placeOf(row); });
}

ArticleId ArticleListModel::idAt(int row) const {
    return d->table && row >= 0 && row < d->shown.count() ? d->table->idAt(d->shown.sourceOf(row)) : -1;
}

int ArticleListModel::rowOf(ArticleId id) const {
    const int source = d->table ? d->table->rowOf(id) : -1;
    return source < 0 ? -1 : d->shown.placeOf(source);
}

QList<ArticleId> ArticleListModel::idsOf(const QItemSelection& selection) const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    QList<ArticleId> ids;
    for (const RowRange& range : rangesOf(std::move(rows))) {
        for (int row = range.first; row <= range.last; ++row)
            ids.append(idAt(row));
    }
    return ids;
}

std::vector<std::vector<ArticleId>>
ArticleListModel::keptOut(const std::vector<std::vector<std::size_t>>& groups, int first, int end) const {
    std::vector<std::vector<ArticleId>> keptOut(groups.size());
    if (!d->table || groups.empty())
        return keptOut;
    const RowQuery::Groups parts = d->asked->grouped(groups);
    for (int row = first; row < std::min(end, static_cast<int>(d->texts.size())); ++row) {
        const int group = d->shown.placeOf(row) < 0 ? d->asked->onlyHindrance(row, parts) : -1;
        if (group >= 0)
            keptOut[static_cast<std::size_t>(group)].push_back(d->table->idAt(row));
    }
    return keptOut;
}

QList<ArticleId> ArticleListModel::ids() const {
    QList<ArticleId> ids;
    ids.reserve(d->shown.count());
    for (const int source : d->shown.rows())
        ids.append(d->table->idAt(source));
    return ids;
}

} // namespace galley
