// Dates and times in the forms Psych reads.
#include "core/article/timestamp.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::Eq;
using testing::Optional;

constexpr std::int64_t day = 1'591'747'200'000; // 2020-06-10

TEST(Timestamp, ReadsDates) {
    EXPECT_THAT(timestampMSecs("2020-06-10"), Optional(day));
    EXPECT_THAT(timestampMSecs("2020-6-10"), Optional(day));
    EXPECT_THAT(timestampMSecs("1970-01-01"), Optional(0));
    EXPECT_THAT(timestampMSecs("2020-02-29"), Optional(1'582'934'400'000));
}

TEST(Timestamp, ReadsTimesWithEveryOffset) {
    constexpr std::int64_t moment = day + 80'220'000; // 22:17:00
    EXPECT_THAT(timestampMSecs("2020-06-10T22:17:00Z"), Optional(moment));
    EXPECT_THAT(timestampMSecs("2020-06-10t22:17:00Z"), Optional(moment));
    EXPECT_THAT(timestampMSecs("2020-06-10 22:17:00"), Optional(moment));
    EXPECT_THAT(timestampMSecs("2020-06-10   22:17:00 Z"), Optional(moment));
    EXPECT_THAT(timestampMSecs("2020-06-11 00:17:00 +02:00"), Optional(moment));
    EXPECT_THAT(timestampMSecs("2020-06-11T00:17:00+2"), Optional(moment));
    EXPECT_THAT(timestampMSecs("2020-06-11T03:47:00+0530"), Optional(moment));
    EXPECT_THAT(timestampMSecs("2020-06-10T15:17:00-07:00"), Optional(moment));
    EXPECT_THAT(timestampMSecs("2020-06-10T21:47:00-00:30"), Optional(moment));
}

TEST(Timestamp, ReadsFractions) {
    EXPECT_THAT(timestampMSecs("2020-06-10T00:00:00.25Z"), Optional(day + 250));
    EXPECT_THAT(timestampMSecs("2020-06-10 0:00:00.1239999 Z"), Optional(day + 123));
    EXPECT_THAT(timestampMSecs("2020-06-10T00:00:00."), Optional(day));
}

TEST(Timestamp, RefusesWhatIsNoDate) {
    for (const char* text :
         {"", "soon", "2020", "2020-06", "2020-13-01", "2020-02-30", "2020-06-10T", "2020-06-10T22",
          "2020-06-10T22:17", "2020-06-10T25:00:00", "2020-06-10T22:60:00", "2020-06-10T22:17:00+",
          "2020-06-10T22:17:00 Zulu", "2020-06-10x", " 2020-06-10", "20-06-10"})
        EXPECT_THAT(timestampMSecs(text), Eq(std::nullopt)) << text;
}

} // namespace
} // namespace galley
