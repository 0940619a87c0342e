// Many scattered rows come or go as one range: they are first moved together by a layout change, then
// inserted or removed at once. Views and selection models handle each of these steps correctly, and there are
// few of them.
#include "core/model/articlelistmodel.h"

#include "core/lint/rules.h"
#include "core/model/articlelistprivate.h"
#include "core/model/halves.h"
#include "core/model/rowranges.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace galley {
namespace {

constexpr std::size_t mostRanges = 32;

} // namespace

/// Looks at the texts in the order they lie in memory, then brings the matches into theirs.
std::vector<int> ArticleListModel::Private::matching(bool narrows) const {
    if (query.isEmpty())
        return sorted.order();
    std::vector<char> found(texts.size());
    inHalves(static_cast<int>(found.size()), [&](int first, int last) {
        for (int row = first; row < last; ++row) {
            const auto place = static_cast<std::size_t>(row);
            const bool candidate = !narrows || shown.placeOf(row) >= 0 || isStale[place];
            found[place] = candidate && matches(row);
        }
    });
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(std::ranges::count(found, char{1})));
    std::ranges::copy_if(sorted.order(), std::back_inserter(rows),
                         [&](int row) { return found[static_cast<std::size_t>(row)] != 0; });
    return rows;
}

/// Of all rows.
std::vector<ArticleId> ArticleListModel::Private::idsToAsk(const std::vector<QueryNode>& terms) const {
    std::vector<ArticleId> ids;
    ids.reserve(texts.size());
    for (int row = 0; row < table->rowCount(); ++row)
        ids.push_back(table->idAt(row));
    return galley::idsToAsk(table->feed(), std::move(ids), terms);
}

ArticleListModel::ArticleListModel(QObject* parent)
    : ArticleListModel(parent, Pace()) {}

ArticleListModel::ArticleListModel(QObject* parent, Pace pace)
    : QAbstractProxyModel(parent)
    , d(std::make_unique<Private>()) {
    d->pace = pace;
    connect(&d->documents, &DocumentAnswers::answered, this, &ArticleListModel::onAnswered);
    connect(&d->slices, &QTimer::timeout, this, &ArticleListModel::prepareMore);
}

ArticleListModel::~ArticleListModel() = default;

void ArticleListModel::setSourceModel(QAbstractItemModel* model) {
    if (sourceModel())
        sourceModel()->disconnect(this);
    beginResetModel();
    QAbstractProxyModel::setSourceModel(model);
    d->table = qobject_cast<ArticleTableModel*>(model);
    Q_ASSERT(!model || d->table);
    onSourceReset();
    if (d->table)
        connectSource();
    endResetModel();
    if (d->table && !documentTerms(d->query).empty())
        setQuery(d->query);
}

void ArticleListModel::connectSource() {
    using Model = QAbstractItemModel;
    connect(d->table, &Model::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { onRowsInserted(first, last); });
    connect(d->table, &Model::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { onRowsAboutToBeRemoved(first, last); });
    connect(d->table, &Model::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { onRowsRemoved(first, last); });
    connect(d->table, &Model::layoutAboutToBeChanged, this, [this] {
        d->idsBefore.clear();
        for (int row = 0; row < d->table->rowCount(); ++row)
            d->idsBefore.push_back(d->table->idAt(row));
    });
    connect(d->table, &Model::layoutChanged, this, &ArticleListModel::onSourceOrdered);
    connect(d->table, &ArticleTableModel::rowsTouched, this, &ArticleListModel::onRowsTouched);
    connect(d->table, &ArticleTableModel::statesTouched, this, &ArticleListModel::onStatesTouched);
    connect(d->table, &Model::headerDataChanged, this, &Model::headerDataChanged);
    connect(d->table, &QObject::destroyed, this, [this] {
        beginResetModel();
        d->table = nullptr;
        onSourceReset();
        endResetModel();
    });
}

void ArticleListModel::onSourceReset() {
    d->texts.clear();
    d->sorted.clear();
    d->shown.clear();
    d->stale.clear();
    d->isStale.clear();
    d->asked.reset();
    d->newRows.clear();
    d->documents.cancel();
    if (d->slices.isActive()) // all is read at once now
        d->query = d->wanted;
    d->slices.stop();
    if (!d->table)
        return;
    d->asked = std::make_unique<RowQuery>(d->table, &d->texts);
    d->asked->setQuery(d->query);
    d->appendRows(d->table->rowCount());
    d->sortAll();
    d->shown.extendTo(d->matching(false));
}

/// The same articles are shown in the same places; only the rows behind them have other numbers.
void ArticleListModel::onSourceOrdered() {
    std::vector<int> nowAt(d->idsBefore.size());
    std::ranges::transform(d->idsBefore, nowAt.begin(), [this](ArticleId id) { return d->table->rowOf(id); });
    d->idsBefore.clear();
    d->texts.renumber(nowAt);
    d->asked->renumber(nowAt);
    d->sorted.renumber(nowAt);
    d->shown.renumber(nowAt);
    for (int& row : d->stale)
        row = nowAt[static_cast<std::size_t>(row)];
    d->isStale.assign(nowAt.size(), false);
    for (const int row : d->stale)
        d->isStale[static_cast<std::size_t>(row)] = true;
}

void ArticleListModel::onRowsInserted(int first, int last) {
    Q_ASSERT(static_cast<std::size_t>(first) == d->texts.size());
    d->appendRows(last - first + 1);
    follow([first, others = asksForOthers()](int row) { return row >= first || others; });
    for (int row = first; row <= last; ++row)
        d->newRows.push_back(d->table->idAt(row));
    askNewRows();
}

/// Shows of some rows those that match now and hides those that do not, but for what people edited.
void ArticleListModel::follow(const std::function<bool(int)>& isMeant) {
    std::vector<int> added;
    std::vector<int> target;
    target.reserve(d->sorted.order().size());
    for (const int row : d->sorted.order()) {
        const bool isShown = d->shown.placeOf(row) >= 0;
        const bool stays = isShown && (!isMeant(row) || d->isStale[static_cast<std::size_t>(row)]);
        if (!stays && (!isMeant(row) || !d->matches(row)))
            continue;
        target.push_back(row);
        if (!isShown)
            added.push_back(row);
    }
    emit aboutToFollow();
    if (target.size() - added.size() < d->shown.rows().size())
        hideRowsNotIn(target);
    insert(added, target);
    order(std::move(target));
    emit followed();
}

void ArticleListModel::showAlso(const QList<ArticleId>& ids) {
    std::vector<bool> isMeant(d->texts.size());
    std::vector<int> hidden;
    for (const ArticleId id : ids) {
        const int row = d->table ? d->table->rowOf(id) : -1;
        if (row < 0 || d->shown.placeOf(row) >= 0 || isMeant[static_cast<std::size_t>(row)])
            continue;
        isMeant[static_cast<std::size_t>(row)] = true;
        hidden.push_back(row);
    }
    if (hidden.empty())
        return;
    makeStale(hidden);
    std::vector<int> added;
    std::vector<int> target;
    for (const int row : d->sorted.order()) {
        if (isMeant[static_cast<std::size_t>(row)])
            added.push_back(row);
        if (isMeant[static_cast<std::size_t>(row)] || d->shown.placeOf(row) >= 0)
            target.push_back(row);
    }
    insert(added, target);
    order(std::move(target));
}

void ArticleListModel::onRowsAboutToBeRemoved(int first, int last) {
    emit aboutToFollow();
    std::vector<int> target = d->shown.rows();
    std::erase_if(target, [=](int row) { return row >= first && row <= last; });
    show(std::move(target));
    emit followed();
}

void ArticleListModel::onRowsRemoved(int first, int last) {
    d->texts.remove(static_cast<std::size_t>(first), static_cast<std::size_t>(last));
    d->asked->remove(first, last);
    d->sorted.remove(first, last);
    d->shown.removeSource(first, last);
    d->isStale.erase(d->isStale.begin() + first, d->isStale.begin() + last + 1);
    std::erase_if(d->stale, [=](int row) { return row >= first && row <= last; });
    for (int& row : d->stale)
        row -= row > last ? last - first + 1 : 0;
    if (asksForOthers())
        follow([](int) { return true; });
}

/// Whether an article may match because others came or go.
bool ArticleListModel::asksForOthers() const {
    return d->query.asksFor(QueryState::Duplicate);
}

/// Goes by the very rows: dataChanged of many scattered ones speaks of all between them, and every row out of
/// date costs time in the next filtering.
void ArticleListModel::onRowsTouched(const std::vector<int>& touched) {
    makeStale(touched);
    tellChanged(touched, 0, columnCount() - 1);
    for (const int row : touched)
        d->newRows.push_back(d->table->idAt(row));
    askNewRows();
}

void ArticleListModel::makeStale(const std::vector<int>& rows) {
    for (const int row : rows) {
        const auto place = static_cast<std::size_t>(row);
        if (!d->isStale[place]) {
            d->stale.push_back(row);
            d->asked->touch(row);
        }
        d->isStale[place] = true;
    }
}

/// Texts and keys stay as they are unless rows are in the order of their states. Where problems are asked
/// for, rows join and leave as theirs are found.
void ArticleListModel::onStatesTouched(const std::vector<int>& touched) {
    const bool asksProblems = d->asked->touchProblems(touched);
    if (asksProblems) {
        std::vector<bool> isTouched(d->texts.size());
        for (const int row : touched)
            isTouched[static_cast<std::size_t>(row)] = true;
        follow([&](int row) { return isTouched[static_cast<std::size_t>(row)]; });
    }
    if (d->column == ArticleTableModel::State)
        return onRowsTouched(touched);
    tellChanged(touched, ArticleTableModel::State,
                asksProblems ? columnCount() - 1 : static_cast<int>(ArticleTableModel::State));
}

void ArticleListModel::readStaleRows() {
    for (const int row : d->stale)
        d->texts.replace(static_cast<std::size_t>(row), d->table->searchText(row));
    d->asked->refresh();
    d->sorted.update(d->stale, d->sortValues());
}

void ArticleListModel::filterAndShow(bool narrows) {
    std::vector<int> target = d->matching(narrows);
    const std::vector<int> stale = std::exchange(d->stale, {});
    for (const int row : stale)
        d->isStale[static_cast<std::size_t>(row)] = false;
    show(std::move(target));
    tellChanged(stale, 0, columnCount() - 1); // what stays is no longer dimmed
}

/// The columns `first` to `last` of those rows that are shown.
void ArticleListModel::tellChanged(const std::vector<int>& rows, int first, int last) {
    std::vector<int> places;
    for (const int row : rows)
        if (const int place = d->shown.placeOf(row); place >= 0)
            places.push_back(place);
    for (const RowRange& range : rangesOf(std::move(places), mostRanges))
        emit dataChanged(index(range.first, first), index(range.last, last));
}

void ArticleListModel::setFilterText(const QString& text) {
    const bool isOther = text != d->filterText;
    d->filterText = text;
    const auto query = Query::parse(text, QDateTime::currentMSecsSinceEpoch(), {ruleIds()});
    d->error = query ? std::nullopt : std::optional(query.error());
    if (query)
        setQuery(*query);
    if (isOther)
        emit filterChanged();
}

/// What only the files can tell is waited for, and so is what takes long to read for the first time; with the
/// last result shown.
void ArticleListModel::setQuery(const Query& query) {
    const bool wasSearching = isSearching();
    d->wanted = query;
    d->documents.cancel();
    d->slices.stop();
    const std::vector<QueryNode> terms = d->table ? documentTerms(query) : std::vector<QueryNode>();
    std::vector<ArticleId> ids = terms.empty() ? std::vector<ArticleId>() : d->idsToAsk(terms);
    if (ids.empty() && d->asked && d->asked->missingFor(query) > d->pace.mostAtOnce) {
        d->slices.start(0);
    } else if (ids.empty()) {
        takeQuery(query, {});
    } else {
        d->asksAll = true;
        d->documents.ask(d->table->feed(), d->table->edits(), std::move(ids), terms);
    }
    if (isSearching() != wasSearching)
        emit searchingChanged(!wasSearching);
}

void ArticleListModel::prepareMore() {
    if (!d->asked->prepare(d->wanted, d->pace.rowsInATurn))
        return;
    d->slices.stop();
    takeQuery(d->wanted, {});
    emit searchingChanged(false);
    askNewRows();
}

void ArticleListModel::takeQuery(const Query& query, const DocumentAnswers::Answers& answers) {
    const Query before = std::exchange(d->query, query);
    if (!d->table)
        return;
    readStaleRows();
    d->asked->setQuery(query, answers);
    filterAndShow(answers.ids.empty() && d->asked->narrows(before));
}

void ArticleListModel::onAnswered(const DocumentAnswers::Answers& answers) {
    if (!d->table)
        return;
    if (std::exchange(d->asksAll, false)) {
        takeQuery(d->wanted, answers);
        emit searchingChanged(false);
        askNewRows();
        return;
    }
    d->asked->addAnswers(answers);
    std::vector<bool> isNew(d->texts.size());
    std::vector<int> rows;
    for (const ArticleId id : answers.ids)
        if (const int row = d->table->rowOf(id); row >= 0) {
            isNew[static_cast<std::size_t>(row)] = true;
            rows.push_back(row);
        }
    follow([&](int row) { return isNew[static_cast<std::size_t>(row)]; });
    tellChanged(rows, 0, columnCount() - 1); // whether those that stay match
    emit searchingChanged(false);
    askNewRows();
}

/// Rows that came or changed while a query is in force that looks into files.
void ArticleListModel::askNewRows() {
    if (d->newRows.empty() || isSearching())
        return;
    const std::vector<QueryNode> terms = documentTerms(d->query);
    std::vector<ArticleId> ids = std::exchange(d->newRows, {});
    std::erase_if(ids, [this](ArticleId id) { return d->table->rowOf(id) < 0; });
    ids = idsToAsk(d->table->feed(), std::move(ids), terms);
    if (ids.empty())
        return;
    d->documents.ask(d->table->feed(), d->table->edits(), std::move(ids), terms);
    emit searchingChanged(true);
}

bool ArticleListModel::isSearching() const {
    return d->documents.isAsking() || d->slices.isActive();
}

QString ArticleListModel::filterText() const {
    return d->filterText;
}

std::optional<QueryError> ArticleListModel::filterError() const {
    return d->error;
}

const Query& ArticleListModel::query() const {
    return d->query;
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const {
    if (role != MatchesRole)
        return QAbstractProxyModel::data(index, role);
    if (!d->table || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = d->shown.sourceOf(index.row());
    if (!d->isStale[static_cast<std::size_t>(row)])
        return true;
    return d->asked->matchesNow(row);
}

void ArticleListModel::sort(int column, Qt::SortOrder order) {
    const bool onlyReversed = column == d->column && column >= 0 && d->table;
    d->column = column;
    d->order = order;
    if (!d->table)
        return;
    readStaleRows();
    if (onlyReversed)
        d->sorted.reverse(d->descends());
    else
        d->sortAll();
    filterAndShow(true);
}

int ArticleListModel::sortColumn() const {
    return d->column;
}

Qt::SortOrder ArticleListModel::sortOrder() const {
    return d->order;
}

void ArticleListModel::show(std::vector<int> target) {
    hideRowsNotIn(target);
    std::vector<int> added;
    if (target.size() > d->shown.rows().size())
        std::ranges::copy_if(target, std::back_inserter(added),
                             [this](int row) { return d->shown.placeOf(row) < 0; });
    insert(added, target);
    order(std::move(target));
}

void ArticleListModel::hideRowsNotIn(const std::vector<int>& target) {
    std::vector<char> wanted(d->texts.size());
    for (const int row : target)
        wanted[static_cast<std::size_t>(row)] = 1;
    std::vector<int> hidden;
    std::vector<int> kept;
    kept.reserve(target.size());
    for (const int row : d->shown.rows())
        (wanted[static_cast<std::size_t>(row)] ? kept : hidden).push_back(row);
    if (!hidden.empty())
        hide(hidden, std::move(kept));
}

/// Rows that are not together move to the top: the current index then passes to the first row that stays.
void ArticleListModel::hide(const std::vector<int>& hidden, std::vector<int> kept) {
    const int count = static_cast<int>(hidden.size());
    int first = d->shown.placeOf(hidden.front());
    if (d->shown.placeOf(hidden.back()) - first + 1 != count) {
        std::vector<int> moved = hidden;
        moved.insert(moved.end(), kept.begin(), kept.end());
        order(std::move(moved));
        first = 0;
    }
    beginRemoveRows({}, first, first + count - 1);
    d->shown.reduceTo(std::move(kept), hidden);
    endRemoveRows();
}

/// All new rows go where the first of them belongs: where they stand together, nothing is left to order.
void ArticleListModel::insert(const std::vector<int>& added, const std::vector<int>& target) {
    if (added.empty())
        return;
    const auto place = std::ranges::find(target, added.front()) - target.begin();
    std::vector<int> rows = d->shown.rows();
    rows.insert(rows.begin() + place, added.begin(), added.end());
    beginInsertRows({}, static_cast<int>(place),
                    static_cast<int>(place) + static_cast<int>(added.size()) - 1);
    d->shown.extendTo(std::move(rows));
    endInsertRows();
}

void ArticleListModel::order(std::vector<int> rows) {
    if (rows == d->shown.rows())
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources;
    sources.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        sources.push_back(d->shown.sourceOf(index.row()));
    d->shown.extendTo(std::move(rows));
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(createIndex(d->shown.placeOf(sources[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace galley
