// The files of addresses, found in the background.
#include "core/feed/feed.h"
#include "core/feed/localfiles.h"
#include "tests/feed/tempfeed.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace galley {
namespace {

using std::chrono::milliseconds;

class LocalFilesTest : public testing::Test {
protected:
    LocalFilesTest() {
        feed.write(QStringLiteral("_config.yml"), "url: https://example.org\n");
        feed.write(QStringLiteral("_news/a.md"), document("A"));
        feed.write(QStringLiteral("assets/a.png"), "png");
        lasting.setSite(*discover(feed.root()));
        brief.setSite(*discover(feed.root()));
    }

    TempFeed feed;
    LocalFiles lasting{std::chrono::hours(1)};
    LocalFiles brief{milliseconds(0)};
    const QString address = QStringLiteral("/assets/a.png");
    const QString late = QStringLiteral("/assets/late.png");
};

TEST_F(LocalFilesTest, AFileIsUnknownUntilItIsFound) {
    const QSignalSpy found(&lasting, &LocalFiles::found);
    EXPECT_EQ(lasting.find(address), std::nullopt);
    EXPECT_EQ(lasting.find(late), std::nullopt);
    ASSERT_TRUE(waitFor([&] { return !found.isEmpty(); }));
    EXPECT_EQ(found.size(), 1) << "those asked for together are told together";
    EXPECT_EQ(found[0][0].value<QSet<QString>>(), (QSet<QString>{address, late}));
    EXPECT_EQ(lasting.find(address), feed.absolute(QStringLiteral("assets/a.png")));
    EXPECT_EQ(lasting.find(late), QString()) << "there is none";
}

TEST_F(LocalFilesTest, WhatCannotBeAFileIsKnownAtOnce) {
    for (const auto* elsewhere :
         {u"https://other.example/a.png", u"//other.example/a.png", u"data:image/png", u""})
        EXPECT_EQ(lasting.find(QStringView(elsewhere).toString()), QString());
}

TEST_F(LocalFilesTest, AnOldAnswerHoldsUntilThereIsANewOne) {
    QSignalSpy found(&brief, &LocalFiles::found);
    brief.find(late);
    ASSERT_TRUE(waitFor([&] { return !found.isEmpty(); }));
    feed.write(QStringLiteral("assets/late.png"), "png");
    found.clear();
    EXPECT_EQ(brief.find(late), QString());
    ASSERT_TRUE(waitFor([&] { return !found.isEmpty(); }));
    EXPECT_EQ(brief.find(late), feed.absolute(QStringLiteral("assets/late.png")));
}

TEST_F(LocalFilesTest, RenewingTellsOnlyWhatIsAnother) {
    QSignalSpy found(&lasting, &LocalFiles::found);
    lasting.find(address);
    lasting.find(late);
    ASSERT_TRUE(waitFor([&] { return !found.isEmpty(); }));
    feed.write(QStringLiteral("assets/late.png"), "png");
    found.clear();
    lasting.renew();
    ASSERT_TRUE(waitFor([&] { return !found.isEmpty(); }));
    EXPECT_EQ(found[0][0].value<QSet<QString>>(), QSet<QString>{late});
}

TEST_F(LocalFilesTest, AnotherSiteKnowsNothingOfTheFirst) {
    const QSignalSpy found(&lasting, &LocalFiles::found);
    lasting.find(address);
    const TempFeed other;
    other.write(QStringLiteral("a.md"), document("A"));
    lasting.setSite(*discover(other.root()));
    EXPECT_EQ(lasting.find(address), std::nullopt);
    ASSERT_TRUE(waitFor([&] { return !found.isEmpty(); }));
    EXPECT_EQ(lasting.find(address), QString());
}

TEST_F(LocalFilesTest, AFeedThatIsReadAgainLooksAgain) {
    Feed opened;
    opened.open(feed.root());
    ASSERT_TRUE(waitFor([&] { return opened.count() == 1 && !opened.isLoading(); }));
    QSignalSpy found(&opened.localFiles(), &LocalFiles::found);
    opened.localFiles().find(late);
    ASSERT_TRUE(waitFor([&] { return !found.isEmpty(); }));
    feed.write(QStringLiteral("assets/late.png"), "png");
    found.clear();
    opened.reload();
    ASSERT_TRUE(waitFor([&] { return !found.isEmpty(); }));
    EXPECT_EQ(opened.localFiles().find(late), feed.absolute(QStringLiteral("assets/late.png")));
}

} // namespace
} // namespace galley
