// What a save could not do.
#include "ui/saving/failuremodel.h"

#include "ui/support/feedsession.h"
#include "ui/support/text.h"

#include <algorithm>
#include <set>

namespace galley {
void FailureModel::addResults(FeedSession* session, const std::vector<SaveResult>& results) {
    std::set<ArticleId> known;
    for (const SaveResult& result : results)
        known.insert(result.id);
    beginResetModel();
    std::erase_if(m_rows, [&](const Row& row) { return known.contains(row.id); });
    for (const SaveResult& result : results) {
        if (!result.error)
            continue;
        const QString title = session->feed()->article(result.id).title();
        m_rows.push_back({result.id, title.isEmpty() ? result.path : title, result.error->message,
                          !session->edits()->failureOf(result.id).isEmpty()});
    }
    endResetModel();
}

void FailureModel::dropSettled(FeedSession* session) {
    const auto isSettled = [edits = session->edits()](const Row& row) {
        return !edits->isDirty(row.id) || (row.isMarked && edits->failureOf(row.id).isEmpty());
    };
    if (std::none_of(m_rows.begin(), m_rows.end(), isSettled))
        return;
    beginResetModel();
    std::erase_if(m_rows, isSettled);
    endResetModel();
}

void FailureModel::clear() {
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

ArticleId FailureModel::idAt(int row) const {
    return m_rows.at(static_cast<std::size_t>(row)).id;
}

int FailureModel::articleCount() const {
    std::set<ArticleId> articles;
    for (const Row& row : m_rows)
        articles.insert(row.id);
    return static_cast<int>(articles.size());
}

QString FailureModel::commonReason() const {
    const bool isOne = std::all_of(m_rows.begin(), m_rows.end(),
                                   [this](const Row& row) { return row.reason == m_rows.front().reason; });
    return isOne && !m_rows.empty() ? m_rows.front().reason : QString();
}

int FailureModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FailureModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FailureModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
    const QString text = index.column() == ArticleColumn ? row.article : row.reason;
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QVariant FailureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == ArticleColumn ? tr("Article") : tr("Why it was not saved");
}

} // namespace galley
