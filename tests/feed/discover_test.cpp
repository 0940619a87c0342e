// What kind of feed a folder is and which documents belong to it.
#include "core/feed/feedlayout.h"
#include "core/feed/fileerror.h"
#include "tests/feed/ordinaryuser.h"
#include "tests/feed/tempfeed.h"

#include <QDir>
#include <QFileInfo>

#include <gmock/gmock.h>

#include <cerrno>
#include <sys/stat.h>

namespace galley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

QStringList paths(const FeedLayout& layout) {
    QStringList all;
    for (const auto& file : layout.files)
        all += file.path;
    return all;
}

QStringList collections(const FeedLayout& layout) {
    QStringList all;
    for (const auto& collection : layout.collections)
        all += collection.name;
    return all;
}

class Discover : public testing::Test {
protected:
    void makeSite() const {
        feed.write(QStringLiteral("_config.yml"), "title: Post\nurl: https://example.org\nbaseurl: /feed\n");
        feed.write(QStringLiteral("_news/b.md"), document("B"));
        feed.write(QStringLiteral("_news/a.md"), document("A"));
        feed.write(QStringLiteral("_learning/videos/v.markdown"), document("V"));
        feed.write(QStringLiteral("_learning/top.md"), document("T"));
        feed.write(QStringLiteral("_letters/l.html"), document("L"));
        feed.write(QStringLiteral("_data/topics/02-glass.yaml"), "name: Glass\n");
        feed.write(QStringLiteral("_data/topics/01-bridges.yaml"), "_id: b\nname: Bridges\n");
    }

    TempFeed feed;
};

TEST_F(Discover, FindsTheCollectionsOfASite) {
    makeSite();
    const auto layout = discover(feed.root());
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->root, feed.root());
    EXPECT_EQ(layout->siteRoot, feed.root());
    EXPECT_EQ(layout->title, u"Post");
    EXPECT_EQ(layout->siteUrl, QUrl(QStringLiteral("https://example.org/feed")));
    EXPECT_EQ(layout->topics, (QStringList{QStringLiteral("Bridges"), QStringLiteral("Glass")}));
    EXPECT_EQ(paths(*layout),
              (QStringList{QStringLiteral("_learning/top.md"), QStringLiteral("_learning/videos/v.markdown"),
                           QStringLiteral("_letters/l.html"), QStringLiteral("_news/a.md"),
                           QStringLiteral("_news/b.md")}));
    EXPECT_EQ(collections(*layout),
              (QStringList{QStringLiteral("learning"), QStringLiteral("learning/videos"),
                           QStringLiteral("letters"), QStringLiteral("news")}));
    const auto& video = layout->files[1];
    EXPECT_EQ(layout->collections[static_cast<std::size_t>(video.collection)].folder, u"_learning/videos");
    EXPECT_EQ(video.size, QFileInfo(feed.absolute(video.path)).size());
    EXPECT_NE(video.digest, 0u);
}

TEST_F(Discover, AFolderThatCannotBeListedIsToldOnce) {
    feed.write(QStringLiteral("_news/a.md"), document("A"));
    feed.write(QStringLiteral("sub/b.md"), document("B"));
    const OrdinaryUser user({feed.root()});
    if (!user.isOne())
        GTEST_SKIP() << "this system knows no other user";
    const std::filesystem::path closed = feed.absolute(QStringLiteral("_news")).toStdString();
    std::filesystem::permissions(closed, std::filesystem::perms::none);
    const auto layout = discover(feed.root());
    std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
    ASSERT_TRUE(layout);
    EXPECT_EQ(paths(*layout), (QStringList{QStringLiteral("_news"), QStringLiteral("sub/b.md")}));
}

TEST_F(Discover, LeavesOutWhatIsNoArticle) {
    makeSite();
    const auto before = paths(*discover(feed.root()));
    for (const auto* path :
         {u"_drafts/d.md", u"_site/s.html", u"_layouts/l.html", u"_includes/i.html", u"_news/.hidden.md",
          u"_news/.galley-a1b2c3.tmp", u"_news/_part.md", u"_news/a.md~", u"_news/#a.md", u"_news/a.txt",
          u"_news/.git/x.md", u"README.md", u"posts/p.md", u"_news/noextension", u"_plugins/p.md"})
        feed.write(QStringView(path).toString(), document("X"));
    EXPECT_EQ(paths(*discover(feed.root())), before);
}

TEST_F(Discover, OpensAPlainFolderWithCollections) {
    feed.write(QStringLiteral("_news/a.md"), document("A"));
    feed.write(QStringLiteral("README.md"), "Read me.");
    const auto layout = discover(feed.root());
    ASSERT_TRUE(layout);
    EXPECT_EQ(paths(*layout), QStringList{QStringLiteral("_news/a.md")});
    EXPECT_EQ(collections(*layout), QStringList{QStringLiteral("news")});
    EXPECT_TRUE(layout->siteUrl.isEmpty());
}

TEST_F(Discover, OpensAPlainFolderAsOneCollection) {
    feed.write(QStringLiteral("letters/b.md"), document("B"));
    feed.write(QStringLiteral("letters/2020/a.md"), document("A"));
    feed.write(QStringLiteral("letters/node_modules/x/README.md"), document("X"));
    const auto layout = discover(feed.absolute(QStringLiteral("letters")));
    ASSERT_TRUE(layout);
    EXPECT_EQ(paths(*layout), (QStringList{QStringLiteral("2020/a.md"), QStringLiteral("b.md")}));
    EXPECT_EQ(collections(*layout), QStringList{QStringLiteral("letters")});
    EXPECT_EQ(layout->title, u"letters");
}

TEST_F(Discover, KnowsTheSiteOfAnOpenedCollection) {
    makeSite();
    const auto news = discover(feed.absolute(QStringLiteral("_news")));
    ASSERT_TRUE(news);
    EXPECT_EQ(paths(*news), (QStringList{QStringLiteral("a.md"), QStringLiteral("b.md")}));
    EXPECT_EQ(collections(*news), QStringList{QStringLiteral("news")});
    EXPECT_EQ(news->siteRoot, feed.root());
    EXPECT_EQ(news->siteUrl, QUrl(QStringLiteral("https://example.org/feed")));
    EXPECT_EQ(news->topics.size(), 2);
    const auto videos = discover(feed.absolute(QStringLiteral("_learning/videos")));
    ASSERT_TRUE(videos);
    EXPECT_EQ(videos->siteRoot, feed.root());
}

TEST_F(Discover, FollowsCollectionsDir) {
    feed.write(QStringLiteral("_config.yml"), "collections_dir: content\n");
    feed.write(QStringLiteral("content/_news/a.md"), document("A"));
    const auto layout = discover(feed.root());
    ASSERT_TRUE(layout);
    EXPECT_EQ(paths(*layout), QStringList{QStringLiteral("content/_news/a.md")});
    EXPECT_EQ(collections(*layout), QStringList{QStringLiteral("news")});
}

TEST_F(Discover, OpensDespiteABrokenConfiguration) {
    for (const char* config :
         {"title: [", "- a\n- b\n", "title: {a: b}\nurl: 7\n", "url: \"javascript:alert(1)\"\n",
          "collections_dir: ../..\n", "a: &a [*a]\n", "\xff\xfe", ""}) {
        feed.write(QStringLiteral("_config.yml"), config);
        feed.write(QStringLiteral("_data/topics/a.yaml"), config);
        feed.write(QStringLiteral("_news/a.md"), document("A"));
        const auto layout = discover(feed.root());
        ASSERT_TRUE(layout) << config;
        EXPECT_EQ(layout->files.size(), 1u) << config;
        EXPECT_TRUE(layout->siteUrl.isEmpty()) << config;
    }
}

TEST_F(Discover, ReadsNoDeviceForTopics) {
    feed.write(QStringLiteral("_config.yml"), "title: Post\n");
    feed.makeFolder(QStringLiteral("_data"));
    feed.link(QStringLiteral("_data/topics.yml"), QStringLiteral("/dev/zero"));
    ASSERT_EQ(mkfifo(feed.absolute(QStringLiteral("_data/topics.yaml")).toStdString().c_str(), 0600), 0);
    const auto layout = discover(feed.root());
    ASSERT_TRUE(layout);
    EXPECT_TRUE(layout->topics.isEmpty());
}

TEST_F(Discover, RefusesWhatIsNoFeed) {
    for (const auto& folder : {feed.absolute(QStringLiteral("absent")), feed.root(), QStringLiteral("/")}) {
        const auto layout = discover(folder);
        ASSERT_FALSE(layout) << folder.toStdString();
        EXPECT_EQ(layout.error().code, Error::Code::NotAFeed);
        EXPECT_FALSE(layout.error().message.contains(u'%'));
    }
    feed.write(QStringLiteral("a.md"), document("A"));
    EXPECT_FALSE(discover(feed.absolute(QStringLiteral("a.md"))));
    EXPECT_TRUE(discover(feed.root()));
}

TEST_F(Discover, OpensAnEmptySite) {
    feed.write(QStringLiteral("_config.yml"), "title: New\n");
    const auto layout = discover(feed.root());
    ASSERT_TRUE(layout);
    EXPECT_TRUE(layout->files.empty());
}

TEST_F(Discover, ALinkedFolderThatLeadsOutIsNoReasonToTakeAWholeSite) {
    const TempFeed elsewhere;
    elsewhere.write(QStringLiteral("o.md"), document("O"));
    feed.write(QStringLiteral("_config.yml"), "title: Site\n");
    feed.write(QStringLiteral("README.md"), "Read me.");
    feed.link(QStringLiteral("_news"), elsewhere.root());
    const auto layout = discover(feed.root());
    ASSERT_TRUE(layout);
    EXPECT_EQ(paths(*layout), QStringList{QStringLiteral("_news")});
    EXPECT_EQ(layout->files.front().error, EXDEV);
    EXPECT_EQ(listError(layout->files.front().path, EXDEV).code, Error::Code::LeavesFeed);
    EXPECT_EQ(collections(*layout), QStringList{QStringLiteral("news")});
}

TEST_F(Discover, ALinkedFolderThatLeadsOutHidesNoDocumentsOfAPlainFolder) {
    const TempFeed elsewhere;
    elsewhere.write(QStringLiteral("o.md"), document("O"));
    feed.write(QStringLiteral("p.md"), document("P"));
    feed.link(QStringLiteral("_archive"), elsewhere.root());
    feed.link(QStringLiteral("result"), elsewhere.root());
    const auto layout = discover(feed.root());
    ASSERT_TRUE(layout);
    EXPECT_EQ(paths(*layout), (QStringList{QStringLiteral("_archive"), QStringLiteral("p.md")}));
    EXPECT_EQ(layout->files.front().error, EXDEV);
    EXPECT_EQ(layout->collections.size(), 1U);
    feed.remove(QStringLiteral("p.md"));
    EXPECT_EQ(paths(*discover(feed.root())), QStringList{QStringLiteral("_archive")});
}

TEST_F(Discover, ListsLinkedFilesOnceAndNoLinkedFolders) {
    makeSite();
    const TempFeed elsewhere;
    elsewhere.write(QStringLiteral("o.md"), document("O"));
    feed.link(QStringLiteral("_news/cycle"), feed.root());
    feed.link(QStringLiteral("_again"), QStringLiteral("_news"));
    feed.link(QStringLiteral("_out"), elsewhere.root());
    feed.link(QStringLiteral("_news/out"), elsewhere.root());
    feed.link(QStringLiteral("_self"), feed.root());
    feed.link(QStringLiteral("_news/inside.md"), QStringLiteral("a.md"));
    feed.link(QStringLiteral("_news/outside.md"), elsewhere.absolute(QStringLiteral("o.md")));
    feed.link(QStringLiteral("_news/dangling.md"), QStringLiteral("absent.md"));
    feed.write(QStringLiteral("content/c.md"), document("C"));
    feed.link(QStringLiteral("_content"), QStringLiteral("content"));
    const QStringList found = paths(*discover(feed.root()));
    EXPECT_EQ(found.filter(QStringLiteral("_news/")),
              (QStringList{QStringLiteral("_news/a.md"), QStringLiteral("_news/b.md"),
                           QStringLiteral("_news/dangling.md"), QStringLiteral("_news/inside.md"),
                           QStringLiteral("_news/outside.md")}))
        << "Jekyll follows no link inside a collection";
    EXPECT_TRUE(found.contains(QStringLiteral("_content/c.md")));
    EXPECT_TRUE(found.filter(QStringLiteral("_again")).isEmpty());
    EXPECT_EQ(found.filter(QStringLiteral("_out")), QStringList{QStringLiteral("_out")});
    EXPECT_TRUE(found.filter(QStringLiteral("_self")).isEmpty());
}

TEST_F(Discover, EndsWhenCanceled) {
    makeSite();
    const std::atomic<bool> canceled = true;
    const auto layout = discover(feed.root(), &canceled);
    ASSERT_FALSE(layout);
    EXPECT_EQ(layout.error().code, Error::Code::Canceled);
}

TEST_F(Discover, TellsAChangedFile) {
    makeSite();
    const auto before = discover(feed.root());
    feed.write(QStringLiteral("_news/b.md"), document("b"));
    const auto after = discover(feed.root());
    EXPECT_EQ(before->files[3].digest, after->files[3].digest);
    EXPECT_NE(before->files[4].digest, after->files[4].digest);
}

TEST(DocumentName, IsMarkdownOrHtml) {
    for (const auto* name : {u"a.md", u"A.MD", u"a.b.markdown", u"a.mkd", u"a.html", u"a.htm"})
        EXPECT_TRUE(isDocumentName(QStringView(name).toString()));
    for (const auto* name : {u"md", u".md", u"a.txt", u"a.md.bak", u"a.", u""})
        EXPECT_FALSE(isDocumentName(QStringView(name).toString()));
}

TEST(DiscoverCorpus, OpensTheRealFeeds) {
    const QString corpus = QStringLiteral(GALLEY_SHARED "/corpus");
    if (!QFileInfo::exists(corpus))
        GTEST_SKIP() << "no corpus";
    const auto site = discover(corpus + u"/power-apps-2021");
    ASSERT_TRUE(site);
    EXPECT_EQ(site->files.size(), 262u);
    EXPECT_EQ(site->topics.size(), 7);
    EXPECT_TRUE(collections(*site).contains(QStringLiteral("learning/videos")));
    EXPECT_EQ(discover(corpus + u"/azure-sample")->files.size(), 150u);
    EXPECT_EQ(discover(corpus + u"/seeds")->files.size(), 5u);
}

} // namespace
} // namespace galley
