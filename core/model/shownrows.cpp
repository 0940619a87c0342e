// Places are written anew after every change: one pass over memory that lies together.
#include "core/model/shownrows.h"

namespace galley {

void ShownRows::clear() {
    m_rows.clear();
    m_places.clear();
}

void ShownRows::removeSource(int first, int last) {
    for (int& row : m_rows)
        row -= row > last ? last - first + 1 : 0;
    m_places.erase(m_places.begin() + first, m_places.begin() + last + 1);
    updatePlaces();
}

void ShownRows::renumber(const std::vector<int>& nowAt) {
    for (int& row : m_rows)
        row = nowAt[static_cast<std::size_t>(row)];
    m_places.assign(m_places.size(), -1);
    updatePlaces();
}

void ShownRows::extendTo(std::vector<int> rows) {
    m_rows = std::move(rows);
    updatePlaces();
}

void ShownRows::reduceTo(std::vector<int> rows, const std::vector<int>& hidden) {
    for (const int row : hidden)
        m_places[static_cast<std::size_t>(row)] = -1;
    extendTo(std::move(rows));
}

void ShownRows::updatePlaces() {
    for (std::size_t place = 0; place < m_rows.size(); ++place)
        m_places[static_cast<std::size_t>(m_rows[place])] = static_cast<int>(place);
}

} // namespace galley
