// The team's views in `.galley.yml`: read, and changed without touching anything else.
#include "core/feed/teamviewfile.h"
#include "core/feed/teamviews.h"
#include "tests/feed/tempfeed.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <sys/stat.h>
#include <unistd.h>

namespace galley {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const TeamView sea{QStringLiteral("Sea"),
                   QStringLiteral("topic:sea"),
                   {QStringLiteral("title"), QStringLiteral("date")},
                   QStringLiteral("-date"),
                   QStringLiteral("table")};

TEST(TeamViews, AreReadWithWhatTheyLeaveOut) {
    const TeamViews read = teamViewsFrom("rules:\n  no-image: off\nviews:\n- name: Sea\n  filter: topic:sea\n"
                                         "  columns: [title, date]\n  sort: -date\n  kind: table\n"
                                         "- name: All\n");
    EXPECT_THAT(read.complaints, IsEmpty());
    ASSERT_EQ(read.views.size(), 2u);
    EXPECT_EQ(read.views[0], sea);
    EXPECT_EQ(read.views[1], TeamView{QStringLiteral("All")});
    for (const char* nothing : {"", "# only a comment\n", "views:\n", "rules: {}\n"}) {
        EXPECT_THAT(teamViewsFrom(nothing).views, IsEmpty());
        EXPECT_THAT(teamViewsFrom(nothing).complaints, IsEmpty()) << nothing;
    }
}

TEST(TeamViews, NameThePlaceOfWhatIsWrong) {
    const TeamViews read = teamViewsFrom("# ours\nviews:\n- name: Sea\n- filter: wind\n- plain\n");
    EXPECT_EQ(read.views.size(), 1u);
    ASSERT_EQ(read.complaints.size(), 2u);
    EXPECT_EQ(read.complaints[0].path, QStringLiteral(".galley.yml"));
    EXPECT_EQ(read.complaints[0].line, 4);
    EXPECT_EQ(read.complaints[1].line, 5);
    for (const char* wrong :
         {"views: 7\n", "views: {a: b}\n", "- a\n", "views: [\n", "a: 1\n---\nb: 2\n", "\xFF\n"})
        EXPECT_EQ(teamViewsFrom(wrong).complaints.size(), 1u) << wrong;
    EXPECT_EQ(teamViewsFrom("a: 1\nviews: [\n").complaints.front().line, 2);
}

TEST(TeamViews, AChangeLeavesEverythingElseAsItIs) {
    const std::string before =
        "# our rules\nrules:\n  no-image: 'off'   # yes\n\nviews:\n  - name:  \"Wind\"\n"
        "    filter: wind\n    owner: Ada\n";
    const auto added = changedTeamViews(before, {sea.name, sea});
    ASSERT_TRUE(added) << added.error().message.toStdString();
    EXPECT_TRUE(added->starts_with(before)) << *added;
    EXPECT_EQ(teamViewsFrom(*added).views.size(), 2u);
    EXPECT_EQ(teamViewsFrom(*added).views[1], sea);
    const auto removed = changedTeamViews(*added, {sea.name});
    EXPECT_EQ(removed.value_or(""), before);
    TeamView renamed{QStringLiteral("Breeze"), QStringLiteral("wind")};
    const auto changed = changedTeamViews(before, {QStringLiteral("Wind"), renamed});
    ASSERT_TRUE(changed);
    EXPECT_THAT(*changed, HasSubstr("    owner: Ada\n")) << "what a view holds besides stays";
    EXPECT_EQ(teamViewsFrom(*changed).views.front(), renamed);
    EXPECT_EQ(changedTeamViews(before, {QStringLiteral("Nobody")}).value_or(""), before);
}

TEST(TeamViews, ANameIsGivenOnce) {
    const std::string before = "views:\n- name: Sea\n- name: Wind\n";
    const auto renamed = changedTeamViews(before, {QStringLiteral("Wind"), sea});
    ASSERT_FALSE(renamed);
    EXPECT_TRUE(renamed.error().message.contains(u"“Sea”"));
    TeamView own = sea;
    own.filter = QStringLiteral("topic:ocean");
    EXPECT_TRUE(changedTeamViews(before, {sea.name, own})) << "its own name is free";
}

TEST(TeamViews, AreBroughtBackToTheirPlace) {
    const std::string before =
        "views:\n- name: Wind   # first\n- name: Sea\n  filter: topic:sea\n- name: Sand\n";
    const auto removed = changedTeamViews(before, {sea.name});
    ASSERT_TRUE(removed);
    const TeamView view{sea.name, sea.filter};
    EXPECT_EQ(changedTeamViews(*removed, {sea.name, view, QStringLiteral("Sand")}).value_or(""), before);
    const auto atEnd = changedTeamViews(*removed, {sea.name, view, QStringLiteral("Gone")});
    ASSERT_TRUE(atEnd);
    EXPECT_EQ(teamViewsFrom(*atEnd).views.back(), view);
}

TEST(TeamViews, KeepBlanksOfAFilter) {
    const TeamViews read = teamViewsFrom("views:\n- name: ' A  b '\n  filter: ' title:\"a  b\" '\n");
    ASSERT_EQ(read.views.size(), 1u);
    EXPECT_EQ(read.views[0], (TeamView{QStringLiteral("A b"), QStringLiteral("title:\"a  b\"")}));
}

TEST(TeamViews, AreAddedToAnyReadableFile) {
    for (const char* before : {"", "# a comment", "rules:\r\n  no-image: off\r\n", "views:\n", "views: []\n",
                               "\xEF\xBB\xBFrules: {}\n", "views: [{name: Flow}]\n"}) {
        const auto after = changedTeamViews(before, {sea.name, sea});
        ASSERT_TRUE(after) << before << ": " << after.error().message.toStdString();
        EXPECT_EQ(teamViewsFrom(*after).views.back(), sea) << *after;
    }
    for (const char* before : {"views: 7\n", "- a\n", "views: [\n", "a: 1\n---\nb: 2\n"})
        EXPECT_FALSE(changedTeamViews(before, {sea.name, sea})) << before;
}

TEST(TeamViews, TheLastOneTakesTheListWithIt) {
    EXPECT_EQ(changedTeamViews("a: 1\nviews:\n- name: Sea\nb: 2\n", {sea.name}).value_or(""), "a: 1\nb: 2\n");
}

class TeamViewFileTest : public testing::Test {
protected:
    TeamViewFileTest() {
        feed.write(QStringLiteral("_config.yml"), "title: T\n");
        feed.write(QStringLiteral("_news/a.md"), "---\ntitle: A\n---\n");
    }
    QString path() const { return feed.root() + QStringLiteral("/.galley.yml"); }
    std::string bytes() const {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "none";
    }
    TempFeed feed;
};

TEST_F(TeamViewFileTest, IsCreatedAndKeepsItsMode) {
    EXPECT_THAT(readTeamViews(feed.root()).views, IsEmpty());
    const auto made = changeTeamViews(feed.root(), {sea.name, sea});
    ASSERT_TRUE(made) << made.error().toString().toStdString();
    EXPECT_THAT(bytes(), HasSubstr("name: Sea"));
    ::chmod(path().toUtf8().constData(), 0640);
    ASSERT_TRUE(changeTeamViews(feed.root(), {QStringLiteral("Wind"), TeamView{QStringLiteral("Wind")}}));
    struct stat state {};
    ::stat(path().toUtf8().constData(), &state);
    EXPECT_EQ(state.st_mode & 0777, 0640u);
    EXPECT_EQ(readTeamViews(feed.root()).views.size(), 2u);
    EXPECT_EQ(QDir(feed.root()).entryList(QDir::Files | QDir::Hidden).size(), 2) << "nothing else is left";
}

TEST_F(TeamViewFileTest, StaysAsItIsWhereItCannotBeChanged) {
    feed.write(QStringLiteral(".galley.yml"), "views: [\n");
    const auto changed = changeTeamViews(feed.root(), {sea.name, sea});
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().path, QStringLiteral(".galley.yml"));
    EXPECT_EQ(bytes(), "views: [\n");
    QFile::remove(path());
    ASSERT_EQ(::symlink("/etc/hostname", path().toUtf8().constData()), 0);
    const auto outside = changeTeamViews(feed.root(), {sea.name, sea});
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().code, Error::Code::LeavesFeed);
    EXPECT_FALSE(readTeamViews(feed.root()).complaints.empty());
}

TEST_F(TeamViewFileTest, IsReadWithTheFeedAndTellsChanges) {
    feed.write(QStringLiteral(".galley.yml"), "views:\n- name: Wind\n");
    Feed opened;
    TeamViewFile file(&opened);
    const QSignalSpy changed(&file, &TeamViewFile::changed);
    QSignalSpy done(&file, &TeamViewFile::done);
    QSignalSpy failed(&file, &TeamViewFile::failed);
    QSignalSpy complained(&file, &TeamViewFile::complained);
    opened.open(feed.root());
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 1; }));
    EXPECT_EQ(file.views().front().name, QStringLiteral("Wind"));
    file.change({sea.name, sea});
    ASSERT_TRUE(done.wait());
    EXPECT_EQ(file.views().size(), 2u);
    feed.write(QStringLiteral(".galley.yml"), "views: [\n");
    file.read();
    ASSERT_TRUE(complained.wait());
    EXPECT_EQ(file.views().size(), 2u) << "those known stay";
    file.change({sea.name});
    ASSERT_TRUE(failed.wait());
    EXPECT_EQ(bytes(), "views: [\n");
}

} // namespace
} // namespace galley
