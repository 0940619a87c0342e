// Most comparisons end at a 64-bit rank that lies beside the row number; texts are only looked at behind
// equal ranks.
#include "core/model/sortedrows.h"

#include <algorithm>
#include <numeric>
#include <ranges>

namespace galley {
namespace {

std::uint64_t rankOf(qint64 number) {
    return static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63);
}

constexpr std::size_t rankSize = sizeof(std::uint64_t);

/// The order of eight bytes.
std::uint64_t rankOf(std::string_view text) {
    std::uint64_t rank = 0;
    for (std::size_t i = 0; i < rankSize; ++i)
        rank = rank << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
    return rank;
}

std::string_view textOf(const SortValue& value) {
    if (const auto* view = std::get_if<std::string_view>(&value))
        return *view;
    const auto* text = std::get_if<std::string>(&value);
    return text ? std::string_view(*text) : std::string_view();
}

} // namespace

/// Whether one row stands before another: valid before invalid, then by key, then as in the model.
class SortedRows::Less {
public:
    explicit Less(const SortedRows& rows)
        : m_rows(rows) {}

    bool operator()(int left, int right) const {
        const Key& a = m_rows.m_keys[static_cast<std::size_t>(left)];
        const Key& b = m_rows.m_keys[static_cast<std::size_t>(right)];
        if (a.isValid != b.isValid)
            return a.isValid;
        if (a.rank != b.rank)
            return (a.rank < b.rank) != m_rows.m_descending;
        if (a.next != b.next)
            return (a.next < b.next) != m_rows.m_descending;
        const int order = texts(left).compare(texts(right));
        return order != 0 ? (order < 0) != m_rows.m_descending : left < right;
    }

    /// The same, for rows whose ranks are equal and valid or both invalid.
    bool behindRank(int left, int right) const {
        const int order = texts(left).compare(texts(right));
        return order != 0 ? (order < 0) != m_rows.m_descending : left < right;
    }

private:
    std::string_view texts(int row) const { return m_rows.m_texts[static_cast<std::size_t>(row)]; }
    const SortedRows& m_rows;
};

void SortedRows::clear() {
    start(0, false, false);
}

void SortedRows::start(int count, bool descending, bool hasKeys) {
    m_order.resize(static_cast<std::size_t>(count));
    std::iota(m_order.begin(), m_order.end(), 0);
    m_keys.clear();
    m_texts.clear();
    m_descending = descending;
    m_hasKeys = hasKeys;
}

void SortedRows::unsort(int count) {
    start(count, false, false);
}

void SortedRows::reverse(bool descending) {
    m_descending = descending;
    sortAll();
}

void SortedRows::addKey(const SortValue& value) {
    m_keys.emplace_back();
    m_texts.append({});
    setKey(static_cast<int>(m_keys.size()) - 1, value);
}

void SortedRows::setKey(int row, const SortValue& value) {
    const auto place = static_cast<std::size_t>(row);
    const std::string_view text = textOf(value);
    if (const qint64* number = std::get_if<qint64>(&value))
        m_keys[place] = {rankOf(*number), 0, true};
    else
        m_keys[place] = {rankOf(text), rankOf(text.substr(std::min(rankSize, text.size()))), !text.empty()};
    m_texts.replace(place, text);
}

void SortedRows::sortAll() {
    std::iota(m_order.begin(), m_order.end(), 0);
    sortRows(m_order);
}

/// Sorts a copy with the ranks in it: the keys themselves are all over the memory.
void SortedRows::sortRows(std::vector<int>& rows) const {
    if (!m_hasKeys) {
        std::ranges::sort(rows);
        return;
    }
    struct Ranked {
        std::uint64_t rank;
        std::uint64_t next;
        std::uint64_t last; ///< of the eight bytes behind those of `next`
        int row;
        bool isValid;
    };
    const std::uint64_t flip = m_descending ? ~std::uint64_t{0} : 0;
    std::vector<Ranked> ranked;
    ranked.reserve(rows.size());
    for (const int row : rows) {
        const Key& key = m_keys[static_cast<std::size_t>(row)];
        const std::string_view text = m_texts[static_cast<std::size_t>(row)];
        const std::uint64_t last = rankOf(text.substr(std::min(2 * rankSize, text.size())));
        ranked.push_back({key.rank ^ flip, key.next ^ flip, last ^ flip, row, key.isValid});
    }
    const auto comesFirst = [less = Less(*this)](const Ranked& a, const Ranked& b) {
        if (a.isValid != b.isValid)
            return a.isValid;
        if (a.rank != b.rank)
            return a.rank < b.rank;
        if (a.next != b.next)
            return a.next < b.next;
        return a.last != b.last ? a.last < b.last : less.behindRank(a.row, b.row);
    };
    const auto begin = ranked.begin();
    int middle = 0;
    inHalves(static_cast<int>(ranked.size()), [&](int first, int last) {
        std::sort(begin + first, begin + last, comesFirst);
        if (first > 0)
            middle = first;
    });
    std::inplace_merge(begin, begin + middle, ranked.end(), comesFirst);
    std::ranges::transform(ranked, rows.begin(), &Ranked::row);
}

void SortedRows::mergeNew(int first, int count) {
    std::vector<int> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), first);
    sortRows(rows);
    mergeIntoOrder(rows);
}

/// Finds the place of each new row and moves what is behind it, from the back: few rows cost few comparisons.
void SortedRows::mergeIntoOrder(const std::vector<int>& rows) {
    auto end = static_cast<std::ptrdiff_t>(m_order.size());
    m_order.insert(m_order.end(), rows.begin(), rows.end());
    if (!m_hasKeys)
        return;
    auto hole = m_order.end();
    for (const int row : std::views::reverse(rows)) {
        const auto place = std::upper_bound(m_order.begin(), m_order.begin() + end, row, Less(*this));
        hole = std::move_backward(place, m_order.begin() + end, hole);
        end = place - m_order.begin();
        *--hole = row;
    }
}

void SortedRows::moveRows(std::span<const int> rows) {
    std::vector<bool> moving(m_order.size());
    for (const int row : rows)
        moving[static_cast<std::size_t>(row)] = true;
    std::erase_if(m_order, [&](int row) { return moving[static_cast<std::size_t>(row)]; });
    std::vector<int> moved(rows.begin(), rows.end());
    sortRows(moved);
    mergeIntoOrder(moved);
}

void SortedRows::renumber(const std::vector<int>& nowAt) {
    for (int& row : m_order)
        row = nowAt[static_cast<std::size_t>(row)];
    if (!m_hasKeys)
        return;
    std::vector<Key> keys(m_keys.size());
    for (std::size_t row = 0; row < m_keys.size(); ++row)
        keys[static_cast<std::size_t>(nowAt[row])] = m_keys[row];
    m_keys = std::move(keys);
    m_texts.renumber(nowAt);
}

void SortedRows::remove(int first, int last) {
    std::erase_if(m_order, [=](int row) { return row >= first && row <= last; });
    for (int& row : m_order)
        row -= row > last ? last - first + 1 : 0;
    if (!m_hasKeys)
        return;
    m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
    m_texts.remove(static_cast<std::size_t>(first), static_cast<std::size_t>(last));
}

} // namespace galley
