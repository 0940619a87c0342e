// Where the front matter begins and ends: Jekyll's pattern.
#include "core/frontmatter/document.h"

#include <gtest/gtest.h>

using namespace galley::frontmatter;

namespace {

struct Case {
    const char* name;
    std::string bytes;
    bool found;
    std::string yaml;
    std::string body;
};

class SplitTest : public testing::TestWithParam<Case> {};

TEST_P(SplitTest, FindsTheParts) {
    const Case& c = GetParam();
    const Split parts = split(c.bytes);
    EXPECT_EQ(parts.hasFrontMatter, c.found);
    EXPECT_EQ(c.bytes.substr(parts.yaml.begin, parts.yaml.size()), c.yaml);
    EXPECT_EQ(c.bytes.substr(parts.body.begin, parts.body.size()), c.body);
}

INSTANTIATE_TEST_SUITE_P(
    Jekyll, SplitTest,
    testing::Values(Case{"Ordinary", "---\na: 1\n---\nbody\n", true, "a: 1\n", "body\n"},
                    Case{"Dots", "---\na: 1\n...\nbody", true, "a: 1\n", "body"},
                    Case{"Empty", "---\n---\n", true, "", ""},
                    Case{"Crlf", "---\r\na: 1\r\n---\r\nx", true, "a: 1\r\n", "x"},
                    Case{"ByteOrderMark", "\xEF\xBB\xBF---\na: 1\n---\n", true, "a: 1\n", ""},
                    Case{"BlanksBehindMarkers", "--- \t\na: 1\n---  \nx", true, "a: 1\n", "x"},
                    Case{"BlankLinesBelongToTheClosing", "---\na: 1\n---\n\n\n  x", true, "a: 1\n", "  x"},
                    Case{"ClosedByTheEnd", "---\na: 1\n---", true, "a: 1\n", ""},
                    Case{"NotClosed", "---\na: 1\n", false, "", "---\na: 1\n"},
                    Case{"NotAtTheStart", "\n---\na: 1\n---\n", false, "", "\n---\na: 1\n---\n"},
                    Case{"FourDashesDoNotClose", "---\na: 1\n----\n---\n", true, "a: 1\n----\n", ""},
                    Case{"IndentedMarkerDoesNotClose", "---\na: |\n  x\n ---\n---\n", true,
                         "a: |\n  x\n ---\n", ""},
                    Case{"TextBehindTheOpening", "--- a: 1\n---\n", false, "", "--- a: 1\n---\n"},
                    Case{"NoFile", "", false, "", ""}),
    [](const auto& tested) { return tested.param.name; });

TEST(Split, TellsAnOpeningWithoutAClosing) {
    EXPECT_TRUE(split("---\na: 1\n").opened);
    EXPECT_FALSE(split("a: 1\n").opened);
}

} // namespace
