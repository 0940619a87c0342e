// Colours that can be told from what they are painted on.
#include "ui/support/colors.h"

#include <gtest/gtest.h>

namespace galley {
namespace {

QPalette palette(const QColor& base, const QColor& text, const QColor& highlight) {
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Highlight, highlight);
    return palette;
}

TEST(Colors, ContrastIsThatOfTheStandard) {
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 0.01);
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21, 0.01);
    EXPECT_NEAR(contrast(Qt::gray, Qt::gray), 1, 0.01);
    EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
}

TEST(Colors, AnAccentThatIsSeenStaysAsItIs) {
    const QColor blue(48, 140, 198);
    EXPECT_EQ(accentColor(palette(Qt::white, Qt::black, blue)), blue);
    EXPECT_EQ(accentColor(palette(QColor(0x20, 0x20, 0x20), Qt::white, blue)), blue);
}

TEST(Colors, AnAccentHardlySeenComesNearerToTheText) {
    const QColor base(0x3d, 0x3d, 0x3d);
    const QColor blue(0x12, 0x60, 0x8a);
    const QColor accent = accentColor(palette(base, Qt::white, blue));
    EXPECT_LT(contrast(blue, base), 3);
    EXPECT_GE(contrast(accent, base), 3);
    EXPECT_LT(contrast(accent, base), 5) << "no nearer than it has to";
    EXPECT_GT(accent.blueF(), accent.redF());
}

} // namespace
} // namespace galley
