// Deciding on articles one after the other: order, undo, what is told at the end.
#include "core/editing/triagesession.h"
#include "tests/editing/testfeed.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace galley {
namespace {

using Decision = TriageSession::Decision;
using testing::ElementsAre;

std::string documentOf(int number, bool published) {
    return "title: Article " + std::to_string(number) +
           "\nquality: 50\npublished: " + (published ? "true" : "false") + "\n";
}

class TriageSessionTest : public testing::Test {
protected:
    TriageSessionTest() { start(feed.ids(), feed.id(0)); }

    void start(const QList<ArticleId>& ids, ArticleId first) {
        session = std::make_unique<TriageSession>(&feed.feed, &feed.edits, ids, first);
    }
    bool isPublished(int document) {
        const auto value = feed.edits.value(feed.id(document), path("published"));
        return value && value->boolean() && *value->boolean();
    }
    std::int64_t quality(int document) {
        return *feed.edits.value(feed.id(document), path("quality"))->integer();
    }
    std::vector<Decision> decisions() const {
        std::vector<Decision> all;
        for (int place = 0; place < session->count(); ++place)
            all.push_back(session->decisionAt(place));
        return all;
    }

    /// Articles 0 to 3, of which 1 is published, and one that cannot be read.
    TestFeed feed{{documentOf(0, false), documentOf(1, true), documentOf(2, false), documentOf(3, false),
                   "---\ntitle: \"never closed\n---\n"}};
    std::unique_ptr<TriageSession> session;
};

TEST_F(TriageSessionTest, StartsWhereItIsTold) {
    start(feed.ids(), feed.id(2));
    EXPECT_EQ(session->place(), 2);
    start(feed.ids(), -1);
    EXPECT_EQ(session->place(), 0);
    EXPECT_EQ(session->count(), 5);
    EXPECT_THAT(session->ahead(2), ElementsAre(feed.id(1), feed.id(2)));
}

TEST_F(TriageSessionTest, DecidesAndGoesOnToTheNextUndecided) {
    EXPECT_TRUE(session->decide(true));
    EXPECT_EQ(session->place(), 1);
    EXPECT_TRUE(isPublished(0));
    session->goTo(2);
    EXPECT_TRUE(session->decide(false));
    session->goTo(1);
    EXPECT_TRUE(session->decide(false)); // 2 is decided already
    EXPECT_EQ(session->place(), 3);
    EXPECT_FALSE(isPublished(1));
    EXPECT_THAT(decisions(), ElementsAre(Decision::Published, Decision::Unpublished, Decision::Unpublished,
                                         Decision::None, Decision::None));
}

TEST_F(TriageSessionTest, AfterTheLastTheFirstUndecidedFollows) {
    start(feed.ids(), feed.id(3));
    EXPECT_TRUE(session->decide(true));
    session->skip();
    EXPECT_EQ(session->place(), 0);
    EXPECT_FALSE(session->isAtEnd());
    EXPECT_THAT(session->ahead(9), ElementsAre(feed.id(1), feed.id(2)));
}

TEST_F(TriageSessionTest, UndoGoesBackToTheArticleUndone) {
    EXPECT_TRUE(session->decide(true));
    EXPECT_TRUE(session->decide(true)); // it was published: nothing to change
    session->skip();
    ASSERT_EQ(session->place(), 3);
    EXPECT_EQ(feed.edits.undoStack()->count(), 1);
    session->undoStack()->undo();
    EXPECT_EQ(session->place(), 2);
    EXPECT_EQ(session->decisionAt(2), Decision::None);
    session->undoStack()->undo();
    EXPECT_EQ(session->place(), 1);
    EXPECT_EQ(session->decisionAt(1), Decision::None);
    EXPECT_TRUE(isPublished(0)) << "the decision on another article was taken back";
    session->undoStack()->undo();
    EXPECT_EQ(session->place(), 0);
    EXPECT_FALSE(isPublished(0));
    EXPECT_EQ(feed.edits.dirtyCount(), 0);
    session->undoStack()->redo();
    EXPECT_TRUE(isPublished(0));
    EXPECT_EQ(session->decisionAt(0), Decision::Published);
    EXPECT_EQ(session->place(), 0);
}

TEST_F(TriageSessionTest, UndoNamesWhatTheMenusName) {
    EXPECT_TRUE(session->decide(true));
    const QString feedsText = feed.edits.undoStack()->undoText();
    EXPECT_FALSE(feedsText.isEmpty());
    EXPECT_EQ(session->undoStack()->undoText(), feedsText);
    EXPECT_TRUE(session->decide(true));
    EXPECT_NE(session->undoStack()->undoText(), feedsText);
}

TEST_F(TriageSessionTest, QualityStaysOnTheArticle) {
    EXPECT_TRUE(session->setQuality(90));
    EXPECT_TRUE(session->adjustQuality(-10));
    EXPECT_EQ(quality(0), 80);
    EXPECT_EQ(session->place(), 0);
    EXPECT_EQ(session->decisionAt(0), Decision::None);
    EXPECT_EQ(session->summary().qualityChanged, 1);
    EXPECT_TRUE(session->setQuality(80)); // nothing new: no step to undo
    session->goTo(2);
    session->undoStack()->undo();
    EXPECT_EQ(quality(0), 90);
    EXPECT_EQ(session->place(), 0);
    EXPECT_TRUE(session->setQuality(50));
    EXPECT_EQ(session->summary().qualityChanged, 0); // back where it was
}

TEST_F(TriageSessionTest, SaysWhyAnArticleCannotBeDecidedOn) {
    session->goTo(4);
    const Result<void> result = session->decide(true);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Error::Code::NotReadable);
    EXPECT_FALSE(session->setQuality(10));
    EXPECT_EQ(session->place(), 4);
    EXPECT_EQ(session->undoStack()->count(), 0);
    session->skip();
    EXPECT_EQ(session->place(), 0);
}

TEST_F(TriageSessionTest, EndsWithASummary) {
    EXPECT_TRUE(session->decide(true));  // 0
    EXPECT_TRUE(session->decide(true));  // 1, was published
    EXPECT_TRUE(session->decide(false)); // 2, was not
    EXPECT_TRUE(session->setQuality(70));
    session->skip(); // 3
    EXPECT_FALSE(session->isAtEnd());
    session->skip(); // 4
    ASSERT_TRUE(session->isAtEnd());
    EXPECT_EQ(session->current(), feed.id(4));
    const TriageSession::Summary summary = session->summary();
    EXPECT_EQ(summary.published, 2);
    EXPECT_EQ(summary.publishedBefore, 1);
    EXPECT_EQ(summary.unpublished, 1);
    EXPECT_EQ(summary.unpublishedBefore, 1);
    EXPECT_EQ(summary.skipped, 2);
    EXPECT_EQ(summary.undecided, 0);
    EXPECT_EQ(summary.qualityChanged, 1);
    EXPECT_TRUE(session->decide(true)); // nobody looks at an article
    EXPECT_EQ(session->summary().published, 2);
}

TEST_F(TriageSessionTest, BackFromTheEndAndAlongTheWay) {
    start({feed.id(0), feed.id(1)}, -1);
    EXPECT_FALSE(session->canGoBack());
    EXPECT_TRUE(session->decide(true));
    EXPECT_TRUE(session->decide(true));
    ASSERT_TRUE(session->isAtEnd());
    session->goBack();
    EXPECT_FALSE(session->isAtEnd());
    EXPECT_EQ(session->place(), 1);
    session->goBack();
    EXPECT_EQ(session->place(), 0);
    EXPECT_FALSE(session->canGoBack());
    EXPECT_EQ(session->decisionAt(0), Decision::Published);
    EXPECT_TRUE(session->decide(false)); // another mind
    EXPECT_TRUE(session->isAtEnd());
    EXPECT_FALSE(isPublished(0));
    EXPECT_EQ(session->summary().unpublishedBefore, 1);
    session->undoStack()->undo();
    EXPECT_FALSE(session->isAtEnd());
    EXPECT_EQ(session->decisionAt(0), Decision::Published);
}

TEST_F(TriageSessionTest, BackFollowsTheWayOneCame) {
    session->goTo(3);
    session->goTo(1);
    session->goBack();
    EXPECT_EQ(session->place(), 3);
    session->goBack();
    EXPECT_EQ(session->place(), 0);
    session->goTo(-1);
    session->goTo(99);
    EXPECT_EQ(session->place(), 0);
}

TEST_F(TriageSessionTest, SkippingWhatIsDecidedChangesNothing) {
    EXPECT_TRUE(session->decide(true));
    session->goTo(0);
    session->skip();
    EXPECT_EQ(session->decisionAt(0), Decision::Published);
    EXPECT_EQ(session->place(), 1);
    EXPECT_EQ(session->undoStack()->count(), 1);
}

TEST_F(TriageSessionTest, GoesOnWithWhatWasSkipped) {
    start({feed.id(0), feed.id(1), feed.id(2)}, -1);
    EXPECT_TRUE(session->decide(true));
    session->skip();
    session->skip();
    ASSERT_TRUE(session->isAtEnd());
    QSignalSpy moved(session.get(), &TriageSession::moved);
    session->resumeSkipped();
    EXPECT_EQ(moved.size(), 1);
    EXPECT_EQ(session->place(), 1);
    EXPECT_THAT(decisions(), ElementsAre(Decision::Published, Decision::None, Decision::None));
    EXPECT_TRUE(session->decide(false));
    EXPECT_TRUE(session->decide(false));
    EXPECT_TRUE(session->isAtEnd());
}

TEST_F(TriageSessionTest, TakesAllDecisionsBack) {
    feed.edits.push(QStringLiteral("Earlier"), {{feed.id(3), path("quality"), Value(50), Value(1)}});
    start(feed.ids(), feed.id(0));
    EXPECT_TRUE(session->decide(true));
    EXPECT_TRUE(session->setQuality(10));
    EXPECT_TRUE(session->decide(false));
    session->skip();
    session->undoAll();
    EXPECT_EQ(feed.edits.dirtyCount(), 1);
    EXPECT_EQ(quality(3), 1) << "what was done before the triage stays";
    EXPECT_EQ(session->summary().undecided, 5);
    EXPECT_EQ(session->place(), 0);
    session->undoStack()->setIndex(session->undoStack()->count());
    EXPECT_TRUE(isPublished(0));
    EXPECT_EQ(session->summary().skipped, 1);
}

TEST_F(TriageSessionTest, ChangesMadeElsewhereAreNotTakenForItsOwn) {
    EXPECT_TRUE(session->decide(true));
    feed.edits.revert({feed.id(0)});
    EXPECT_FALSE(session->undoStack()->canUndo());
    EXPECT_EQ(session->decisionAt(0), Decision::Published); // it was decided so; the file says otherwise
    session.reset();
    feed.edits.undoStack()->undo();
    feed.edits.undoStack()->undo();
    EXPECT_FALSE(isPublished(0));
    EXPECT_EQ(feed.edits.dirtyCount(), 0);
}

TEST_F(TriageSessionTest, TheFeedsUndoRemainsWhenItIsOver) {
    EXPECT_TRUE(session->decide(true));
    EXPECT_TRUE(session->decide(true));
    session->skip();
    session.reset();
    EXPECT_EQ(feed.edits.undoStack()->count(), 1);
    feed.edits.undoStack()->undo();
    EXPECT_FALSE(isPublished(0));
}

TEST_F(TriageSessionTest, TellsOfArticlesThatChange) {
    QSignalSpy decided(session.get(), &TriageSession::decided);
    feed.edits.push(QStringLiteral("Title"), {{feed.id(2), path("title"), Value("Article 2"), Value("New")}});
    ASSERT_EQ(decided.size(), 1);
    EXPECT_EQ(decided[0][0].toInt(), 2);
}

} // namespace
} // namespace galley
