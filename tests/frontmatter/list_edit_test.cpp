// Lists: items put in, taken out, moved and changed, by lines and inside brackets.
#include "edithelp.h"

namespace galley::frontmatter::testing {
namespace {

class ListTest : public ::testing::TestWithParam<EditCase> {};

TEST_P(ListTest, ChangesOnlyTheItemsMeant) {
    runCase(GetParam());
}

std::string nameOf(const ::testing::TestParamInfo<EditCase>& info) {
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Lines, ListTest,
    ::testing::Values(
        EditCase{"append", "topics:\n  - A # a\n  - B\n\ntype: x\n", "topics", Sequence{"A", "B", "C"},
                 "topics:\n  - A # a\n  - B\n  - C\n\ntype: x\n"},
        EditCase{"appendByIndex", "topics:\n- A\n- B\n", "topics[2]", "C", "topics:\n- A\n- B\n- C\n"},
        EditCase{"appendInItsStyle", "topics:\n  - 'A'\n  -   \"B\"\n  - 'D'\n", "topics[3]", "C",
                 "topics:\n  - 'A'\n  -   \"B\"\n  - 'D'\n  - 'C'\n"},
        EditCase{"appendWide", "topics:\n    -   A\n    -   B\n", "topics[2]", "yes",
                 "topics:\n    -   A\n    -   B\n    -   \"yes\"\n"},
        EditCase{"prepend", "topics:\n  # list\n  - A\n", "topics", Sequence{"Z", "A"},
                 "topics:\n  # list\n  - Z\n  - A\n"},
        EditCase{"insert", "topics:\n  - A\n  # b\n  - B\n", "topics", Sequence{"A", "N", "B"},
                 "topics:\n  - A\n  - N\n  # b\n  - B\n"},
        EditCase{"remove", "topics:\n  - A\n  - B # b\n  # c\n  - C\n", "topics", Sequence{"A", "C"},
                 "topics:\n  - A\n  # c\n  - C\n"},
        EditCase{"removeByIndex", "topics:\n  - A\n  - B\n  - C\n", "topics[0]", std::nullopt,
                 "topics:\n  - B\n  - C\n"},
        EditCase{"removeLast", "topics:\n  - A\n  - B\n\n# next\ntype: x\n", "topics[1]", std::nullopt,
                 "topics:\n  - A\n\n# next\ntype: x\n"},
        EditCase{"moveUp", "topics:\n  - A\n  - B\n  # c\n  - C # about c\n", "topics",
                 Sequence{"C", "A", "B"}, "topics:\n  # c\n  - C # about c\n  - A\n  - B\n"},
        EditCase{"moveDown", "topics:\n  - A # a\n  - B\n  - C\n", "topics", Sequence{"B", "C", "A"},
                 "topics:\n  - B\n  - C\n  - A # a\n"},
        EditCase{"replaceOne", "topics:\n  - A\n  - B # b\n  - C\n", "topics", Sequence{"A", "X", "C"},
                 "topics:\n  - A\n  - X # b\n  - C\n"},
        EditCase{"everythingAtOnce", "topics:\n  - A\n  - B\n  - C\n  - D\n", "topics",
                 Sequence{"D", "A", "X", "C", "Y"}, "topics:\n  - D\n  - A\n  - X\n  - C\n  - Y\n"},
        EditCase{"equalItems", "topics:\n  - A # 1\n  - A # 2\n  - B\n", "topics", Sequence{"A", "B"},
                 "topics:\n  - A # 1\n  - B\n"},
        EditCase{"appendSeparated", "topics:\n  - A\n\n  - B\n\ntype: x\n", "topics[2]", "C",
                 "topics:\n  - A\n\n  - B\n\n  - C\n\ntype: x\n"},
        EditCase{"removeSeparated", "topics:\n  - A\n\n  - B\n\n  - C\ntype: x\n", "topics[1]", std::nullopt,
                 "topics:\n  - A\n\n  - C\ntype: x\n"},
        EditCase{"removeLastSeparated", "topics:\n  - A\n\n  - B\n\n  - C\ntype: x\n", "topics[2]",
                 std::nullopt, "topics:\n  - A\n\n  - B\ntype: x\n"},
        EditCase{"removeFirstSeparated", "topics:\n  - A\n\n  - B\n\n  - C\ntype: x\n", "topics[0]",
                 std::nullopt, "topics:\n  - B\n\n  - C\ntype: x\n"},
        EditCase{"removeBetweenComments", "topics:\n  - A\n  # b\n\n  - B\n  # c\n\n  - C\n", "topics",
                 Sequence{"C"}, "topics:\n  # b\n\n  # c\n\n  - C\n"},
        EditCase{"listInList", "m:\n  - - 1\n    - 2\n  - - 3\n", "m[0]", Sequence{2, 1},
                 "m:\n  - - 2\n    - 1\n  - - 3\n"},
        EditCase{"listInListFirstRemoved", "m:\n  - - 1\n    - 2\n  - - 3\n", "m[0][0]", std::nullopt,
                 "m:\n  - - 2\n  - - 3\n"}),
    nameOf);

const std::string images =
    "images:\n  - url: \"a\" # first\n    width: 1\n    isCached: true\n"
    "  - url: \"b\"\n    width: 2\n  # third\n  - url: \"c\"\n    width: 3\n\ntype: x\n";
const Mapping a{{"url", "a"}, {"width", 1}, {"isCached", true}};
const Mapping b{{"url", "b"}, {"width", 2}};
const Mapping c{{"url", "c"}, {"width", 3}};

INSTANTIATE_TEST_SUITE_P(
    Records, ListTest,
    ::testing::Values(
        EditCase{"move", images, "images", Sequence{c, a, b},
                 "images:\n  # third\n  - url: \"c\"\n    width: 3\n  - url: \"a\" # first\n    width: 1\n"
                 "    isCached: true\n  - url: \"b\"\n    width: 2\n\ntype: x\n"},
        EditCase{
            "remove", images, "images", Sequence{b, c},
            "images:\n  - url: \"b\"\n    width: 2\n  # third\n  - url: \"c\"\n    width: 3\n\ntype: x\n"},
        EditCase{"append", images, "images", Sequence{a, b, c, Mapping{{"url", "d"}, {"width", 4}}},
                 images.substr(0, images.size() - 9) + "  - url: \"d\"\n    width: 4\n\ntype: x\n"},
        EditCase{"changeOneField", images, "images", Sequence{a, Mapping{{"url", "b"}, {"width", 20}}, c},
                 "images:\n  - url: \"a\" # first\n    width: 1\n    isCached: true\n  - url: \"b\"\n    "
                 "width: 20\n"
                 "  # third\n  - url: \"c\"\n    width: 3\n\ntype: x\n"},
        EditCase{"changeAndRemove", images, "images",
                 Sequence{Mapping{{"url", "b"}, {"width", 2}, {"height", 9}}, c},
                 "images:\n  - url: \"b\"\n    width: 2\n    height: 9\n  # third\n  - url: \"c\"\n    "
                 "width: 3\n\ntype: x\n"},
        EditCase{"changeAll", "images:\n  - url: 'a'\n    width: 1 # w\n", "images",
                 Sequence{Mapping{{"url", "x"}, {"width", 7}}}, "images:\n  - url: 'x'\n    width: 7 # w\n"},
        EditCase{"otherKinds", "list:\n  - 1\n  - 2\n", "list", Sequence{Mapping{{"a", 1}}, Sequence{1}},
                 "list:\n  - a: 1\n  - - 1\n"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    CommentsOfNoItem, ListTest,
    ::testing::Values(EditCase{"outliveTheLast",
                               "topics: # t\n  # one\n  - A # a\n  # two\n  - B # b\n  # three\nx: 1\n",
                               "topics", Sequence{}, "topics: [] # t\n  # one\n  # two\n  # three\nx: 1\n"},
                      EditCase{"atTheMargin", "topics:\n# one\n- A\n\n# two\nx: 1\n", "topics[0]",
                               std::nullopt, "topics: []\n# one\n\n# two\nx: 1\n"},
                      EditCase{"thoseWithinAnItemDoNot",
                               "t:\n  # one\n  - a: 1\n    # inner\n    b: 2\n    # deep\n  - a: 2\nx: 1\n",
                               "t", Sequence{}, "t: []\n  # one\nx: 1\n"},
                      EditCase{"behindADash", "t:\n- - X\n  # two\n  - Y\n- Z\n", "t[0]", Sequence{},
                               "t:\n- []\n  # two\n- Z\n"},
                      EditCase{"nested", "p:\n  images:\n    # one\n    - u: a\n  name: n\n", "p.images",
                               Sequence{}, "p:\n  images: []\n    # one\n  name: n\n"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Flow, ListTest,
    ::testing::Values(
        EditCase{"append", "topics: [A, B] # c\n", "topics", Sequence{"A", "B", "C, D"},
                 "topics: [A, B, \"C, D\"] # c\n"},
        EditCase{"appendInItsStyle", "topics: [\"A\",\"B\"]\n", "topics[2]", "C",
                 "topics: [\"A\",\"B\",\"C\"]\n"},
        EditCase{"prepend", "topics: [ A, B ]\n", "topics", Sequence{"Z", "A", "B"}, "topics: [ Z, A, B ]\n"},
        EditCase{"removeFirst", "topics: [ A, B, C ]\n", "topics[0]", std::nullopt, "topics: [ B, C ]\n"},
        EditCase{"removeMiddle", "topics: [A,  B,  C]\n", "topics[1]", std::nullopt, "topics: [A,  C]\n"},
        EditCase{"removeLast", "topics: [A, B, C,]\n", "topics[2]", std::nullopt, "topics: [A, B,]\n"},
        EditCase{"removeOnly", "topics: [A]\n", "topics[0]", std::nullopt, "topics: []\n"},
        EditCase{"move", "topics: [A, 'B', C]\n", "topics", Sequence{"C", "A", "B"}, "topics: [C, A, 'B']\n"},
        EditCase{"severalLines", "topics: [\n    A,\n    B\n  ]\ntype: x\n", "topics",
                 Sequence{"A", "B", "C"}, "topics: [\n    A,\n    B,\n    C\n  ]\ntype: x\n"},
        EditCase{"comments", "topics: [\n    A, # a\n    B, # b\n    C # c\n  ]\n", "topics",
                 Sequence{"A", "C"}, "topics: [\n    A, # a\n     # b\n    C # c\n  ]\n"},
        EditCase{"commaBelowComment", "topics: [\n    A # a\n    , B # b\n  ]\n", "topics", Sequence{"B"},
                 "topics: [\n     # a\n     B # b\n  ]\n"},
        EditCase{"lastWithComment", "topics: [\n    A, # a\n    B # b\n  ]\n", "topics", Sequence{"A"},
                 "topics: [\n    A, # a\n     # b\n  ]\n"},
        EditCase{"allOther", "topics: [A, B]\n", "topics", Sequence{Sequence{1}, Mapping{{"a", 1}}},
                 "topics: [[1], {a: 1}]\n"},
        EditCase{"records", "images: [{url: a, width: 1}, {url: b}]\n", "images",
                 Sequence{Mapping{{"url", "b"}}, Mapping{{"url", "a"}, {"width", 2}}},
                 "images: [{url: b}, {url: a, width: 2}]\n"}),
    nameOf);

// A text that keeps its blank lines takes them along, and must not take others for its own.
const std::string kept = "t:\n  - |+\n    x\n\n  - y\n  - z\n\nb: 1\n";

INSTANTIATE_TEST_SUITE_P(
    KeptBlankLines, ListTest,
    ::testing::Values(EditCase{"moveToTheEnd", kept, "t", Sequence{"y", "z", "x\n\n"},
                               "t:\n  - y\n  - z\n\n  - |+\n    x\n\nb: 1\n"},
                      EditCase{"moveBetween", kept, "t", Sequence{"y", "x\n\n", "z"},
                               "t:\n  - y\n  - |+\n    x\n\n  - z\n\nb: 1\n"},
                      EditCase{"moveAndAppend", kept, "t", Sequence{"y", "z", "x\n\n", "n"},
                               "t:\n  - y\n  - z\n\n  - |+\n    x\n\n  - n\nb: 1\n"},
                      EditCase{"moveWhatIsBelow", "t:\n  - y\n  - |+\n    x\n\nb: 1\n", "t",
                               Sequence{"x\n\n", "y"}, "t:\n  - |+\n    x\n\n  - y\nb: 1\n"},
                      EditCase{"moveBehindWhatLeaves", "t:\n  - |+\n    x\n  - y\n\n  - z\n\nb: 1\n", "t",
                               Sequence{"y", "x\n"}, "t:\n  - y\n\n  - |+\n    x\nb: 1\n"},
                      EditCase{"moveBetweenSeparated", "t:\n  - >+\n    x\n\n  - y\n\n  - z\nb: 1\n", "t",
                               Sequence{"y", "x\n\n", "z"}, "t:\n  - y\n\n  - >+\n    x\n\n  - z\nb: 1\n"},
                      EditCase{"moveRecord", "t:\n  - a: |+\n      x\n\n  - a: y\n\nb: 1\n", "t",
                               Sequence{Mapping{{"a", "y"}}, Mapping{{"a", "x\n\n"}}},
                               "t:\n  - a: y\n\n  - a: |+\n      x\n\nb: 1\n"}),
    nameOf);

TEST(ListsTest, MovingAndMovingBackRestoresTheBytes) {
    const std::string file = fileOf(images);
    const std::vector<Sequence> orders{{b, a, c}, {c, b, a}, {b, c, a}, {c, a, b}, {a, c, b}};
    for (const Sequence& order : orders) {
        const std::string moved = edited(file, {change("images", order)});
        EXPECT_NE(moved, file);
        EXPECT_EQ(edited(moved, {change("images", Sequence{a, b, c})}), file) << toJson(order);
    }
}

TEST(ListsTest, ALongListStaysQuick) {
    std::string yaml = "topics:\n";
    Sequence topics;
    for (int i = 0; i < 3000; ++i) {
        yaml += "  - topic " + std::to_string(i) + "\n";
        topics.emplace_back("topic " + std::to_string(i));
    }
    std::swap(topics.front(), topics.back());
    topics.emplace_back("one more");
    const std::string after = edited(fileOf(yaml), {change("topics", topics)});
    EXPECT_TRUE(after.starts_with("---\ntopics:\n  - topic 2999\n  - topic 1\n")) << after.substr(0, 200);
}

} // namespace
} // namespace galley::frontmatter::testing
