// Where the cards of a grid stand: arithmetic, no list of rectangles.
#pragma once

#include "core/model/rowranges.h"

#include <QPoint>
#include <QRect>
#include <QSize>

#include <vector>

namespace galley {

/// Cards of one size in rows, group after group, each group under a header. Places count cards in the order
/// shown. Costs as much as there are groups; a card's rectangle is computed when asked for. Rectangles are
/// those of the contents: the first row begins at y = margin.
class CardLayout {
public:
    struct Measures {
        int cardWidth = 200;   ///< about; as many cards as come nearest to it fill their row
        int heightPercent = 0; ///< of a card's picture, of its width
        int textHeight = 0;    ///< what a card is higher than its picture
        int spacing = 12;
        int margin = 12;
        int headerHeight = 0; ///< 0: groups have no headers
    };

    /// How many cards stand in a row of this width.
    static int columnsIn(const Measures& measures, int width);
    /// Arranges groups of so many cards each in this width; `mirrored` from right to left.
    void arrange(const Measures& measures, int width, const std::vector<int>& groups, bool mirrored);

    int count() const { return m_count; }
    int columns() const { return m_columns; }
    int height() const { return m_height; }
    QSize cardSize() const { return m_card; }
    /// From the top of one row of cards to the next.
    int rowHeight() const { return m_card.height() + m_measures.spacing; }

    QRect cardRect(int place) const;
    /// The header of a group; empty where there are none.
    QRect headerRect(int group) const;
    int groupCount() const { return static_cast<int>(m_blocks.size()); }
    int groupOf(int place) const;
    RowRange placesOf(int group) const; ///< of a group that is not empty

    /// The card at a point, -1 between cards.
    int placeAt(const QPoint& point) const;
    /// The group whose header is at a point, or -1.
    int headerAt(const QPoint& point) const;
    /// The cards that touch a rectangle, a range for each row of them; ranges that follow each other are one.
    std::vector<RowRange> placesIn(const QRect& area) const;
    /// The groups whose header or cards touch this stretch of height.
    RowRange groupsIn(int top, int bottom) const;

    /// The card some rows of cards below (above where negative) in the same column; the nearest where there
    /// is none.
    int placeBelow(int place, int rows) const;

private:
    struct Block {
        int first; ///< place
        int count;
        int top; ///< of its header
        int rows;
    };
    int cardsTop(const Block& block) const { return block.top + m_measures.headerHeight; }
    int bottom(const Block& block) const { return cardsTop(block) + block.rows * rowHeight(); }
    int leftOf(int column) const;
    RowRange columnsBetween(int left, int right) const;

    Measures m_measures;
    std::vector<Block> m_blocks;
    int m_width = 0;
    int m_count = 0;
    int m_columns = 1;
    int m_height = 0;
    int m_spare = 0; ///< pixels left over once the cards have filled a row
    QSize m_card;
    bool m_mirrored = false;
};

} // namespace galley
