// Files made to hurt: they get an error, soon, and nothing breaks.
#include "core/frontmatter/document.h"

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

TEST(Hostile, AliasCycle) {
    EXPECT_EQ(refusal(wrapped("a: &a [*a]")), ErrorCode::UnknownAlias);
}

TEST(Hostile, NulBytes) {
    EXPECT_EQ(refusal(wrapped(std::string("a: \"x\0y\"", 8))), ErrorCode::ControlCharacter);
}

TEST(Hostile, HugeFile) {
    EXPECT_EQ(refusal("---\na: 1\n---\n" + std::string(50u << 20, 'x')), ErrorCode::TooLarge);
}

TEST(Hostile, HugeKeyAndManyKeys) {
    EXPECT_EQ(refusal(wrapped(std::string(5'000, 'k') + ": 1")), ErrorCode::KeyTooLong);
    std::string yaml;
    for (int i = 0; i < 20'000; ++i)
        yaml += "k" + std::to_string(i) + ": 1\n";
    EXPECT_TRUE(Document::read(wrapped(yaml)));
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
        for (const std::string good : {"\xC3\xA9", "\xE2\x80\x99", "\xF0\x9F\x98\x80", "\t"})
            EXPECT_EQ(Document::read(start + good + rest).value().value(FieldPath("a")),
                      Value(std::string(length, 'x') + good));
        for (const std::string bad :
             {"\xC3", "\xE2\x80", "\xF0\x9F\x98", "\x80", "\xFF", "\x7F", "\x01", "\xEF\xBB\xBF"}) {
            const auto document = Document::read(start + bad + rest);
            ASSERT_FALSE(document) << bad;
            EXPECT_EQ(document.error().position, (Position{2, 5 + length})) << bad;
        }
        EXPECT_TRUE(Document::read(start + rest + "\x01\xC3\xA9"));
        EXPECT_FALSE(Document::read(start + rest + "\xC3"));
    }
}

} // namespace
