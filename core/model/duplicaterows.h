// Which rows have the address of another one.
#pragma once

#include <QHash>

#include <vector>

namespace galley {

/// Addresses by row as numbers, see contentDigest(), and how many rows have each: kept while rows come, go
/// and change. 0 stands for no address.
class DuplicateRows {
public:
    bool isDuplicate(std::size_t row) const { return m_rows[row] != 0 && m_counts.value(m_rows[row]) > 1; }

    void append(quint64 address);
    void replace(std::size_t row, quint64 address);
    /// Removes rows [first, last].
    void remove(std::size_t first, std::size_t last);
    /// Rows got other numbers: what was row i is row `nowAt[i]`.
    void renumber(const std::vector<int>& nowAt);

private:
    void forget(quint64 address);

    std::vector<quint64> m_rows;
    QHash<quint64, int> m_counts;
};

} // namespace galley
