// Values: text, numbers and JSON as Ruby prints them, and mappings.
#include "core/frontmatter/value.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace galley::frontmatter {
namespace {

TEST(ValueTest, RealsArePrintedLikeRuby) {
    struct Case {
        double value;
        std::string_view text;
    };
    for (const auto& [value, text] : std::vector<Case>{{0, "0.0"},
                                                       {-0.0, "-0.0"},
                                                       {4.5, "4.5"},
                                                       {-4.5, "-4.5"},
                                                       {100000, "100000.0"},
                                                       {0.1, "0.1"},
                                                       {0.0001, "0.0001"},
                                                       {0.00012, "0.00012"},
                                                       {0.00001, "1.0e-05"},
                                                       {1.25e-7, "1.25e-07"},
                                                       {123456789.125, "123456789.125"},
                                                       {1e14, "100000000000000.0"},
                                                       {1e15, "1.0e+15"},
                                                       {1234567890123456.0, "1.234567890123456e+15"},
                                                       {1e16, "1.0e+16"},
                                                       {1e20, "1.0e+20"},
                                                       {1.5e300, "1.5e+300"},
                                                       {5e-324, "5.0e-324"}})
        EXPECT_EQ(formatReal(value), text);
    EXPECT_EQ(formatReal(-std::numeric_limits<double>::infinity()), "-Infinity");
    EXPECT_EQ(formatReal(std::numeric_limits<double>::quiet_NaN()), "NaN");
}

TEST(ValueTest, TextIsForReading) {
    EXPECT_EQ(Value().text(), "");
    EXPECT_EQ(Value(true).text(), "true");
    EXPECT_EQ(Value(-7).text(), "-7");
    EXPECT_EQ(Value(2.0).text(), "2.0");
    EXPECT_EQ(Value(BigInteger{"99999999999999999999"}).text(), "99999999999999999999");
    EXPECT_EQ(Value(Timestamp{"2021-05-22"}).text(), "2021-05-22");
    EXPECT_EQ(Value("x").text(), "x");
    EXPECT_EQ(Value(Sequence{"x"}).text(), "");
}

TEST(ValueTest, JsonIsWrittenLikeRuby) {
    EXPECT_EQ(toJson(std::string_view("a\"b\\c/\b\f\n\r\t\x01\x1f\x7f é 日")),
              "\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f é 日\"");
    EXPECT_EQ(toJson(Value(Mapping{{"a", Sequence{1, 2.5, Value(), false, Timestamp{"2021-05-22"}}},
                                   {"b", Mapping{}},
                                   {"c", Sequence{}}})),
              "{\"a\":[1,2.5,null,false,\"2021-05-22\"],\"b\":{},\"c\":[]}");
}

TEST(ValueTest, MappingsKeepTheirOrder) {
    Mapping mapping{{"a", 1}, {"b", 2}};
    insertOrAssign(mapping, "a", 3);
    insertOrAssign(mapping, "c", 4);
    EXPECT_EQ(mapping, (Mapping{{"a", 3}, {"b", 2}, {"c", 4}}));
    EXPECT_EQ(*find(mapping, "b"), Value(2));
    EXPECT_EQ(find(mapping, "d"), nullptr);
}

TEST(ValueTest, KindsDiffer) {
    EXPECT_NE(Value(1), Value(1.0));
    EXPECT_NE(Value("2021-05-22"), Value(Timestamp{"2021-05-22"}));
    EXPECT_NE(Value("true"), Value(true));
    EXPECT_NE(Value(), Value(""));
}

} // namespace
} // namespace galley::frontmatter
