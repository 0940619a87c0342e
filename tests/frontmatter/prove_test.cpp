// The proof: what it must refuse, each case a way an edit could go wrong.
#include "edithelp.h"

namespace galley::frontmatter::testing {
namespace {

const std::string before =
    "---\n# head\ntitle: \"t\"\n\n# about heat\nheat: 3\nprovider:\n  name: A\n  # inner\n---\nbody\n";

/// Whether `after` proves to be `before` with published set and heat raised.
bool proves(const std::string& after) {
    const auto document = Document::read(before);
    const std::vector<Change> changes{change("heat", 4), change("published", true)};
    const auto proven = prove(*document, after, changes);
    EXPECT_TRUE(proven || proven.error().code == ErrorCode::ProofFailed);
    EXPECT_TRUE(proven || proven.error().detail == "heat, published") << "names what was to be changed";
    return proven.has_value();
}

std::string wanted() {
    return "---\n# head\ntitle: \"t\"\n\n# about heat\nheat: 4\npublished: true\nprovider:\n  name: A\n  # "
           "inner\n---\nbody\n";
}

std::string wantedWith(std::string_view part, std::string_view replacement) {
    std::string text = wanted();
    text.replace(text.find(part), part.size(), replacement);
    return text;
}

TEST(ProveTest, AcceptsTheEditAndNothingElse) {
    EXPECT_TRUE(proves(wanted()));
    EXPECT_FALSE(proves(before)) << "nothing done";
    EXPECT_FALSE(proves(wantedWith("heat: 4", "heat: 5"))) << "another value";
    EXPECT_FALSE(proves(wantedWith("heat: 4", "heat: \"4\""))) << "another type";
    EXPECT_FALSE(proves(wantedWith("published: true\n", ""))) << "half of it";
    EXPECT_FALSE(proves(wantedWith("published: true", "published: true\nextra: 1"))) << "an entry more";
    EXPECT_FALSE(proves(wantedWith("provider:\n  name: A\n", ""))) << "an entry less";
    EXPECT_FALSE(proves(wantedWith("title: \"t\"", "title: 't'"))) << "another entry's quotes";
    EXPECT_FALSE(proves(wantedWith("title: \"t\"", "title: \"t\" "))) << "another entry's blanks";
    EXPECT_FALSE(proves(wantedWith("# head\n", ""))) << "a comment lost";
    EXPECT_FALSE(proves(wantedWith("# about heat", "# about heap"))) << "a comment changed";
    EXPECT_FALSE(proves(wantedWith("  # inner\n", ""))) << "a comment of another entry lost";
    EXPECT_FALSE(proves(wantedWith("---\nbody", "---\nBody"))) << "the body";
    EXPECT_FALSE(proves(wantedWith("---\nbody", "...\nbody"))) << "the closing line";
    EXPECT_FALSE(proves("\n" + wanted())) << "no front matter";
    EXPECT_FALSE(proves(wantedWith("---\n#", "--- \n#"))) << "the opening line";
    EXPECT_FALSE(proves(wantedWith("heat: 4", "heat: \"4"))) << "unreadable";
}

TEST(ProveTest, MovedEntriesAreRefused) {
    EXPECT_FALSE(
        proves("---\n# head\nprovider:\n  name: A\n  # inner\ntitle: \"t\"\n\n# about heat\nheat: 4\n"
               "published: true\n---\nbody\n"));
}

TEST(ProveTest, CommentsInsideARemovedEntryMayGo) {
    const auto document = Document::read(before);
    const std::vector<Change> changes{change("provider", std::nullopt)};
    EXPECT_TRUE(prove(*document, "---\n# head\ntitle: \"t\"\n\n# about heat\nheat: 3\n---\nbody\n", changes));
    EXPECT_FALSE(prove(*document, "---\n# head\ntitle: \"t\"\n\nheat: 3\n---\nbody\n", changes));
}

/// Whether one YAML proves to be another with these changes.
bool provesChange(const std::string& from, const std::string& to, const std::vector<Change>& changes) {
    const auto document = Document::read(fileOf(from));
    EXPECT_TRUE(document);
    return prove(*document, fileOf(to), changes).has_value();
}

TEST(ProveTest, AScalarChangesInItsBytesAlone) {
    const std::vector<Change> b{change("b", 3)};
    EXPECT_TRUE(provesChange("a: 1\n\n\nb: 2\n", "a: 1\n\n\nb: 3\n", b));
    EXPECT_FALSE(provesChange("a: 1\n\n\nb: 2\n", "a: 1\nb: 3\n", b)) << "blank lines lost";
    EXPECT_FALSE(provesChange("a: 1\nb: 2\n\n", "a: 1\nb: 3\n", b)) << "at the end";
    EXPECT_FALSE(provesChange("\na: 1\nb: 2\n", "a: 1\nb: 3\n", b)) << "at the begin";
    EXPECT_FALSE(provesChange("a: 1\nb: 2\n", "a: 1\nb: 3\n\n", b)) << "a blank line more";
    EXPECT_FALSE(provesChange("b: 2 # c\n", "b: 3\n", b)) << "the comment behind it";
    EXPECT_FALSE(provesChange("b: 2\n", "b:  3\n", b)) << "the blanks ahead of it";
    EXPECT_FALSE(provesChange("b: 2\n", "\"b\": 3\n", b)) << "its key";
    EXPECT_FALSE(provesChange("b: 2\n  # c\n", "b: 3\n # c\n", b)) << "a comment's indent";
    EXPECT_FALSE(provesChange("b: 2\n# c\n", "b: 3\n# c\n# d\n", b)) << "a comment more";
    EXPECT_FALSE(provesChange("a: 1\n \t\nb: 2\n", "a: 1\n\nb: 3\n", b)) << "tabs elsewhere";
}

TEST(ProveTest, AScalarInACollectionChangesInItsBytesAlone) {
    const std::string yaml = "p:\n  name: A\n\n  # c\n  more: [1,  2]\nb: |\n  t\n";
    const std::vector<Change> changes{change("p.name", "B"), change("p.more[0]", 5)};
    EXPECT_TRUE(provesChange(yaml, "p:\n  name: B\n\n  # c\n  more: [5,  2]\nb: |\n  t\n", changes));
    EXPECT_FALSE(provesChange(yaml, "p:\n  name: B\n  # c\n  more: [5,  2]\nb: |\n  t\n", changes));
    EXPECT_FALSE(provesChange(yaml, "p:\n  name: B\n\n  more: [5,  2]\nb: |\n  t\n", changes));
    EXPECT_FALSE(provesChange(yaml, "p:\n  name: B\n\n  # c\n  more: [5, 2]\nb: |\n  t\n", changes));
    EXPECT_FALSE(provesChange(yaml, "p:\n  name: B\n\n  # c\n  more: [5,  2]\nb: |+\n  t\n", changes));
}

TEST(ProveTest, AnEntryComesWithBlankLinesAndNothingElse) {
    const std::vector<Change> changes{change("n", 3)};
    const std::string yaml = "a: 1\n\n# c\nb: 2\n";
    EXPECT_TRUE(provesChange(yaml, "a: 1\nn: 3\n\n# c\nb: 2\n", changes));
    EXPECT_TRUE(provesChange(yaml, "a: 1\n\nn: 3\n\n# c\nb: 2\n", changes));
    EXPECT_FALSE(provesChange(yaml, "a: 1\nn: 3\n# c\nb: 2\n", changes)) << "a blank line lost";
    EXPECT_FALSE(provesChange(yaml, "a: 1\n\n\n\nn: 3\n\n# c\nb: 2\n", changes)) << "three of them more";
    EXPECT_FALSE(provesChange(yaml, "a: 1\n\n# c\n\nb: 2\nn: 3\n", changes)) << "elsewhere";
    EXPECT_FALSE(provesChange(yaml, "a: 1\nn: 3\n# d\n\n# c\nb: 2\n", changes)) << "a comment more";
}

TEST(ProveTest, AnEntryGoesWithBlankLinesBesideIt) {
    const std::vector<Change> changes{change("b", std::nullopt)};
    const std::string yaml = "a: 1\n\nb: 2\n\nc: 3\n\nd: 4\n";
    EXPECT_TRUE(provesChange(yaml, "a: 1\n\nc: 3\n\nd: 4\n", changes));
    EXPECT_FALSE(provesChange(yaml, "a: 1\n\nc: 3\nd: 4\n", changes)) << "a blank line elsewhere";
    EXPECT_FALSE(provesChange(yaml, "a: 1\n\n\n\nc: 3\n\nd: 4\n", changes)) << "a blank line more";
}

TEST(ProveTest, AListChangesInItsEntryAlone) {
    const std::vector<Change> changes{change("t", Sequence{"x", "y"})};
    const std::string yaml = "a: 1\n\nt:\n- x\n\nc: 3\n";
    EXPECT_TRUE(provesChange(yaml, "a: 1\n\nt:\n- x\n- y\n\nc: 3\n", changes));
    EXPECT_FALSE(provesChange(yaml, "a: 1\nt:\n- x\n- y\n\nc: 3\n", changes)) << "ahead of it";
    EXPECT_FALSE(provesChange(yaml, "a: 1\n\nt:\n- x\n- y\nc: 3\n", changes)) << "behind it";
    EXPECT_FALSE(provesChange(yaml, "a: 1\n\nt:\n- x\n- y\n# c\n\nc: 3\n", changes)) << "a comment more";
}

} // namespace
} // namespace galley::frontmatter::testing
