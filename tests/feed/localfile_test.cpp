// Addresses of an article that are files of the checkout.
#include "core/feed/feedlayout.h"
#include "tests/feed/tempfeed.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

class LocalFile : public testing::Test {
protected:
    LocalFile() {
        feed.write(QStringLiteral("_config.yml"), "url: https://example.org\nbaseurl: /feed\n");
        feed.write(QStringLiteral("_news/a.md"), document("A"));
        feed.write(QStringLiteral("assets/a b.png"), "png");
        feed.write(QStringLiteral("assets/50%25.png"), "png");
        layout = *discover(feed.root());
    }

    QString local(const char16_t* address) const { return layout.localFile(QStringView(address).toString()); }

    TempFeed feed;
    FeedLayout layout;
};

TEST_F(LocalFile, FindsPathsAndSiteAddresses) {
    const QString picture = feed.absolute(QStringLiteral("assets/a b.png"));
    EXPECT_EQ(local(u"/assets/a b.png"), picture);
    EXPECT_EQ(local(u"assets/a b.png"), picture);
    EXPECT_EQ(local(u"/assets/a%20b.png"), picture);
    EXPECT_EQ(local(u"/feed/assets/a b.png"), picture);
    EXPECT_EQ(local(u"/assets/a%20b.png?v=2#top"), picture);
    EXPECT_EQ(local(u"https://example.org/feed/assets/a%20b.png"), picture);
    EXPECT_EQ(local(u"http://EXAMPLE.org/feed/assets/a%20b.png?v=2"), picture);
    EXPECT_EQ(local(u"//example.org/feed/assets/a%20b.png"), picture);
    EXPECT_EQ(local(u"/assets/50%25.png"), feed.absolute(QStringLiteral("assets/50%25.png")));
}

TEST_F(LocalFile, KnowsNothingElsewhere) {
    for (const auto* address :
         {u"", u"/", u"/absent.png", u"/assets", u"https://example.com/feed/assets/a%20b.png",
          u"https://example.org:8080/feed/x", u"https://example.org/assets/a%20b.png", u"file:///etc/passwd",
          u"data:image/png;base64,AA==", u"javascript:1", u"../../../../../../etc/passwd",
          u"/../../../../../../etc/passwd", u"//other.org/a.png",
          u"https://example.org/feed/../../../../../../etc/passwd",
          u"https://example.org/feed/%2e%2e/%2e%2e/etc/passwd"})
        EXPECT_EQ(local(address), QString()) << QStringView(address).toString().toStdString();
}

TEST_F(LocalFile, FollowsNoLinkOut) {
    feed.link(QStringLiteral("assets/out.png"), QStringLiteral("/etc/passwd"));
    feed.link(QStringLiteral("assets/in.png"), QStringLiteral("a b.png"));
    EXPECT_EQ(local(u"/assets/out.png"), QString());
    EXPECT_EQ(local(u"/assets/in.png"), feed.absolute(QStringLiteral("assets/a b.png")));
}

TEST_F(LocalFile, StartsAtTheSiteOfAnOpenedCollection) {
    const auto news = discover(feed.absolute(QStringLiteral("_news")));
    ASSERT_TRUE(news);
    EXPECT_EQ(news->localFile(QStringLiteral("/assets/a b.png")),
              feed.absolute(QStringLiteral("assets/a b.png")));
}

} // namespace
} // namespace galley
