// Values written out for people, and questions about paths.
#include "ui/articledetail/pathtools.h"
#include "ui/articledetail/valueoutline.h"

#include <gtest/gtest.h>

namespace galley::test {

namespace {

using frontmatter::Mapping;
using frontmatter::Sequence;

FieldPath path(const char* text) {
    return *FieldPath::parse(text);
}

TEST(ValueOutline, IndentsStructures) {
    const Value value = Mapping{{"a", 1}, {"list", Sequence{"x", Mapping{{"k", true}, {"m", 2}}}}};
    EXPECT_EQ(valueOutline(value), u"a: 1\nlist:\n  – x\n  – k: true\n    m: 2");
}

TEST(ValueOutline, IsCutWhereItGetsLong) {
    const Value value = Sequence(100000, Value("x"));
    EXPECT_LT(valueOutline(value).count(u'\n'), 500);
    EXPECT_TRUE(valueOutline(value).endsWith(u"…"));
}

TEST(ValueOutline, CountsThePayloadWithoutReadingIt) {
    EXPECT_TRUE(securedSummary(Value("QUJDREVG;AAAA")).contains(u" 6 "));
    EXPECT_TRUE(securedSummary(Value("QUJDRA==;AAAA")).contains(u" 4 "));
    EXPECT_TRUE(securedSummary(Value("not a payload")).contains(u" 13 "));
    EXPECT_FALSE(securedSummary(Value("not a payload")).contains(u"ncrypted"));
}

TEST(PathTools, FindWhereToWrite) {
    const Value root =
        Mapping{{"provider", Value()}, {"images", Sequence{Mapping{{"url", "u"}}}}, {"title", "t"}};
    EXPECT_EQ(insertionPoint(root, path("title")), path("title"));
    EXPECT_EQ(insertionPoint(root, path("excerpt")), path("excerpt"));
    EXPECT_EQ(insertionPoint(root, path("provider.name")), path("provider"));
    EXPECT_EQ(insertionPoint(root, path("images[0].width")), path("images[0].width"));
    EXPECT_EQ(insertionPoint(root, path("images[1].url")), path("images"));
    EXPECT_EQ(insertionPoint(root, path("related[0].title")), path("related"));
}

TEST(PathTools, FindWhatIsInTheWay) {
    const Value root = Mapping{{"provider", "text"}, {"images", Mapping{}}, {"none", Value()}};
    EXPECT_EQ(obstacleTo(root, path("provider.name")), path("provider"));
    EXPECT_EQ(obstacleTo(root, path("images[0]")), path("images"));
    EXPECT_TRUE(obstacleTo(root, path("none.name")).empty());
    EXPECT_TRUE(obstacleTo(root, path("missing[0].name")).empty());
}

TEST(PathTools, TellListsFromMappings) {
    EXPECT_TRUE(entersList(path("related"), path("related[0].title")));
    EXPECT_FALSE(entersList(path("related[0]"), path("related[0].title")));
    EXPECT_FALSE(entersList(path("provider"), path("provider.name")));
}

} // namespace

} // namespace galley::test
