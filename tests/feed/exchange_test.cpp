// Taking a file's place while others write it, too.
#include "core/feed/exchange.h"
#include "tests/feed/tempfeed.h"

#include <QDir>

#include <gmock/gmock.h>

#include <barrier>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <thread>

namespace galley {
namespace {

using testing::ElementsAre;
using Outcome = Exchanged::Outcome;

const QString target = QStringLiteral("_news/a.md");
const QString temporary = QStringLiteral("_news/.new");

class ExchangeTest : public testing::Test {
protected:
    ExchangeTest() {
        feed.write(target, "old");
        feed.write(temporary, "new");
    }
    Exchange files(const std::string& before = "old", const std::string& after = "new") const {
        return {AT_FDCWD, feed.absolute(temporary).toStdString(), feed.absolute(target).toStdString(),
                ContentDigest::of(before), ContentDigest::of(after)};
    }
    QStringList names() const {
        return QDir(feed.absolute(QStringLiteral("_news")))
            .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    void expectOnlyTarget(const std::string& content) const {
        EXPECT_EQ(feed.read(target), content);
        EXPECT_THAT(names(), ElementsAre(QStringLiteral("a.md")));
    }

    TempFeed feed;
};

TEST_F(ExchangeTest, TheNewFileTakesThePlaceOfTheOld) {
    EXPECT_EQ(exchange(files()).outcome, Outcome::Replaced);
    expectOnlyTarget("new");
}

TEST_F(ExchangeTest, WhatSomebodyElseJustWroteIsPutBack) {
    feed.write(target, "theirs");
    EXPECT_EQ(exchange(files()).outcome, Outcome::Changed);
    expectOnlyTarget("theirs");
}

TEST_F(ExchangeTest, AFileThatIsGoneStaysGone) {
    feed.remove(target);
    const Exchanged exchanged = exchange(files());
    EXPECT_EQ(exchanged.outcome, Outcome::Refused);
    EXPECT_EQ(exchanged.code, ENOENT);
    EXPECT_THAT(names(), ElementsAre(QStringLiteral(".new"))) << "left to the caller";
}

TEST_F(ExchangeTest, WhatIsNoFileIsPutBack) {
    feed.remove(target);
    feed.makeFolder(target);
    EXPECT_EQ(exchange(files()).outcome, Outcome::Changed);
    EXPECT_TRUE(QFileInfo(feed.absolute(target)).isDir());
    feed.remove(target);
    feed.write(temporary, "new");
    feed.link(target, QStringLiteral("elsewhere.md"));
    EXPECT_EQ(exchange(files()).outcome, Outcome::Changed);
    EXPECT_TRUE(QFileInfo(feed.absolute(target)).isSymLink());
    EXPECT_THAT(names(), testing::SizeIs(1));
}

TEST_F(ExchangeTest, TheNewestStaysWhereSomebodyGoesOnWriting) {
    // As if a second file of theirs had come between the swap and the look at what came out.
    feed.write(temporary, "their first");
    feed.write(target, "their second");
    EXPECT_EQ(putBack(files()).outcome, Outcome::Changed);
    expectOnlyTarget("their second");
}

TEST_F(ExchangeTest, WhatTheyDeletedMeanwhileDoesNotComeBack) {
    feed.write(temporary, "theirs");
    feed.remove(target);
    EXPECT_EQ(putBack(files()).outcome, Outcome::Changed);
    EXPECT_THAT(names(), testing::IsEmpty());
}

TEST_F(ExchangeTest, NothingAnotherWriterWritesIsLost) {
    constexpr int rounds = 1000;
    const std::filesystem::path theirs = feed.absolute(QStringLiteral("theirs")).toStdString();
    const std::filesystem::path place = feed.absolute(target).toStdString();
    std::barrier<> both(2);
    std::jthread writer([&] {
        for (int i = 1; i <= rounds; ++i) {
            std::ofstream(theirs) << "theirs " << i;
            both.arrive_and_wait();
            std::filesystem::rename(theirs, place);
            both.arrive_and_wait();
        }
    });
    int changed = 0;
    for (int i = 1; i <= rounds; ++i) {
        const std::string before = feed.read(target);
        feed.write(temporary, "new");
        const Exchange now = files(before);
        both.arrive_and_wait();
        const Exchanged exchanged = exchange(now);
        both.arrive_and_wait();
        EXPECT_NE(exchanged.outcome, Outcome::Stuck);
        EXPECT_NE(exchanged.outcome, Outcome::Refused);
        changed += exchanged.outcome == Outcome::Changed ? 1 : 0;
        EXPECT_EQ(feed.read(target), "theirs " + std::to_string(i)) << "they wrote last, or were put back";
        EXPECT_THAT(names(), testing::SizeIs(1)) << "in round " << i;
    }
    RecordProperty("putBack", changed);
}

} // namespace
} // namespace galley
