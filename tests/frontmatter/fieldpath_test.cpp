// Field paths: their text, their relations, reading and assigning values by them.
#include "core/frontmatter/fieldpath.h"

#include <gtest/gtest.h>

namespace galley::frontmatter {
namespace {

FieldPath path(std::string_view text) {
    return FieldPath::parse(text).value();
}

TEST(FieldPathTest, ReadsKeysAndIndexes) {
    EXPECT_EQ(path("published"), FieldPath("published"));
    EXPECT_EQ(path("provider.name"), FieldPath("provider").child("name"));
    EXPECT_EQ(path("images[0].url"), FieldPath("images").child(0).child("url"));
    EXPECT_EQ(path("m[1][22]"), FieldPath("m").child(1).child(22));
    EXPECT_EQ(path("[\"a.b\"][\"c \\\"d\\\\\"].e"), FieldPath("a.b").child("c \"d\\").child("e"));
    EXPECT_EQ(path("two words"), FieldPath("two words"));
    EXPECT_EQ(path("[\"\"]"), FieldPath(""));
}

TEST(FieldPathTest, RefusesMalformedText) {
    for (const std::string_view text :
         {"", ".", "a.", ".a", "a..b", "[0]", "a[", "a[]", "a[x]", "a[-1]", "a[1", "a[1]b", "a\"b", "[\"a",
          "[\"a\"", "[\"a\\", "a[99999999999999999999999]", "a.[\"b\"]"})
        EXPECT_FALSE(FieldPath::parse(text)) << text;
}

TEST(FieldPathTest, TextReadsBack) {
    for (const FieldPath& one : {FieldPath("a"), FieldPath("a").child("b").child(3).child("c"),
                                 FieldPath("a.b"), FieldPath("").child("x"), FieldPath("q\"[\\").child(0),
                                 FieldPath("a b").child("c]d"), FieldPath("ключ").child("鍵")})
        EXPECT_EQ(FieldPath::parse(one.toString()), one) << one.toString();
    EXPECT_EQ(path("images[0].url").toString(), "images[0].url");
}

TEST(FieldPathTest, KnowsItsParts) {
    EXPECT_EQ(path("images[0].url").topLevelKey(), "images");
    EXPECT_EQ(path("images[0].url").lastKey(), "url");
    EXPECT_EQ(path("images[0]").lastKey(), "images");
    EXPECT_EQ(FieldPath().topLevelKey(), "");
    EXPECT_EQ(path("a[1].b").parent(), path("a[1]"));
    EXPECT_EQ(FieldPath().parent(), FieldPath());
}

TEST(FieldPathTest, PrefixesAndOrder) {
    EXPECT_TRUE(path("a").isPrefixOf(path("a.b")));
    EXPECT_TRUE(path("a").isPrefixOf(path("a")));
    EXPECT_FALSE(path("a.b").isPrefixOf(path("a")));
    EXPECT_FALSE(path("a").isPrefixOf(path("ab")));
    EXPECT_FALSE(path("a[1]").isPrefixOf(path("a[10]")));
    EXPECT_LT(path("a[2]"), path("a[10]"));
    EXPECT_LT(path("a"), path("a.b"));
}

Value sample() {
    return Mapping{{"a", Mapping{{"b", 1}}}, {"list", Sequence{"x", Mapping{{"y", 2}}}}, {"none", Value()}};
}

TEST(FieldPathTest, FindsValues) {
    const Value root = sample();
    EXPECT_EQ(*valueAt(root, path("a.b")), Value(1));
    EXPECT_EQ(*valueAt(root, path("list[1].y")), Value(2));
    EXPECT_EQ(valueAt(root, path("list[2]")), nullptr);
    EXPECT_EQ(valueAt(root, path("list.x")), nullptr);
    EXPECT_EQ(valueAt(root, path("a[0]")), nullptr);
    EXPECT_EQ(valueAt(root, path("a.b.c")), nullptr);
    EXPECT_EQ(valueAt(root, FieldPath()), &root);
}

TEST(FieldPathTest, AssignsValues) {
    Value root = sample();
    EXPECT_TRUE(assignAt(root, path("a.b"), 5));
    EXPECT_TRUE(assignAt(root, path("a.c.d"), 6));
    EXPECT_TRUE(assignAt(root, path("list[2]"), 7));
    EXPECT_TRUE(assignAt(root, path("none.e"), 8));
    EXPECT_TRUE(assignAt(root, path("images[0].url"), "u"));
    EXPECT_EQ(toJson(root),
              "{\"a\":{\"b\":5,\"c\":{\"d\":6}},\"list\":[\"x\",{\"y\":2},7],\"none\":{\"e\":8},"
              "\"images\":[{\"url\":\"u\"}]}");
}

TEST(FieldPathTest, RemovesValues) {
    Value root = sample();
    EXPECT_TRUE(assignAt(root, path("list[0]"), std::nullopt));
    EXPECT_TRUE(assignAt(root, path("a.b"), std::nullopt));
    EXPECT_TRUE(assignAt(root, path("none"), std::nullopt));
    EXPECT_TRUE(assignAt(root, path("missing.deep[3]"), std::nullopt)) << "nothing there, as asked";
    EXPECT_EQ(toJson(root), "{\"a\":{},\"list\":[{\"y\":2}]}");
}

TEST(FieldPathTest, RefusesStepsThatLeadNowhere) {
    Value root = sample();
    for (const std::string_view text : {"a.b.c", "a[0]", "list.x", "list[3]", "list[1].y.z", "missing[1]"})
        EXPECT_FALSE(assignAt(root, path(text), 1)) << text;
    for (const std::string_view text : {"a.b.c", "a[0]", "list.x"})
        EXPECT_FALSE(assignAt(root, path(text), std::nullopt)) << text;
    EXPECT_FALSE(assignAt(root, FieldPath(), 1));
    EXPECT_EQ(root, sample()) << "a refused path changes nothing";
}

} // namespace
} // namespace galley::frontmatter
