// One value in each style: what is written must read back, and keep the style where the style can hold it.
#include "core/frontmatter/document.h"
#include "core/frontmatter/scalarwriter.h"

#include <gtest/gtest.h>

#include <vector>

namespace galley::frontmatter {
namespace {

std::string written(const Value& value, Style style, bool inFlow = false) {
    const auto text = writeScalar(value, style, inFlow);
    return text ? *text : "refused";
}

TEST(ScalarWriterTest, PlainTextThatWouldReadAsSomethingElseIsQuoted) {
    for (const std::string text :
         {"true", "False",  "yes",     "off",   "null", "~",          "",
          "010",  "0x1F",   "1_000",   "1:30",  "-5",   "4.5",        "1e3",
          "0o7",  "+5.",    ".inf",    "-.INF", ".nan", "2021-05-01", "2021-05-01T01:02:03Z",
          "- x",  "-",      "---",     "--- x", "...",  "# x",        "a #b",
          "a: b", "a:",     ":a",      "? a",   "&a",   "*a",         "!a",
          "|",    ">",      "%a",      "@a",    "`a",   "\"a",        "'a",
          "[a",   "{a",     "a\tb",    " a",    "a ",   ",a",         "<<",
          "a\nb", "\ufeff", "a\u2028b"}) {
        EXPECT_TRUE(written(text, Style::Plain).starts_with('"'))
            << text << " -> " << written(text, Style::Plain);
    }
}

TEST(ScalarWriterTest, HarmlessTextStaysPlain) {
    for (const std::string text :
         {"news", "Power Apps", "y", "n", "a:b", "a#b", "https://x.example/?a=b&c#d", "it's", "say \"hi\"",
          "C++ & C#", "-a", "a, b", "a [b]", "100%", "日本語", "1 2", "🎉"})
        EXPECT_EQ(written(text, Style::Plain), text);
    EXPECT_EQ(written("a, b", Style::Plain, true), "\"a, b\"");
    EXPECT_EQ(written("a [b]", Style::Plain, true), "\"a [b]\"");
}

TEST(ScalarWriterTest, OnlyStringsAreEverQuoted) {
    for (const Style style : {Style::Plain, Style::SingleQuoted, Style::DoubleQuoted, Style::Literal}) {
        EXPECT_EQ(written(true, style), "true");
        EXPECT_EQ(written(-12, style), "-12");
        EXPECT_EQ(written(0.5, style), "0.5");
        EXPECT_EQ(written(Value(), style), "null");
        EXPECT_EQ(written(Timestamp{"2021-05-01"}, style), "2021-05-01");
        EXPECT_EQ(written(BigInteger{"-123456789012345678901"}, style), "-123456789012345678901");
    }
    EXPECT_EQ(written(Timestamp{"2021-05-01 # x"}, Style::Plain), "refused");
    EXPECT_EQ(written("\xC0\x80", Style::Plain), "refused");
    EXPECT_EQ(written("\xED\xA0\x80", Style::DoubleQuoted), "refused") << "a surrogate";
}

TEST(ScalarWriterTest, Keys) {
    EXPECT_EQ(*writeKey("the key", false), "the key");
    EXPECT_EQ(*writeKey("a:b", false), "\"a:b\"");
    EXPECT_EQ(*writeKey("<<", false), "\"<<\"");
    EXPECT_EQ(*writeKey("true", false), "\"true\"");
    EXPECT_EQ(*writeKey("", false), "\"\"");
    EXPECT_EQ(*writeKey("a\nb", false), "\"a\\nb\"");
    EXPECT_EQ(*writeKey("a,b", true), "\"a,b\"");
    EXPECT_FALSE(writeKey(std::string(1025, 'k'), false));
}

TEST(ScalarWriterTest, HeaderComments) {
    EXPECT_EQ(headerComment("|- # why\n  text # no"), " # why");
    EXPECT_EQ(headerComment(">  \n  text # no"), "");
    EXPECT_EQ(headerComment("|"), "");
    EXPECT_EQ(headerComment(">#why"), " #why");
}

/// Texts that are hard on some style.
std::vector<std::string> hardTexts() {
    std::vector<std::string> texts{
        "",        " ",      "\n",    "\n\n",     "a\n",    "a\n\n",      "\na",        "a\n\nb",
        "a\n b\n", " a\nb",  "a \nb", "a\tb",     "\ta",    "a\n\tb",     "a: b",       "a #b",
        "#a",      "- a",    "---",   "...",      "---\na", "a\n---\n",   "a\r\nb",     "a\rb",
        "'",       "''",     "\"",    "\\",       "a\\",    "\\n",        "it's \"x\"", "{a}",
        "[a",      "a,b",    "a:",    "null",     "1.5",    "2021-01-01", "\xC2\x85",   "\u2028",
        "\u2029",  "\ufeff", "\x7f",  "a\u00a0b", "\u3000", "\U0001F389", "e\u0301",    "\uFFFD",
        "a ",      "a  ",    "!x",    "*x",       "%x",     "?",          "? a",        "x ? y",
        ":",       "::",     "a::b",  "=",        "<<",     "|",          ">"};
    for (char c = 0; c < 0x20; ++c)
        texts.push_back(std::string("a") + c + "b");
    texts.emplace_back(3000, 'x');
    return texts;
}

TEST(ScalarWriterTest, EveryTextReadsBackFromEveryStyle) {
    for (const std::string& text : hardTexts())
        for (const Style style : {Style::Plain, Style::SingleQuoted, Style::DoubleQuoted})
            for (const bool inFlow : {false, true}) {
                const std::string scalar = written(text, style, inFlow);
                const std::string yaml = inFlow ? "list: [" + scalar + ", x]\n" : "key: " + scalar + " # c\n";
                const auto document = Document::read("---\n" + yaml + "---\n");
                ASSERT_TRUE(document) << yaml << describe(document.error());
                const auto path = FieldPath::parse(inFlow ? "list[0]" : "key");
                EXPECT_EQ(document->value(*path), Value(text)) << yaml;
            }
}

TEST(ScalarWriterTest, BlockScalarsReadBackOrAreRefused) {
    std::size_t held = 0;
    for (const std::string& text : hardTexts())
        for (const Style style : {Style::Literal, Style::Folded}) {
            const std::string mark = style == Style::Literal ? "|" : ">";
            const std::string old = mark + "- # c\n    old";
            const auto scalar = writeBlockScalar(text, {old, style, "\n", 0});
            if (!scalar)
                continue;
            ++held;
            const auto document = Document::read("---\nkey: " + *scalar + "\n\nnext: 1\n---\n");
            ASSERT_TRUE(document) << *scalar << describe(document.error());
            EXPECT_EQ(document->value(FieldPath("key")), Value(text)) << *scalar;
        }
    EXPECT_GT(held, 60U);
}

} // namespace
} // namespace galley::frontmatter
