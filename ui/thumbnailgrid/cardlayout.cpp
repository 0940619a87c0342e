// The arithmetic of a grid.
#include "ui/thumbnailgrid/cardlayout.h"

#include <algorithm>

namespace galley {

int CardLayout::columnsIn(const Measures& measures, int width) {
    const int room = std::max(1, width - 2 * measures.margin);
    const int pitch = measures.cardWidth + measures.spacing;
    return std::max(1, (room + measures.spacing + pitch / 2) / pitch);
}

void CardLayout::arrange(const Measures& measures, int width, const std::vector<int>& groups, bool mirrored) {
    m_measures = measures;
    m_width = width;
    m_mirrored = mirrored;
    const int room = std::max(1, width - 2 * measures.margin);
    m_columns = columnsIn(measures, width);
    const int card = std::max(1, (room - (m_columns - 1) * measures.spacing) / m_columns);
    m_spare = room - (m_columns - 1) * measures.spacing - m_columns * card;
    m_card = QSize(card, card * measures.heightPercent / 100 + measures.textHeight);
    m_blocks.clear();
    m_count = 0;
    m_height = measures.margin;
    for (const int count : groups) {
        m_blocks.push_back({m_count, count, m_height, (count + m_columns - 1) / m_columns});
        m_count += count;
        m_height = bottom(m_blocks.back());
    }
    m_height += measures.margin - (m_blocks.empty() ? 0 : measures.spacing);
}

int CardLayout::leftOf(int column) const {
    const int left = m_measures.margin + m_spare / 2 + column * (m_card.width() + m_measures.spacing);
    return m_mirrored ? m_width - left - m_card.width() : left;
}

int CardLayout::groupOf(int place) const {
    const auto after = std::ranges::upper_bound(m_blocks, place, {}, &Block::first);
    return static_cast<int>(after - m_blocks.begin()) - 1;
}

RowRange CardLayout::placesOf(int group) const {
    const Block& block = m_blocks[static_cast<std::size_t>(group)];
    return {block.first, block.first + block.count - 1};
}

QRect CardLayout::cardRect(int place) const {
    if (place < 0 || place >= m_count)
        return {};
    const Block& block = m_blocks[static_cast<std::size_t>(groupOf(place))];
    const int inGroup = place - block.first;
    return {QPoint(leftOf(inGroup % m_columns), cardsTop(block) + inGroup / m_columns * rowHeight()), m_card};
}

QRect CardLayout::headerRect(int group) const {
    const Block& block = m_blocks[static_cast<std::size_t>(group)];
    return {m_measures.margin, block.top, m_width - 2 * m_measures.margin, m_measures.headerHeight};
}

RowRange CardLayout::groupsIn(int top, int bottom) const {
    const auto first = std::ranges::partition_point(
        m_blocks, [&](const Block& block) { return this->bottom(block) <= top; });
    const auto end =
        std::partition_point(first, m_blocks.end(), [&](const Block& block) { return block.top <= bottom; });
    return {static_cast<int>(first - m_blocks.begin()), static_cast<int>(end - m_blocks.begin()) - 1};
}

RowRange CardLayout::columnsBetween(int left, int right) const {
    RowRange columns{m_columns, -1};
    for (int column = 0; column < m_columns; ++column) {
        const int x = leftOf(column);
        if (x <= right && x + m_card.width() > left) {
            columns.first = std::min(columns.first, column);
            columns.last = std::max(columns.last, column);
        }
    }
    return columns;
}

int CardLayout::placeAt(const QPoint& point) const {
    const std::vector<RowRange> places = placesIn({point, QSize(1, 1)});
    return places.empty() ? -1 : places.front().first;
}

int CardLayout::headerAt(const QPoint& point) const {
    const RowRange groups = groupsIn(point.y(), point.y());
    const bool hit = groups.first <= groups.last && headerRect(groups.first).contains(point);
    return hit ? groups.first : -1;
}

std::vector<RowRange> CardLayout::placesIn(const QRect& area) const {
    std::vector<RowRange> places;
    const RowRange columns = columnsBetween(area.left(), area.right());
    const RowRange groups = groupsIn(area.top(), area.bottom());
    const auto add = [&](const RowRange& range) {
        if (!places.empty() && places.back().last + 1 == range.first)
            places.back().last = range.last;
        else
            places.push_back(range);
    };
    for (int group = groups.first; group <= groups.last && columns.first <= columns.last; ++group) {
        const Block& block = m_blocks[static_cast<std::size_t>(group)];
        const int above = area.top() - cardsTop(block);
        int row = std::max(0, above / rowHeight());
        if (above > 0 && above % rowHeight() >= m_card.height())
            ++row; // it begins between two rows
        for (; row < block.rows && cardsTop(block) + row * rowHeight() <= area.bottom(); ++row) {
            const int first = block.first + row * m_columns + columns.first;
            const int last =
                std::min(block.first + row * m_columns + columns.last, block.first + block.count - 1);
            if (first <= last)
                add({first, last});
        }
    }
    return places;
}

int CardLayout::placeBelow(int place, int rows) const {
    const int group = groupOf(place);
    const Block* block = &m_blocks[static_cast<std::size_t>(group)];
    const int column = (place - block->first) % m_columns;
    int row = (place - block->first) / m_columns + rows;
    const Block* const first = &m_blocks.front();
    const Block* const last = &m_blocks.back();
    while (row < 0 && block != first) {
        --block;
        row += block->rows;
    }
    while (row >= block->rows && block != last) {
        row -= block->rows;
        ++block;
    }
    if (row < 0)
        return block->first + column < block->first + block->count ? block->first + column : block->first;
    row = std::min(row, block->rows - 1);
    return std::min(block->first + row * m_columns + column, block->first + block->count - 1);
}

} // namespace galley
