// What saving would change, as a diff that patch understands.
#include "core/feed/files.h"
#include "core/feed/savedifference.h"
#include "tests/feed/tempfeed.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

Result<QByteArray> diffOf(const UnifiedDiff::Texts& texts, const UnifiedDiff::Program& program = {}) {
    UnifiedDiff diff(program);
    std::optional<Result<QByteArray>> result;
    QObject::connect(&diff, &UnifiedDiff::finished, &diff, [&](const UnifiedDiff::Outcome& made) {
        result =
            made.error ? Result<QByteArray>(std::unexpected(*made.error)) : Result<QByteArray>(made.diff);
    });
    diff.start(texts);
    EXPECT_TRUE(waitFor([&] { return result.has_value(); }));
    return result ? *result : Result<QByteArray>(std::unexpected(Error{}));
}

const QString path = QStringLiteral("_news/a.md");

TEST(UnifiedDiffTest, IsARealOne) {
    const auto diff = diffOf({path, "one\ntwo\n", "one\n2\n"});
    ASSERT_TRUE(diff);
    EXPECT_EQ(diff->toStdString(), "--- a/_news/a.md\n+++ b/_news/a.md\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n");
}

TEST(UnifiedDiffTest, OfEqualTextsIsEmpty) {
    const auto diff = diffOf({path, "one\n", "one\n"});
    ASSERT_TRUE(diff);
    EXPECT_THAT(diff->toStdString(), IsEmpty());
}

TEST(UnifiedDiffTest, TakesAnyBytes) {
    const std::string zero(1, '\0');
    const auto diff = diffOf({path, "a" + zero + "\n", "b" + zero + "\xff"});
    ASSERT_TRUE(diff);
    EXPECT_THAT(diff->toStdString(),
                HasSubstr("-a" + zero + "\n+b" + zero + "\xff\n\\ No newline at end of file\n"));
}

TEST(UnifiedDiffTest, QuotesOddNames) {
    const auto blank = diffOf({QStringLiteral("_news/a b.md"), "1\n", "2\n"});
    ASSERT_TRUE(blank);
    EXPECT_THAT(blank->toStdString(), StartsWith("--- a/_news/a b.md\t\n+++ b/_news/a b.md\t\n"));
    const auto odd = diffOf({QStringLiteral("_news/a\nb\".md"), "1\n", "2\n"});
    ASSERT_TRUE(odd);
    EXPECT_THAT(odd->toStdString(), StartsWith("--- \"a/_news/a\\012b\\\".md\"\n"));
}

TEST(UnifiedDiffTest, SaysThatDiffIsMissing) {
    const auto diff = diffOf({path, "1\n", "2\n"}, {QStringLiteral("galley-no-such-diff")});
    ASSERT_FALSE(diff);
    EXPECT_THAT(diff.error().message.toStdString(), HasSubstr("diffutils"));
}

/// A program in place of diff.
class OtherDiffTest : public testing::Test {
protected:
    UnifiedDiff::Program program(const QByteArray& script, std::chrono::milliseconds patience) const {
        const QString name = m_folder.filePath(QStringLiteral("other-diff"));
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {name, patience};
    }

    QTemporaryDir m_folder;
};

TEST_F(OtherDiffTest, SaysWhyItFailed) {
    const auto diff =
        diffOf({path, "1\n", "2\n"}, program("echo 'out of paper' >&2\nexit 2\n", std::chrono::seconds(10)));
    ASSERT_FALSE(diff);
    EXPECT_THAT(diff.error().message.toStdString(), HasSubstr("out of paper"));
}

TEST_F(OtherDiffTest, StopsOneThatHangs) {
    const auto diff =
        diffOf({path, "1\n", "2\n"}, program("exec sleep 1000\n", std::chrono::milliseconds(50)));
    ASSERT_FALSE(diff);
    EXPECT_THAT(diff.error().message.toStdString(), HasSubstr("too long"));
}

TEST_F(OtherDiffTest, LeavesNothingBehindWhenDropped) {
    qputenv("TMPDIR", m_folder.path().toLocal8Bit());
    {
        UnifiedDiff diff;
        diff.start({path, std::string(100'000, 'a'), "b"});
        QTest::qWait(5);
    }
    EXPECT_TRUE(waitFor([&] { return QDir(m_folder.path()).entryList(QDir::Files).isEmpty(); }));
    qunsetenv("TMPDIR");
}

class SaveDifferenceTest : public testing::Test {
protected:
    SaveDifference::Outcome differenceOf(const std::vector<Edit>& edits) const {
        SaveDifference difference;
        std::optional<SaveDifference::Outcome> outcome;
        QObject::connect(&difference, &SaveDifference::ready, &difference,
                         [&](const SaveDifference::Outcome& made) { outcome = made; });
        difference.show(feed.root(), {3, path, QStringLiteral("news"), edits});
        EXPECT_TRUE(waitFor([&] { return outcome.has_value(); }));
        return outcome.value_or(SaveDifference::Outcome());
    }
    /// What patch makes of the file with a diff.
    std::string patched(const QByteArray& diff) const {
        const QString copy = m_folder.filePath(QStringLiteral("copy"));
        QFile::remove(copy);
        EXPECT_TRUE(QFile::copy(feed.absolute(path), copy));
        QProcess patch;
        patch.start(QStringLiteral("patch"), {QStringLiteral("--binary"), copy});
        patch.write(diff);
        patch.closeWriteChannel();
        EXPECT_TRUE(waitFor([&] { return patch.state() == QProcess::NotRunning; }));
        EXPECT_EQ(patch.exitCode(), 0) << patch.readAllStandardOutput().toStdString();
        QFile file(copy);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll().toStdString();
    }
    /// That the diff is exactly what saving does.
    void expectPatchIsSave(const std::string& text, const std::vector<Edit>& edits) {
        feed.write(path, text);
        const SaveDifference::Outcome outcome = differenceOf(edits);
        ASSERT_FALSE(outcome.error) << outcome.error->message.toStdString();
        EXPECT_EQ(outcome.id, 3);
        EXPECT_FALSE(outcome.diff.isEmpty());
        const std::string wanted = patched(outcome.diff);
        EXPECT_EQ(feed.read(path), text);
        save(feed.root(), feed.state(), {{3, path, QStringLiteral("news"), edits}});
        EXPECT_NE(feed.read(path), text);
        EXPECT_EQ(feed.read(path), wanted);
    }

    TempFeed feed;
    QTemporaryDir m_folder;
};

TEST_F(SaveDifferenceTest, PatchDoesWhatSavingDoes) {
    if (QStandardPaths::findExecutable(QStringLiteral("patch")).isEmpty())
        GTEST_SKIP() << "patch is not installed";
    const std::vector<Edit> edits = {{FieldPath("published"), true, false},
                                     {FieldPath("title"), "A", "B: \"b\""},
                                     {FieldPath("excerpt"), std::nullopt, "Two\nlines"}};
    expectPatchIsSave(document("A"), edits);
    expectPatchIsSave("---\r\ntitle: 'A'\r\n\r\npublished: true # yes\r\n---\r\nBody.\r\n", edits);
    expectPatchIsSave("---\ntitle: A\npublished: true\n---\nno newline", edits);
    expectPatchIsSave("---\ntitle: A\npublished: true\n---", edits);
    expectPatchIsSave("\xef\xbb\xbf---\ntitle: A\nheat: 1\nheat: 2\npublished: true\n---\n", edits);
}

TEST_F(SaveDifferenceTest, ToldOnlyForWhatIsNotThereYet) {
    feed.write(path, document("B"));
    const auto outcome = differenceOf({{FieldPath("title"), "A", "B"}});
    EXPECT_TRUE(outcome.diff.isEmpty());
    EXPECT_FALSE(outcome.error);
    EXPECT_THAT(outcome.leftOut, IsEmpty());
}

TEST_F(SaveDifferenceTest, NamesWhatSavingWouldLeaveOut) {
    feed.write(path, "---\ntitle: Theirs\nanchor: &a 1\ncopy: *a\npublished: true\n---\n");
    const auto outcome = differenceOf({{FieldPath("title"), "A", "Mine"},
                                       {FieldPath("copy"), 1, 2},
                                       {FieldPath("published"), true, false}});
    EXPECT_THAT(outcome.diff.toStdString(), HasSubstr("+published: false"));
    EXPECT_THAT(outcome.diff.toStdString(), testing::Not(HasSubstr("Mine")));
    ASSERT_THAT(outcome.leftOut, SizeIs(2));
    EXPECT_EQ(outcome.leftOut[0], fieldTitle(FieldPath("title")));
    EXPECT_FALSE(outcome.reasons[1].isEmpty());
}

TEST_F(SaveDifferenceTest, SaysThatTheFileIsGone) {
    const auto outcome = differenceOf({{FieldPath("title"), "A", "B"}});
    ASSERT_TRUE(outcome.error);
    EXPECT_FALSE(outcome.error->message.isEmpty());
}

TEST_F(SaveDifferenceTest, SaysThatTheFileCannotBeRead) {
    feed.write(path, "---\ntitle: \"A\n---\n");
    const auto outcome = differenceOf({{FieldPath("title"), "A", "B"}});
    ASSERT_TRUE(outcome.error);
    EXPECT_GT(outcome.error->line, 0);
}

TEST_F(SaveDifferenceTest, OnlyTheLastOneAskedForComes) {
    feed.write(path, document("A"));
    SaveDifference difference;
    QSignalSpy ready(&difference, &SaveDifference::ready);
    difference.show(feed.root(), {1, path, {}, {{FieldPath("title"), "A", "B"}}});
    difference.show(feed.root(), {2, path, {}, {{FieldPath("title"), "A", "C"}}});
    EXPECT_TRUE(waitFor([&] { return !difference.isBusy(); }));
    ASSERT_EQ(ready.size(), 1);
    EXPECT_EQ(ready.at(0).at(0).value<SaveDifference::Outcome>().id, 2);
    difference.show(feed.root(), {1, path, {}, {{FieldPath("title"), "A", "B"}}});
    difference.cancel();
    QTest::qWait(50);
    EXPECT_EQ(ready.size(), 1);
}

} // namespace
} // namespace galley
