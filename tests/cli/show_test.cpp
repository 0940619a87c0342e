// galley-cli show
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::HasSubstr;

class ShowTest : public testing::Test {
protected:
    ShowTest() {
        feed.write(QStringLiteral("a.md"),
                   "---\r\ntitle: 'A'  # note\r\nimages:\r\n- url: /u\r\n---\r\nBody\r\n");
        feed.write(QStringLiteral("none.md"), "No front matter.\n");
        feed.write(QStringLiteral("bad.md"), "---\ntitle: \"A\n---\n");
    }
    Ran show(const QStringList& arguments) const {
        return cli(QStringList{QStringLiteral("show")} + arguments, {}, feed.root());
    }
    TempFeed feed;
};

TEST_F(ShowTest, PrintsYamlAsItStands) {
    const Ran run = show(args(u"a.md"));
    EXPECT_EQ(run.out, "title: 'A'  # note\r\nimages:\r\n- url: /u\r\n");
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(show(args(u"a.md", u"a.md", u"--format", u"yaml")).out, "---\n" + run.out + "---\n" + run.out);
}

TEST_F(ShowTest, PrintsJsonWithPathsAsGiven) {
    const std::string object =
        "{\"path\":\"./a.md\",\"frontMatter\":{\"title\":\"A\",\"images\":[{\"url\":\"/u\"}]}}";
    EXPECT_EQ(show(args(u"./a.md", u"--format", u"jsonl")).out, object + '\n');
    EXPECT_EQ(show(args(u"./a.md", u"none.md", u"--format", u"json")).out,
              "[\n" + object + ",\n{\"path\":\"none.md\",\"frontMatter\":null}\n]\n");
}

TEST_F(ShowTest, PrintsOneField) {
    EXPECT_EQ(show(args(u"a.md", u"--field", u"title")).out, "A\n");
    EXPECT_EQ(show(args(u"a.md", u"--field", u"images[0].url")).out, "/u\n");
    EXPECT_EQ(show(args(u"a.md", u"--field", u"images")).out, "[{\"url\":\"/u\"}]\n");
    EXPECT_EQ(show(args(u"a.md", u"--field", u"title", u"--format", u"jsonl")).out,
              "{\"path\":\"a.md\",\"value\":\"A\"}\n");
    const Ran missing = show(args(u"a.md", u"--field", u"heat"));
    EXPECT_EQ(missing.status, 1);
    EXPECT_EQ(missing.out, "");
    EXPECT_THAT(missing.err, HasSubstr("a.md: "));
}

TEST_F(ShowTest, ReportsAMissingFieldInEveryFormat) {
    for (const QString& format : args(u"yaml", u"json", u"jsonl")) {
        const Ran missing =
            show(args(u"a.md", u"none.md", u"--field", u"heat", u"--format") + QStringList{format});
        EXPECT_EQ(missing.status, 1) << format.toStdString();
        EXPECT_EQ(missing.err, "a.md: There is no field heat.\nnone.md: There is no field heat.\n");
    }
    EXPECT_EQ(show(args(u"a.md", u"--field", u"heat", u"--format", u"jsonl")).out,
              "{\"path\":\"a.md\",\"value\":null}\n");
}

TEST_F(ShowTest, AdvisesOnWhatIsNoFile) {
    feed.makeFolder(QStringLiteral("folder.md"));
    const Ran folder = show(args(u"folder.md"));
    EXPECT_EQ(folder.status, 1);
    EXPECT_EQ(folder.err, "folder.md: This is a folder. Name the documents in it.\n");
    for (const QString& command : args(u"$CLI show /dev/null", u"printf x | $CLI show /dev/stdin")) {
        const Ran device = shell(command);
        EXPECT_EQ(device.status, 1);
        EXPECT_THAT(device.err, HasSubstr("This is no regular file. Store")) << command.toStdString();
    }
}

TEST_F(ShowTest, SaysWhatCannotBeRead) {
    const Ran run = show(args(u"bad.md", u"absent.md", u"a.md", u"--format", u"jsonl"));
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.out, HasSubstr("{\"path\":\"bad.md\",\"error\":\""));
    EXPECT_THAT(run.out, HasSubstr("{\"path\":\"absent.md\",\"error\":\""));
    EXPECT_THAT(run.out, HasSubstr("{\"path\":\"a.md\",\"frontMatter\":{"));
    EXPECT_THAT(run.err, HasSubstr("bad.md:2:8: "));
    EXPECT_THAT(run.err, HasSubstr("absent.md: There is no such file."));
}

TEST_F(ShowTest, FollowsLinksAnywhere) {
    const TempFeed other;
    other.link(QStringLiteral("link.md"), feed.absolute(QStringLiteral("a.md")));
    EXPECT_EQ(
        show({other.absolute(QStringLiteral("link.md")), QStringLiteral("--field"), QStringLiteral("title")})
            .out,
        "A\n");
}

TEST_F(ShowTest, TakesNamesThatLookLikeOptions) {
    feed.write(QStringLiteral("--all.md"), document("Odd"));
    EXPECT_EQ(show(args(u"--field", u"title", u"--", u"--all.md")).out, "Odd\n");
}

TEST_F(ShowTest, ExplainsWrongUsage) {
    EXPECT_EQ(show(args()).status, 2);
    EXPECT_EQ(show(args(u"a.md", u"--format", u"csv")).status, 2);
    EXPECT_EQ(show(args(u"a.md", u"--field", u"a[")).status, 2);
    EXPECT_EQ(show(args(u"a.md", u"--all")).status, 2);
}

} // namespace
} // namespace galley
