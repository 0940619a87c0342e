// Replacing values: scalars in every style, and values of one kind by another.
#include "edithelp.h"

namespace galley::frontmatter::testing {
namespace {

class ReplaceTest : public ::testing::TestWithParam<EditCase> {};

TEST_P(ReplaceTest, ChangesOnlyTheValue) {
    runCase(GetParam());
}

std::string nameOf(const ::testing::TestParamInfo<EditCase>& info) {
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Scalars, ReplaceTest,
    ::testing::Values(
        EditCase{"boolean", "title: x\npublished: false\nheat: 3\n", "published", true,
                 "title: x\npublished: true\nheat: 3\n"},
        EditCase{"booleanInWords", "published: no # not yet\n", "published", true,
                 "published: true # not yet\n"},
        EditCase{"quotedTextToBoolean", "published: \"false\"\n", "published", false, "published: false\n"},
        EditCase{"integer", "quality:   48   # points\n", "quality", 80, "quality:   80   # points\n"},
        EditCase{"negative", "heat: 48\n", "heat", -1, "heat: -1\n"},
        EditCase{"octalToDecimal", "heat: 010\n", "heat", 9, "heat: 9\n"},
        EditCase{"real", "rate: 4.5\n", "rate", 1e20, "rate: 1.0e+20\n"},
        EditCase{"bigInteger", "id: 1\n", "id", BigInteger{"123456789012345678901234567890"},
                 "id: 123456789012345678901234567890\n"},
        EditCase{"timestamp", "date: 2021-05-22T12:13:59Z\n", "date", Timestamp{"2022-01-02 03:04:05 +01:00"},
                 "date: 2022-01-02 03:04:05 +01:00\n"},
        EditCase{"quotedDateToTimestamp", "date: \"2021-05-22\"\n", "date", Timestamp{"2022-01-02"},
                 "date: 2022-01-02\n"},
        EditCase{"timestampToText", "date: 2021-05-22\n", "date", "2022-01-02", "date: \"2022-01-02\"\n"},
        EditCase{"plainText", "category: news\n", "category", "sport", "category: sport\n"},
        EditCase{"plainUrl", "url: https://a.example/x#y\n", "url", "https://b.example/z?q=1#top",
                 "url: https://b.example/z?q=1#top\n"},
        EditCase{"plainThatMustBeQuoted", "category: news # kept\n", "category", "yes",
                 "category: \"yes\" # kept\n"},
        EditCase{"plainToNumberText", "category: news\n", "category", "1:30", "category: \"1:30\"\n"},
        EditCase{"plainToEmpty", "category: news\n", "category", "", "category: \"\"\n"},
        EditCase{"doubleQuoted", "title: \"A \\\"b\\\"\" # c\n", "title", "say \"hi\" \\ or: # not",
                 "title: \"say \\\"hi\\\" \\\\ or: # not\" # c\n"},
        EditCase{"doubleQuotedControl", "title: \"a\"\n", "title", std::string("a\tb\nc\x01\x7f"),
                 "title: \"a\\tb\\nc\\x01\\x7F\"\n"},
        EditCase{"doubleQuotedUnicode", "title: \"a\"\n", "title",
                 "grüß 日本 🎉\u00a0\u0085\u2028\u2029\ufeff",
                 "title: \"grüß 日本 🎉\u00a0\\N\\L\\P\\uFEFF\"\n"},
        EditCase{"singleQuoted", "title: 'it''s'\n", "title", "that's \"all\" \\n",
                 "title: 'that''s \"all\" \\n'\n"},
        EditCase{"singleQuotedCannotHold", "title: 'it'\n", "title", "two\nlines",
                 "title: \"two\\nlines\"\n"},
        EditCase{"multiLinePlain", "excerpt: one\n  two\n  three # kept\ntitle: x\n", "excerpt", "four",
                 "excerpt: four # kept\ntitle: x\n"},
        EditCase{"multiLineQuoted", "excerpt: \"one\n  two\n\n  three\"\ntitle: x\n", "excerpt", "four",
                 "excerpt: \"four\"\ntitle: x\n"},
        EditCase{"textLikeAComment", "excerpt: \"one\n# two\"\ntitle: x\n", "excerpt", 4,
                 "excerpt: 4\ntitle: x\n"},
        EditCase{"valueBelowItsKey", "excerpt:\n  one two\ntitle: x\n", "excerpt", "four",
                 "excerpt:\n  four\ntitle: x\n"},
        EditCase{"emptyValue", "title:\ntype: a\n", "title", "T", "title: \"T\"\ntype: a\n"},
        EditCase{"emptyValueWithComment", "quality:   # later\ntype: a\n", "quality", 5,
                 "quality: 5   # later\ntype: a\n"},
        EditCase{"toNull", "quality: 5 # later\n", "quality", Value(), "quality: null # later\n"},
        EditCase{"keyWithBlanks", "quality  : 5\n", "quality", 6, "quality  : 6\n"},
        EditCase{"quotedKey", "\"the key\": 5\n", "[\"the key\"]", 6, "\"the key\": 6\n"},
        EditCase{"duplicateKey", "quality: 1\ntitle: x\nquality: 2\n", "quality", 3,
                 "quality: 1\ntitle: x\nquality: 3\n"},
        EditCase{"sameValue", "published: no\nquality: 0x10\n", "quality", 16,
                 "published: no\nquality: 0x10\n"},
        EditCase{"nested", "provider:\n  # who\n  name: A # a\n  domain: a.example\n", "provider.name", "B",
                 "provider:\n  # who\n  name: B # a\n  domain: a.example\n"},
        EditCase{"inListItem", "images:\n  - url: a\n    width: 1\n  - url: b\n    width: 2\n",
                 "images[1].width", 3, "images:\n  - url: a\n    width: 1\n  - url: b\n    width: 3\n"},
        EditCase{"firstOfCompactItem", "images:\n  - url: a # x\n    width: 1\n", "images[0].url", "b",
                 "images:\n  - url: b # x\n    width: 1\n"},
        EditCase{"commentWithoutABlank", "published: 'false'#no\n", "published", true,
                 "published: true #no\n"},
        EditCase{"emptyItem", "topics:\n  -\n  - b\n", "topics[0]", "a", "topics:\n  - a\n  - b\n"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    BlockScalars, ReplaceTest,
    ::testing::Values(EditCase{"literal", "excerpt: |\n  one\n  two\ntitle: x\n", "excerpt",
                               "three\n\n four: #\n", "excerpt: \"three\\n\\n four: #\\n\"\ntitle: x\n"},
                      EditCase{"literalKept", "excerpt: | # why\n   one\n   two\n\ntitle: x\n", "excerpt",
                               "three\n\nfour: # no\n",
                               "excerpt: | # why\n   three\n\n   four: # no\n\ntitle: x\n"},
                      EditCase{"literalToStrip", "excerpt: |\n  one\ntitle: x\n", "excerpt", "two",
                               "excerpt: |-\n  two\ntitle: x\n"},
                      EditCase{"literalStripToClip", "excerpt: |-\n  one\ntitle: x\n", "excerpt", "two\n",
                               "excerpt: |\n  two\ntitle: x\n"},
                      EditCase{"literalKeepToClip", "excerpt: |+\n  one\n\n\ntitle: x\n", "excerpt", "two\n",
                               "excerpt: |\n  two\n\n\ntitle: x\n"},
                      EditCase{"literalWithIndent", "a:\n  excerpt: |2-\n     one\n  title: x\n", "a.excerpt",
                               "two", "a:\n  excerpt: |2-\n    two\n  title: x\n"},
                      EditCase{"literalToBoolean", "excerpt: | # why\n  one\ntitle: x\n", "excerpt", true,
                               "excerpt: true # why\ntitle: x\n"},
                      EditCase{"literalToOddText", "excerpt: |\n  one\ntitle: x\n", "excerpt", "bell\x07",
                               "excerpt: \"bell\\a\"\ntitle: x\n"},
                      EditCase{"literalToEmpty", "excerpt: |\n  one\ntitle: x\n", "excerpt", "",
                               "excerpt: \"\"\ntitle: x\n"},
                      EditCase{"emptyLiteral", "excerpt: |\ntitle: x\n", "excerpt", "one\n",
                               "excerpt: |\n  one\ntitle: x\n"},
                      EditCase{"emptyLiteralWithComment", "excerpt: |2 # why\ntitle: x\n", "excerpt", "one",
                               "excerpt: |2- # why\n  one\ntitle: x\n"},
                      EditCase{"folded", "excerpt: >\n  one\n  two\ntitle: x\n", "excerpt",
                               "three four\nfive\n\nsix\n",
                               "excerpt: >\n  three four\n\n  five\n\n\n  six\ntitle: x\n"},
                      EditCase{"foldedStrip", "excerpt: >-\n  one\n  two\n# c\ntitle: x\n", "excerpt",
                               "three", "excerpt: >-\n  three\n# c\ntitle: x\n"},
                      EditCase{"literalInList", "notes:\n  - |\n    one\n  - two\n", "notes[0]", "three\n",
                               "notes:\n  - |\n    three\n  - two\n"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Flow, ReplaceTest,
    ::testing::Values(
        EditCase{"listItem", "topics: [a, b]  # c\n", "topics[0]", "x", "topics: [x, b]  # c\n"},
        EditCase{"itemWithComma", "topics: [a, b]\n", "topics[1]", "x, y", "topics: [a, \"x, y\"]\n"},
        EditCase{"mapping", "provider: {name: A, domain: a.example}\n", "provider.name", "B]",
                 "provider: {name: \"B]\", domain: a.example}\n"},
        EditCase{"urlInMapping", "image: {url: https://a.example/, width: 1}\n", "image.url",
                 "https://b.example/", "image: {url: https://b.example/, width: 1}\n"},
        EditCase{"emptyInMapping", "provider: {name: , domain: a}\n", "provider.name", "B",
                 "provider: {name: B , domain: a}\n"},
        EditCase{"keyAloneInMapping", "provider: {name, domain: a}\n", "provider.name", "B",
                 "provider: {name: B, domain: a}\n"},
        EditCase{"collectionInside", "topics: [a, {b: 1}]\n", "topics[1].b", Sequence{1, "two, three"},
                 "topics: [a, {b: [1, \"two, three\"]}]\n"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    OtherKinds, ReplaceTest,
    ::testing::Values(
        EditCase{"scalarToList", "title: x\ntopics: none # c\ntype: a\n", "topics", Sequence{"A", "B"},
                 "title: x\ntopics: # c\n  - A\n  - B\ntype: a\n"},
        EditCase{"blockScalarToList", "topics: | # c\n  x\n  y\ntype: a\n", "topics", Sequence{"A"},
                 "topics: # c\n  - A\ntype: a\n"},
        EditCase{"listToScalar", "title: x\ntopics: # c\n  - A # a\n  # in\n  - B # b\n\n# next\ntype: a\n",
                 "topics", "none", "title: x\ntopics: none # c\n  # in\n\n# next\ntype: a\n"},
        EditCase{"listToMapping", "topics: # c\n  - A\n  - B\n\ntype: a\n", "topics",
                 Mapping{{"a", 1}, {"b", 2}}, "topics: # c\n  a: 1\n  b: 2\n\ntype: a\n"},
        EditCase{"nullToMapping", "provider:\ntype: a\n", "provider", Mapping{{"name", "A"}},
                 "provider:\n  name: A\ntype: a\n"},
        EditCase{"nullAboveAComment", "provider:\n# c\ntype: a\n", "provider.name", "A",
                 "provider:\n  name: A\n# c\ntype: a\n"},
        EditCase{"throughNull", "provider: # c\ntype: a\n", "provider.name", "A",
                 "provider: # c\n  name: A\ntype: a\n"},
        EditCase{"emptyListToList", "topics: [] # c\ntype: a\n", "topics", Sequence{"A"},
                 "topics: # c\n  - A\ntype: a\n"},
        EditCase{"listToEmpty", "topics:\n  - A\n  - B\n\ntype: a\n", "topics", Sequence{},
                 "topics: []\n\ntype: a\n"},
        EditCase{"mappingToEmpty", "provider:\n  name: A\ntype: a\n", "provider", Mapping{},
                 "provider: {}\ntype: a\n"},
        EditCase{"lastItemRemoved", "topics:\n  - A\ntype: a\n", "topics[0]", std::nullopt,
                 "topics: []\ntype: a\n"},
        EditCase{"lastKeyRemoved", "provider:\n  name: A\ntype: a\n", "provider.name", std::nullopt,
                 "provider: {}\ntype: a\n"},
        EditCase{"itemToMapping", "list:\n  - a # c\n  - b\n", "list[0]", Mapping{{"x", 1}, {"y", 2}},
                 "list:\n  - x: 1\n    y: 2 # c\n  - b\n"},
        EditCase{"itemToScalar", "list:\n  - x: 1\n    y: 2\n  - b\n", "list[0]", "a",
                 "list:\n  - a\n  - b\n"},
        EditCase{"itemOnNextLineToScalar", "list:\n  -\n    x: 1\n    y: 2\n  - b\n", "list[0]", "a",
                 "list:\n  - a\n  - b\n"},
        EditCase{"itemOnNextLineToMapping", "list:\n  -\n    - 1\n    - 2\n  - b\n", "list[0]",
                 Mapping{{"x", 1}, {"y", 2}}, "list:\n  - x: 1\n    y: 2\n  - b\n"},
        EditCase{"emptyItemToMapping", "list:\n  - # c\n  - b\n", "list[0]", Mapping{{"x", 1}},
                 "list:\n  - x: 1 # c\n  - b\n"},
        EditCase{"wholeMapping", "provider:\n  name: A # a\n  domain: a.example\n  old: 1\n", "provider",
                 Mapping{{"name", "B"}, {"domain", "a.example"}, {"images", Sequence{Mapping{{"url", "u"}}}}},
                 "provider:\n  name: B # a\n  domain: a.example\n  images:\n    - url: \"u\"\n"}),
    nameOf);

TEST(EditTest, KeepsEverythingAroundTheFrontMatter) {
    const std::string opening = "\xEF\xBB\xBF---  \n\n\n";
    EXPECT_EQ(edited(opening + "published: true\n\n...\nbody", {change("published", false)}),
              opening + "published: false\n\n...\nbody");
    EXPECT_EQ(edited("---\npublished: true\n---", {change("published", false)}),
              "---\npublished: false\n---");
}

TEST(EditTest, TakesTheLineEndOfTheNeighbour) {
    EXPECT_EQ(edited("---\r\ntitle: x\r\nquality: 1\nheat: 2\r\n---\n",
                     {change("type", "a"), change("removed", true)}),
              "---\r\ntitle: x\r\ntype: a\r\nquality: 1\nheat: 2\r\nremoved: true\r\n---\n");
    EXPECT_EQ(edited("---\r\ntitle: x\r\nquality: 1\nheat: 2\r\n---\n", {change("topics", Sequence{"a"})}),
              "---\r\ntitle: x\r\nquality: 1\nheat: 2\r\n\r\ntopics:\r\n  - a\r\n---\n");
}

TEST(EditTest, MakesSeveralChangesAtOnce) {
    EXPECT_EQ(
        edited(fileOf("category: a\npublished: false\nprovider:\n  name: A\ntopics:\n  - x\n"),
               {change("topics[1]", "y"), change("published", true), change("provider.domain", "a.example"),
                change("quality", 5), change("type", "article"), change("category", std::nullopt)}),
        fileOf("type: article\nquality: 5\npublished: true\nprovider:\n  name: A\n  domain: a.example\n"
               "topics:\n  - x\n  - y\n"));
}

TEST(EditTest, IndexesNameTheItemsThatStoodThere) {
    EXPECT_EQ(edited(fileOf("topics:\n  - a\n  - b\n  - c\n  - d\n"),
                     {change("topics[0]", std::nullopt), change("topics[2]", std::nullopt),
                      change("topics[3]", "x")}),
              fileOf("topics:\n  - b\n  - x\n"));
}

TEST(EditTest, WithoutADifferenceNoByteChanges) {
    const std::string file =
        fileOf("title: 'x'   \npublished:   off\nprovider: {domain: a, name: B}\nsecured: x\n");
    EXPECT_EQ(edited(file, {}), file);
    EXPECT_EQ(
        edited(file, {change("published", false), change("secured", "x"), change("missing", std::nullopt),
                      change("provider", Mapping{{"name", "B"}, {"domain", "a"}})}),
        file);
}

struct RefusedCase {
    std::string name;
    std::string yaml;
    std::string path;
    std::optional<Value> value;
    ErrorCode code;
};

void PrintTo(const RefusedCase& one, std::ostream* out) {
    *out << one.name;
}

class RefusedTest : public ::testing::TestWithParam<RefusedCase> {};

TEST_P(RefusedTest, IsRefused) {
    const auto document = Document::read(fileOf(GetParam().yaml));
    ASSERT_TRUE(document);
    const std::vector<Change> changes{change(GetParam().path, GetParam().value)};
    const auto after = frontmatter::apply(*document, changes);
    ASSERT_FALSE(after) << *after;
    EXPECT_EQ(after.error().code, GetParam().code) << describe(after.error());
}

INSTANTIATE_TEST_SUITE_P(
    Edits, RefusedTest,
    ::testing::Values(
        RefusedCase{"secured", "secured: a\n", "secured", "b", ErrorCode::ReadOnlyField},
        RefusedCase{"securedRemoved", "secured: a\n", "secured", std::nullopt, ErrorCode::ReadOnlyField},
        RefusedCase{"anchor", "a: &x 1\nb: 2\n", "a", 3, ErrorCode::ReadOnlyField},
        RefusedCase{"alias", "a: &x 1\nb: *x\n", "b", 3, ErrorCode::ReadOnlyField},
        RefusedCase{"tag", "a: !!str 1\n", "a", "3", ErrorCode::ReadOnlyField},
        RefusedCase{"taggedRoot", "!x\na: 1\n", "a", 3, ErrorCode::ReadOnlyField},
        RefusedCase{"besideTagInFlow", "a: [!x , 1]\n", "a[1]", std::nullopt, ErrorCode::ReadOnlyField},
        RefusedCase{"taggedKeyInFlow", "a: {b, !x }\n", "a[\"\"]", 3, ErrorCode::ReadOnlyField},
        RefusedCase{"duplicateWithAnchor", "a: &x 1\na: 2\nb: *x\n", "a", std::nullopt,
                    ErrorCode::ReadOnlyField},
        RefusedCase{"keyOfSeveralLines", "a: {b\n  c }\n", "a[\"b c\"]", 3, ErrorCode::ReadOnlyField},
        RefusedCase{"behindAnchor", "a: &x\n  b: 1\n", "a.b", 3, ErrorCode::ReadOnlyField},
        RefusedCase{"merged", "a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\n", "c.b", 3, ErrorCode::ReadOnlyField},
        RefusedCase{"notAList", "a: text\n", "a[0]", 3, ErrorCode::NotAList},
        RefusedCase{"notAMapping", "a: text\n", "a.b", 3, ErrorCode::NoSuchField},
        RefusedCase{"tooFar", "a: [1]\n", "a[2]", 3, ErrorCode::NoSuchField},
        RefusedCase{"invalidUtf8", "a: text\n", "a", "\xC3(", ErrorCode::CannotHold},
        RefusedCase{"invalidUtf8InNew", "a: text\n", "b", Sequence{"\xFF"}, ErrorCode::CannotHold},
        RefusedCase{"invalidUtf8Key", "a: text\n", "b", Mapping{{"\xFF", 1}}, ErrorCode::CannotHold},
        RefusedCase{"longKey", "a: text\n", "b", Mapping{{std::string(1100, 'k'), 1}}, ErrorCode::CannotHold},
        RefusedCase{"noTimestamp", "a: text\n", "a", Timestamp{"tomorrow"}, ErrorCode::CannotHold},
        RefusedCase{"noNumber", "a: text\n", "a", BigInteger{"12"}, ErrorCode::CannotHold},
        RefusedCase{"infinite", "a: 1.5\n", "a", 1e308 * 10, ErrorCode::CannotHold}),
    [](const auto& tested) { return tested.param.name; });

TEST(EditTest, OverlappingChangesAreRefused) {
    const auto document = Document::read(fileOf("provider:\n  name: A\n"));
    const std::vector<Change> nested{change("provider.name", "B"), change("provider", std::nullopt)};
    EXPECT_EQ(frontmatter::apply(*document, nested).error().code, ErrorCode::CannotHold);
    const std::vector<Change> twice{change("provider.name", "B"), change("provider.name", "C")};
    EXPECT_EQ(frontmatter::apply(*document, twice).error().code, ErrorCode::CannotHold);
}

TEST(EditTest, AFileWithoutFrontMatterIsRefused) {
    const auto document = Document::read("# Only a body\n");
    const std::vector<Change> changes{change("title", "x")};
    EXPECT_EQ(frontmatter::apply(*document, changes).error().code, ErrorCode::NoFrontMatter);
}

TEST(EditTest, BlankLinesWithTabsDoNotGetInTheWay) {
    const std::string file = fileOf("title: plain\n  \t\n \t \nheat: 1\n");
    EXPECT_EQ(edited(file, {change("title", "other")}), fileOf("title: other\n  \t\n \t \nheat: 1\n"));
    EXPECT_EQ(edited(file, {change("title", "a: b")}), fileOf("title: \"a: b\"\n\n\nheat: 1\n"));
    EXPECT_EQ(edited(fileOf("title: plain\n \t# c\nheat: 1\n"), {change("title", "a: b")}),
              fileOf("title: \"a: b\"\n  # c\nheat: 1\n"));
    EXPECT_EQ(edited(file, {change("excerpt", "e")}), fileOf("title: plain\nexcerpt: \"e\"\n\n\nheat: 1\n"));
}

TEST(EditTest, FieldsBesideAnchorsCanBeEdited) {
    EXPECT_EQ(edited(fileOf("a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\n"), {change("c.d", 3), change("e", true)}),
              fileOf("a: &x\n  b: 1\nc:\n  <<: *x\n  d: 3\ne: true\n"));
}

} // namespace
} // namespace galley::frontmatter::testing
