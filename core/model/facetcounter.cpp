// One task at a time; what changes while it runs is the next one's.
#include "core/model/facetcounter.h"

#include "core/feed/inbackground.h"
#include "core/feed/whenready.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
#include <utility>

namespace galley {
namespace {

using namespace std::chrono_literals;

constexpr auto settleTime = 10ms; ///< batches of a feed that loads come together

/// Nothing as long as not all articles were looked at.
using Counted = std::optional<FacetCounts>;

} // namespace

FacetCounter::FacetCounter(QObject* parent, int mostAtOnce)
    : QObject(parent)
    , m_mostAtOnce(mostAtOnce) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FacetCounter::start);
}

void FacetCounter::setSource(Feed* feed, Edits* edits, ArticleListModel* list) {
    for (QObject* source :
         {static_cast<QObject*>(m_feed), static_cast<QObject*>(m_edits), static_cast<QObject*>(m_list),
          static_cast<QObject*>(m_list ? m_list->sourceModel() : nullptr)})
        if (source)
            source->disconnect(this);
    m_feed = feed;
    m_edits = edits;
    m_list = list;
    m_index = std::make_shared<FacetIndex>();
    m_stale.clear();
    m_isStale.clear();
    m_isCounting = false;
    m_nextRow = 0;
    take({});
    if (!feed || !edits || !list)
        return;
    connect(feed, &Feed::articlesAdded, this, [this](int first, int last) {
        QList<int> ids;
        for (int id = first; id <= last; ++id)
            ids.append(id);
        touch(ids);
    });
    connect(feed, &Feed::articlesChanged, this, &FacetCounter::touch);
    connect(feed, &Feed::articlesRemoved, this, &FacetCounter::touch);
    connect(edits, &Edits::changed, this, &FacetCounter::touch);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(list, signal, this, &FacetCounter::schedule);
    connect(list, &QAbstractItemModel::modelReset, this, &FacetCounter::schedule);
    // Other questions may show the same articles, and keep others out.
    connect(list, &ArticleListModel::filterChanged, this, [this] {
        m_nextRow = 0; // what was looked for is asked no more
        schedule();
    });
    connect(list, &ArticleListModel::searchingChanged, this, &FacetCounter::schedule);
    const auto* table = static_cast<const ArticleTableModel*>(list->sourceModel());
    connect(table, &ArticleTableModel::statesTouched, this, [this, table](const std::vector<int>& rows) {
        QList<int> ids;
        for (const int row : rows)
            ids.append(table->idAt(row));
        touch(ids);
    });
    touchAll();
}

void FacetCounter::setActive(bool active) {
    m_active = active;
    if (active && m_isWanted)
        schedule();
}

void FacetCounter::touchAll() {
    QList<int> ids;
    ids.reserve(m_feed->count());
    for (int id = 0; id < m_feed->count(); ++id)
        ids.append(id);
    touch(ids);
}

void FacetCounter::touch(const QList<int>& ids) {
    m_isStale.resize(static_cast<std::size_t>(m_feed->count()));
    for (const int id : ids) {
        if (!m_isStale[static_cast<std::size_t>(id)])
            m_stale.push_back(id);
        m_isStale[static_cast<std::size_t>(id)] = true;
    }
    schedule();
}

void FacetCounter::schedule() {
    m_isWanted = true;
    if (m_active && !m_isCounting && !m_timer.isActive())
        m_timer.start(settleTime);
}

FacetSource FacetCounter::sourceOf(ArticleId id) const {
    const auto* table = static_cast<const ArticleTableModel*>(m_list->sourceModel());
    const int row = table->rowOf(id);
    return {id,
            m_feed->article(id),
            m_edits->editsOf(id),
            m_feed->contains(id),
            !m_edits->conflictsOf(id).empty(),
            row >= 0 && table->hasProblem(row),
            row >= 0 ? table->brokenRules(row) : QStringList()};
}

/// Some of the articles that are to be looked at, so that the window never waits for many.
std::vector<FacetSource> FacetCounter::takeSources() {
    const std::size_t count = std::min(m_stale.size(), static_cast<std::size_t>(m_mostAtOnce));
    std::vector<FacetSource> sources;
    sources.reserve(count);
    for (const ArticleId id : std::span(m_stale).last(count)) {
        sources.push_back(sourceOf(id));
        m_isStale[static_cast<std::size_t>(id)] = false;
    }
    m_stale.resize(m_stale.size() - count);
    return sources;
}

void FacetCounter::groupQuery() {
    m_groups.clear();
    m_keptOut.clear();
    const std::vector<QueryNode>& parts = m_list->query().root().children;
    for (const FacetQuery::Chosen& chosen : FacetQuery(m_list->query().text()).chosen()) {
        const auto known = std::ranges::find(m_keptOut, chosen.facet, &FacetIndex::KeptOut::facet);
        const auto group = static_cast<std::size_t>(known - m_keptOut.begin());
        if (known == m_keptOut.end()) {
            m_keptOut.push_back({chosen.facet, {}});
            m_groups.emplace_back();
        }
        for (std::size_t place = 0; place < parts.size(); ++place)
            if (parts[place].begin >= chosen.begin && parts[place].begin < chosen.end)
                m_groups[group].push_back(place);
    }
}

/// Looks at some more rows; whether that were the last.
bool FacetCounter::lookForKeptOut() {
    if (m_nextRow == 0) {
        m_isWanted = false; // what changes from here on is the next count's
        groupQuery();
    }
    const int count = m_groups.empty() ? 0 : m_list->sourceModel()->rowCount();
    const int end = std::min(count, m_nextRow + m_mostAtOnce);
    const auto found = m_list->keptOut(m_groups, m_nextRow, end);
    for (std::size_t group = 0; group < found.size(); ++group)
        m_keptOut[group].ids.insert(m_keptOut[group].ids.end(), found[group].begin(), found[group].end());
    m_nextRow = end < count ? end : 0;
    return end == count;
}

void FacetCounter::start() {
    if (!m_list)
        return;
    if (std::cmp_less_equal(m_stale.size(), m_mostAtOnce) && !lookForKeptOut()) {
        m_timer.start(0ms);
        return;
    }
    std::vector<FacetSource> sources = takeSources();
    const bool isAll = m_stale.empty();
    m_isWanted |= !isAll;
    m_isCounting = true;
    const auto counting = inBackground(
        [index = m_index, sources = std::move(sources),
         shown = isAll ? std::optional(m_list->ids()) : std::nullopt,
         keptOut = isAll ? std::move(m_keptOut) : std::vector<FacetIndex::KeptOut>()]() -> Counted {
            index->update(sources);
            if (!shown)
                return std::nullopt;
            return index->count({shown->constData(), static_cast<std::size_t>(shown->size())}, keptOut);
        });
    whenReady(counting, this, [this, index = m_index](const Counted& counts) {
        if (index != m_index)
            return; // of another feed
        m_isCounting = false;
        if (counts)
            take(*counts);
        if (m_isWanted)
            schedule();
    });
}

void FacetCounter::take(const FacetCounts& counts) {
    m_counts = counts;
    emit counted();
}

} // namespace galley
