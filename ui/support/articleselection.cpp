// Selection by ranges.
#include "ui/support/articleselection.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>

namespace galley {

using namespace std::chrono_literals;

ArticleSelection::ArticleSelection(ArticleListModel* list, QObject* parent)
    : QObject(parent)
    , m_list(list)
    , m_model(list) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(20ms);
    connect(&m_timer, &QTimer::timeout, this, &ArticleSelection::settle);
    connect(&m_model, &QItemSelectionModel::selectionChanged, this, &ArticleSelection::schedule);
    connect(&m_model, &QItemSelectionModel::currentChanged, this, &ArticleSelection::schedule);
    // Rows that a filter takes away, or a sort moves, change the selection without a signal of its model.
    connect(list, &QAbstractItemModel::layoutChanged, this, &ArticleSelection::schedule);
    connect(list, &QAbstractItemModel::modelReset, this, &ArticleSelection::schedule);
    connect(list, &QAbstractItemModel::rowsRemoved, this, &ArticleSelection::noteGone);
    connect(list, &ArticleListModel::aboutToFollow, this, [this] { m_isFollowing = true; });
    connect(list, &ArticleListModel::followed, this, [this] { m_isFollowing = false; });
    connect(list, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_gone.isEmpty())
            schedule();
    });
}

void ArticleSelection::schedule() {
    m_timer.start();
}

void ArticleSelection::noteGone() {
    const auto isShown = [this](ArticleId id) { return m_list->rowOf(id) >= 0; };
    if (!m_isFollowing && !m_told.isEmpty() && !m_model.hasSelection() &&
        std::ranges::none_of(m_told, isShown)) {
        m_gone = m_told;
        m_goneCurrent = m_toldCurrent;
    }
    schedule();
}

void ArticleSelection::bringBack() {
    if (m_model.hasSelection())
        return m_gone.clear();
    const auto isShown = [this](ArticleId id) { return m_list->rowOf(id) >= 0; };
    if (!std::ranges::all_of(m_gone, isShown))
        return;
    const QList<ArticleId> back = std::exchange(m_gone, {});
    select(back, m_goneCurrent);
    emit cameBack();
}

void ArticleSelection::settle() {
    m_timer.stop();
    if (!m_gone.isEmpty())
        bringBack();
    QList<ArticleId> now = ids();
    const ArticleId cursor = current();
    if (now == m_told && cursor == m_toldCurrent)
        return;
    m_told = std::move(now);
    m_toldCurrent = cursor;
    emit changed();
}

std::vector<int> ArticleSelection::rows() const {
    std::vector<int> rows;
    const QItemSelection selection = m_model.selection();
    for (const QItemSelectionRange& range : selection) {
        if (!range.isValid())
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<ArticleId> ArticleSelection::ids() const {
    const std::vector<int> selected = rows();
    QList<ArticleId> ids;
    ids.reserve(static_cast<qsizetype>(selected.size()));
    for (int row : selected)
        ids.append(m_list->idAt(row));
    return ids;
}

int ArticleSelection::count() const {
    return static_cast<int>(rows().size());
}

ArticleId ArticleSelection::current() const {
    const int cursor = m_model.currentIndex().row();
    if (m_model.isSelected(m_model.currentIndex()))
        return m_list->idAt(cursor);
    const std::vector<int> selected = rows();
    if (selected.empty())
        return -1;
    const auto distance = [cursor](int row) { return std::abs(row - cursor); };
    return m_list->idAt(cursor < 0 ? selected.front() : *std::ranges::min_element(selected, {}, distance));
}

void ArticleSelection::select(const QList<ArticleId>& ids, ArticleId current) {
    m_gone.clear();
    std::vector<int> shown;
    shown.reserve(static_cast<std::size_t>(ids.size()));
    for (ArticleId id : ids) {
        if (const int row = m_list->rowOf(id); row >= 0)
            shown.push_back(row);
    }
    std::sort(shown.begin(), shown.end());
    const int lastColumn = m_list->columnCount() - 1;
    QItemSelection selection;
    for (std::size_t begin = 0, end = 0; begin < shown.size(); begin = end) {
        end = begin + 1;
        while (end < shown.size() && shown[end] <= shown[end - 1] + 1)
            ++end;
        selection.append(
            QItemSelectionRange(m_list->index(shown[begin], 0), m_list->index(shown[end - 1], lastColumn)));
    }
    if (!shown.empty()) {
        const int column = std::max(0, m_model.currentIndex().column());
        const int row = m_list->rowOf(current);
        const QModelIndex cursor = m_list->index(row >= 0 ? row : shown.front(), column);
        if (m_model.currentIndex() == cursor) // told again all the same: views begin ranges there now
            m_model.setCurrentIndex({}, QItemSelectionModel::NoUpdate);
        m_model.setCurrentIndex(cursor, QItemSelectionModel::NoUpdate);
    }
    m_model.select(selection, QItemSelectionModel::ClearAndSelect);
    settle();
}

} // namespace galley
