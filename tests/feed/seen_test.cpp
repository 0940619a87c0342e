// What changed in a feed since it was seen.
#include "core/feed/feedlayout.h"
#include "core/feed/loader.h"
#include "core/feed/save.h"
#include "core/feed/seentracker.h"
#include "tests/feed/tempfeed.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QThreadPool>

#include <gmock/gmock.h>

#include <future>
#include <numeric>

namespace galley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Kind = SeenChange::Kind;

QString named(int number) {
    return QStringLiteral("_news/%1.md").arg(number, 4, 10, QLatin1Char('0'));
}

std::vector<Article> articlesOf(const TempFeed& feed) {
    const auto layout = discover(feed.root());
    std::vector<int> all(layout->files.size());
    std::iota(all.begin(), all.end(), 0);
    return readArticles(*layout, all);
}

/// Says what changed in one line: "changed _news/a.md: title heat +body".
std::string lineOf(const SeenChange& change) {
    const std::array<const char*, 3> kinds = {"added", "changed", "removed"};
    std::string line = kinds.at(static_cast<std::size_t>(change.kind)) + (" " + toUtf8(change.path));
    if (!change.fields.isEmpty())
        line += ": " + toUtf8(change.fields.join(u' '));
    return line + (change.body ? " +body" : "") + (change.rest ? " +rest" : "");
}

class SeenTest : public testing::Test {
protected:
    SeenTest() { feed.write(a, text); }

    SeenTask task() const {
        SeenTask task;
        task.root = feed.root();
        task.stateFolder = feed.state().folderOf(feed.root());
        task.articles = articlesOf(feed);
        task.known = m_known;
        return task;
    }
    SeenOutcome run(SeenTask task) {
        SeenOutcome outcome = compareWithSeen(task);
        m_known = outcome.known;
        return outcome;
    }
    SeenOutcome compare() { return run(task()); }
    std::vector<std::string> changes() {
        std::vector<std::string> lines;
        const SeenOutcome outcome = compare();
        for (const SeenChange& change : outcome.changes)
            lines.push_back(lineOf(change));
        return lines;
    }
    /// Saves one edit of a.md and says so to a comparison.
    std::vector<std::string> changesAfterSaving(const Edit& edit) {
        const auto results =
            save(feed.root(), feed.state(), {{0, a, QStringLiteral("news"), std::vector<Edit>{edit}}});
        EXPECT_THAT(results.at(0).saved, SizeIs(1));
        SeenTask task = this->task();
        SavedFields& saved = task.saved[a];
        saved.state = results.at(0).article->digest();
        (edit.path.steps().size() > 1 ? saved.partially : saved.whole)
            .append(QByteArray::fromStdString(edit.path.topLevelKey()));
        std::vector<std::string> lines;
        const SeenOutcome outcome = run(task);
        for (const SeenChange& change : outcome.changes)
            lines.push_back(lineOf(change));
        return lines;
    }
    QString recordFile() const { return feed.state().folderOf(feed.root()) + QStringLiteral("/seen"); }

    const QString a = QStringLiteral("_news/a.md");
    const std::string text =
        "---\n# made by a crawler\ntitle: \"A\"\nheat: 3\nquality: 50\ntopics:\n- Sea\n- Wind\n"
        "published: true\nsecured: abc\n---\nBody.\n";
    /// The text with one part replaced.
    std::string with(const std::string& part, const std::string& other) const {
        std::string changed = text;
        const std::size_t at = changed.find(part);
        EXPECT_NE(at, std::string::npos);
        return changed.replace(at, part.size(), other);
    }

    TempFeed feed;
    std::shared_ptr<const KnownMarks> m_known;
};

TEST_F(SeenTest, TheFirstLookSeesEverything) {
    const SeenOutcome first = compare();
    EXPECT_THAT(first.changes, IsEmpty());
    EXPECT_GT(first.seenAt, 0);
    EXPECT_FALSE(first.error);
    const SeenOutcome second = compare();
    EXPECT_THAT(second.changes, IsEmpty());
    EXPECT_EQ(second.seenAt, first.seenAt);
}

TEST_F(SeenTest, TellsFieldsThatChanged) {
    compare();
    feed.write(a, with("\"A\"", "\"B\""));
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md: title"));
    feed.write(a, with("quality: 50\n", ""));
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md: quality"));
    feed.write(a, with("published: true\n", "published: true\nexcerpt: New\n"));
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md: excerpt"));
    feed.write(a, with("- Sea", "- Lake"));
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md: topics"));
    feed.write(a, with("Body.", "Other."));
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md +body"));
    feed.write(a, with("# made", "# written"));
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md +rest"));
}

TEST_F(SeenTest, TellsFilesThatCameAndWent) {
    feed.write(QStringLiteral("_news/b.md"), document("Remembered"));
    compare();
    feed.remove(QStringLiteral("_news/b.md"));
    feed.write(QStringLiteral("_news/c.md"), document("C"));
    const SeenOutcome outcome = compare();
    ASSERT_THAT(outcome.changes, SizeIs(2));
    EXPECT_EQ(lineOf(outcome.changes[0]), "added _news/c.md");
    EXPECT_EQ(outcome.changes[0].title, u"C");
    EXPECT_EQ(lineOf(outcome.changes[1]), "removed _news/b.md");
    EXPECT_EQ(outcome.changes[1].title, u"Remembered");
}

TEST_F(SeenTest, HeatAndSecuredAloneAreNoise) {
    compare();
    feed.write(a, with("heat: 3", "heat: 4"));
    EXPECT_TRUE(compare().changes.at(0).isNoise());
    feed.write(a, with("secured: abc", "secured: def"));
    EXPECT_TRUE(compare().changes.at(0).isNoise());
    feed.write(a, with("heat: 3\nquality: 50", "heat: -1\nquality: 60"));
    EXPECT_FALSE(compare().changes.at(0).isNoise());
    feed.write(a, with("Body.", "Other."));
    EXPECT_FALSE(compare().changes.at(0).isNoise());
    feed.write(QStringLiteral("_news/b.md"), document("B"));
    EXPECT_FALSE(compare().changes.at(0).isNoise());
}

TEST_F(SeenTest, AFileTouchedIsNoNews) {
    compare();
    feed.remove(a);
    feed.write(a, text);
    const SeenOutcome touched = compare();
    EXPECT_THAT(touched.changes, IsEmpty());
    EXPECT_EQ(touched.filesRead, 1);
    EXPECT_EQ(compare().filesRead, 0);
}

TEST_F(SeenTest, ChangesTakenBackAreNoNews) {
    compare();
    feed.write(a, with("\"A\"", "\"B\""));
    EXPECT_THAT(changes(), SizeIs(1));
    feed.write(a, text);
    EXPECT_THAT(changes(), IsEmpty());
}

TEST_F(SeenTest, ReadsCrlf) {
    const std::string crlf = "---\r\ntitle: A\r\nquality: 5\r\n---\r\nBody.\r\n";
    feed.write(a, crlf);
    compare();
    feed.write(a, "---\r\ntitle: A\r\nquality: 6\r\n---\r\nBody.\r\n");
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md: quality"));
    feed.write(a, "---\ntitle: A\nquality: 5\n---\nBody.\n");
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md: quality title +body +rest"));
}

TEST_F(SeenTest, AFrontMatterThatBreaksIsOneChange) {
    compare();
    feed.write(a, with("\"A\"", "\"A"));
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md +rest"));
    feed.write(a, text);
    EXPECT_THAT(changes(), IsEmpty());
}

TEST_F(SeenTest, CountsDuplicateKeys) {
    feed.write(a, "---\ntitle: A\ntitle: B\n---\n");
    compare();
    feed.write(a, "---\ntitle: C\ntitle: B\n---\n");
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md: title"));
}

TEST_F(SeenTest, MarkingMakesEverythingSeen) {
    feed.write(QStringLiteral("_news/b.md"), document("B"));
    compare();
    feed.write(a, with("\"A\"", "\"B\""));
    feed.write(QStringLiteral("_news/c.md"), document("C"));
    feed.remove(QStringLiteral("_news/b.md"));
    EXPECT_THAT(changes(), SizeIs(3));
    SeenTask task = this->task();
    task.markSeen = true;
    const SeenOutcome marked = run(task);
    EXPECT_EQ(marked.marked, 3);
    EXPECT_THAT(marked.changes, IsEmpty());
    EXPECT_EQ(marked.filesRead, 0);
    m_known.reset();
    EXPECT_THAT(changes(), IsEmpty());
    EXPECT_EQ(compare().filesRead, 0);
}

TEST_F(SeenTest, WhatIsSavedHereIsNoNews) {
    compare();
    EXPECT_THAT(changesAfterSaving({FieldPath("title"), "A", "Mine"}), IsEmpty());
    EXPECT_NE(feed.read(a), text);
    EXPECT_EQ(compare().filesRead, 0);
    EXPECT_THAT(changesAfterSaving({FieldPath("quality"), 50, std::nullopt}), IsEmpty());
    EXPECT_THAT(changesAfterSaving({FieldPath("excerpt"), std::nullopt, "More"}), IsEmpty());
}

TEST_F(SeenTest, WhatOthersChangedStaysNewsBesideASave) {
    compare();
    feed.write(a, with("quality: 50", "quality: 60"));
    EXPECT_THAT(changesAfterSaving({FieldPath("title"), "A", "Mine"}),
                ElementsAre("changed _news/a.md: quality"));
    m_known.reset();
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md: quality"));
}

TEST_F(SeenTest, AnItemSavedInAListThatIsNewsLeavesTheListNews) {
    compare();
    EXPECT_THAT(changesAfterSaving({*FieldPath::parse("topics[0]"), "Sea", "Lake"}), IsEmpty());
    std::string theirs = feed.read(a);
    theirs.replace(theirs.find("Wind"), 4, "Rain");
    feed.write(a, theirs);
    EXPECT_THAT(changes(), ElementsAre("changed _news/a.md: topics"));
    EXPECT_THAT(changesAfterSaving({*FieldPath::parse("topics[0]"), "Lake", "Pond"}),
                ElementsAre("changed _news/a.md: topics"));
}

TEST_F(SeenTest, WhatOthersWroteAfterASaveIsNews) {
    compare();
    SeenTask task = this->task();
    task.saved[a] = {task.articles.at(0).digest(), {"title"}, {}};
    feed.write(a, with("\"A\"", "\"Theirs\""));
    task.articles = articlesOf(feed);
    EXPECT_THAT(run(task).changes, SizeIs(1));
}

TEST_F(SeenTest, ADamagedRecordIsNone) {
    compare();
    feed.write(a, with("\"A\"", "\"B\""));
    QFile file(recordFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    file.close();
    QByteArray flipped = good;
    flipped[flipped.size() - 3] = static_cast<char>(flipped[flipped.size() - 3] ^ 1);
    QByteArray later = good;
    later.replace("galley-seen-1", "galley-seen-2");
    for (const QByteArray& bad : {good.left(good.size() / 2), flipped, later, QByteArray(), QByteArray("\n"),
                                  QByteArray(good + "x"), QByteArray("galley-seen-1 0 0\n")}) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bad);
        file.close();
        EXPECT_FALSE(readSeenRecord(toUtf8(feed.state().folderOf(feed.root()))));
    }
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(good);
    file.close();
    EXPECT_THAT(changes(), SizeIs(1));
}

TEST_F(SeenTest, TheRecordComesBackAsItWas) {
    SeenRecord record;
    record.seenAt = 1'700'000'000'123;
    record.files.insert(QStringLiteral("_news/ä b.md"), {QStringLiteral("“T”"), marksOf(text, 42)});
    record.files.insert(a, {{}, marksOf("no front matter", 7)});
    const std::string folder = toUtf8(feed.state().folderOf(feed.root()));
    ASSERT_EQ(writeSeenRecord(folder, record), 0);
    const auto read = readSeenRecord(folder);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->seenAt, record.seenAt);
    ASSERT_EQ(read->files.size(), 2);
    const SeenRecord::File& file = read->files[QStringLiteral("_news/ä b.md")];
    EXPECT_EQ(file.title, u"“T”");
    EXPECT_EQ(file.marks.state, 42u);
    EXPECT_EQ(file.marks.marks, record.files[QStringLiteral("_news/ä b.md")].marks.marks);
    EXPECT_EQ(QDir(QFileInfo(recordFile()).path()).entryList(QDir::Files),
              QStringList{QStringLiteral("seen")});
}

TEST_F(SeenTest, WithoutAPlaceForTheRecordItIsKeptInMemory) {
    QFile blocking(feed.state().folder());
    ASSERT_TRUE(blocking.open(QIODevice::WriteOnly));
    const SeenOutcome first = compare();
    EXPECT_TRUE(first.error);
    feed.write(a, with("\"A\"", "\"B\""));
    SeenTask task = this->task();
    task.record = first.record;
    EXPECT_THAT(run(task).changes, SizeIs(1));
}

TEST_F(SeenTest, WaitsForAnotherGalleyThatNotesSomething) {
    compare();
    const std::string folder = toUtf8(feed.state().folderOf(feed.root()));
    Descriptor other = lockSeenRecord(folder);
    ASSERT_TRUE(other.isOpen());
    SeenRecord record = *readSeenRecord(folder);
    feed.write(QStringLiteral("_news/b.md"), document("B"));
    SeenTask marking = task();
    marking.markSeen = true;
    auto marked = std::async(std::launch::async, [&] { return compareWithSeen(marking); });
    EXPECT_EQ(marked.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
    record.files[QStringLiteral("_news/gone.md")].title = QStringLiteral("Noted by the other");
    ASSERT_EQ(writeSeenRecord(folder, record), 0);
    other.close();
    // Both what came (b) and what the other noted and is gone were news to the one that waited.
    EXPECT_EQ(marked.get().marked, 2);
}

TEST_F(SeenTest, ReadsNoFileTwice) {
    constexpr int count = 2000;
    for (int i = 0; i < count; ++i)
        feed.write(named(i), document("T" + std::to_string(i)));
    EXPECT_EQ(compare().filesRead, count + 1);
    m_known.reset();
    EXPECT_EQ(compare().filesRead, 0);
    for (int i = 0; i < 7; ++i)
        feed.write(named(i), document("changed"));
    EXPECT_EQ(compare().filesRead, 7);
    const SeenOutcome again = compare();
    EXPECT_EQ(again.filesRead, 0);
    EXPECT_THAT(again.changes, SizeIs(7));
}

TEST_F(SeenTest, CanceledItWritesNothing) {
    EXPECT_TRUE(compareWithSeen(task(), [] { return true; }).isCanceled);
    EXPECT_FALSE(QFile::exists(recordFile()));
}

TEST_F(SeenTest, FilesNobodyCanReadAreNotRemoved) {
    compare();
    SeenTask task = this->task();
    task.articles = {Article::unreadable(QStringLiteral("_news"), QStringLiteral("news"), Error{})};
    EXPECT_THAT(run(task).changes, IsEmpty());
    task.articles = {Article::unreadable(QStringLiteral("_other"), QStringLiteral("other"), Error{})};
    EXPECT_THAT(run(task).changes, SizeIs(1));
}

/// The tracker over a feed that is really open.
class SeenTrackerTest : public SeenTest {
protected:
    SeenTrackerTest() { m_open.setStateHome(feed.state()); }
    ~SeenTrackerTest() override { QThreadPool::globalInstance()->waitForDone(); }

    void open() {
        QSignalSpy loaded(&m_open, &Feed::loaded);
        m_open.open(feed.root());
        ASSERT_TRUE(waitFor([&] { return !loaded.isEmpty(); }));
    }
    void makeTracker() {
        m_tracker = std::make_unique<SeenTracker>(&m_open, feed.state());
        ASSERT_TRUE(waitFor([this] { return m_tracker->isReady(); }));
    }
    void reload() {
        QSignalSpy loaded(&m_open, &Feed::loaded);
        m_open.reload();
        ASSERT_TRUE(waitFor([&] { return !loaded.isEmpty(); }));
    }

    Feed m_open;
    std::unique_ptr<SeenTracker> m_tracker;
};

TEST_F(SeenTrackerTest, KeepsUpWhileWatched) {
    open();
    makeTracker();
    EXPECT_THAT(m_tracker->changes(), IsEmpty());
    m_tracker->setWatched(true);
    feed.write(a, with("\"A\"", "\"B\""));
    reload();
    EXPECT_TRUE(waitFor([this] { return m_tracker->changes().size() == 1; }));
    QSignalSpy marked(m_tracker.get(), &SeenTracker::marked);
    m_tracker->markSeen();
    EXPECT_TRUE(waitFor([&] { return !marked.isEmpty(); }));
    EXPECT_EQ(marked.at(0).at(0).toInt(), 1);
    EXPECT_THAT(m_tracker->changes(), IsEmpty());
}

TEST_F(SeenTrackerTest, TellsNothingOfAFeedThatIsNotReadToItsEnd) {
    open();
    makeTracker();
    m_tracker->setWatched(true);
    m_open.reload();
    m_open.cancel();
    EXPECT_FALSE(m_tracker->isReady());
    EXPECT_FALSE(m_tracker->isComplete());
    reload();
    EXPECT_TRUE(waitFor([this] { return m_tracker->isReady(); }));
}

TEST_F(SeenTrackerTest, NotesASaveEvenWhenItIsLeftAtOnce) {
    open();
    makeTracker();
    const auto results = save(
        feed.root(), feed.state(),
        {{m_open.find(a), a, QStringLiteral("news"), std::vector<Edit>{{FieldPath("title"), "A", "Mine"}}}});
    m_open.setArticles({{m_open.find(a), *results.at(0).article}});
    m_tracker->markSeen(); // keeps it busy
    m_tracker->noteSaved(results);
    m_tracker.reset();
    QThreadPool::globalInstance()->waitForDone();
    EXPECT_EQ(compare().filesRead, 0);
    EXPECT_THAT(changes(), IsEmpty());
}

} // namespace
} // namespace galley
