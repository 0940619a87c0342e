// Numbers only: each change costs two look-ups.
#include "core/model/duplicaterows.h"

namespace galley {

void DuplicateRows::append(quint64 address) {
    m_rows.push_back(address);
    ++m_counts[address];
}

void DuplicateRows::forget(quint64 address) {
    const auto count = m_counts.find(address);
    if (--*count == 0)
        m_counts.erase(count);
}

void DuplicateRows::replace(std::size_t row, quint64 address) {
    forget(m_rows[row]);
    m_rows[row] = address;
    ++m_counts[address];
}

void DuplicateRows::remove(std::size_t first, std::size_t last) {
    for (std::size_t row = first; row <= last; ++row)
        forget(m_rows[row]);
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                 m_rows.begin() + static_cast<std::ptrdiff_t>(last) + 1);
}

void DuplicateRows::renumber(const std::vector<int>& nowAt) {
    std::vector<quint64> moved(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        moved[static_cast<std::size_t>(nowAt[row])] = m_rows[row];
    m_rows = std::move(moved);
}

} // namespace galley
