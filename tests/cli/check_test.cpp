// galley-cli check, on files good and bad.
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string article(const char* title, const char* url, const char* more = "") {
    return std::string("---\ncategory: news\ntitle: \"") + title + "\"\nexcerpt: About it\nwebUrl: " + url +
           "\npublishedDateTime: 2024-03-10T08:00:00Z\nprovider:\n  name: Harbour Ledger\ntopics:\n  - "
           "Sea\n" +
           "images:\n  - url: /a.png\n    width: 1\n    height: 1\n" + more + "---\n";
}

class CheckTest : public testing::Test {
protected:
    CheckTest() {
        feed.write(QStringLiteral("_config.yml"), "title: T\n");
        feed.write(QStringLiteral("_data/topics/sea.yaml"), "name: Sea\n");
        feed.write(QStringLiteral("_news/good.md"), article("Harbour opens", "https://ledger.example/1"));
    }

    Ran check(const QStringList& more = {}) const { return cli(args(u"check", feed.root()) + more); }

    TempFeed feed;
};

TEST_F(CheckTest, IsSilentWhereNothingIsWrong) {
    const Ran run = check();
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err, "articles: 1, errors: 0, warnings: 0, notes: 0\n");
}

TEST_F(CheckTest, PrintsProblemsLikeACompiler) {
    feed.write(QStringLiteral("_news/bad.md"),
               article("Fish &amp; nets", "https://ledger.example/2", "quality: '6'\n"));
    feed.write(QStringLiteral("_news/broken.md"), "---\ntitle: \"T\n---\n");
    const Ran run = check();
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(run.out.find("_news/bad.md:3:8: warning: The text holds the HTML code “&amp;”. [html-entity]\n"
                           "_news/bad.md:15:10: warning: “6” is no whole number. Write one without quotes. "
                           "[not-an-integer]\n_news/broken.md:2:8: error: "),
              0U)
        << run.out;
    EXPECT_THAT(run.out, HasSubstr("[unreadable]\n"));
    EXPECT_EQ(run.err, "articles: 3, errors: 1, warnings: 2, notes: 0\n");
}

TEST_F(CheckTest, PrintsPathsAsTheyAre) {
    feed.write(QStringLiteral("_news/a%1f%2.md"), article("Fish &amp; nets %3", "https://ledger.example/2"));
    EXPECT_THAT(check().out, HasSubstr("_news/a%1f%2.md:3:8: warning: The text holds"));
}

TEST_F(CheckTest, NotesDoNotFail) {
    feed.write(QStringLiteral("_people/ann.md"), "---\nname: Ann\n---\n");
    const Ran run = check();
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.out, "_people/ann.md:1:1: note: The article has no image. [no-image]\n");
}

TEST_F(CheckTest, PrintsJson) {
    feed.write(QStringLiteral("_news/bad.md"), article("Fish &amp; nets", "https://ledger.example/2"));
    const Ran run = check(args(u"--format", u"json"));
    EXPECT_EQ(run.status, 1);
    const QJsonArray problems = QJsonDocument::fromJson(QByteArray::fromStdString(run.out)).array();
    ASSERT_EQ(problems.size(), 1);
    const QJsonObject problem = problems[0].toObject();
    EXPECT_EQ(problem[u"path"], QStringLiteral("_news/bad.md"));
    EXPECT_EQ(problem[u"line"], 3);
    EXPECT_EQ(problem[u"column"], 8);
    EXPECT_EQ(problem[u"severity"], QStringLiteral("warning"));
    EXPECT_EQ(problem[u"rule"], QStringLiteral("html-entity"));
    EXPECT_EQ(problem[u"field"], QStringLiteral("title"));
    EXPECT_TRUE(problem[u"fixable"].toBool());
    EXPECT_FALSE(problem[u"message"].toString().isEmpty());
}

TEST_F(CheckTest, FindsDuplicatesOfArticlesThatAreNotSelected) {
    feed.write(QStringLiteral("_news/copy.md"), article("Boats leave", "http://www.ledger.example/1/"));
    feed.write(QStringLiteral("_news/other.md"), article("Boats &amp; trains", "https://ledger.example/3"));
    const Ran run = check(args(u"--files", u"_news/copy.md"));
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(run.out,
              "_news/copy.md:1:1: warning: _news/good.md has the same address. [duplicate-address]\n");
    EXPECT_EQ(run.err, "articles: 1, errors: 0, warnings: 1, notes: 0\n");
}

TEST_F(CheckTest, KnowsTheSitesTopics) {
    feed.write(QStringLiteral("_data/topics/sea.yaml"), "name: sea\n");
    EXPECT_THAT(check().out,
                HasSubstr("_news/good.md:10:5: warning: The site has no topic “Sea”. [unknown-topic]"));
}

TEST_F(CheckTest, HonoursTheFeedsSettings) {
    feed.write(QStringLiteral("_news/bad.md"), article("Fish &amp; nets", "https://ledger.example/2"));
    feed.write(QStringLiteral(".galley.yml"), "rules: {html-entity: note}\n");
    const Ran noted = check();
    EXPECT_EQ(noted.status, 0);
    EXPECT_THAT(noted.out, HasSubstr(": note: "));
    feed.write(QStringLiteral(".galley.yml"), "rules:\n  html-entity: off\n  html-entities: off\n");
    const Ran off = check();
    EXPECT_EQ(off.status, 0);
    EXPECT_EQ(off.out, "");
    EXPECT_THAT(off.err, HasSubstr(".galley.yml:3:3: "));
}

TEST_F(CheckTest, SurvivesSettingsThatLeadElsewhere) {
    feed.link(QStringLiteral(".galley.yml"), QStringLiteral("/dev/zero"));
    const Ran run = check();
    EXPECT_EQ(run.status, 0);
    EXPECT_THAT(run.err, HasSubstr(".galley.yml"));
}

TEST_F(CheckTest, WorksAsACommitHook) {
    if (!hasProgram(QStringLiteral("git")))
        GTEST_SKIP() << "no git";
    feed.write(QStringLiteral("hook"),
               "#!/bin/sh\ngit -c core.quotePath=false diff --cached --name-only --diff-filter=ACMR -- "
               "'_news/*.md' |\n    $CLI check . --files-from -\n");
    const auto commit = [&](const char* message) {
        return shell(u"cd '" + feed.root() +
                     u"' && git add -A . && git -c user.name=A -c user.email=a@b.example "
                     "commit -qm " +
                     QString::fromLatin1(message));
    };
    ASSERT_EQ(shell(u"cd '" + feed.root() + u"' && git init -q . && install -m755 hook .git/hooks/pre-commit")
                  .status,
              0);
    EXPECT_EQ(commit("one").status, 0);
    feed.write(QStringLiteral("_news/bad.md"), article("Fish &amp; nets", "https://ledger.example/2"));
    const Ran refused = commit("two");
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.out + refused.err, HasSubstr("_news/bad.md:3:8: warning"));
    feed.write(QStringLiteral("_news/bad.md"), article("Fish & nets", "https://ledger.example/2"));
    EXPECT_EQ(commit("two").status, 0);
    feed.write(QStringLiteral("_news/Café.md"), article("Fish &amp; coffee", "https://ledger.example/4"));
    const Ran named = commit("café");
    EXPECT_THAT(named.out + named.err, HasSubstr("_news/Café.md:3:8: warning"));
    feed.write(QStringLiteral("_news/Café.md"), article("Fish & coffee", "https://ledger.example/4"));
    EXPECT_EQ(commit("café").status, 0);
    EXPECT_EQ(shell(u"cd '" + feed.root() +
                    u"' && git -c user.name=A -c user.email=a@b.example commit -q "
                    "--allow-empty -m three")
                  .status,
              0);
}

TEST_F(CheckTest, NamesFilesThatAreNotThere) {
    const Ran run = check(args(u"--files", u"_news/gone.md"));
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("_news/gone.md"));
}

TEST_F(CheckTest, PrintsTheRules) {
    const Ran run = cli(args(u"check", u"--rules"));
    EXPECT_EQ(run.status, 0);
    EXPECT_THAT(run.out, HasSubstr("no-image: note: "));
    EXPECT_THAT(run.out, Not(HasSubstr("%")));
}

TEST_F(CheckTest, RefusesWrongUsage) {
    EXPECT_EQ(cli(args(u"check")).status, 2);
    EXPECT_EQ(check(args(u"--format", u"xml")).status, 2);
    EXPECT_EQ(cli(args(u"check", u"/no/such/feed")).status, 3);
    EXPECT_THAT(cli(args(u"check", u"--help")).out, HasSubstr("git -c core.quotePath=false diff"));
}

} // namespace
} // namespace galley
