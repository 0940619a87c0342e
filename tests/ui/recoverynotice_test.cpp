// What the window says of a save that was interrupted before.
#include "core/feed/journal.h"
#include "core/feed/tempfile.h"
#include "tests/ui/windowfixture.h"
#include "ui/support/messagebar.h"

#include <QAction>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

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

TEST_F(RecoveryNoticeTest, ReloadingByKeyRecoversAndTells) {
    openFeed();
    interrupt(true);
    press(Qt::Key_F5);
    ASSERT_TRUE(waitFor([&] { return messages()->isVisible(); }));
    EXPECT_TRUE(messages()->text().contains(u"completed"_qs)) << messages()->text().toStdString();
    EXPECT_TRUE(waitFor([&] { return valueOf(u"_news/a000.md"_qs, "quality") == u"99"_qs; }));
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(RecoveryNoticeTest, SavingRecoversToo) {
    openFeed();
    interrupt(true);
    selectRows({rowOf(u"_news/a002.md"_qs)});
    press(Qt::Key_Plus);
    saveAndWait();
    EXPECT_TRUE(read(u"_news/a002.md"_qs).contains("quality: 51"));
    EXPECT_EQ(read(u"_news/a000.md"_qs), article(0, false, 99));
    EXPECT_TRUE(messages()->text().contains(u"completed"_qs)) << messages()->text().toStdString();
    EXPECT_EQ(QDir(root() + u"/_news"_qs).entryList(QDir::Files | QDir::Hidden).size(), 3);
}

TEST_F(RecoveryNoticeTest, IsClosedByAClickAndByEscape) {
    interrupt(false);
    openFeed();
    auto* close = messages()->findChild<QToolButton*>();
    ASSERT_TRUE(close && close->isVisible());
    QTest::mouseClick(close, Qt::LeftButton);
    EXPECT_FALSE(messages()->isVisible());
    interrupt(false);
    press(Qt::Key_F5);
    ASSERT_TRUE(waitFor([&] { return messages()->isVisible(); }));
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Escape);
    EXPECT_FALSE(messages()->isVisible());
}

TEST_F(RecoveryNoticeTest, ComesOnceTheFeedTakesOverWhereThatHadToBeAskedFirst) {
    openFeed();
    selectRows({0});
    press(Qt::Key_Plus);
    const QString other = m_folder.filePath(u"other/_news"_qs);
    ASSERT_TRUE(QDir().mkpath(other));
    for (const auto* name : {u"/a000.md", u"/a001.md"})
        ASSERT_TRUE(QFile::copy(root() + u"/_news"_qs + QStringView(name), other + QStringView(name)));
    FeedSession* before = session();
    m_root = QDir(m_folder.filePath(u"other"_qs)).canonicalPath();
    interrupt(false);
    m_window->openFeed(m_root);
    ASSERT_TRUE(waitFor([&] { return find<QMessageBox>("unsavedQuestion"); }));
    EXPECT_FALSE(messages()->isVisible());
    QTest::mouseClick(find<QMessageBox>("unsavedQuestion")->button(QMessageBox::Discard), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return session() != before; }));
    ASSERT_TRUE(waitFor([&] { return messages()->isVisible(); }));
    EXPECT_TRUE(messages()->text().contains(u"none was changed"_qs)) << messages()->text().toStdString();
}

TEST_F(RecoveryNoticeTest, TellsOfANoteThatIsDamaged) {
    interrupt(true);
    QFile note(state().folderOf(root()) + u"/journal"_qs);
    ASSERT_TRUE(note.open(QIODevice::WriteOnly));
    note.write("rubbish\n");
    note.close();
    openFeed();
    EXPECT_TRUE(messages()->text().contains(u"journal.damaged"_qs)) << messages()->text().toStdString();
    EXPECT_EQ(session()->feed()->count(), 3);
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
