// Written dates: what they say, and how they change without changing how they are written.
#include "ui/articledetail/datetext.h"

#include <gtest/gtest.h>

namespace galley::test {

namespace {

struct Written {
    const char* text;
    const char* changed; ///< to 2 March 1999, 04:05:06
};

class DateTextTest : public testing::TestWithParam<Written> {};

TEST_P(DateTextTest, KeepsItsNotation) {
    const auto date = DateText::parse(QLatin1String(GetParam().text));
    ASSERT_TRUE(date);
    EXPECT_EQ(date->with(date->date(), date->time()), QLatin1String(GetParam().text));
    EXPECT_EQ(date->with(QDate(1999, 3, 2), QTime(4, 5, 6)), QLatin1String(GetParam().changed));
}

INSTANTIATE_TEST_SUITE_P(Notations, DateTextTest,
                         testing::Values(Written{"2021-05-18T19:56:00Z", "1999-03-02T04:05:06Z"},
                                         Written{"2021-05-18 19:56:00 +02:00", "1999-03-02 04:05:06 +02:00"},
                                         Written{"2021-05-18t19:56:00.123-0500",
                                                 "1999-03-02t04:05:06.123-0500"},
                                         Written{"2021-05-18 19:56:00", "1999-03-02 04:05:06"},
                                         Written{"2021-05-18 19:56", "1999-03-02 04:05"},
                                         Written{"2021-5-8 9:56:00 Z", "1999-3-2 4:05:06 Z"},
                                         Written{"2021-05-18", "1999-03-02"}));

TEST(DateText, RefusesWhatIsNoDate) {
    for (const char* text : {"", "soon", "2021", "2021-13-01", "2021-02-30", "2021-05-18T25:00:00Z",
                             "2021-05-18T", "x2021-05-18"})
        EXPECT_FALSE(DateText::parse(QLatin1String(text))) << text;
}

TEST(DateText, KnowsTheMoment) {
    const QDateTime noon(QDate(2021, 5, 18), QTime(12, 0), Qt::UTC);
    for (const char* text : {"2021-05-18T12:00:00Z", "2021-05-18T14:00:00+02:00", "2021-05-18 12:00:00",
                             "2021-05-18T08:30:00-0330", "2021-05-18T17:00:00 +5"})
        EXPECT_EQ(DateText::parse(QLatin1String(text))->moment(), noon) << text;
}

} // namespace

} // namespace galley::test
