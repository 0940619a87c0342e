// Few articles change row by row, so that the place in the list is kept; many by a reset.
#include "core/model/conflictmodel.h"

#include "core/editing/valuetext.h"
#include "core/model/showntext.h"

#include <algorithm>
#include <set>

namespace galley {
namespace {

constexpr std::size_t mostSingly = 32;

FieldPath withoutIndexes(const FieldPath& path) {
    FieldPath plain;
    for (const FieldPath::Step& step : path.steps())
        if (const auto* key = std::get_if<std::string>(&step))
            plain = plain.child(*key);
    return plain;
}

} // namespace

void ConflictModel::setSource(Feed* feed, Edits* edits) {
    if (m_feed)
        m_feed->disconnect(this);
    if (m_edits)
        m_edits->disconnect(this);
    m_feed = feed;
    m_edits = edits;
    if (feed && edits) {
        connect(feed, &Feed::articlesRemoved, this, &ConflictModel::update);
        connect(feed, &Feed::articlesAdded, this, &ConflictModel::updateAdded);
        connect(edits, &Edits::changed, this, &ConflictModel::update);
    }
    rebuild();
}

ConflictModel::Rows ConflictModel::rowsFor(ArticleId id) const {
    Rows rows;
    if (!m_feed || !m_edits)
        return rows;
    if (m_feed->contains(id)) {
        for (const Conflict& conflict : m_edits->conflictsOf(id))
            rows.push_back({id, conflict, false});
    } else {
        for (const Edit& edit : m_edits->editsOf(id))
            rows.push_back({id, {edit, std::nullopt, std::nullopt}, true});
    }
    return rows;
}

ConflictModel::Place ConflictModel::placeOf(ArticleId id) {
    const auto found = std::ranges::equal_range(m_rows, id, {}, &Row::id);
    return {found.begin(), found.end()};
}

void ConflictModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    const QList<ArticleId> dirty = m_edits ? m_edits->dirtyArticles() : QList<ArticleId>();
    for (const ArticleId id : dirty)
        std::ranges::move(rowsFor(id), std::back_inserter(m_rows));
    endResetModel();
}

void ConflictModel::update(const QList<int>& ids) {
    std::vector<std::pair<ArticleId, Rows>> concerned;
    for (const int id : ids) {
        const Place before = placeOf(id);
        Rows now = rowsFor(id);
        if (!now.empty() || before.first != before.second)
            concerned.emplace_back(id, std::move(now));
    }
    if (concerned.size() > mostSingly)
        return rebuild();
    for (auto& [id, now] : concerned)
        updateOne(id, std::move(now));
}

void ConflictModel::updateAdded(int firstId, int lastId) {
    QList<int> ids;
    for (const Row& row : m_rows)
        if (row.id >= firstId && row.id <= lastId && (ids.isEmpty() || ids.back() != row.id))
            ids.append(row.id);
    update(ids);
}

void ConflictModel::updateOne(ArticleId id, Rows now) {
    const Place before = placeOf(id);
    const int first = static_cast<int>(before.first - m_rows.begin());
    const int count = static_cast<int>(before.second - before.first);
    const auto samePath = [](const Row& left, const Row& right) {
        return left.conflict.edit.path == right.conflict.edit.path;
    };
    if (std::ranges::equal(before.first, before.second, now.begin(), now.end(), samePath)) {
        std::ranges::move(now, before.first);
        emit dataChanged(index(first, 0), index(first + count - 1, ColumnCount - 1));
        return;
    }
    if (count > 0) {
        beginRemoveRows({}, first, first + count - 1);
        m_rows.erase(before.first, before.second);
        endRemoveRows();
    }
    if (now.empty())
        return;
    beginInsertRows({}, first, first + static_cast<int>(now.size()) - 1);
    m_rows.insert(m_rows.begin() + first, std::make_move_iterator(now.begin()),
                  std::make_move_iterator(now.end()));
    endInsertRows();
}

Edits::Field ConflictModel::fieldAt(int row) const {
    const Row& at = m_rows.at(static_cast<std::size_t>(row));
    return {at.id, at.conflict.edit.path};
}

bool ConflictModel::canKeepAt(int row) const {
    const Row& at = m_rows.at(static_cast<std::size_t>(row));
    return !at.isGone && at.conflict.place;
}

std::vector<int> ConflictModel::rowsLike(int row) const {
    const FieldPath field = withoutIndexes(fieldAt(row).path);
    std::vector<int> rows;
    for (int other = 0; other < rowCount(); ++other)
        if (withoutIndexes(fieldAt(other).path) == field)
            rows.push_back(other);
    return rows;
}

int ConflictModel::articleCount() const {
    std::set<ArticleId> articles;
    for (const Row& row : m_rows)
        articles.insert(row.id);
    return static_cast<int>(articles.size());
}

int ConflictModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConflictModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConflictModel::diskText(const Row& row, bool whole) const {
    if (row.isGone)
        return whole ? tr("The file is gone. Your edits are kept in case it returns.")
                     : tr("the file is gone");
    if (!row.conflict.place)
        return whole ? tr("What the field belongs to is gone from its list.") : tr("gone from its list");
    return whole ? valueLines(row.conflict.onDisk) : valueText(row.conflict.onDisk);
}

QString ConflictModel::text(const Row& row, int column, bool whole) const {
    const Edit& edit = row.conflict.edit;
    switch (column) {
    case ArticleColumn:
        return whole ? QString(articleName(m_feed->article(row.id)) + u'\n' + m_feed->article(row.id).path())
                     : articleName(m_feed->article(row.id));
    case FieldColumn:
        return fieldTitle(edit.path);
    case OriginalColumn:
        return whole ? valueLines(edit.original) : valueText(edit.original);
    case DiskColumn:
        return diskText(row, whole);
    default:
        return whole ? valueLines(edit.value) : valueText(edit.value);
    }
}

QVariant ConflictModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column(), false);
    if (role != Qt::ToolTipRole)
        return {};
    return plainToolTip(text(row, index.column(), true));
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ArticleColumn:
        return tr("Article");
    case FieldColumn:
        return tr("Field");
    case OriginalColumn:
        return tr("It was");
    case DiskColumn:
        return tr("On disk now");
    case MineColumn:
        return tr("Yours");
    default:
        return {};
    }
}

} // namespace galley
