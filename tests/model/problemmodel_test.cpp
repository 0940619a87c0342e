// Problems are looked for in the background, and shown rule by rule.
#include "core/feed/feedwatcher.h"
#include "core/model/articletablemodel.h"
#include "core/model/problemmodel.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Severity = Problem::Severity;

const std::string fine = "title: Harbour opens at last\nwebUrl: https://ledger.example/%\n"
                         "images: [{url: /a.png, width: 1, height: 1}]\n";

std::string numbered(int number, const std::string& more = {}) {
    std::string yaml = fine;
    yaml.replace(yaml.find('%'), 1, std::to_string(number));
    yaml.replace(yaml.find("last"), 4, "last " + std::to_string(number));
    return yaml + more;
}

std::vector<std::string> feedOf(int count) {
    std::vector<std::string> documents;
    for (int i = 0; i < count; ++i)
        documents.push_back(numbered(i));
    return documents;
}

class ProblemModelTest : public testing::Test {
protected:
    ProblemModelTest() { settle(); }

    void settle() {
        EXPECT_TRUE(waitFor([&] { return finder.isLooking() || finder.knows(test.id(0)); }));
        EXPECT_TRUE(waitFor([&] { return !finder.isLooking(); }));
        model.settle();
    }
    /// Writes a file and gives the feed its new state.
    void rewrite(int document, const std::string& yaml) {
        const Article article = test.article(document, yaml);
        QFile file(test.root() + u'/' + article.path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString("---\n" + yaml + "---\nText.\n"));
        file.close();
        test.feed.setArticles({{test.id(document), article}});
        settle();
    }
    void writeSettings(const char* yaml) {
        QFile file(test.root() + QStringLiteral("/.galley.yml"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(yaml);
    }
    /// So large that looking at it takes a while.
    static std::string large(int count) {
        std::string related = "related:\n";
        for (int i = 0; i < count; ++i)
            related += "- title: Boats\n  webUrl: https://ledger.example/" + std::to_string(i) + "/boats\n";
        return numbered(0, related);
    }
    void edit(int document, const char* field, const Value& before, const Value& after) {
        test.edits.push(QStringLiteral("Edit"), {{test.id(document), path(field), before, after}});
        settle();
    }
    std::vector<std::string> rulesOf(int document) const {
        std::vector<std::string> rules;
        for (const Problem& problem : finder.problemsOf(test.id(document)))
            rules.push_back(toUtf8(problem.rule));
        return rules;
    }
    std::vector<std::string> branches() const {
        std::vector<std::string> texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.push_back(toUtf8(model.index(row, 0).data().toString()));
        return texts;
    }

    TestFeed test{feedOf(100)};
    ProblemFinder finder{&test.feed, &test.edits};
    ProblemModel model;
    ModelWatch watch{&model};
};

TEST_F(ProblemModelTest, IsEmptyWhereNothingIsWrong) {
    model.setSource(&test.feed, &finder);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_TRUE(finder.knows(test.id(99)));
}

TEST_F(ProblemModelTest, FollowsFilesRowByRow) {
    model.setSource(&test.feed, &finder);
    rewrite(7, numbered(7, "quality: '6'\nexcerpt: a &amp; b\n"));
    rewrite(3, numbered(3, "quality: '6'\n"));
    EXPECT_THAT(branches(), ElementsAre("No whole number (2)", "HTML character code (1)"));
    const QModelIndex branch = model.index(0, 0);
    EXPECT_EQ(model.placeAt(model.index(0, 0, branch))->id, test.id(3));
    EXPECT_EQ(model.placeAt(model.index(1, 0, branch))->id, test.id(7));
    EXPECT_EQ(model.index(1, ProblemModel::LineColumn, branch).data().toInt(), 5);
    const QPersistentModelIndex kept = model.index(0, 0, model.index(1, 0));
    rewrite(3, numbered(3));
    rewrite(7, numbered(7, "excerpt: a &amp; b\n"));
    EXPECT_THAT(branches(), ElementsAre("HTML character code (1)"));
    ASSERT_FALSE(kept.isValid() && kept.parent().row() != 0);
    rewrite(7, numbered(7));
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.problemCount(), 0);
}

TEST_F(ProblemModelTest, ShowsManyAtOnce) {
    model.setSource(&test.feed, &finder);
    finder.setChoices({{Rule::DuplicateKey, Severity::Error}});
    std::vector<std::string> more;
    for (int i = 100; i < 200; ++i)
        more.push_back(numbered(i, "quality: x\n") + (i == 150 ? "quality: 5\n" : ""));
    test.add(more);
    settle();
    EXPECT_THAT(branches(), ElementsAre("Duplicate key (1)", "No whole number (99)"));
    EXPECT_EQ(model.problemCount(), 100);
    test.remove({150});
    settle();
    EXPECT_THAT(branches(), ElementsAre("No whole number (99)"));
}

TEST_F(ProblemModelTest, LooksAtUnsavedEdits) {
    edit(5, "title", Value("Harbour opens at last 5"), Value("Harbour <b>opens</b> at last"));
    EXPECT_THAT(rulesOf(5), ElementsAre("html-tag"));
    test.edits.undoStack()->undo();
    settle();
    EXPECT_THAT(rulesOf(5), IsEmpty());
}

TEST_F(ProblemModelTest, FindsDuplicatesAndWhereTheyEnd) {
    rewrite(40, numbered(2));
    EXPECT_THAT(rulesOf(40), ElementsAre("duplicate-address"));
    EXPECT_THAT(rulesOf(2), ElementsAre("duplicate-address"));
    EXPECT_TRUE(finder.problemsOf(test.id(2)).front().message.startsWith(u"_news/000040.md"));
    rewrite(40, numbered(40));
    EXPECT_THAT(rulesOf(2), IsEmpty());
    rewrite(41, numbered(2));
    test.remove({41});
    EXPECT_TRUE(waitFor([&] { return rulesOf(2).empty(); }));
}

TEST_F(ProblemModelTest, ShowsWhatIsGraveEnough) {
    model.setSource(&test.feed, &finder);
    rewrite(1, "title: Without a picture\nquality: x\n");
    EXPECT_EQ(model.problemCount(), 1);
    model.setLeast(Severity::Note);
    EXPECT_THAT(branches(), ElementsAre("No whole number (1)", "No image (1)"));
    model.setLeast(Severity::Error);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(ProblemModelTest, ChoicesLookAgain) {
    rewrite(1, numbered(1, "quality: x\n"));
    finder.setChoices({{Rule::NotAnInteger, std::nullopt}});
    settle();
    EXPECT_THAT(rulesOf(1), IsEmpty());
    finder.setChoices({});
    settle();
    EXPECT_THAT(rulesOf(1), ElementsAre("not-an-integer"));
}

TEST_F(ProblemModelTest, MendsAsOneUndoStep) {
    model.setSource(&test.feed, &finder);
    rewrite(1, numbered(1, "excerpt: Fish &amp; nets\n"));
    rewrite(2, numbered(2, "excerpt: Sea &#38; wind\n"));
    QSignalSpy mended(&finder, &ProblemFinder::mended);
    finder.mend(QStringLiteral("Fix"), model.fixableOf(Rule::HtmlEntity));
    ASSERT_TRUE(waitFor([&] { return !mended.isEmpty(); }));
    EXPECT_EQ(mended[0][0].toInt(), 2);
    EXPECT_EQ(test.edits.undoStack()->count(), 1);
    EXPECT_EQ(test.edits.value(test.id(1), path("excerpt")), Value("Fish & nets"));
    EXPECT_EQ(test.edits.value(test.id(2), path("excerpt")), Value("Sea & wind"));
    settle();
    EXPECT_EQ(model.rowCount(), 0);
    test.edits.undoStack()->undo();
    settle();
    EXPECT_EQ(model.problemCount(), 2);
}

TEST_F(ProblemModelTest, MendsAllThatIsWrongWithAField) {
    rewrite(1, numbered(1, "excerpt: Fish &amp; <b>nets</b> Ã¼ber\ntopics: [Sea, sea, Fog, Sea]\n"));
    QSignalSpy mended(&finder, &ProblemFinder::mended);
    std::vector<ProblemFinder::Place> places;
    for (const Problem& problem : finder.problemsOf(test.id(1)))
        places.push_back({test.id(1), problem});
    finder.mend(QStringLiteral("Fix"), places);
    ASSERT_TRUE(waitFor([&] { return !mended.isEmpty(); }));
    EXPECT_EQ(test.edits.value(test.id(1), path("excerpt")), Value("Fish & nets über"));
    EXPECT_EQ(test.edits.value(test.id(1), path("topics")), Value(frontmatter::Sequence{"Sea", "Fog"}));
    settle();
    EXPECT_THAT(rulesOf(1), IsEmpty());
    test.edits.undoStack()->undo();
    EXPECT_FALSE(test.edits.isDirty(test.id(1)));
}

TEST_F(ProblemModelTest, TheFutureBeginsWhenItIsLookedAt) {
    QTest::qWait(5);
    const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
    rewrite(1, numbered(1, "publishedDateTime: " + now + "\n"));
    EXPECT_THAT(rulesOf(1), IsEmpty());
}

TEST_F(ProblemModelTest, WhatWasFoundLateDoesNotCount) {
    rewrite(0, large(15'000));
    finder.setChoices({{Rule::NoImage, std::nullopt}}); // all are looked at again, the first ones for long
    edit(5, "title", Value("Harbour opens at last 5"), Value("Harbour <b>opens</b> at last"));
    EXPECT_THAT(rulesOf(5), ElementsAre("html-tag"));
}

TEST_F(ProblemModelTest, EndsInTheMidstOfLooking) {
    for (int document = 0; document < 8; ++document)
        rewrite(document, large(10'000));
    auto other = std::make_unique<ProblemFinder>(&test.feed, &test.edits);
    QSignalSpy changed(other.get(), &ProblemFinder::changed);
    QSignalSpy finished(other.get(), &ProblemFinder::finished);
    ASSERT_TRUE(waitFor([&] { return other->isLooking(); }));
    QTest::qWait(20); // a worker has begun
    other.reset();
    const auto told = changed.size();
    QTest::qWait(20);
    EXPECT_EQ(changed.size(), told);
    EXPECT_TRUE(finished.isEmpty());
}

TEST_F(ProblemModelTest, StaysOutOfDateWhileNobodyLooks) {
    rewrite(1, numbered(1, "quality: x\n"));
    model.setFollowing(false);
    model.setSource(&test.feed, &finder);
    EXPECT_EQ(model.rowCount(), 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    rewrite(2, numbered(2, "quality: x\n"));
    EXPECT_TRUE(reset.isEmpty());
    model.setFollowing(true);
    EXPECT_THAT(branches(), ElementsAre("No whole number (2)"));
    model.setFollowing(false);
    model.setFollowing(true);
    EXPECT_EQ(reset.size(), 1) << "nothing was missed";
}

TEST_F(ProblemModelTest, LeavesAloneWhatStays) {
    model.setSource(&test.feed, &finder);
    rewrite(7, numbered(7, "quality: '6'\nexcerpt: a &amp; <b>b</b>\n"));
    const QPersistentModelIndex kept = model.index(0, 0, model.index(0, 0));
    ASSERT_EQ(model.ruleAt(kept), Rule::NotAnInteger);
    int branchesAdded = 0;
    const auto countRows = [&](const QModelIndex& parent, int first) {
        if (parent.isValid())
            return;
        ++branchesAdded;
        EXPECT_EQ(model.rowCount(model.index(first, 0)), 1) << "a view does not open what is empty";
    };
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &model, countRows);
    edit(7, "excerpt", Value("a &amp; <b>b</b>"), Value("a \xC3\x83\xC2\xBC b"));
    EXPECT_TRUE(kept.isValid());
    EXPECT_EQ(branchesAdded, 1);
    EXPECT_THAT(branches(), ElementsAre("No whole number (1)", "Garbled text (1)"));
}

TEST_F(ProblemModelTest, ARuleThatBecomesGraverComesFirst) {
    model.setSource(&test.feed, &finder);
    for (int document = 1; document < 4; ++document)
        rewrite(document, numbered(document, "quality: '6'\nexcerpt: a &amp; b\n"));
    finder.setChoices({{Rule::HtmlEntity, Severity::Error}});
    settle();
    EXPECT_THAT(branches(), ElementsAre("HTML character code (3)", "No whole number (3)"));
}

TEST_F(ProblemModelTest, KnowsWhichBranchesHoldSomethingToMend) {
    model.setSource(&test.feed, &finder);
    rewrite(1, numbered(1, "quality: '6'\n"));
    rewrite(2, numbered(2, "quality: x\n"));
    EXPECT_TRUE(model.holdsFixable(Rule::NotAnInteger));
    EXPECT_TRUE(model.isFixable(model.index(0, 0, model.index(0, 0))));
    EXPECT_FALSE(model.isFixable(model.index(1, 0, model.index(0, 0))));
    EXPECT_FALSE(model.isFixable(model.index(0, 0)));
    edit(1, "quality", Value("6"), Value(6));
    EXPECT_FALSE(model.holdsFixable(Rule::NotAnInteger));
    EXPECT_FALSE(model.holdsFixable(Rule::HtmlTag));
}

TEST_F(ProblemModelTest, PicturesAreARuleLikeOthers) {
    finder.notePicture(test.id(1), QStringLiteral("/a.png"), QStringLiteral("Not found"));
    finder.setChoices({{Rule::PictureFailed, Severity::Error}});
    settle();
    ASSERT_THAT(rulesOf(1), ElementsAre("picture-failed"));
    EXPECT_EQ(finder.problemsOf(test.id(1)).front().severity, Severity::Error);
    finder.setChoices({{Rule::PictureFailed, std::nullopt}});
    settle();
    EXPECT_THAT(rulesOf(1), IsEmpty());
}

TEST_F(ProblemModelTest, KnowsOfPictures) {
    finder.notePicture(test.id(1), QStringLiteral("/a.png"), QStringLiteral("Not found"));
    EXPECT_THAT(rulesOf(1), ElementsAre("picture-failed"));
    rewrite(1, numbered(1, "quality: x\n"));
    EXPECT_THAT(rulesOf(1), ElementsAre("not-an-integer", "picture-failed"));
    finder.notePicture(test.id(1), QStringLiteral("/a.png"), {});
    EXPECT_THAT(rulesOf(1), ElementsAre("not-an-integer"));
}

TEST_F(ProblemModelTest, ASecondPictureThatFailedStaysAsLongAsItIsTheArticles) {
    const std::string two = "title: Two pictures\nimages: [{url: /a.png}, {url: /b.png}]\n";
    rewrite(1, two);
    finder.notePicture(test.id(1), QStringLiteral("/b.png"), QStringLiteral("Not found"));
    const auto hasFailed = [&] {
        const std::vector<std::string> rules = rulesOf(1);
        return std::ranges::find(rules, "picture-failed") != rules.end();
    };
    rewrite(1, two + "quality: x\n");
    EXPECT_TRUE(hasFailed());
    rewrite(1, "title: Two pictures\nimages: [{url: /a.png}]\n");
    EXPECT_FALSE(hasFailed());
}

TEST_F(ProblemModelTest, TheTableSaysSo) {
    ArticleTableModel table(&test.feed, &test.edits);
    table.setProblems(&finder);
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    EXPECT_EQ(table.stateAt(4), ArticleState::Fine);
    rewrite(4, numbered(4, "excerpt: a &amp; b\n"));
    EXPECT_EQ(table.stateAt(4), ArticleState::Problem);
    EXPECT_TRUE(
        table.index(4, ArticleTableModel::State).data(Qt::ToolTipRole).toString().contains(u"Line 5"));
    rewrite(4, "title: Without a picture\n");
    EXPECT_EQ(table.stateAt(4), ArticleState::Fine); // a note alone
    EXPECT_FALSE(changed.isEmpty());
}

TEST_F(ProblemModelTest, TheFeedsSettingsCount) {
    writeSettings("rules: {no-image: error, no-such-rule: off}\n");
    QSignalSpy complained(&finder, &ProblemFinder::complained);
    rewrite(1, "title: Without a picture\n");
    test.feed.reload();
    ASSERT_TRUE(waitFor([&] { return !complained.isEmpty(); }));
    settle();
    ASSERT_THAT(rulesOf(1), ElementsAre("no-image"));
    EXPECT_EQ(finder.problemsOf(test.id(1)).front().severity, Severity::Error);
}

TEST_F(ProblemModelTest, TheFeedsSettingsAreFollowed) {
    const FeedWatcher watcher(&test.feed);
    rewrite(1, numbered(1, "quality: x\n"));
    test.feed.reload(); // the watcher begins
    ASSERT_TRUE(waitFor([&] { return watcher.mode() == FeedWatcher::Mode::Watching; }));
    QSignalSpy complained(&finder, &ProblemFinder::complained);
    writeSettings("rules: {no-such-rule: off, not-an-integer: off}\n");
    EXPECT_TRUE(waitFor([&] { return rulesOf(1).empty(); }));
    QSignalSpy refreshed(&test.feed, &Feed::refreshed);
    writeSettings("rules: {no-such-rule: off, not-an-integer: note}\n");
    EXPECT_TRUE(waitFor([&] { return rulesOf(1).size() == 1; }));
    EXPECT_EQ(complained.size(), 1) << "the same again is no news";
}

} // namespace
} // namespace galley
