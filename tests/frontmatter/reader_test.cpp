// Reading documents: values, places, entries, errors with their position.
#include "core/frontmatter/document.h"
#include "core/frontmatter/edit.h"

#include <gtest/gtest.h>

using namespace galley::frontmatter;

namespace {

std::string wrapped(const std::string& yaml) {
    return "---\n" + yaml + "---\nbody\n";
}

// The values as JSON, or "line:column message".
std::string read(const std::string& yaml) {
    const auto document = Document::read(wrapped(yaml));
    if (document)
        return toJson(Value(document->values()));
    const Error& error = document.error();
    return std::to_string(error.position.line) + ':' + std::to_string(error.position.column) + ' ' +
           describe(error);
}

struct Case {
    const char* name;
    const char* yaml;
    const char* result;
};

class ReaderTest : public testing::TestWithParam<Case> {};

TEST_P(ReaderTest, ReadsAsPsych) {
    EXPECT_EQ(read(GetParam().yaml), GetParam().result);
}

std::string nameOf(const testing::TestParamInfo<Case>& info) {
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Styles, ReaderTest,
    testing::Values(
        Case{"Plain", "a: b c # no\nd: e#f\n", R"({"a":"b c","d":"e#f"})"},
        Case{"PlainOverLines", "a: b\n  c\n\n  d\ne: f\n", R"({"a":"b c\nd","e":"f"})"},
        Case{"SingleQuoted", "a: 'it''s'\nb: 'x\n\n  y'\n", R"({"a":"it's","b":"x\ny"})"},
        Case{"DoubleQuoted",
             R"(a: "\x41\u00e9\U0001F600\n\"\\\/\e\_")"
             "\n",
             "{\"a\":\"A\xC3\xA9\xF0\x9F\x98\x80\\n\\\"\\\\/\\u001b\xC2\xA0\"}"},
        Case{"DoubleQuotedOverLines", "a: \"x \\\n   y\n  z\"\nb: 1\n", R"({"a":"x y z","b":1})"},
        Case{"Literal", "a: |\n  x\n   y\n\n  z\nb: |+\n  k\n\nc: |-\n  m\n",
             R"({"a":"x\n y\n\nz\n","b":"k\n\n","c":"m"})"},
        Case{"Folded", "a: >\n  x\n  y\n\n  z\n   w\n  v\n", R"({"a":"x y\nz\n w\nv\n"})"},
        Case{"BlockIndentIndicator", "a: |2\n    x\n  y\n", R"({"a":"  x\ny\n"})"},
        Case{"BlockSequence", "a:\n  - 1\n  - b: 2\n    c: 3\n  -\n  - - x\n    - y\n",
             R"({"a":[1,{"b":2,"c":3},null,["x","y"]]})"},
        Case{"IndentlessSequence", "a:\n- 1\n- 2\nb: 3\n", R"({"a":[1,2],"b":3})"},
        Case{"Flow", "a: [1, \"b\", 'c', {d: e, f}, g: h, ]\nb: {}\nc: [\n  1,\n\n  2 # two\n ]\n",
             R"({"a":[1,"b","c",{"d":"e","f":null},{"g":"h"}],"b":{},"c":[1,2]})"},
        Case{"QuotedKeys", "\"a b\" : 1\n'c': 2\nd e : 3\n", R"({"a b":1,"c":2,"d e":3})"},
        Case{"EmptyValues", "a:\nb:   # c\nc: ~\n", R"({"a":null,"b":null,"c":null})"},
        Case{"DuplicateKeys", "a: 1\nb: 2\na: 3\n", R"({"a":3,"b":2})"},
        Case{"AnchorsAndMergeKeys", "a: &x\n  k: 1\n  l: 2\nb:\n  <<: *x\n  l: 3\nc: *x\n",
             R"({"a":{"k":1,"l":2},"b":{"k":1,"l":3},"c":{"k":1,"l":2}})"},
        Case{"Tags", "a: !!str 12\nb: ! 13\nc: !x 14\n", R"({"a":"12","b":"13","c":14})"},
        Case{"ExplicitKeys", "? a # c\n# d\n: 1 # e\n? b\n? \"q\"\n: - x\n  - y\nc:\n- ? d\n  : e: f\n- 2\n",
             R"({"a":1,"b":null,"q":["x","y"],"c":[{"d":{"e":"f"}},2]})"},
        Case{"ExplicitKeysOfLines", "? |-\n  x\n  y\n:\n- 2\n?\n: 3\n", R"({"x\ny":[2],"":3})"},
        Case{"ExplicitMergeKey", "? <<\n: {a: 1}\nb: 2\n", R"({"a":1,"b":2})"},
        Case{"KeysWithProperties", "&x a: 1\n!!str 12: 2\nc:\n  - &y \"d\" : 4\n    !t e: 3\n  - &w [t]\n",
             R"({"a":1,"12":2,"c":[{"d":4,"e":3},["t"]]})"},
        Case{"Unicode", "título: \"日本語 – ü\"\n", "{\"título\":\"日本語 – ü\"}"},
        Case{"LineSeparatorInQuotes", "a: \"x \xE2\x80\xA8 y\"\n", "{\"a\":\"x\xE2\x80\xA8y\"}"},
        Case{"ByteOrderMarks",
             "a: \uFEFFb\nc\uFEFF: 1\uFEFF\nd: 'x\uFEFF' # \uFEFF\ne: |\n  \uFEFFf\ng: [\uFEFF]\n",
             "{\"a\":\"\uFEFFb\",\"c\uFEFF\":\"1\uFEFF\",\"d\":\"x\uFEFF\",\"e\":\"\uFEFFf\\n\",\"g\":["
             "\"\uFEFF\"]}"},
        Case{"IndentedMapping", "  a: 1\n  b: 2\n", R"({"a":1,"b":2})"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Refusals, ReaderTest,
    testing::Values(
        Case{"UnclosedQuote", "a: \"x\nb: 1\n", "2:4 the quote that is opened here is not closed"},
        Case{"UnclosedQuoteClosedByTheNext", "a: \"x\nb: \"y\"\n",
             "2:4 the quote that is opened here is not closed"},
        Case{"TabIndent", "a:\n\tb: 1\n", "3:1 a tab is used for indentation"},
        Case{"BadIndent", "a: \"1\"\n  b: 2\n", "3:3 the indentation fits no key above"},
        Case{"NestedKeyInline", "a: b: c\n", "2:5 a second key on the same line; quote the value"},
        Case{"MissingColon", "a: 1\nb\nc: 2\n", "3:1 a key without a colon"},
        Case{"TextBehindQuote", "a: \"x\" y\n", "2:8 an unexpected character: y"},
        Case{"BadEscape", "a: \"é\\q\"\n", "2:6 an unknown escape sequence in double quotes: \\q"},
        Case{"UnclosedBracket", "a: [1, 2\n", "2:4 the bracket that is opened here is not closed: ["},
        Case{"NotAMapping", "- a\n- b\n", "2:1 the front matter is not a list of keys"},
        Case{"UnknownAlias", "a: 1\ntitle: *breaking\n", "3:8 an alias without an anchor before it"},
        Case{"LostEscape", "a: &b 1\nc: ['\\N', \"é\\\"\\_\"]\n",
             "3:15 a kind of YAML that cannot be read here: the escape \\_"},
        Case{"LostEscapeInAKey", "a: &b 1\n\"x\\N\": 2\n",
             "3:3 a kind of YAML that cannot be read here: the escape \\N"},
        Case{"ListAsKey", "? - a\n: b\n", "2:1 a kind of YAML that cannot be read here: a key of this kind"},
        Case{"NoKey", ": b\n", "2:1 an unexpected character: :"},
        Case{"TwoAnchors", "&a &b c: 1\n", "2:4 an unexpected character: &"},
        Case{"SecondDocument", "a: 1\n--- b\n", "3:1 a second YAML document begins inside the front matter"},
        Case{"ControlCharacter", "a: \"\x01\"\n", "2:5 a control character is not allowed here: U+0001"},
        Case{"ByteOrderMarkBeginsALine", "a: 1\n\uFEFFb: 2\n",
             "3:1 a control character is not allowed here: U+FEFF"},
        Case{"ReservedIndicator", "a: @b\n", "2:4 an unexpected character: @"}),
    nameOf);

TEST(Reader, ReadsWhatHasNoFrontMatter) {
    const auto plain = Document::read("# A heading\n");
    ASSERT_TRUE(plain);
    EXPECT_FALSE(plain->hasFrontMatter());
    EXPECT_TRUE(plain->isNull());
    const auto comments = Document::read("---\n# nothing\n\n---\n");
    ASSERT_TRUE(comments);
    EXPECT_TRUE(comments->hasFrontMatter());
    EXPECT_TRUE(comments->isNull());
    EXPECT_TRUE(comments->values().empty());
}

TEST(Reader, NamesTheByteThatIsNotUtf8) {
    const auto document = Document::read("---\na: caf\xE9\n---\n");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, ErrorCode::InvalidUtf8);
    EXPECT_EQ(document.error().position, (Position{2, 7}));
    EXPECT_EQ(document.error().detail, "0xE9");
}

TEST(Reader, RefusesInvalidUtf8InTheBodyAsJekyllDoes) {
    EXPECT_FALSE(Document::read("---\na: 1\n---\n\xFF"));
}

TEST(Reader, GivesEntriesTheirLines) {
    const std::string bytes = wrapped("# lead\na: 1\n# about b\nb:\n  - x\n\nc: |\n  t\n\n");
    const auto document = Document::read(bytes);
    ASSERT_TRUE(document);
    std::vector<std::string> entries;
    for (const Entry& entry : document->entries())
        entries.push_back(entry.key + '=' + bytes.substr(entry.range.begin, entry.range.size()));
    EXPECT_EQ(entries,
              (std::vector<std::string>{"a=a: 1\n# about b\n", "b=b:\n  - x\n\n", "c=c: |\n  t\n\n"}));
}

TEST(Reader, GivesNodesTheirBytes) {
    const std::string bytes = wrapped("a: \"x\" # y\nb:\n  - k: 'v'\n    l: |\n      t\n  - [m, n]\n");
    const auto document = Document::read(bytes);
    ASSERT_TRUE(document);
    const auto text = [&](const char* path) {
        const auto range = document->rangeOf(*FieldPath::parse(path));
        return range ? bytes.substr(range->begin, range->size()) : std::string("nowhere");
    };
    EXPECT_EQ(text("a"), "\"x\"");
    EXPECT_EQ(text("b[0].k"), "'v'");
    EXPECT_EQ(text("b[0].l"), "|\n      t");
    EXPECT_EQ(text("b[1]"), "[m, n]");
    EXPECT_EQ(text("b[1][1]"), "n");
    EXPECT_EQ(text("b"), "- k: 'v'\n    l: |\n      t\n  - [m, n]");
    EXPECT_EQ(text("z"), "nowhere");
}

TEST(Reader, SaysWhyAFieldIsReadOnly) {
    const auto document = Document::read(
        wrapped("a: &x {k: 1}\nb: *x\nc:\n  <<: *x\n  own: 1\nd: !!str 1\ne: 1\nsecured: \"q;r\"\n"));
    ASSERT_TRUE(document);
    const auto readOnly = [&](const char* path) {
        return document->readOnlyReason(*FieldPath::parse(path)).has_value();
    };
    for (const char* path : {"a", "a.k", "b", "b.k", "c", "c.k", "d", "secured"})
        EXPECT_TRUE(readOnly(path)) << path;
    for (const char* path : {"c.own", "c.fresh", "e", "fresh"})
        EXPECT_FALSE(readOnly(path)) << path;
}

TEST(Reader, KeepsEntriesWithOddKeysReadOnlyAndEditsOthers) {
    const auto document = Document::read(wrapped("? a\n: 1\n&x b: 2\nc: 3\n"));
    ASSERT_TRUE(document);
    for (const char* key : {"a", "b"})
        EXPECT_EQ(document->readOnlyReason(FieldPath(key)).value_or(Error{}).code, ErrorCode::ReadOnlyField);
    const Change change{FieldPath("c"), Value(4)};
    EXPECT_EQ(apply(*document, {&change, 1}), wrapped("? a\n: 1\n&x b: 2\nc: 4\n"));
    const Change added{FieldPath("title"), Value("t")};
    EXPECT_TRUE(apply(*document, {&added, 1}));
}

TEST(Reader, SkimsTheSameValuesAndReportsDuplicates) {
    const std::string bytes = wrapped("title: \"x\"\nrelated:\n  - title: \"y\"\ntitle: z\nquality: 3\n");
    static constexpr std::string_view keys[] = {"title", "quality", "absent"};
    std::vector<Warning> duplicates;
    const auto entries = readEntries(bytes, keys, &duplicates);
    ASSERT_TRUE(entries && *entries);
    EXPECT_EQ(toJson(Value(**entries)), R"({"title":"z","quality":3})");
    ASSERT_EQ(duplicates.size(), 1u);
    EXPECT_EQ(duplicates.front().key, "title");
    EXPECT_EQ(duplicates.front().position, (Position{5, 1}));
}

TEST(Reader, NotesTextsOfRecordsItPassesOver) {
    static constexpr std::string_view keys[] = {"related", "title"};
    static constexpr std::string_view recordKeys[] = {"url", "old"};
    const auto watched = [](const std::string& yaml) {
        std::string noted = "not asked";
        const auto entries =
            Entries::read(wrapped(yaml) + std::string(100, 'b'),
                          {keys, "related", recordKeys, [&](const Mapping&, const RecordTexts& texts) {
                               noted.clear();
                               for (const RecordText& text : texts)
                                   noted += std::to_string(text.record) + std::string(text.key) + '=' +
                                            std::string(text.text) + ' ';
                               return false;
                           }});
        return entries && *entries ? noted + toJson(Value((*entries)->values())) : std::string("refused");
    };
    EXPECT_EQ(watched("related:\n- url: http://a\n  x: 1\n- y:\n    url: no\n  old: \"b c\"\ntitle: t\n"),
              R"(0url=http://a 1old=b c {"title":"t"})");
    EXPECT_EQ(watched("related:\r\n  - title: t\r\n    url: a # why\r\n  - url: b\r\n    url: c\r\n"),
              "0url=a 1url=b 1url=c {}");
    EXPECT_EQ(watched("title: t\n"), R"(not asked{"title":"t"})");
    EXPECT_EQ(watched("related: []\n"), R"(not asked{"related":[]})");
    EXPECT_EQ(watched("related:\n- [1]\n- url: b\n"), R"(not asked{"related":[[1],{"url":"b"}]})");
    EXPECT_EQ(watched("related:\n- url: \"a\\nb\"\n"), R"(not asked{"related":[{"url":"a\nb"}]})");
    EXPECT_EQ(watched("related:\n- url: a\n    b\n"), R"(not asked{"related":[{"url":"a b"}]})");
    EXPECT_EQ(watched("related:\n- url: |\n    b\n"), R"(not asked{"related":[{"url":"b\n"}]})");
    EXPECT_EQ(watched("related:\n- url:\n  x: 1\n"), R"(not asked{"related":[{"url":null}]})");
    EXPECT_EQ(watched("related:\n- x: 1\n  'url': b\n  y: 2\n"), "0url=b {}");
    EXPECT_EQ(watched("related:\n- url: b\nrelated: 1\n"), R"(not asked{"related":1})")
        << "the last one counts";
    EXPECT_EQ(watched("related:\n- url: b\n   c: d\n"), "refused");
}

TEST(Reader, SkipsWhatIsLargeAndPlainlyThere) {
    static constexpr std::string_view large[] = {"related", "secured"};
    const auto skipped = [](const std::string& yaml) {
        const auto entries = readAllBut(wrapped(yaml), large);
        std::string keys;
        for (const std::string& key : (*entries)->skipped)
            keys += key + ' ';
        return keys + toJson(Value((*entries)->values));
    };
    EXPECT_EQ(skipped("a: 1\nrelated:\n- b: 2\nc: {d: 3}\n"), R"(related {"a":1,"c":{"d":3}})");
    EXPECT_EQ(skipped("related:\r\n  - b: 2\r\nsecured: 'abc'\r\n"), "related secured {}");
    EXPECT_EQ(skipped("secured: abcdef;gh\n"), "secured {}");
    EXPECT_EQ(skipped("secured: null\n"), R"({"secured":null})");
    EXPECT_EQ(skipped("secured: ''\nrelated: []\n"), R"({"secured":"","related":[]})");
    EXPECT_EQ(skipped("related : [1]\n\"secured\": x\n"), R"({"related":[1],"secured":"x"})");
    EXPECT_EQ(skipped("related:\n- 1\nrelated: []\n"), R"({"related":[]})") << "the last one counts";
    EXPECT_EQ(skipped("related: [2]\nrelated:\n- 1\n"), "related {}");
    EXPECT_EQ(skipped("a: &x 1\nrelated:\n- *x\n"), R"({"a":1,"related":[1]})");
    EXPECT_FALSE(readAllBut(wrapped("related:\n- \"open\n"), large));
}

TEST(Reader, SkimmingChecksWhatItSkips) {
    static constexpr std::string_view keys[] = {"title"};
    EXPECT_FALSE(readEntries(wrapped("title: x\nrelated:\n  - title: \"open\n"), keys));
    EXPECT_FALSE(readEntries(wrapped("title: x\nrelated:\n  - a: 1\n   b: 2\n"), keys));
}

TEST(Reader, ReadsOnlyTheWantedKeysOfRecords) {
    const std::string bytes =
        wrapped("title: t\nrelated:\n- excerpt: e\n  title: a\n  provider:\n    title: p\n"
                "  quality: 1\n- title: b\n- plain\n- url: u\n- {title: f, url: v}\nlast: 1\n");
    static constexpr std::string_view keys[] = {"related", "last"};
    static constexpr std::string_view recordKeys[] = {"title"};
    const auto entries = Entries::read(bytes, {keys, "related", recordKeys});
    ASSERT_TRUE(entries && *entries);
    EXPECT_EQ(toJson(Value((*entries)->values())),
              R"({"related":[{"title":"a"},{"title":"b"},"plain",{},{"title":"f","url":"v"}],"last":1})");
    const auto placeOf = [&](const char* path) {
        return (*entries)->positionOf(*FieldPath::parse(path), bytes);
    };
    EXPECT_EQ(placeOf("related[0].title"), (Position{5, 10}));
    EXPECT_EQ(placeOf("related[1]"), (Position{9, 3}));
    EXPECT_EQ(placeOf("last"), (Position{13, 7}));
    EXPECT_FALSE(placeOf("related[0].quality"));
    EXPECT_FALSE(placeOf("title"));
}

TEST(Reader, WhatIsWantedOfARecordIsReadWholly) {
    static constexpr std::string_view keys[] = {"related"};
    static constexpr std::string_view recordKeys[] = {"title"};
    const std::string bytes =
        wrapped("related:\n- title:\n    a: 1\n    b: {c: 2}\n  url: u\n- title: t\n  url: v\n");
    const auto entries = Entries::read(bytes, {keys, "related", recordKeys});
    ASSERT_TRUE(entries && *entries);
    EXPECT_EQ(toJson(Value((*entries)->values())),
              R"({"related":[{"title":{"a":1,"b":{"c":2}}},{"title":"t"}]})");
}

TEST(Reader, PlacesAreFoundBehindAnchorsToo) {
    const std::string bytes = wrapped("title: &t x\nquality:\nexcerpt: *t\n");
    static constexpr std::string_view keys[] = {"quality", "excerpt"};
    const auto entries = Entries::read(bytes, {keys});
    ASSERT_TRUE(entries && *entries);
    EXPECT_EQ(toJson(Value((*entries)->values())), R"({"quality":null,"excerpt":"x"})");
    EXPECT_EQ((*entries)->positionOf(FieldPath("quality"), bytes), (Position{3, 1}));
    EXPECT_EQ((*entries)->positionOf(FieldPath("excerpt"), bytes), (Position{4, 10}));
}

TEST(Reader, YamlCppAgreesOnEverythingItKnows) {
    const auto value =
        readWithYamlCpp("a: [1, {b: ~}]\nc: |\n  t\nnull: x\nd: \"010\"\ne: 010\nf: y\na: 2\n");
    ASSERT_TRUE(value);
    EXPECT_EQ(toJson(*value), R"({"a":2,"c":"t\n","null":"x","d":"010","e":8,"f":"y"})");
}

TEST(Reader, BackslashesThatAreNoEscapesDoNotKeepYamlCppFromReading) {
    const std::string yaml =
        "a: &b 1\npath: 'C:\\New'\nplain: C:\\_x\nq: \"\\\\N\"\nt: |\n  \"\\N\"\n# \\N\n";
    EXPECT_EQ(read(yaml), R"({"a":1,"path":"C:\\New","plain":"C:\\_x","q":"\\N","t":"\"\\N\"\n"})");
    EXPECT_EQ(read("a: \"\\N\\_\"\n"), "{\"a\":\"\xC2\x85\xC2\xA0\"}") << "the fast reader knows them";
}

// It loses some of these lines; what it reads of anything else must not be taken for wrong.
TEST(Reader, YamlCppRefusesBlankLinesAheadOfAClosingQuote) {
    EXPECT_FALSE(readWithYamlCpp("a: \"x\n\n\n\"\n"));
    EXPECT_FALSE(readWithYamlCpp("a: \"\n\n\"\n"));
    EXPECT_FALSE(readWithYamlCpp("a: 'it''s\n\n\n  '\n"));
    EXPECT_FALSE(readWithYamlCpp("a: &b !!str \"x\\\"\n\n\n\"\n"));
    EXPECT_TRUE(readWithYamlCpp("a: \"x\\n\"\nb: |\n  \"x\n\n\"c\": 1\n"));
    EXPECT_EQ(read("a: \"x\n\n\n\"\n"), R"({"a":"x\n\n"})");
}

TEST(Reader, YamlCppRefusesFoldedTextThatKeepsBlankLines) {
    EXPECT_FALSE(readWithYamlCpp("a:\n  - >+\n\n    f\n\n  - g\n"));
    EXPECT_FALSE(readWithYamlCpp("a: !!str >2+\n  f\n\nb: 1\n"));
    EXPECT_EQ(read("a:\n  - >+\n\n    f\n\n  - g\n"), R"({"a":["\nf\n\n","g"]})");
    EXPECT_TRUE(readWithYamlCpp("a: >\n  +\nb: >-\n  c + d\n"));
}

TEST(ReaderTest, ExplicitKeysStandWhereTheyBegin) {
    const std::string bytes = "---\ntitle: A\n? key\n: b\nlist:\n  - ? k\n      kept\n\np: 1\n---\n";
    const auto document = Document::read(bytes);
    ASSERT_TRUE(document);
    const auto entries = document->entries();
    ASSERT_EQ(entries.size(), 4u);
    EXPECT_EQ(bytes.substr(entries[0].range.begin, entries[0].range.size()), "title: A\n");
    EXPECT_EQ(bytes.substr(entries[1].range.begin, entries[1].range.size()), "? key\n: b\n");
    EXPECT_EQ(bytes.substr(entries[3].range.begin, entries[3].range.size()), "p: 1\n");
    const Node& item = *findItem(*document->root(), "list")->value->items[0].value;
    ASSERT_EQ(item.items.size(), 1u);
    EXPECT_LE(item.items[0].range.begin, item.items[0].range.end);
}

} // namespace
