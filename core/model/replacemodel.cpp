// Texts are made when they are looked at: of many rows few are seen.
#include "core/model/replacemodel.h"

#include "core/model/showntext.h"

#include <algorithm>

namespace galley {
namespace {

/// Marks count characters: what ends a line becomes a blank, one for one.
QString inOneLine(QString text) {
    for (QChar& character : text)
        if (character.isSpace())
            character = u' ';
    return text;
}

} // namespace

ReplaceModel::ReplaceModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_plan(std::make_shared<const ReplacePlan>()) {}

void ReplaceModel::setPlan(const Feed* feed, Plan plan, bool keepsChoice) {
    if (!keepsChoice)
        m_unticked.clear();
    if (feed == m_feed && *plan == *m_plan) {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_feed = feed;
        m_plan = std::move(plan);
        endResetModel();
    }
    emit ticksChanged();
}

void ReplaceModel::clear() {
    setPlan(nullptr, std::make_shared<const ReplacePlan>(), false);
}

ArticleId ReplaceModel::idAt(int row) const {
    return plannedAt(row).change.id;
}

int ReplaceModel::rowOf(ArticleId id) const {
    const auto found =
        std::ranges::find(*m_plan, id, [](const PlannedChange& planned) { return planned.change.id; });
    return found == m_plan->end() ? -1 : static_cast<int>(found - m_plan->begin());
}

bool ReplaceModel::isTicked(int row) const {
    return !m_unticked.contains(idAt(row));
}

void ReplaceModel::setTicked(const std::vector<int>& rows, bool ticked) {
    if (rows.empty())
        return;
    for (const int row : rows) {
        if (ticked)
            m_unticked.erase(idAt(row));
        else
            m_unticked.insert(idAt(row));
    }
    const auto [first, last] = std::ranges::minmax(rows);
    emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    emit ticksChanged();
}

int ReplaceModel::tickedCount() const {
    return static_cast<int>(std::ranges::count_if(
        *m_plan, [this](const PlannedChange& planned) { return !m_unticked.contains(planned.change.id); }));
}

std::vector<FieldChange> ReplaceModel::tickedChanges() const {
    std::vector<FieldChange> changes;
    changes.reserve(m_plan->size());
    for (const PlannedChange& planned : *m_plan)
        if (!m_unticked.contains(planned.change.id))
            changes.push_back(planned.change);
    return changes;
}

int ReplaceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_plan->size());
}

int ReplaceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReplaceModel::articleData(ArticleId id, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return articleName(m_feed->article(id));
    case Qt::ToolTipRole:
        return plainToolTip(articleName(m_feed->article(id)) + u'\n' + m_feed->article(id).path());
    case Qt::CheckStateRole:
        return m_unticked.contains(id) ? Qt::Unchecked : Qt::Checked;
    default:
        return {};
    }
}

QVariant ReplaceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlannedChange& planned = plannedAt(index.row());
    if (index.column() == ArticleColumn)
        return articleData(planned.change.id, role);
    const bool isBefore = index.column() == BeforeColumn;
    const MaybeValue& value = isBefore ? planned.change.before : planned.change.after;
    switch (role) {
    case Qt::DisplayRole:
        return inOneLine(shownText(value));
    case Qt::ToolTipRole:
        return plainToolTip(shownText(value));
    case MarksRole:
        return QVariant::fromValue(isBefore ? planned.found : planned.inserted);
    default:
        return {};
    }
}

bool ReplaceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != ArticleColumn ||
        role != Qt::CheckStateRole)
        return false;
    setTicked({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant ReplaceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ArticleColumn:
        return tr("Article");
    case BeforeColumn:
        return tr("Now");
    case AfterColumn:
        return tr("After replacing");
    default:
        return {};
    }
}

Qt::ItemFlags ReplaceModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == ArticleColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace galley
