// How one list becomes another with the fewest changes to its items.
#include "core/frontmatter/listplan.h"

#include "core/frontmatter/wanted.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

using Origin = PlannedItem::Origin;

/// Above this many pairs only equal items at the list's ends are kept in place; the others move.
constexpr std::size_t maximumPairs = 1U << 20;

/// How alike two items are: the equal fields of two records; 1 for two scalars or two lists; 0 for different
/// kinds.
std::size_t likeness(const Value& a, const Value& b) {
    if (const Mapping* x = a.mapping(), *y = b.mapping(); x && y)
        return static_cast<std::size_t>(std::ranges::count_if(
            *x, [y](const auto& entry) { return equivalent(&entry.second, find(*y, entry.first)); }));
    return (a.isScalar() && b.isScalar()) || (a.sequence() && b.sequence()) ? 1 : 0;
}

/// Finds the origins step by step: equal items in order, moved ones, then changed ones in the gaps.
class Planner {
public:
    Planner(const Sequence& old, const Sequence& wanted)
        : m_old(old)
        , m_wanted(wanted)
        , m_used(old.size())
        , m_plan(wanted.size()) {}

    std::vector<PlannedItem> plan() {
        keepEqual();
        findMoved();
        std::size_t oldBegin = 0;
        std::size_t gapBegin = 0;
        for (std::size_t i = 0; i <= m_plan.size(); ++i) {
            if (i < m_plan.size() && m_plan[i].origin != Origin::Kept)
                continue;
            const std::size_t oldEnd = i < m_plan.size() ? m_plan[i].old : m_old.size();
            pairGap(free(oldBegin, oldEnd), fresh(gapBegin, i));
            oldBegin = oldEnd + 1;
            gapBegin = i + 1;
        }
        return std::move(m_plan);
    }

private:
    using Indexes = std::vector<std::size_t>;

    bool equal(std::size_t i, std::size_t j) const { return equivalent(m_old[i], m_wanted[j]); }

    void set(std::size_t j, Origin origin, std::size_t i) {
        m_plan[j] = {origin, i};
        m_used[i] = true;
    }

    void keepEqual() {
        std::size_t head = 0;
        std::size_t tail = 0;
        const std::size_t shorter = std::min(m_old.size(), m_wanted.size());
        for (; head < shorter && equal(head, head); ++head)
            set(head, Origin::Kept, head);
        for (; tail < shorter - head && equal(m_old.size() - 1 - tail, m_wanted.size() - 1 - tail); ++tail)
            set(m_wanted.size() - 1 - tail, Origin::Kept, m_old.size() - 1 - tail);
        const std::size_t rows = m_old.size() - head - tail;
        const std::size_t columns = m_wanted.size() - head - tail;
        if (rows > 0 && columns > 0 && rows <= maximumPairs / columns)
            keepLongest(head, rows, columns);
    }

    /// The longest common subsequence of the middle parts.
    void keepLongest(std::size_t head, std::size_t rows, std::size_t columns) {
        const std::size_t width = columns + 1;
        std::vector<std::uint32_t> length((rows + 1) * width);
        const auto at = [&length, width](std::size_t i, std::size_t j) -> std::uint32_t& {
            return length[i * width + j];
        };
        std::vector<bool> same(rows * columns);
        for (std::size_t i = rows; i-- > 0;)
            for (std::size_t j = columns; j-- > 0;) {
                same[i * columns + j] = equal(head + i, head + j);
                at(i, j) =
                    same[i * columns + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
            }
        for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
            if (same[i * columns + j])
                set(head + j++, Origin::Kept, head + i++);
            else if (at(i + 1, j) >= at(i, j + 1))
                ++i;
            else
                ++j;
        }
    }

    void findMoved() {
        for (std::size_t j : fresh(0, m_plan.size()))
            for (std::size_t i : free(0, m_old.size()))
                if (equal(i, j)) {
                    set(j, Origin::Moved, i);
                    break;
                }
    }

    /// Old items in a range that nothing uses.
    Indexes free(std::size_t begin, std::size_t end) const {
        Indexes indexes;
        for (std::size_t i = begin; i < end; ++i)
            if (!m_used[i])
                indexes.push_back(i);
        return indexes;
    }

    /// Wanted items in a range that come from nowhere yet.
    Indexes fresh(std::size_t begin, std::size_t end) const {
        Indexes indexes;
        for (std::size_t j = begin; j < end; ++j)
            if (m_plan[j].origin == Origin::New)
                indexes.push_back(j);
        return indexes;
    }

    /// Pairs what is left between two kept items, in order, every wanted item with the old one most like it.
    void pairGap(const Indexes& olds, const Indexes& news) {
        if (olds.size() == 1 && news.size() == 1)
            return set(news[0], Origin::Edited, olds[0]);
        std::size_t next = 0;
        for (const std::size_t j : news) {
            std::size_t best = olds.size();
            std::size_t bestLikeness = 0;
            for (std::size_t k = next; k < olds.size(); ++k)
                if (const std::size_t alike = likeness(m_old[olds[k]], m_wanted[j]); alike > bestLikeness) {
                    best = k;
                    bestLikeness = alike;
                }
            if (best == olds.size())
                continue;
            set(j, Origin::Edited, olds[best]);
            next = best + 1;
        }
    }

    const Sequence& m_old;
    const Sequence& m_wanted;
    std::vector<bool> m_used;
    std::vector<PlannedItem> m_plan;
};

} // namespace

std::vector<PlannedItem> planList(const Sequence& old, const Sequence& wanted) {
    return Planner(old, wanted).plan();
}

} // namespace galley::frontmatter
