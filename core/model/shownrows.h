// Which rows of a source model are shown, and where.
#pragma once

#include <cstddef>
#include <vector>

namespace galley {

/// Source rows in the order shown, and the way back.
class ShownRows {
public:
    const std::vector<int>& rows() const { return m_rows; }
    int count() const { return static_cast<int>(m_rows.size()); }
    int sourceOf(int place) const { return m_rows[static_cast<std::size_t>(place)]; }
    /// Where a source row is shown; -1 where it is not.
    int placeOf(int row) const { return m_places[static_cast<std::size_t>(row)]; }

    void clear();
    /// Rows joined the source model behind the others; they are not shown yet.
    void resizeSource(std::size_t count) { m_places.resize(count, -1); }
    /// Rows first to last, none of them shown, left the source model.
    void removeSource(int first, int last);
    /// Source rows got other numbers: what was row i is row `nowAt[i]`. The same are shown in the same
    /// places.
    void renumber(const std::vector<int>& nowAt);

    /// Shows these rows in this order, among them all that are shown now.
    void extendTo(std::vector<int> rows);
    /// Shows these rows in this order, out of those shown now; `hidden` are the others.
    void reduceTo(std::vector<int> rows, const std::vector<int>& hidden);

private:
    void updatePlaces();

    std::vector<int> m_rows;
    std::vector<int> m_places; ///< by source row
};

} // namespace galley
