// How Psych types plain scalars.
#include "core/frontmatter/value.h"

#include <gtest/gtest.h>

using namespace galley::frontmatter;

namespace {

struct Case {
    const char* text;
    Value value;
};

class TypingTest : public testing::TestWithParam<Case> {};

TEST_P(TypingTest, IsRubys) {
    EXPECT_EQ(toJson(typePlainScalar(GetParam().text)), toJson(GetParam().value)) << GetParam().text;
    EXPECT_EQ(typePlainScalar(GetParam().text), GetParam().value) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Words, TypingTest,
                         testing::Values(Case{"", {}}, Case{"~", {}}, Case{"null", {}}, Case{"Null", {}},
                                         Case{"nulls", "nulls"}, Case{"yes", true}, Case{"On", true},
                                         Case{"TRUE", true}, Case{"no", false}, Case{"off", false},
                                         Case{"false", false}, Case{"y", "y"}, Case{"n", "n"},
                                         Case{"AI", "AI"}, Case{"on\nx", "on\nx"}, Case{"on\nno", true}));
INSTANTIATE_TEST_SUITE_P(Integers, TypingTest,
                         testing::Values(Case{"0", 0}, Case{"-1", -1}, Case{"+7", 7}, Case{"010", 8},
                                         Case{"08", "08"}, Case{"0x1F", 31}, Case{"0b101", 5},
                                         Case{"1_000", 1000}, Case{"12,345", 12345}, Case{"1__0", "1__0"},
                                         Case{"0_", 0}, Case{"0x_", "0x_"},
                                         Case{"99999999999999999999", BigInteger{"99999999999999999999"}},
                                         Case{"0xFFFFFFFFFFFFFFFFFF", BigInteger{"4722366482869645213695"}},
                                         Case{"1:30", 5400}, Case{"-1:30", -1800}, Case{"1:60", "1:60"},
                                         Case{"1-2", "1-2"}));
INSTANTIATE_TEST_SUITE_P(
    Sexagesimals, TypingTest,
    testing::Values(Case{"99999999999999999999:30", BigInteger{"359999999999999999998200"}},
                    Case{"-99999999999999999999:30:15", BigInteger{"-359999999999999999994585"}},
                    Case{"9007199254740993:00", BigInteger{"32425917317067574800"}},
                    Case{"0099999999999999999999:1", BigInteger{"359999999999999999996460"}},
                    Case{"1_0__0000000000000000000000:30", 37800},
                    Case{"+2562047788015215:0", std::int64_t{9223372036854774000}},
                    Case{"2562047788015216:0", BigInteger{"9223372036854777600"}},
                    Case{"-2562047788015215:59:59", std::int64_t{-9223372036854770401}}, Case{"-0:30", 1800},
                    Case{"-0:00", 0}, Case{"-1:59:59", -1}, Case{"1:00:5._3", 3605.0}));
INSTANTIATE_TEST_SUITE_P(Reals, TypingTest,
                         testing::Values(Case{"4.5", 4.5}, Case{".5", 0.5}, Case{"1.", 1.0}, Case{".", "."},
                                         Case{"1e5", "1e5"}, Case{"1.0e+20", 1e20}, Case{"1.5e-7", 1.5e-7},
                                         Case{"1_000.5", 1000.5}, Case{".e+5", ".e+5"},
                                         Case{"1.0e+999", "1.0e+999"}, Case{"20:30.15", 73809.0}));
INSTANTIATE_TEST_SUITE_P(
    Times, TypingTest,
    testing::Values(Case{"2021-05-11", Timestamp{"2021-05-11"}}, Case{"2021-02-30", "2021-02-30"},
                    Case{"2020-02-29", Timestamp{"2020-02-29"}}, Case{"2021-13-01", "2021-13-01"},
                    Case{"2021-05-11T16:27:00Z", Timestamp{"2021-05-11T16:27:00Z"}},
                    Case{"2021-5-1 6:07:08.25 +02:00", Timestamp{"2021-5-1 6:07:08.25 +02:00"}},
                    Case{"2021-05-11T16:27", "2021-05-11T16:27"},
                    Case{"2021-05-11T16:27:00X", "2021-05-11T16:27:00X"}));

} // namespace
