// Files made to hurt: they get an error, soon, and nothing breaks.
#include "core/frontmatter/document.h"
#include "core/frontmatter/edit.h"

#include <gtest/gtest.h>

using namespace galley::frontmatter;

namespace {

std::string wrapped(const std::string& yaml) {
    return "---\n" + yaml + "\n---\n";
}

ErrorCode refusal(const std::string& bytes) {
    const auto document = Document::read(bytes);
    EXPECT_FALSE(document) << bytes.substr(0, 80);
    static constexpr std::string_view keys[] = {"title"};
    EXPECT_FALSE(readEntries(bytes, keys)) << bytes.substr(0, 80);
    return document ? ErrorCode::NotSupported : document.error().code;
}

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

// "k0: 1" and so on, each on a line behind the indent.
std::string numberedKeys(const std::string& indent, int count) {
    std::string result;
    for (int i = 0; i < count; ++i)
        result += indent + "k" + std::to_string(i) + ": 1\n";
    return result;
}

TEST(Hostile, NestedBrackets) {
    EXPECT_EQ(refusal(wrapped("a: " + std::string(100'000, '['))), ErrorCode::TooDeep);
    EXPECT_EQ(refusal(wrapped("a: " + std::string(100'000, '[') + std::string(100'000, ']'))),
              ErrorCode::TooDeep);
    EXPECT_EQ(refusal(wrapped("a: " + repeated("{a: ", 100'000))), ErrorCode::TooDeep);
}

TEST(Hostile, NestedDashes) {
    EXPECT_EQ(refusal(wrapped("a:\n  " + repeated("- ", 100'000) + "x")), ErrorCode::TooDeep);
}

TEST(Hostile, NestedMappings) {
    std::string yaml;
    for (int i = 0; i < 2'000; ++i)
        yaml += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    EXPECT_EQ(refusal(wrapped(yaml)), ErrorCode::TooDeep);
}

// Skipping keeps the same limit, where one line opens two levels also.
TEST(Hostile, NestingThatIsSkipped) {
    static constexpr std::string_view keys[] = {"title"};
    for (const std::string step : {"a:\n", "- a:\n", "- - a: 1\n"}) {
        for (std::size_t levels = 60; levels < 210; ++levels) {
            std::string yaml = "root:\n";
            for (std::size_t i = 0; i < levels; ++i)
                yaml += std::string(i * (step.find('a') + 1) + 1, ' ') + step;
            const std::string bytes = wrapped(yaml) + std::string(64, 'x');
            EXPECT_EQ(Document::read(bytes).has_value(), readEntries(bytes, keys).has_value())
                << step << levels;
        }
    }
}

TEST(Hostile, AliasBomb) {
    std::string yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string item = "*a" + std::to_string(i - 1);
        yaml += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + item +
                repeated(", " + item, 9) + "]\n";
    }
    EXPECT_EQ(refusal(wrapped(yaml)), ErrorCode::TooLarge);
}

// Few nodes, much text.
TEST(Hostile, AliasesOfLongTexts) {
    const std::string text = repeated("long ", 20'000);
    EXPECT_EQ(refusal(wrapped("a: &a \"" + text + "\"\nb: [*a" + repeated(", *a", 10'000) + "]")),
              ErrorCode::TooLarge);
    EXPECT_EQ(refusal(wrapped("a: &a {" + std::string(1'000, 'k') + ": 1}\nb: [*a" +
                              repeated(", *a", 70'000) + "]")),
              ErrorCode::TooLarge);
    EXPECT_TRUE(Document::read(wrapped("a: &a \"" + text + "\"\nb: [*a" + repeated(", *a", 100) + "]")));
}

// Without any alias: what stands behind an anchor is kept for those that may come.
TEST(Hostile, NestedAnchors) {
    for (const std::string& text : {std::string(3u << 20, 'x'), repeated("x, ", 100'000)}) {
        const bool isText = text.find(',') == std::string::npos;
        std::string yaml = "a: ";
        for (int i = 0; i < 190; ++i)
            yaml += "[&b" + std::to_string(i) + " ";
        yaml += isText ? '"' + text + '"' : '[' + text + ']';
        EXPECT_EQ(refusal(wrapped(yaml + std::string(190, ']'))), ErrorCode::TooLarge);
    }
    EXPECT_TRUE(Document::read(wrapped("a: &a [&b [&c [\"" + std::string(1u << 20, 'x') + "\"]]]")));
}

// Every merge goes through all keys met so far.
TEST(Hostile, MergesIntoManyKeys) {
    EXPECT_EQ(
        refusal(wrapped("a: &a {x: 1}\nb:\n" + numberedKeys("  ", 50'000) + repeated("  <<: *a\n", 1'000))),
        ErrorCode::TooLarge);
    EXPECT_TRUE(Document::read(wrapped("a: &a\n" + numberedKeys("  ", 50'000) + "b:\n  <<: *a\n  <<: *a\n")));
}

// Converting digits to decimal takes a time that grows with their square.
TEST(Hostile, LongNumbers) {
    for (const std::string& number : {"0x" + std::string(300'000, 'f'), "0" + std::string(300'000, '7'),
                                      "-0b" + std::string(300'000, '1'), "0x1" + repeated("_f", 150'000)}) {
        const auto document = Document::read(wrapped("title: T\nfoo:\n  - bar: " + number));
        ASSERT_FALSE(document);
        EXPECT_EQ(document.error().code, ErrorCode::NumberTooLong);
        EXPECT_EQ(document.error().detail, "bar");
        EXPECT_EQ(document.error().position, (Position{4, 10}));
        for (const std::string& yaml :
             {"title: " + number, "k: " + number, "k:\n  a: b\n  c: " + number + "\n  d: e",
              "k: [" + number + "]", "k: !tag " + number, "k: !tag '" + number + "'",
              "a: &a 1\nb: *a\nk: " + number})
            EXPECT_EQ(refusal(wrapped(yaml)), ErrorCode::NumberTooLong) << yaml.substr(0, 30);
        EXPECT_TRUE(Document::read(wrapped("k: '" + number + "'\nl: " + number + "x\nm: |\n  " + number)));
    }
}

// Those that Ruby reads in one go are read.
TEST(Hostile, LongNumbersThatCostLittle) {
    const std::string nines(1'000'000, '9');
    EXPECT_EQ(Document::read(wrapped("k: " + nines)).value().value(FieldPath("k")), BigInteger{nines});
    EXPECT_TRUE(Document::read(wrapped("k: " + nines + ":30:15\nl: " + nines + ":30.5\nm: " + nines + ".5")));
    EXPECT_TRUE(Document::read(wrapped("k: 0x" + std::string(maximumNumberLength, 'f'))));
    EXPECT_EQ(
        Document::read(wrapped("k: 0" + std::string(100'000, '0') + "17")).value().value(FieldPath("k")),
        Value(15));
}

TEST(Hostile, TextLikeALongNumberIsWrittenInQuotes) {
    const std::string number = "0x" + std::string(100'000, 'f');
    const Change change{FieldPath("k"), Value(number)};
    const auto edited = galley::frontmatter::apply(Document::read(wrapped("k: v")).value(), {&change, 1});
    ASSERT_TRUE(edited) << describe(edited.error());
    EXPECT_EQ(*edited, wrapped("k: \"" + number + "\""));
}

TEST(Hostile, MoreValuesThanAnArticleHas) {
    for (const std::string& yaml :
         {"topics: [" + repeated("a,", 600'000) + "]", "a: {" + repeated("a,", 600'000) + "}",
          "a: [" + repeated("a: ,", 300'000) + "]", "a:\n" + repeated("-\n", 600'000),
          "a:\n" + repeated("  k: 1\n", 600'000), "a:\n" + repeated("- k: 1\n", 300'000),
          repeated("k: 1\n", 600'000), "a:\n" + repeated("? \n", 600'000),
          "a:\n" + repeated("  b: \"c\"\n", 600'000)})
        EXPECT_EQ(refusal(wrapped(yaml)), ErrorCode::TooLarge) << yaml.substr(0, 30);
    const std::string most = "a: [" + repeated("a,", 499'990) + "]";
    EXPECT_TRUE(Document::read(wrapped(most)));
}

TEST(Hostile, AliasCycle) {
    EXPECT_EQ(refusal(wrapped("a: &a [*a]")), ErrorCode::UnknownAlias);
}

TEST(Hostile, NulBytes) {
    EXPECT_EQ(refusal(wrapped(std::string("a: \"x\0y\"", 8))), ErrorCode::ControlCharacter);
}

TEST(Hostile, HugeFile) {
    EXPECT_EQ(refusal("---\na: 1\n---\n" + std::string(50u << 20, 'x')), ErrorCode::TooLarge);
}

TEST(Hostile, HugeKey) {
    EXPECT_EQ(refusal(wrapped(std::string(5'000, 'k') + ": 1")), ErrorCode::KeyTooLong);
}

TEST(Hostile, ManyKeys) {
    const std::string keys = numberedKeys("", 200'000);
    const std::string below = "below:\n" + numberedKeys("  ", 200'000);
    static constexpr std::string_view wanted[] = {"title", "below"};
    std::vector<Warning> duplicates;
    const std::string bytes = wrapped(keys + "k3: 2\n" + below);
    EXPECT_EQ(Document::read(bytes).value().values().size(), 200'001U);
    const auto entries = readEntries(bytes, wanted, &duplicates);
    ASSERT_TRUE(entries && *entries);
    EXPECT_EQ((*entries)->front().second.mapping()->size(), 200'000U);
    ASSERT_EQ(duplicates.size(), 1U);
    EXPECT_EQ(duplicates.front().key, "k3");
    EXPECT_EQ(duplicates.front().position, (Position{200'002, 1}));
}

TEST(Hostile, ManyKeysReadByYamlCpp) {
    const std::string bytes = wrapped("a: &a 1\nb: *a\nk1: 2\n" + numberedKeys("", 100'000));
    const Mapping values = Document::read(bytes).value().values();
    EXPECT_EQ(values.size(), 100'002U);
    EXPECT_EQ(*find(values, "k1"), Value(1));
}

TEST(Hostile, ManyKeysAreEdited) {
    const std::string keys = numberedKeys("", 100'000);
    const std::string below = "below:\n" + numberedKeys("  ", 100'000);
    const auto document = Document::read(wrapped(keys + below)).value();
    const std::vector<Change> changes{{FieldPath("k7"), Value(2)},
                                      {FieldPath("below").child("k8"), Value(3)}};
    const auto edited = galley::frontmatter::apply(document, changes);
    ASSERT_TRUE(edited) << describe(edited.error());
    EXPECT_EQ(edited->size(), document.bytes().size());
}

TEST(Hostile, ManyDuplicates) {
    static constexpr std::string_view wanted[] = {"k"};
    std::vector<Warning> duplicates;
    const auto entries = readEntries(wrapped(repeated("k: 1\n", 400'000) + "k: 2"), wanted, &duplicates);
    ASSERT_TRUE(entries && *entries);
    EXPECT_EQ(*find(**entries, "k"), Value(2));
    ASSERT_EQ(duplicates.size(), maximumDuplicateWarnings);
    EXPECT_EQ(duplicates.back().position, (Position{maximumDuplicateWarnings + 2, 1}));
}

TEST(Hostile, OtherEncodings) {
    EXPECT_EQ(refusal(std::string("\xFF\xFE-\0-\0-\0\n\0", 10)), ErrorCode::InvalidUtf8);
    EXPECT_EQ(refusal(wrapped("a: \xED\xA0\x80")), ErrorCode::InvalidUtf8);     // a surrogate
    EXPECT_EQ(refusal(wrapped("a: \xC0\x80")), ErrorCode::InvalidUtf8);         // overlong
    EXPECT_EQ(refusal(wrapped("a: \xF4\x90\x80\x80")), ErrorCode::InvalidUtf8); // beyond Unicode
}

// Text is checked in blocks; characters may lie across their borders.
TEST(Hostile, BadCharactersAnywhere) {
    for (std::size_t length = 0; length < 150; ++length) {
        const std::string start = "---\na: \"" + std::string(length, 'x');
        const std::string rest = "\"\n---\n" + std::string(length % 70, 'y');
        for (const std::string good : {"\xC3\xA9", "\xE2\x80\x99", "\xF0\x9F\x98\x80", "\t", "\xEF\xBB\xBF"})
            EXPECT_EQ(Document::read(start + good + rest).value().value(FieldPath("a")),
                      Value(std::string(length, 'x') + good));
        for (const std::string bad : {"\xC3", "\xE2\x80", "\xF0\x9F\x98", "\x80", "\xFF", "\x7F", "\x01"}) {
            const auto document = Document::read(start + bad + rest);
            ASSERT_FALSE(document) << bad;
            EXPECT_EQ(document.error().position, (Position{2, 5 + length})) << bad;
        }
        EXPECT_TRUE(Document::read(start + rest + "\x01\xC3\xA9"));
        EXPECT_FALSE(Document::read(start + rest + "\xC3"));
    }
}

} // namespace
