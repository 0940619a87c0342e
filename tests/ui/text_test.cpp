// Words too long for a line.
#include "ui/support/text.h"

#include <gtest/gtest.h>

namespace galley {
namespace {

TEST(Text, LongWordsCanBeBroken) {
    EXPECT_EQ(breakable(QStringLiteral("A few short words")), QStringLiteral("A few short words"));
    const QString address = QStringLiteral("https://news.example/") + QString(400, u'a');
    EXPECT_EQ(breakable(address).remove(QChar(0x200b)), address);
    QLabel* whole = plainLabel(address);
    QLabel* broken = plainLabel(breakable(address));
    EXPECT_GT(whole->minimumSizeHint().width(), 1000);
    EXPECT_LT(broken->minimumSizeHint().width(), 400);
    delete whole;
    delete broken;
}

} // namespace
} // namespace galley
