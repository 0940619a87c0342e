// Edits one by one: what is current, what is dirty, what undo, saving and reloading do to it.
#include "tests/editing/testfeed.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string plain = "title: One\nquality: 57\npublished: false\ntopics:\n  - AI\n  - Cloud\n"
                          "provider:\n  name: Example\n  domain: example.org\n"
                          "related:\n  - title: First\n    quality: 1\n  - title: Second\n    quality: 2\n";

class EditsTest : public testing::Test {
protected:
    void push(const char* field, MaybeValue after, int mergeId = -1) {
        const FieldPath where = path(field);
        const MaybeValue before = valueBelow(edits.applied(id, snapshot), where);
        edits.push(QStringLiteral("Edit"), {{id, where, before, std::move(after)}}, mergeId);
    }
    MaybeValue current(const char* field) const {
        return valueBelow(edits.applied(id, snapshot), path(field));
    }
    QUndoStack& stack() { return *edits.undoStack(); }

    /// Saves everything that is dirty, as if all went through.
    void save() { finishSave(edits.saveRequests(edits.dirtyArticles())); }
    void finishSave(const std::vector<SaveRequest>& requests) {
        for (const SaveRequest& request : requests) {
            MaybeValue tree = Value(snapshot);
            for (const Edit& edit : request.edits)
                assignBelow(tree, edit.path, edit.value);
            snapshot = *tree->mapping();
            edits.absorb({savedResult(request, test.article(0, frontMatterOf(snapshot)))});
        }
    }
    void replaceSnapshot(const std::string& yaml) {
        snapshot = valuesOf(yaml);
        test.replace(0, yaml);
    }

    TestFeed test{{plain, plain}};
    Edits& edits = test.edits;
    ArticleId id = test.id(0);
    frontmatter::Mapping snapshot = valuesOf(plain);
};

TEST_F(EditsTest, UndoneStepsReplaceWhatTheyOnceReplaced) {
    push("quality", 56);
    push("quality", 55);
    replaceSnapshot("title: One\nquality: 33\n");
    edits.revert({id});
    EXPECT_EQ(edits.value(id, path("quality")), MaybeValue(33));
    stack().undo();
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(57), Value(55)}));
    stack().undo();
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(57), Value(56)}));
    stack().undo();
    EXPECT_FALSE(edits.isDirty(id));
    EXPECT_EQ(edits.value(id, path("quality")), MaybeValue(33));
    stack().redo();
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(57), Value(56)}));
}

TEST_F(EditsTest, AnUndoneSaveDoesNotOverwriteWhatCameAfterIt) {
    push("quality", 56);
    save();
    replaceSnapshot("title: One\nquality: 33\n");
    stack().undo();
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(56), Value(57)}));
}

TEST_F(EditsTest, ValueIsTheSnapshotsUntilEdited) {
    EXPECT_EQ(edits.value(id, path("quality")), MaybeValue(57));
    EXPECT_FALSE(edits.isDirty(id));
    push("quality", 80);
    EXPECT_EQ(edits.value(id, path("quality")), MaybeValue(80));
    EXPECT_TRUE(edits.isDirty(id));
    EXPECT_EQ(edits.dirtyCount(), 1);
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(57), Value(80)}));
    EXPECT_FALSE(edits.isDirty(test.id(1)));
}

TEST_F(EditsTest, PuttingBackTheSnapshotsValueCleans) {
    push("quality", 80);
    push("quality", 57);
    EXPECT_FALSE(edits.isDirty(id));
    stack().undo();
    EXPECT_EQ(current("quality"), MaybeValue(80));
    EXPECT_TRUE(edits.isDirty(id));
}

TEST_F(EditsTest, RemovedAndMissingFields) {
    push("quality", std::nullopt);
    EXPECT_EQ(edits.value(id, path("quality")), std::nullopt);
    EXPECT_TRUE(edits.isDirty(id));
    push("heat", 5);
    EXPECT_THAT(edits.editsOf(id), testing::Contains(Edit{path("heat"), std::nullopt, Value(5)}));
    stack().undo();
    stack().undo();
    EXPECT_FALSE(edits.isDirty(id));
}

TEST_F(EditsTest, NothingIsPushedWhereNothingChanges) {
    push("quality", 57);
    EXPECT_EQ(stack().count(), 0);
    edits.push(QStringLiteral("Edit"), {});
    EXPECT_EQ(stack().count(), 0);
}

TEST_F(EditsTest, SignalsOnceACommand) {
    const QSignalSpy changed(&edits, &Edits::changed);
    const QSignalSpy revisited(&edits, &Edits::revisited);
    const QList<int> both{test.id(0), test.id(1)};
    edits.push(QStringLiteral("Two"), {{test.id(1), path("quality"), Value(57), Value(1)},
                                       {test.id(0), path("quality"), Value(57), Value(1)},
                                       {test.id(0), path("title"), Value("One"), Value("Two")}});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].value<QList<int>>(), both);
    EXPECT_EQ(revisited.count(), 0);
    stack().undo();
    stack().redo();
    EXPECT_EQ(changed.count(), 3);
    ASSERT_EQ(revisited.count(), 2);
    EXPECT_EQ(revisited[0][0].value<QList<int>>(), both);
}

TEST_F(EditsTest, TypingMergesAndANoOpVanishes) {
    push("title", "On", 1);
    push("title", "O", 1);
    EXPECT_EQ(stack().count(), 1);
    push("title", "One", 1);
    EXPECT_EQ(stack().count(), 0);
    EXPECT_FALSE(edits.isDirty(id));
    push("title", "A", 1);
    push("title", "B", 2);
    push("excerpt", "C", 2);
    EXPECT_EQ(stack().count(), 3);
}

TEST_F(EditsTest, TypingDoesNotMergeAcrossASave) {
    push("title", "A", 1);
    save();
    push("title", "AB", 1);
    EXPECT_EQ(stack().count(), 2);
    stack().undo();
    EXPECT_EQ(current("title"), MaybeValue("A"));
    EXPECT_FALSE(edits.isDirty(id));
}

TEST_F(EditsTest, AnEditInsideAnotherIsFolded) {
    push("related[1].title", "Changed");
    EXPECT_THAT(edits.editsOf(id),
                ElementsAre(Edit{path("related[1].title"), Value("Second"), Value("Changed")}));
    frontmatter::Sequence shorter = *current("related")->sequence();
    shorter.erase(shorter.begin());
    push("related", Value(shorter));
    ASSERT_EQ(edits.editsOf(id).size(), 1U);
    EXPECT_EQ(edits.editsOf(id)[0].path, path("related"));
    EXPECT_EQ(edits.editsOf(id)[0].original, valueBelow(Value(snapshot), path("related")));
    push("related[0].title", "Second");
    EXPECT_EQ(edits.editsOf(id).size(), 1U);
    EXPECT_EQ(current("related[0].title"), MaybeValue("Second"));
    stack().undo();
    stack().undo();
    EXPECT_EQ(current("related[0].title"), MaybeValue("First"));
    EXPECT_EQ(current("related[1].title"), MaybeValue("Changed"));
    stack().undo();
    EXPECT_FALSE(edits.isDirty(id));
}

TEST_F(EditsTest, AFieldPutBackIntoItsRecordIsNoEdit) {
    push("provider.name", std::nullopt);
    push("provider", Value(frontmatter::Mapping{{"domain", Value("other.org")}}));
    stack().undo();
    stack().undo();
    EXPECT_FALSE(edits.isDirty(id)) << "the key came back behind the others";
}

TEST_F(EditsTest, AFieldOfAMissingRecordLeavesNoEmptyRecordBehind) {
    replaceSnapshot("title: One\n");
    push("provider.name", "New");
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("provider"), std::nullopt,
                                                    Value(frontmatter::Mapping{{"name", Value("New")}})}));
    push("provider.domain", "new.org");
    stack().undo();
    stack().undo();
    EXPECT_FALSE(edits.isDirty(id));
}

TEST_F(EditsTest, RemovingAListItemIsAChangeOfTheList) {
    push("topics[0]", std::nullopt);
    EXPECT_EQ(current("topics"), MaybeValue(frontmatter::Sequence{Value("Cloud")}));
    stack().undo();
    EXPECT_EQ(current("topics"), MaybeValue(frontmatter::Sequence{Value("AI"), Value("Cloud")}));
    EXPECT_FALSE(edits.isDirty(id));
}

TEST_F(EditsTest, UndoAfterASaveEditsBack) {
    push("quality", 80);
    save();
    EXPECT_FALSE(edits.isDirty(id));
    EXPECT_EQ(edits.value(id, path("quality")), MaybeValue(80));
    stack().undo();
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(80), Value(57)}));
    save();
    stack().redo();
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(57), Value(80)}));
}

TEST_F(EditsTest, UndoAfterASaveEditsBackWhatTheSummaryDoesNotKnow) {
    push("related[1].title", "Changed");
    save();
    EXPECT_FALSE(edits.isDirty(id));
    stack().undo();
    EXPECT_THAT(edits.editsOf(id),
                ElementsAre(Edit{path("related[1].title"), Value("Changed"), Value("Second")}));
}

TEST_F(EditsTest, EditedWhileSavingStaysAnEditOfTheSavedValue) {
    push("quality", 80);
    push("related[0].title", "Saved");
    const auto requests = edits.saveRequests({id});
    push("quality", 90);
    push("related[0].title", "Typed on");
    finishSave(requests);
    EXPECT_THAT(edits.editsOf(id), testing::UnorderedElementsAre(
                                       Edit{path("quality"), Value(80), Value(90)},
                                       Edit{path("related[0].title"), Value("Saved"), Value("Typed on")}));
}

TEST_F(EditsTest, UndoneWhileSavingBecomesAnEditBack) {
    push("quality", 80);
    push("related[0].title", "Saved");
    const auto requests = edits.saveRequests({id});
    stack().undo();
    stack().undo();
    EXPECT_FALSE(edits.isDirty(id));
    finishSave(requests);
    EXPECT_THAT(edits.editsOf(id), testing::UnorderedElementsAre(
                                       Edit{path("quality"), Value(80), Value(57)},
                                       Edit{path("related[0].title"), Value("Saved"), Value("First")}));
}

TEST_F(EditsTest, UndoneWhileSavingStaysAnEditWhereTheFileIsReadBeforeTheSaveEnds) {
    push("quality", 80);
    const auto requests = edits.saveRequests({id});
    edits.beginSaving(requests);
    stack().undo();
    test.replace(0, "title: One\nquality: 80\n"); // the file says so already
    edits.absorb({savedResult(requests[0], test.article(0, "title: One\nquality: 80\n"))});
    EXPECT_THAT(edits.editsOf(id), testing::ElementsAre(Edit{path("quality"), Value(80), Value(57)}));
}

TEST_F(EditsTest, UndoneWhileASaveFailsIsNoEdit) {
    push("quality", 80);
    const auto requests = edits.saveRequests({id});
    edits.beginSaving(requests);
    stack().undo();
    SaveResult result;
    result.id = id;
    result.path = requests[0].path;
    result.error = Error{Error::Code::CannotWrite, QStringLiteral("no"), requests[0].path};
    edits.absorb({result});
    EXPECT_FALSE(edits.isDirty(id));
}

TEST_F(EditsTest, WhatAFailedSavePutInPlaceForAMomentLosesNoEdit) {
    push("quality", 80);
    const auto requests = edits.saveRequests({id});
    edits.beginSaving(requests);
    test.replace(0, "title: One\nquality: 80\n"); // read while it stood there
    SaveResult result;
    result.id = id;
    result.path = requests[0].path;
    result.error = Error{Error::Code::Conflict, QStringLiteral("changed meanwhile"), requests[0].path};
    edits.absorb({result});
    EXPECT_TRUE(edits.isDirty(id));
    replaceSnapshot("title: Two\nquality: 80\n"); // read then, told later
    EXPECT_TRUE(edits.isDirty(id));
    replaceSnapshot("title: Two\nquality: 57\n");
    EXPECT_THAT(edits.editsOf(id), testing::ElementsAre(Edit{path("quality"), Value(57), Value(80)}));
    edits.absorb({savedResult(requests[0], test.article(0, "title: Two\nquality: 80\n"))});
    EXPECT_FALSE(edits.isDirty(id));
}

TEST_F(EditsTest, AReloadBeforeTheResultOfASaveMakesNoEdit) {
    push("quality", 80);
    const auto requests = edits.saveRequests({id});
    test.replace(0, "title: One\nquality: 80\n");
    EXPECT_FALSE(edits.isDirty(id));
    edits.absorb({savedResult(requests[0], test.article(0, "title: One\nquality: 80\n"))});
    EXPECT_FALSE(edits.isDirty(id));
}

TEST_F(EditsTest, AReloadWithTheEditedValueCleans) {
    push("quality", 80);
    const QSignalSpy changed(&edits, &Edits::changed);
    replaceSnapshot("title: One\nquality: 80\n");
    EXPECT_FALSE(edits.isDirty(id));
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(EditsTest, AReloadWithAnotherValueKeepsTheEditAndItsOriginal) {
    push("quality", 80);
    replaceSnapshot("title: One\nquality: 60\n");
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(57), Value(80)}));
    push("quality", 81);
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(57), Value(81)}));
    stack().undo();
    stack().undo();
    EXPECT_FALSE(edits.isDirty(id));
    EXPECT_EQ(edits.value(id, path("quality")), MaybeValue(60));
}

TEST_F(EditsTest, AReloadThatBreaksTheFileKeepsTheEdits) {
    push("heat", std::nullopt);
    push("quality", std::nullopt);
    test.replace(0, "title: \"unclosed\n");
    EXPECT_TRUE(edits.isDirty(id));
    edits.push(QStringLiteral("Edit"), {{id, path("title"), std::nullopt, Value("No")}});
    EXPECT_EQ(edits.editsOf(id).size(), 1U) << "an unreadable article takes no more edits";
}

TEST_F(EditsTest, AReadDocumentSettlesWhatTheSummaryDoesNotKnow) {
    push("related[1].title", "Changed");
    snapshot = valuesOf("title: One\nrelated:\n  - title: First\n  - title: Changed\n");
    edits.rebaseSnapshot(id, snapshot);
    EXPECT_FALSE(edits.isDirty(id));
    EXPECT_EQ(edits.value(id, path("related[1].title")), MaybeValue("Changed"));
}

TEST_F(EditsTest, ConflictsASaveFindsStayDirty) {
    push("quality", 80);
    push("title", "Two");
    SaveResult result;
    result.id = id;
    result.saved = {edits.editsOf(id)[1]};
    result.conflicts = {{edits.editsOf(id)[0], Value(60), path("quality")}};
    result.article = test.article(0, "title: Two\nquality: 60\n");
    edits.absorb({result});
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(57), Value(80)}));
    ASSERT_THAT(edits.conflictsOf(id), SizeIs(1));
    EXPECT_EQ(edits.conflictsOf(id)[0].onDisk, MaybeValue(60));
    EXPECT_EQ(edits.conflictingArticles(), QList<ArticleId>{id});
    edits.resolve({{id, path("quality")}}, Edits::Side::Mine);
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(60), Value(80)}));
    EXPECT_THAT(edits.conflictsOf(id), IsEmpty());
}

TEST_F(EditsTest, AFailureIsForgottenOnceTheArticleIsClean) {
    push("quality", 80);
    SaveResult result;
    result.id = id;
    result.error = Error{Error::Code::CannotWrite, QStringLiteral("The disk is full."), {}, 0, 0};
    edits.absorb({result});
    EXPECT_EQ(edits.failureOf(id), QStringLiteral("The disk is full."));
    stack().undo();
    EXPECT_TRUE(edits.failureOf(id).isEmpty());
}

TEST_F(EditsTest, CancelingASaveIsNoFailure) {
    push("quality", 80);
    SaveResult result;
    result.id = id;
    result.error = Error{Error::Code::Canceled, QStringLiteral("Canceled."), {}, 0, 0};
    edits.absorb({result});
    EXPECT_TRUE(edits.isDirty(id));
    EXPECT_TRUE(edits.failureOf(id).isEmpty());
}

TEST_F(EditsTest, RevertIsUndoable) {
    push("quality", 80);
    push("provider.name", "Other");
    edits.revert({id, test.id(1)});
    EXPECT_FALSE(edits.isDirty(id));
    stack().undo();
    EXPECT_EQ(current("quality"), MaybeValue(80));
    EXPECT_EQ(current("provider.name"), MaybeValue("Other"));
    edits.revert({test.id(1)});
    EXPECT_TRUE(stack().canRedo()) << "reverting nothing is no step";
}

TEST_F(EditsTest, AnArticleWhoseFileIsGoneStaysDirty) {
    push("quality", 80);
    test.remove({0});
    EXPECT_FALSE(test.feed.contains(id));
    EXPECT_EQ(edits.dirtyArticles(), QList<ArticleId>{id});
    EXPECT_EQ(edits.saveRequests({id, id}).size(), 1U);
    edits.revert({id});
    EXPECT_EQ(edits.dirtyCount(), 0);
}

} // namespace
} // namespace galley
