// What the window says of a save that was interrupted before.
#include "core/feed/journal.h"
#include "core/feed/tempfile.h"
#include "tests/ui/windowfixture.h"
#include "ui/support/messagebar.h"

#include <QDir>

namespace galley {
namespace {

class RecoveryNoticeTest : public WindowTest {
protected:
    RecoveryNoticeTest() { writeArticles(3); }

    /// Leaves what a save of the first two articles leaves that was killed.
    void interrupt(bool committed) {
        const QString folder = state().folderOf(root());
        QDir().mkpath(folder);
        JournalContent content;
        content.root = root().toStdString();
        std::vector<JournalContent::Replacement> replacements;
        for (const std::size_t i : {0u, 1u}) {
            const QString path = u"_news/a00%1.md"_qs.arg(i);
            const std::string name = temporaryName("test", i);
            const QByteArray after = article(static_cast<int>(i), false, 99);
            content.files.push_back({path.toStdString(), name});
            replacements.push_back(
                {i, ContentDigest::of(read(path).toStdString()), ContentDigest::of(after.toStdString())});
            write(u"_news/"_qs + QString::fromStdString(name), after);
        }
        auto journal = Journal::begin(folder.toStdString(), content);
        ASSERT_TRUE(journal);
        if (committed) {
            ASSERT_EQ(journal->commit(replacements), 0);
        }
    }
    MessageBar* messages() { return find<MessageBar>("messageBar"); }
};

TEST_F(RecoveryNoticeTest, SaysNothingOfASoundFeed) {
    openFeed();
    EXPECT_FALSE(messages()->isVisible());
}

TEST_F(RecoveryNoticeTest, TellsThatASaveWasUndone) {
    interrupt(false);
    openFeed();
    EXPECT_TRUE(messages()->isVisible());
    EXPECT_TRUE(messages()->text().contains(u"2 article"_qs)) << messages()->text().toStdString();
    EXPECT_TRUE(messages()->text().contains(u"none was changed"_qs));
    EXPECT_EQ(valueOf(u"_news/a000.md"_qs, "quality"), u"50"_qs);
    EXPECT_EQ(session()->feed()->count(), 3);
}

TEST_F(RecoveryNoticeTest, TellsThatASaveWasCompletedAndShowsTheNewValues) {
    interrupt(true);
    openFeed();
    EXPECT_TRUE(messages()->text().contains(u"completed"_qs)) << messages()->text().toStdString();
    EXPECT_EQ(valueOf(u"_news/a000.md"_qs, "quality"), u"99"_qs);
    EXPECT_EQ(valueOf(u"_news/a002.md"_qs, "quality"), u"50"_qs);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(RecoveryNoticeTest, NamesWhatCouldNotBeRecovered) {
    interrupt(true);
    write(u"_news/a001.md"_qs, article(1, true, 12));
    openFeed();
    EXPECT_TRUE(messages()->text().contains(u"_news/a001.md"_qs)) << messages()->text().toStdString();
    EXPECT_EQ(valueOf(u"_news/a001.md"_qs, "quality"), u"12"_qs);
    EXPECT_EQ(valueOf(u"_news/a000.md"_qs, "quality"), u"99"_qs);
}

} // namespace
} // namespace galley
