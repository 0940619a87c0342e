// What survives a crash and a restart, and what is offered.
#include "tests/editing/sessionfixture.h"

#include <QFile>

#include <gtest/gtest.h>

namespace galley {
namespace {

constexpr const char* document = "title: One\nquality: 50\nheat: 1\npublished: false\ntopics: [A, "
                                 "B]\nrelated:\n  - title: First\n  - title: Second\n";

class SessionLogTest : public testing::Test {
protected:
    std::unique_ptr<LoggedSession> begin() {
        return std::make_unique<LoggedSession>(m_test.root(), m_state.filePath(QStringLiteral("feed")));
    }
    QStringList logs() const { return QDir(m_state.filePath(QStringLiteral("feed"))).entryList(QDir::Files); }

    QString fileOf(int number) const {
        return m_test.root() + QStringLiteral("/_news/%1.md").arg(number, 6, 10, QLatin1Char('0'));
    }
    void write(int number, const std::string& yaml) const {
        QFile file(fileOf(number));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString("---\n" + yaml + "---\nText.\n"));
    }
    /// What a save of all would bring: the values are in the snapshot now.
    void saveAll(LoggedSession& session) const {
        std::vector<SaveResult> results;
        for (const SaveRequest& request : session.edits.saveRequests(session.edits.dirtyArticles())) {
            MaybeValue tree = Value(valuesOf(document));
            for (const Edit& edit : request.edits)
                assignBelow(tree, edit.path, edit.value);
            const std::string yaml = frontMatterOf(*tree->mapping());
            write(request.path.mid(6, 6).toInt(), yaml);
            results.push_back(savedResult(request, Article::read(request.path, QStringLiteral("news"),
                                                                 "---\n" + yaml + "---\nText.\n")));
        }
        session.edits.absorb(results);
    }

    TestFeed m_test{std::vector<std::string>(3, document)};
    QTemporaryDir m_state;
};

TEST_F(SessionLogTest, EditsOfACrashedSessionAreOfferedAndComeBackWithTheirHistory) {
    {
        const auto session = begin();
        session->push(0, "quality", 60);
        session->push(0, "published", true);
        session->push(1, "title", "Two");
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForOffer());
    EXPECT_EQ(next->offeredEdits, 3);
    EXPECT_EQ(next->offeredArticles, 2);
    EXPECT_EQ(next->edits.dirtyCount(), 0);
    EXPECT_EQ(next->stack()->count(), 0);
    next->log->restore();
    EXPECT_EQ(next->restoredEdits, 3);
    EXPECT_EQ(next->edits.dirtyCount(), 2);
    EXPECT_EQ(next->value(1, "title"), Value("Two"));
    EXPECT_EQ(next->stack()->count(), 3);
    next->stack()->undo();
    EXPECT_EQ(next->value(1, "title"), Value("One"));
    EXPECT_FALSE(next->edits.isDirty(next->id(1)));
    next->stack()->redo();
    EXPECT_EQ(next->value(1, "title"), Value("Two"));
    next->stack()->setIndex(0);
    EXPECT_EQ(next->edits.dirtyCount(), 0);
}

TEST_F(SessionLogTest, AnUnansweredOfferIsMadeAgainAndARestoredSessionCanCrashToo) {
    begin()->push(0, "quality", 60);
    ASSERT_TRUE(begin()->waitForOffer());
    {
        const auto session = begin();
        ASSERT_TRUE(session->waitForOffer());
        session->log->restore();
        session->push(1, "quality", 70);
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForOffer());
    EXPECT_EQ(next->offeredEdits, 2);
    next->log->restore();
    EXPECT_EQ(next->value(0, "quality"), Value(60));
    EXPECT_EQ(next->stack()->count(), 2);
    EXPECT_EQ(next->stack()->index(), 2);
}

TEST_F(SessionLogTest, TwoSessionsAtOnceKeepApartAndAreOfferedTogether) {
    {
        const auto one = begin();
        const auto other = begin();
        one->push(0, "quality", 60);
        other->push(1, "quality", 70);
        one->push(0, "heat", 2);
        EXPECT_FALSE(begin()->log->isOffering());
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForOffer());
    EXPECT_EQ(next->offeredEdits, 3);
    next->log->restore();
    EXPECT_EQ(next->value(0, "heat"), Value(2));
    EXPECT_EQ(next->value(1, "quality"), Value(70));
}

TEST_F(SessionLogTest, HistoryOfASavedSessionComesBackSilentlyAndUndoReversesTheSave) {
    {
        const auto session = begin();
        session->push(0, "published", true);
        session->push(0, "quality", 60);
        session->stack()->undo();
        saveAll(*session);
        EXPECT_EQ(session->edits.dirtyCount(), 0);
        session->end();
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForSteps());
    EXPECT_FALSE(next->log->isOffering());
    EXPECT_EQ(next->edits.dirtyCount(), 0);
    EXPECT_EQ(next->value(0, "published"), Value(true));
    next->stack()->redo();
    EXPECT_EQ(next->value(0, "quality"), Value(60));
    next->stack()->setIndex(0);
    ASSERT_EQ(next->edits.dirtyCount(), 1);
    const Edit& edit = next->edits.editsOf(next->id(0)).front();
    EXPECT_EQ(edit.original, Value(true));
    EXPECT_EQ(edit.value, Value(false));
}

TEST_F(SessionLogTest, ASessionThatBeginsWhileTheOneBeforeStillWritesFindsWhatThatLeaves) {
    const auto session = begin();
    session->push(0, "title", std::string(3'000'000, 'x'));
    session->log->end();
    const auto next = std::make_unique<LoggedSession>(m_test.root(), m_state.filePath(QStringLiteral("feed")),
                                                      std::vector<const SessionLog*>{session->log.get()});
    EXPECT_TRUE(next->waitForSteps());
}

TEST_F(SessionLogTest, ACrashWithNothingUnsavedAsksNothing) {
    {
        const auto session = begin();
        session->push(0, "published", true);
        saveAll(*session);
        QCoreApplication::processEvents(); // the log hears of it once the save is taken in
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForSteps());
    EXPECT_FALSE(next->log->isOffering());
}

TEST_F(SessionLogTest, WhatIsGivenUpAtTheEndIsNotOfferedButCanBeUndone) {
    {
        const auto session = begin();
        session->push(0, "quality", 60);
        session->push(1, "quality", 70);
        session->stack()->undo();
        session->end();
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForSteps());
    EXPECT_FALSE(next->log->isOffering());
    EXPECT_EQ(next->edits.dirtyCount(), 0);
    EXPECT_EQ(next->value(0, "quality"), Value(50));
    next->stack()->undo();
    EXPECT_EQ(next->value(0, "quality"), Value(60));
    next->stack()->undo();
    EXPECT_EQ(next->edits.dirtyCount(), 0);
}

TEST_F(SessionLogTest, ADiscardedOfferIsGoneAndCanBeUndone) {
    begin()->push(0, "quality", 60);
    {
        const auto session = begin();
        ASSERT_TRUE(session->waitForOffer());
        session->log->discard();
        EXPECT_EQ(session->edits.dirtyCount(), 0);
        session->stack()->undo();
        EXPECT_EQ(session->value(0, "quality"), Value(60));
        session->stack()->redo();
        EXPECT_EQ(session->edits.dirtyCount(), 0);
        session->end();
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForSteps());
    EXPECT_FALSE(next->log->isOffering());
}

TEST_F(SessionLogTest, EarlierStepsGoBelowThoseMadeMeanwhileAndOwnEditsStay) {
    {
        const auto session = begin();
        session->push(0, "quality", 60);
        session->push(0, "title", "Kept");
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForOffer());
    next->push(0, "title", "Mine");
    next->push(1, "title", "Other");
    next->log->restore();
    EXPECT_EQ(next->value(0, "title"), Value("Mine"));
    EXPECT_EQ(next->value(0, "quality"), Value(60));
    ASSERT_EQ(next->stack()->count(), 4);
    next->stack()->undo();
    EXPECT_EQ(next->value(1, "title"), Value("One"));
    EXPECT_EQ(next->value(0, "title"), Value("Mine"));
    next->stack()->setIndex(1);
    next->stack()->redo();
    EXPECT_EQ(next->value(0, "title"), Value("Kept"));
}

TEST_F(SessionLogTest, AnEditWhoseValueStandsOnDiskByNowDisappearsAndOthersKeepTheirOriginal) {
    {
        const auto session = begin();
        session->push(0, "quality", 60);
        session->push(1, "quality", 70);
    }
    write(0, "title: One\nquality: 60\npublished: false\n");
    write(1, "title: One\nquality: 99\npublished: false\n");
    const auto next = begin();
    ASSERT_TRUE(next->waitForOffer());
    next->log->restore();
    EXPECT_FALSE(next->edits.isDirty(next->id(0)));
    ASSERT_TRUE(next->edits.isDirty(next->id(1)));
    EXPECT_EQ(next->edits.editsOf(next->id(1)).front().original, Value(50)); // saving tells the conflict
}

TEST_F(SessionLogTest, EditsOfAFileThatIsGoneWaitUntilItComesBack) {
    {
        const auto session = begin();
        session->push(0, "quality", 60);
        session->push(1, "quality", 70);
    }
    ASSERT_TRUE(QFile::remove(fileOf(1)));
    {
        const auto session = begin();
        ASSERT_TRUE(session->waitForOffer());
        session->log->restore();
        EXPECT_EQ(session->restoredEdits, 1);
        EXPECT_EQ(session->waitingEdits, 1);
        EXPECT_EQ(session->stack()->count(), 1);
        saveAll(*session);
        session->end();
    }
    {
        const auto session = begin();
        ASSERT_TRUE(waitFor([&] { return session->waitingEdits == 1; }));
        EXPECT_FALSE(session->log->isOffering());
        write(1, document);
        session->feed.reload();
        ASSERT_TRUE(waitFor([&] { return session->edits.dirtyCount() == 1; }));
        EXPECT_EQ(session->value(1, "quality"), Value(70));
        EXPECT_EQ(session->waitingEdits, 0);
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForOffer());
    EXPECT_EQ(next->offeredEdits, 1);
}

TEST_F(SessionLogTest, ADiscardedOfferWithEditsOfLostFilesIsKeptAside) {
    begin()->push(1, "quality", 70);
    ASSERT_TRUE(QFile::remove(fileOf(1)));
    {
        const auto session = begin();
        ASSERT_TRUE(session->waitForOffer());
        session->log->discard();
        session->end();
    }
    ASSERT_EQ(logs().size(), 1);
    EXPECT_TRUE(logs().front().startsWith(QStringLiteral("kept-"))) << logs().front().toStdString();
}

TEST_F(SessionLogTest, MergedTypingIsOneStepAndAStepThatLeadsBackIsNone) {
    {
        const auto session = begin();
        for (const char* title : {"O", "On", "One two"})
            session->edits.push(QStringLiteral("Type"),
                                {{session->id(0), path("title"), session->value(0, "title"), Value(title)}},
                                5);
        session->edits.push(QStringLiteral("Type"),
                            {{session->id(1), path("title"), Value("One"), Value("X")}}, 6);
        session->edits.push(QStringLiteral("Type"),
                            {{session->id(1), path("title"), Value("X"), Value("One")}}, 6);
        ASSERT_EQ(session->stack()->count(), 1);
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForOffer());
    EXPECT_EQ(next->offeredEdits, 1);
    next->log->restore();
    EXPECT_EQ(next->stack()->count(), 1);
    EXPECT_EQ(next->value(0, "title"), Value("One two"));
    next->stack()->undo();
    EXPECT_EQ(next->edits.dirtyCount(), 0);
}

TEST_F(SessionLogTest, ALongHistoryKeepsItsLastSteps) {
    {
        const auto session = begin();
        for (int i = 1; i <= 620; ++i)
            session->push(0, "quality", i + 1000);
        session->end();
    }
    const auto next = begin();
    ASSERT_TRUE(next->waitForSteps());
    EXPECT_EQ(next->stack()->count(), 500);
    next->stack()->undo(); // the edits that were given up
    EXPECT_EQ(next->value(0, "quality"), Value(1620));
}

TEST_F(SessionLogTest, AStateFolderThatCannotBeWrittenIsToldAndEditingGoesOn) {
    QFile inTheWay(m_state.filePath(QStringLiteral("feed")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const auto session = begin();
    session->push(0, "quality", 60);
    ASSERT_TRUE(waitFor([&] { return session->failed; }));
    EXPECT_FALSE(session->log->isKeeping());
    session->push(0, "quality", 61);
    EXPECT_EQ(session->value(0, "quality"), Value(61));
}

} // namespace
} // namespace galley
