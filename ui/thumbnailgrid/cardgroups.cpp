// Counts the articles of each group, then gives every row its place in one pass.
#include "ui/thumbnailgrid/cardgroups.h"

#include "ui/support/feedsession.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace galley {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CardGroups)
};

constexpr qint64 msecsOfADay = 24ll * 60 * 60 * 1000;

qint64 dayOf(qint64 msecs) {
    return msecs / msecsOfADay - (msecs % msecsOfADay < 0 ? 1 : 0);
}

} // namespace

void CardGroups::setSession(FeedSession* session) {
    m_session = session;
    m_topicRanks.clear();
    if (session) {
        for (const QString& topic : session->feed()->layout().topics)
            m_topicRanks.insert(topic, static_cast<int>(m_topicRanks.size()));
    }
    setGrouping(m_grouping);
}

void CardGroups::setGrouping(Grouping grouping) {
    m_grouping = grouping;
    m_keyOf.clear();
    m_keys.clear();
    m_indexes.clear();
    update();
}

void CardGroups::forget(int firstRow, int lastRow) {
    for (int row = firstRow; !m_keyOf.empty() && row <= lastRow; ++row) {
        const auto id = static_cast<std::size_t>(m_session->list()->idAt(row));
        if (id < m_keyOf.size())
            m_keyOf[id] = -1;
    }
}

void CardGroups::update() {
    m_groups.clear();
    m_rows.clear();
    m_places.clear();
    m_count = m_session ? m_session->shownCount() : 0;
    if (m_count == 0)
        return;
    if (m_grouping == Grouping::None) {
        m_groups.push_back({{}, 0, m_count});
        return;
    }
    m_keyOf.resize(static_cast<std::size_t>(m_session->feed()->count()), -1);
    std::vector<int> keys(static_cast<std::size_t>(m_count));
    for (int row = 0; row < m_count; ++row)
        keys[static_cast<std::size_t>(row)] = groupOf(row);
    arrange(keys);
}

int CardGroups::groupOf(int row) {
    const ArticleId id = m_session->list()->idAt(row);
    int& known = m_keyOf[static_cast<std::size_t>(id)];
    if (known >= 0)
        return known;
    const Key key = keyOf(CurrentArticle(*m_session->feed(), *m_session->edits(), id));
    const auto found = m_indexes.constFind(key);
    known = found == m_indexes.constEnd() ? static_cast<int>(m_keys.size()) : *found;
    if (found == m_indexes.constEnd()) {
        m_indexes.insert(key, known);
        m_keys.push_back(key);
    }
    return known;
}

CardGroups::Key CardGroups::keyOf(const CurrentArticle& article) const {
    if (m_grouping == Grouping::Day) {
        const std::optional<qint64> msecs = article.publishedMSecs();
        return {msecs ? std::optional(dayOf(*msecs)) : std::nullopt, {}};
    }
    if (m_grouping == Grouping::Provider)
        return {{}, article.providerName().simplified()};
    const QString topic = article.topics().value(0).simplified();
    return {topic.isEmpty() ? std::nullopt
                            : std::optional<qint64>(m_topicRanks.value(topic, int(m_topicRanks.size()))),
            topic};
}

std::vector<int> CardGroups::sortedKeys() const {
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    const ArticleListModel* list = m_session->list();
    // Days follow the list where that is sorted by date; the newest come first otherwise.
    const bool ascends =
        list->sortColumn() == ArticleTableModel::Date && list->sortOrder() == Qt::AscendingOrder;
    const bool newestFirst = m_grouping == Grouping::Day && !ascends;
    std::vector<int> order(m_keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, [&](int left, int right) {
        const Key& a = m_keys[static_cast<std::size_t>(left)];
        const Key& b = m_keys[static_cast<std::size_t>(right)];
        const bool aIsNone = !a.rank && a.text.isEmpty();
        const bool bIsNone = !b.rank && b.text.isEmpty();
        if (aIsNone != bIsNone)
            return bIsNone;
        if (a.rank != b.rank)
            return newestFirst ? a.rank > b.rank : a.rank < b.rank;
        return collator.compare(a.text, b.text) < 0;
    });
    return order;
}

QString CardGroups::titleOf(const Key& key) const {
    switch (m_grouping) {
    case Grouping::Day:
        return key.rank ? QLocale().toString(
                              QDateTime::fromMSecsSinceEpoch(*key.rank * msecsOfADay, Qt::UTC).date())
                        : Text::tr("No date");
    case Grouping::Provider:
        return key.text.isEmpty() ? Text::tr("No provider") : key.text;
    case Grouping::Topic:
        return key.text.isEmpty() ? Text::tr("No topic") : key.text;
    case Grouping::None:
        break;
    }
    return {};
}

void CardGroups::arrange(const std::vector<int>& keys) {
    std::vector<int> counts(m_keys.size());
    for (const int key : keys)
        ++counts[static_cast<std::size_t>(key)];
    std::vector<int> next(m_keys.size()); // the place of a group's next article
    int place = 0;
    for (const int key : sortedKeys()) {
        const int count = counts[static_cast<std::size_t>(key)];
        if (count == 0)
            continue;
        m_groups.push_back({titleOf(m_keys[static_cast<std::size_t>(key)]), place, count});
        next[static_cast<std::size_t>(key)] = place;
        place += count;
    }
    m_rows.resize(keys.size());
    m_places.resize(keys.size());
    for (std::size_t row = 0; row < keys.size(); ++row) {
        m_places[row] = next[static_cast<std::size_t>(keys[row])]++;
        m_rows[static_cast<std::size_t>(m_places[row])] = static_cast<int>(row);
    }
}

int CardGroups::rowAt(int place) const {
    if (place < 0 || place >= m_count)
        return -1;
    return m_rows.empty() ? place : m_rows[static_cast<std::size_t>(place)];
}

int CardGroups::placeOf(int row) const {
    if (row < 0 || row >= m_count)
        return -1;
    return m_places.empty() ? row : m_places[static_cast<std::size_t>(row)];
}

} // namespace galley
