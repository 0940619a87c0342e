// Inserting missing keys and removing keys: order, blank lines, comments, habits.
#include "edithelp.h"

namespace galley::frontmatter::testing {
namespace {

class KeyTest : public ::testing::TestWithParam<EditCase> {};

TEST_P(KeyTest, ChangesOnlyItsLines) {
    runCase(GetParam());
}

std::string nameOf(const ::testing::TestParamInfo<EditCase>& info) {
    return info.param.name;
}

const Mapping provider{{"name", "A"}, {"domain", "a.example"}};

INSTANTIATE_TEST_SUITE_P(
    Insert, KeyTest,
    ::testing::Values(
        EditCase{"afterPredecessor", "category: a\ntitle: \"t\"\nheat: 3\npublished: true\n", "quality", 5,
                 "category: a\ntitle: \"t\"\nquality: 5\nheat: 3\npublished: true\n"},
        EditCase{"aheadOfSuccessor", "# about\n\n# title\ntitle: \"t\"\nheat: 3\n", "category", "a",
                 "# about\n\n# title\ncategory: a\ntitle: \"t\"\nheat: 3\n"},
        EditCase{"intoEmpty", "", "title", "T", "title: \"T\"\n"},
        EditCase{"intoComments", "# nothing yet\n", "topics", Sequence{"A"},
                 "topics:\n  - A\n# nothing yet\n"},
        EditCase{"unknownGoesLast", "title: \"t\"\nother: 1\n# end\n", "foreign", "x",
                 "title: \"t\"\nother: 1\nforeign: x\n# end\n"},
        EditCase{"updated", "publishedDateTime: 2021-05-22\nwebUrl: \"u\"\n", "updatedDateTime",
                 Timestamp{"2021-05-23"},
                 "publishedDateTime: 2021-05-22\nupdatedDateTime: 2021-05-23\nwebUrl: \"u\"\n"},
        EditCase{"removedFlag", "published: false\n\ntopics:\n  - a\n", "removed", true,
                 "published: false\nremoved: true\n\ntopics:\n  - a\n"},
        EditCase{"beforeCommentsOfTheNext", "title: \"t\" # t\n\n# next\n\nheat: 3\n", "quality", 5,
                 "title: \"t\" # t\nquality: 5\n\n# next\n\nheat: 3\n"},
        EditCase{"afterMultiLine", "title: >\n  a\n  b\n\nheat: 3\n", "quality", 5,
                 "title: >\n  a\n  b\nquality: 5\n\nheat: 3\n"},
        EditCase{"afterKeptLines", "title: |+\n  a\n\n\nheat: 3\n", "quality", 5,
                 "title: |+\n  a\n\n\nquality: 5\nheat: 3\n"},
        EditCase{"apartAfterKeptLines", "title: |+\n  a\n", "topics", Sequence{"A"},
                 "title: |+\n  a\ntopics:\n  - A\n"},
        EditCase{"aheadOfDeepComment", "title: \"t\"\n# c\n  # deep\n", "heat", 1,
                 "title: \"t\"\nheat: 1\n# c\n  # deep\n"},
        EditCase{"afterDeepComment", "provider:\n  name: A\n  # inner\n# outer\nimages:\n  - url: a\n",
                 "topics", Sequence{"A"},
                 "provider:\n  name: A\n  # inner\ntopics:\n  - A\n# outer\nimages:\n  - url: a\n"},
        EditCase{"apartByBlankLines", "published: true\n\ntopics:\n  - a\n\nimages:\n  - url: \"u\"\n",
                 "provider", provider,
                 "published: true\n\nprovider:\n  name: A\n  domain: a.example\n\ntopics:\n  - a\n\nimages:\n"
                 "  - url: \"u\"\n"},
        EditCase{"withoutBlankLines", "published: true\ntopics:\n  - a\nimages:\n  - url: \"u\"\n",
                 "provider", provider,
                 "published: true\nprovider:\n  name: A\n  domain: a.example\ntopics:\n  - a\nimages:\n  - "
                 "url: \"u\"\n"},
        EditCase{"apartAtTheEnd", "published: true\n\ntopics:\n  - a\n", "images",
                 Sequence{Mapping{{"url", "u"}}},
                 "published: true\n\ntopics:\n  - a\n\nimages:\n  - url: \"u\"\n"},
        EditCase{"apartThoughOneLine", "published: true\n\ntopics:\n  - a\n", "featuredContent", "<p>",
                 "published: true\n\nfeaturedContent: \"<p>\"\n\ntopics:\n  - a\n"},
        EditCase{"unknownBehindApart", "title: \"t\"\n\ntopics:\n  - a\n", "foreign", 1,
                 "title: \"t\"\n\ntopics:\n  - a\n\nforeign: 1\n"},
        EditCase{"firstAheadOfApart", "topics:\n  - a\n\nimages:\n  - url: \"u\"\n", "published", true,
                 "published: true\n\ntopics:\n  - a\n\nimages:\n  - url: \"u\"\n"},
        EditCase{"indentedTop", "  title: \"t\"\n  heat: 3\n", "quality", 5,
                 "  title: \"t\"\n  quality: 5\n  heat: 3\n"},
        EditCase{"noDashIndent", "topics:\n- a\n", "images", Sequence{Mapping{{"url", "u"}, {"width", 1}}},
                 "topics:\n- a\n\nimages:\n- url: \"u\"\n  width: 1\n"},
        EditCase{
            "wideIndents", "provider:\n    name: A\ntopics:\n    -   a\n", "images",
            Sequence{Mapping{{"url", "u"}, {"width", 1}}},
            "provider:\n    name: A\ntopics:\n    -   a\nimages:\n    -   url: \"u\"\n        width: 1\n"},
        EditCase{"nestedEmpty", "title: \"t\"\n", "provider", Mapping{{"name", "A"}, {"images", Sequence{}}},
                 "title: \"t\"\n\nprovider:\n  name: A\n  images: []\n"},
        EditCase{"wholePathMissing", "title: \"t\"\n", "provider.name", "A",
                 "title: \"t\"\n\nprovider:\n  name: A\n"},
        EditCase{"firstImage", "title: \"t\"\n", "images[0].url", "u",
                 "title: \"t\"\n\nimages:\n  - url: \"u\"\n"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    InsertNested, KeyTest,
    ::testing::Values(
        EditCase{"domain", "provider:\n  name: A # a\n  images:\n    - url: u\n\ntype: a\n",
                 "provider.domain", "a.example",
                 "provider:\n  name: A # a\n  domain: a.example\n  images:\n    - url: u\n\ntype: a\n"},
        EditCase{"name", "provider:\n  # c\n  domain: a.example\n", "provider.name", "A",
                 "provider:\n  # c\n  name: A\n  domain: a.example\n"},
        EditCase{"unknown", "provider:\n  name: A\n  x: 1\n", "provider.y", 2,
                 "provider:\n  name: A\n  x: 1\n  y: 2\n"},
        EditCase{"imageTitle", "images:\n  - url: u\n    width: 1\n  - url: v\n    title: 'V'\n",
                 "images[0].title", "T",
                 "images:\n  - url: u\n    width: 1\n    title: 'T'\n  - url: v\n    title: 'V'\n"},
        EditCase{"firstOfCompact", "images:\n  - width: 1\n    height: 2\n", "images[0].url", "u",
                 "images:\n  - url: \"u\"\n    width: 1\n    height: 2\n"},
        EditCase{
            "related", "related:\n  - title: \"t\"\n    type: a\n    images:\n      - url: u\n",
            "related[0].provider", provider,
            "related:\n  - title: \"t\"\n    type: a\n    provider:\n      name: A\n      domain: a.example\n"
            "    images:\n      - url: u\n"},
        EditCase{"inFlow", "provider: {name: A, images: []}\n", "provider.domain", "a.example",
                 "provider: {name: A, domain: a.example, images: []}\n"},
        EditCase{"firstInFlow", "provider: { domain: a.example }\n", "provider.name", "A, B",
                 "provider: { name: \"A, B\", domain: a.example }\n"},
        EditCase{"inEmptyFlow", "provider: {} # c\n", "provider.name", "A", "provider: # c\n  name: A\n"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Remove, KeyTest,
    ::testing::Values(
        EditCase{"line", "title: \"t\"\nheat: 3 # c\ntype: a\n", "heat", std::nullopt,
                 "title: \"t\"\ntype: a\n"},
        EditCase{"first", "title: \"t\"\nheat: 3\n", "title", std::nullopt, "heat: 3\n"},
        EditCase{"last", "title: \"t\"\nheat: 3\n", "heat", std::nullopt, "title: \"t\"\n"},
        EditCase{"only", "title: \"t\"\n", "title", std::nullopt, ""},
        EditCase{"onlyWithComments", "# a\ntitle: \"t\"\n# b\n", "title", std::nullopt, "# a\n# b\n"},
        EditCase{"commentsAroundStay", "a: 1\n# above\nb:\n  # in\n  - 1\n  # in\n\n# next\nc: 3\n", "b",
                 std::nullopt, "a: 1\n# above\n\n# next\nc: 3\n"},
        EditCase{"oneBlankLineStays", "a: 1\n\ntopics:\n  - a\n\nimages:\n  - url: u\n", "topics",
                 std::nullopt, "a: 1\n\nimages:\n  - url: u\n"},
        EditCase{"blankLineBeforeTheNextStays", "a: 1\nb: 2\n\ntopics:\n  - a\n", "b", std::nullopt,
                 "a: 1\n\ntopics:\n  - a\n"},
        EditCase{"blankLineBeforeTheLastGoes", "a: 1\n\ntopics:\n  - a\n", "topics", std::nullopt, "a: 1\n"},
        EditCase{"duplicates", "a: 1\nb: 2\na: 3\n", "a", std::nullopt, "b: 2\n"},
        EditCase{"keptBlankLinesGoToo", "a: |+\n  x\n\nb: 2\n", "a", std::nullopt, "b: 2\n"},
        EditCase{"behindKeptLines", "a: |+\n  x\n\nb: 2\n\n\nc: 3\n", "b", std::nullopt,
                 "a: |+\n  x\n\nc: 3\n"},
        EditCase{"lastBehindKeptLines", "a: |+\n  x\n\nb: 2\n\n", "b", std::nullopt, "a: |+\n  x\n\n"},
        EditCase{"besideAnAnchorAlone", "a: 1\nb:\n  &x\nc: *x\nd: 4\n", "d", std::nullopt,
                 "a: 1\nb:\n  &x\nc: *x\n"},
        EditCase{"nested", "provider:\n  name: A\n  domain: a\n", "provider.domain", std::nullopt,
                 "provider:\n  name: A\n"},
        EditCase{"firstOfCompact", "images:\n  - url: u # c\n    width: 1\n    height: 2\n", "images[0].url",
                 std::nullopt, "images:\n  - width: 1\n    height: 2\n"},
        EditCase{"firstOfCompactBelowComment", "images:\n  - url: u\n    # size\n    width: 1\n",
                 "images[0].url", std::nullopt, "images:\n  - \n    # size\n    width: 1\n"},
        EditCase{"inFlow", "provider: {name: A, domain: a, x: 1}\n", "provider.domain", std::nullopt,
                 "provider: {name: A, x: 1}\n"},
        EditCase{"firstInFlow", "provider: { name: A, domain: a }\n", "provider.name", std::nullopt,
                 "provider: { domain: a }\n"},
        EditCase{"lastInFlow", "provider: {name: A, domain: a}\n", "provider.domain", std::nullopt,
                 "provider: {name: A}\n"},
        EditCase{"onlyInFlow", "provider: {name: A} # c\n", "provider.name", std::nullopt,
                 "provider: {} # c\n"}),
    nameOf);

TEST(KeysTest, SeveralKeysAtOnePlaceComeInOrder) {
    EXPECT_EQ(edited(fileOf("title: \"t\"\n"),
                     {change("zeta", 1), change("images", Sequence{Mapping{{"url", "u"}}}), change("heat", 3),
                      change("topics", Sequence{"A"}), change("quality", 2), change("alpha", 2),
                      change("provider.domain", "a.example"), change("provider.name", "A")}),
              fileOf("title: \"t\"\nquality: 2\nheat: 3\n\nprovider:\n  domain: a.example\n  name: "
                     "A\n\ntopics:\n  - A\n\n"
                     "images:\n  - url: \"u\"\n\nzeta: 1\nalpha: 2\n"));
}

TEST(KeysTest, AnEmptyFrontMatterGetsKeysInOrder) {
    EXPECT_EQ(edited("---\n---\nbody\n", {change("topics", Sequence{"A"}), change("published", true),
                                          change("title", "a: b"), change("excerpt", "x")}),
              "---\ntitle: \"a: b\"\nexcerpt: \"x\"\npublished: true\n\ntopics:\n  - A\n---\nbody\n");
}

TEST(KeysTest, ReplacingOneKeyByAnotherKeepsThePlace) {
    EXPECT_EQ(edited(fileOf("images:\n  - url: u\n    width: 1\n"),
                     {change("images[0].url", std::nullopt), change("images[0].title", "T")}),
              fileOf("images:\n  - width: 1\n    title: \"T\"\n"));
    EXPECT_EQ(edited(fileOf("title: \"t\"\nwebUrl: \"w\"\ntype: a\n"),
                     {change("webUrl", std::nullopt), change("originalUrl", "o")}),
              fileOf("title: \"t\"\noriginalUrl: \"o\"\ntype: a\n"));
}

TEST(KeysTest, RemovingAndPuttingBackRestoresTheBytes) {
    const std::string file =
        fileOf("category: news\ntitle: \"t\"\nexcerpt: \"e\"\npublished: true\n\nprovider:\n"
               "  name: A\n  domain: a.example\n\ntopics:\n  - A\n  - B\n\nimages:\n  - url: \"u\"\n"
               "    width: 1\n    isCached: true\n  - url: \"v\"\n    width: 2\n");
    const auto document = Document::read(file);
    for (const std::string_view path :
         {"category", "title", "published", "provider", "topics", "images", "provider.name",
          "provider.domain", "images[0].url", "images[0].width", "images[0].isCached", "images[1].width"}) {
        const std::string without = edited(file, {change(path, std::nullopt)});
        EXPECT_NE(without, file) << path;
        EXPECT_EQ(edited(without, {change(path, document->value(*FieldPath::parse(path)))}), file) << path;
    }
}

} // namespace
} // namespace galley::frontmatter::testing
