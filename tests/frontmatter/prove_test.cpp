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

} // namespace
} // namespace galley::frontmatter::testing
