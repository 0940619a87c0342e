// A tree of two levels: the internal id of an article's index is its group plus one.
#include "ui/changes/changesmodel.h"

#include "ui/support/text.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace galley {
namespace {

QString fieldNames(const QStringList& fields) {
    QStringList names;
    for (const QString& field : fields)
        names.append(fieldTitle(FieldPath(toUtf8(field))));
    return names.join(u", "_qs);
}

/// Fields, then what is none.
QString changedParts(const SeenChange& change, const QStringList& fields) {
    QStringList parts;
    if (!fields.isEmpty())
        parts.append(fieldNames(fields));
    if (change.body)
        parts.append(ChangesModel::tr("body"));
    if (change.rest)
        parts.append(fields.isEmpty() && !change.body ? ChangesModel::tr("front matter")
                                                      : ChangesModel::tr("comments"));
    return parts.join(u", "_qs);
}

ChangesModel::Row rowOf(const SeenChange& change, const Feed& feed) {
    ChangesModel::Row row{feed.find(change.path), change.path, change.title, {}, {}};
    if (change.isNoise()) {
        row.fields = fieldNames(change.fields);
        return row;
    }
    QStringList fields = change.fields;
    fields.removeIf(isNoiseField);
    row.fields = changedParts(change, fields);
    if (fields.size() != change.fields.size()) {
        QStringList noise = change.fields;
        noise.removeIf([](const QString& field) { return !isNoiseField(field); });
        row.toolTip =
            ChangesModel::tr("%1; besides, the crawler rewrote: %2").arg(row.fields, fieldNames(noise));
    }
    return row;
}

ChangesModel::Group groupOf(const SeenChange& change) {
    switch (change.kind) {
    case SeenChange::Kind::Added:
        return ChangesModel::Added;
    case SeenChange::Kind::Removed:
        return ChangesModel::Removed;
    case SeenChange::Kind::Changed:
        break;
    }
    return change.isNoise() ? ChangesModel::Noise : ChangesModel::Changed;
}

QString groupName(int group) {
    switch (group) {
    case ChangesModel::Unsaved:
        return ChangesModel::tr("Unsaved edits");
    case ChangesModel::Added:
        return ChangesModel::tr("Added");
    case ChangesModel::Changed:
        return ChangesModel::tr("Changed");
    case ChangesModel::Noise:
        return ChangesModel::tr("Only heat and secured");
    default:
        return ChangesModel::tr("Removed");
    }
}

QString shownTitle(const ChangesModel::Row& row) {
    return row.title.isEmpty() ? row.path.section(u'/', -1) : row.title;
}

constexpr int mostSteps = 200; ///< that views are told of one by one

} // namespace

void ChangesModel::setRows(Group group, std::vector<Row> rows) {
    std::ranges::sort(rows, {}, &Row::path);
    const bool wasEmpty = m_rows.at(group).empty();
    removeMissing(group, rows);
    insertNew(group, rows);
    std::vector<Row>& now = m_rows.at(group);
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i] == rows[i])
            continue;
        now[i] = std::move(rows[i]);
        const int row = static_cast<int>(i);
        emit dataChanged(index(row, 0, groupIndex(group)), index(row, ColumnCount - 1, groupIndex(group)));
    }
    if (!wasEmpty || !now.empty())
        emit dataChanged(groupIndex(group), index(group, ColumnCount - 1));
}

/// Takes out what is not among the wanted rows, which are sorted as these are.
void ChangesModel::removeMissing(Group group, const std::vector<Row>& wanted) {
    std::vector<Row>& rows = m_rows.at(group);
    const auto isWanted = [&](const Row& row) {
        return std::ranges::binary_search(wanted, row.path, {}, &Row::path);
    };
    int steps = 0;
    for (std::size_t end = rows.size(); end > 0;) {
        if (isWanted(rows[end - 1])) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && (steps > mostSteps || !isWanted(rows[begin - 1])))
            --begin;
        beginRemoveRows(groupIndex(group), static_cast<int>(begin), static_cast<int>(end) - 1);
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                   rows.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = begin;
        ++steps;
    }
}

/// Puts in what is not there yet; all rows that are there are wanted.
void ChangesModel::insertNew(Group group, std::vector<Row>& wanted) {
    std::vector<Row>& rows = m_rows.at(group);
    int steps = 0;
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        if (at < rows.size() && rows[at].path == wanted[at].path)
            continue;
        std::size_t end = at + 1;
        while (end < wanted.size() && (at >= rows.size() || wanted[end].path < rows[at].path))
            ++end;
        if (++steps > mostSteps && at < rows.size()) {
            // Too scattered: what follows is put in anew.
            beginRemoveRows(groupIndex(group), static_cast<int>(at), static_cast<int>(rows.size()) - 1);
            rows.resize(at);
            endRemoveRows();
            end = wanted.size();
        }
        beginInsertRows(groupIndex(group), static_cast<int>(at), static_cast<int>(end) - 1);
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at),
                    wanted.begin() + static_cast<std::ptrdiff_t>(at),
                    wanted.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        at = end - 1;
    }
}

void ChangesModel::setChanges(const std::vector<SeenChange>& changes, const Feed& feed) {
    std::array<std::vector<Row>, GroupCount> rows;
    for (const SeenChange& change : changes)
        rows.at(groupOf(change)).push_back(rowOf(change, feed));
    for (const Group group : {Added, Changed, Noise, Removed})
        setRows(group, std::move(rows.at(group)));
}

void ChangesModel::clear() {
    for (int group = 0; group < GroupCount; ++group)
        setRows(static_cast<Group>(group), {});
}

bool ChangesModel::isEmpty() const {
    return std::ranges::all_of(m_rows, [](const std::vector<Row>& rows) { return rows.empty(); });
}

const ChangesModel::Row& ChangesModel::rowAt(const QModelIndex& index) const {
    return m_rows.at(index.internalId() - 1).at(static_cast<std::size_t>(index.row()));
}

QModelIndex ChangesModel::find(ArticleId id) const {
    for (int group = 0; group < GroupCount; ++group) {
        const std::vector<Row>& rows = m_rows.at(static_cast<std::size_t>(group));
        const auto found = std::ranges::find(rows, id, &Row::id);
        if (found != rows.end())
            return index(static_cast<int>(found - rows.begin()), 0, groupIndex(static_cast<Group>(group)));
    }
    return {};
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex ChangesModel::parent(const QModelIndex& child) const {
    return isArticle(child) ? createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0))
                            : QModelIndex();
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return GroupCount;
    return isGroup(parent) && parent.column() == 0 ? count(static_cast<Group>(parent.row())) : 0;
}

int ChangesModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (isGroup(index))
        return groupData(index, role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Row& row = rowAt(index);
    const QString text = index.column() == Title    ? shownTitle(row)
                         : index.column() == Fields ? row.fields
                                                    : row.path;
    if (role == Qt::DisplayRole)
        return text;
    return plainToolTip(index.column() == Fields && !row.toolTip.isEmpty() ? row.toolTip : text);
}

QVariant ChangesModel::groupData(const QModelIndex& index, int role) const {
    if (index.column() != 0)
        return {};
    if (role == Qt::DisplayRole)
        return tr("%1 (%2)", "a group and how many articles are in it")
            .arg(groupName(index.row()), QLocale().toString(count(static_cast<Group>(index.row()))));
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Article");
    case Fields:
        return tr("Fields changed");
    default:
        return tr("File");
    }
}

} // namespace galley
