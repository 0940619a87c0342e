// Where cards stand: the arithmetic held against counting them one by one.
#include "ui/thumbnailgrid/cardlayout.h"

#include <gtest/gtest.h>

namespace galley {
namespace {

CardLayout::Measures measures(int headerHeight = 0) {
    CardLayout::Measures measures;
    measures.cardWidth = 100;
    measures.heightPercent = 50;
    measures.textHeight = 30;
    measures.spacing = 10;
    measures.margin = 20;
    measures.headerHeight = headerHeight;
    return measures;
}

/// 5 cards a row of 100 x 80, in groups of 7, 1 and 12.
CardLayout grouped(bool mirrored = false) {
    CardLayout layout;
    layout.arrange(measures(40), 2 * 20 + 5 * 100 + 4 * 10, {7, 1, 12}, mirrored);
    return layout;
}

TEST(CardLayout, FillsRowsFromTheTop) {
    CardLayout layout;
    layout.arrange(measures(), 580, {12}, false);
    EXPECT_EQ(layout.columns(), 5);
    EXPECT_EQ(layout.cardSize(), QSize(100, 80));
    EXPECT_EQ(layout.cardRect(0), QRect(20, 20, 100, 80));
    EXPECT_EQ(layout.cardRect(4), QRect(460, 20, 100, 80));
    EXPECT_EQ(layout.cardRect(5), QRect(20, 110, 100, 80));
    EXPECT_EQ(layout.height(), 20 + 3 * 80 + 2 * 10 + 20);
    EXPECT_TRUE(layout.cardRect(12).isEmpty());
    EXPECT_TRUE(layout.cardRect(-1).isEmpty());
}

TEST(CardLayout, CardsFillTheirRow) {
    CardLayout layout;
    for (int width = 1; width < 1500; ++width) {
        layout.arrange(measures(), width, {1000}, false);
        ASSERT_GE(layout.columns(), 1);
        if (layout.columns() > 1) {
            ASSERT_GE(layout.cardSize().width(), 70) << width;
            ASSERT_LE(layout.cardSize().width(), 140) << width;
        }
        const QRect last = layout.cardRect(layout.columns() - 1);
        ASSERT_LE(last.right(), std::max(width - 20, 20));
        if (layout.columns() > 1) {
            ASSERT_GE(last.right(), width - 20 - layout.columns()) << width;
        }
    }
}

TEST(CardLayout, GroupsStandUnderTheirHeaders) {
    const CardLayout layout = grouped();
    EXPECT_EQ(layout.groupCount(), 3);
    EXPECT_EQ(layout.headerRect(0), QRect(20, 20, 540, 40));
    EXPECT_EQ(layout.cardRect(0).top(), 60);
    EXPECT_EQ(layout.headerRect(1).top(), 60 + 2 * 90);
    EXPECT_EQ(layout.cardRect(7), QRect(20, 60 + 2 * 90 + 40, 100, 80));
    EXPECT_EQ(layout.groupOf(6), 0);
    EXPECT_EQ(layout.groupOf(7), 1);
    EXPECT_EQ(layout.groupOf(8), 2);
    EXPECT_EQ(layout.groupOf(19), 2);
    EXPECT_EQ(layout.placesOf(2), (RowRange{8, 19}));
    EXPECT_EQ(layout.headerAt(layout.headerRect(1).center()), 1);
    EXPECT_EQ(layout.headerAt(layout.cardRect(7).center()), -1);
    EXPECT_EQ(layout.height(), layout.cardRect(19).bottom() + 1 + 20);
}

TEST(CardLayout, FindsEveryCardAtItsPlaceAndNoneBetween) {
    for (const bool mirrored : {false, true}) {
        const CardLayout layout = grouped(mirrored);
        std::vector<int> seen(static_cast<std::size_t>(layout.count()));
        for (int y = 0; y < layout.height(); ++y) {
            for (int x = 0; x < 580; x += 3) {
                const int place = layout.placeAt({x, y});
                int expected = -1;
                for (int i = 0; i < layout.count(); ++i)
                    expected = layout.cardRect(i).contains(x, y) ? i : expected;
                ASSERT_EQ(place, expected) << x << ' ' << y;
                if (place >= 0)
                    ++seen[static_cast<std::size_t>(place)];
            }
        }
        for (const int times : seen)
            EXPECT_GT(times, 0);
    }
}

TEST(CardLayout, FindsTheCardsThatTouchARectangle) {
    const CardLayout layout = grouped();
    for (int top = 0; top < layout.height(); top += 7) {
        for (int left = 0; left < 580; left += 31) {
            for (const QSize size : {QSize(1, 1), QSize(90, 200), QSize(300, 40), QSize(580, 500)}) {
                const QRect area(QPoint(left, top), size);
                std::vector<int> expected;
                for (int place = 0; place < layout.count(); ++place) {
                    if (layout.cardRect(place).intersects(area))
                        expected.push_back(place);
                }
                std::vector<int> found;
                for (const RowRange& range : layout.placesIn(area)) {
                    for (int place = range.first; place <= range.last; ++place)
                        found.push_back(place);
                }
                ASSERT_EQ(found, expected) << left << ' ' << top << ' ' << size.width();
            }
        }
    }
}

TEST(CardLayout, MovesUpAndDownInAColumnAcrossGroups) {
    const CardLayout layout = grouped(); // rows 0-4, 5-6 | 7 | 8-12, 13-17, 18-19
    EXPECT_EQ(layout.placeBelow(1, 1), 6);
    EXPECT_EQ(layout.placeBelow(3, 1), 6); // the row is shorter
    EXPECT_EQ(layout.placeBelow(6, 1), 7);
    EXPECT_EQ(layout.placeBelow(7, 1), 8);
    EXPECT_EQ(layout.placeBelow(11, -1), 7);
    EXPECT_EQ(layout.placeBelow(7, -1), 5);
    EXPECT_EQ(layout.placeBelow(2, -1), 2);
    EXPECT_EQ(layout.placeBelow(15, 1), 19);
    EXPECT_EQ(layout.placeBelow(19, 1), 19);
    EXPECT_EQ(layout.placeBelow(0, 3), 8);
    EXPECT_EQ(layout.placeBelow(18, -5), 0);
    EXPECT_EQ(layout.placeBelow(18, -100), 0);
    EXPECT_EQ(layout.placeBelow(0, 100), 18);
}

TEST(CardLayout, RightToLeftIsTheMirrorImage) {
    const CardLayout layout = grouped();
    const CardLayout mirrored = grouped(true);
    for (int place = 0; place < layout.count(); ++place) {
        const QRect rect = layout.cardRect(place);
        EXPECT_EQ(mirrored.cardRect(place), rect.translated(580 - rect.right() - 1 - rect.left(), 0));
    }
}

TEST(CardLayout, NothingIsArrangedOfNothing) {
    CardLayout layout;
    layout.arrange(measures(), 580, {}, false);
    EXPECT_EQ(layout.count(), 0);
    EXPECT_EQ(layout.placeAt({30, 30}), -1);
    EXPECT_EQ(layout.headerAt({30, 30}), -1);
    EXPECT_TRUE(layout.placesIn({0, 0, 580, 400}).empty());
}

} // namespace
} // namespace galley
