// What was packed comes out as it was.
#include "core/article/packedvalue.h"

#include <gmock/gmock.h>

#include <limits>

namespace galley {
namespace {

using frontmatter::BigInteger;
using frontmatter::Mapping;
using frontmatter::Sequence;
using frontmatter::Timestamp;
using frontmatter::Value;

const Value everything = Mapping{
    {"null", Value()},
    {"url", true},
    {"", false},
    {"width", std::numeric_limits<std::int64_t>::min()},
    {"height", std::numeric_limits<std::int64_t>::max()},
    {"real", -0.25},
    {"big", BigInteger{"-123456789012345678901234567890"}},
    {"time", Timestamp{"2020-06-10"}},
    {"text", "a text that is long enough to be shared"},
    {"title", "a text that is long enough to be shared"},
    {"images",
     Sequence{Mapping{{"title", "a text that is long enough to be shared"}}, Sequence{}, Mapping{}, -1, ""}},
};

TEST(PackedValue, KeepsEveryKind) {
    std::string block = "ahead";
    ValuePacker packer(block);
    const std::uint32_t first = packer.pack(Value("first"));
    const std::uint32_t second = packer.pack(everything);
    EXPECT_EQ(PackedView(block, first).value(), Value("first"));
    EXPECT_EQ(PackedView(block, second).value(), everything);
}

TEST(PackedValue, SharesRepeatedTexts) {
    const std::string text(200, 'x');
    std::string block;
    ValuePacker(block).pack(Sequence{text, text, text});
    EXPECT_LT(block.size(), 250u);
    EXPECT_EQ(PackedView(block, 0).at(2)->text(), text);
}

TEST(PackedValue, ListsItsItems) {
    std::string block;
    ValuePacker(block).pack(Sequence{"a", 2, Sequence{"b"}, "c"});
    const std::vector<PackedView> items = PackedView(block, 0).items();
    ASSERT_EQ(items.size(), 4u);
    EXPECT_EQ(items[0].text(), "a");
    EXPECT_EQ(items[2].items().front().text(), "b");
    EXPECT_EQ(items[3].text(), "c");
    EXPECT_TRUE(items[0].items().empty());
}

TEST(PackedValue, FindsWithoutUnpacking) {
    std::string block;
    ValuePacker(block).pack(everything);
    const PackedView view(block, 0);
    EXPECT_EQ(view.find("width")->integer(), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(view.find("time")->text(), "2020-06-10");
    EXPECT_TRUE(view.find("")->isFalse());
    EXPECT_EQ(view.find("images")->size(), 5u);
    EXPECT_EQ(view.find("images")->at(3)->integer(), -1);
    EXPECT_FALSE(view.find("images")->at(5));
    EXPECT_FALSE(view.find("absent"));
    EXPECT_FALSE(view.find("url")->find("url"));
    EXPECT_EQ(view.size(), 0u);
    EXPECT_FALSE(view.integer());
    EXPECT_FALSE(view.text());
}

} // namespace
} // namespace galley
