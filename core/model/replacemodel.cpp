// Texts and marks are made when they are looked at: of many rows few are seen.
#include "core/model/replacemodel.h"

#include <algorithm>

namespace galley {
namespace {

constexpr qsizetype longestToolTip = 3000;

QString plainToolTip(const QString& text) {
    return u"<p style='white-space:pre-wrap'>" + text.left(longestToolTip).toHtmlEscaped() + u"</p>";
}

/// Marks count characters: what ends a line becomes a blank, one for one.
QString inOneLine(QString text) {
    for (QChar& character : text)
        if (character.isSpace())
            character = u' ';
    return text;
}

} // namespace

void ReplaceModel::setPlan(const Feed* feed, TextReplacer replacer, std::vector<FieldChange> changes,
                           bool keepsChoice) {
    beginResetModel();
    m_feed = feed;
    m_replacer = std::move(replacer);
    m_changes = std::move(changes);
    if (!keepsChoice)
        m_unticked.clear();
    endResetModel();
    emit ticksChanged();
}

void ReplaceModel::clear() {
    beginResetModel();
    m_feed = nullptr;
    m_replacer.reset();
    m_changes.clear();
    m_unticked.clear();
    endResetModel();
    emit ticksChanged();
}

ArticleId ReplaceModel::idAt(int row) const {
    return changeAt(row).id;
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
        m_changes, [this](const FieldChange& change) { return !m_unticked.contains(change.id); }));
}

std::vector<FieldChange> ReplaceModel::tickedChanges() const {
    std::vector<FieldChange> changes;
    std::ranges::copy_if(m_changes, std::back_inserter(changes),
                         [this](const FieldChange& change) { return !m_unticked.contains(change.id); });
    return changes;
}

int ReplaceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ReplaceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReplaceModel::articleName(ArticleId id) const {
    const Article& article = m_feed->article(id);
    const QString title = article.title().simplified();
    return title.isEmpty() ? article.path() : title;
}

QVariant ReplaceModel::articleData(ArticleId id, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return articleName(id);
    case Qt::ToolTipRole:
        return plainToolTip(articleName(id) + u'\n' + m_feed->article(id).path());
    case Qt::CheckStateRole:
        return m_unticked.contains(id) ? Qt::Unchecked : Qt::Checked;
    default:
        return {};
    }
}

QVariant ReplaceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldChange& change = changeAt(index.row());
    if (index.column() == ArticleColumn)
        return articleData(change.id, role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != MarksRole)
        return {};
    const ReplacePreview preview = previewOf(change, *m_replacer);
    const ReplacedValue& value = index.column() == BeforeColumn ? preview.before : preview.after;
    if (role == MarksRole)
        return QVariant::fromValue(value.marks);
    return role == Qt::DisplayRole ? inOneLine(value.text) : plainToolTip(value.text);
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
