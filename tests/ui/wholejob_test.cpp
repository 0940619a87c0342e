// The whole job by keys, on copies of real feeds and on the sample feed: what git sees afterwards is what was
// meant, and nothing once it is undone. And saves that cannot be.
#include "tests/feed/ordinaryuser.h"
#include "tests/feed/smalldisk.h"
#include "tests/ui/windowfixture.h"
#include "ui/articledetail/articledetail.h"
#include "ui/articledetail/articlepage.h"
#include "ui/articledetail/fieldrow.h"
#include "ui/bulkchange/planbar.h"
#include "ui/cardpreview/previewpanel.h"
#include "ui/imagepreview/imagepreview.h"
#include "ui/imagepreview/previewcontroller.h"
#include "ui/saving/failuremodel.h"
#include "ui/saving/savecontroller.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTreeView>

#include <filesystem>

namespace galley {
namespace {

/// Qt's model tester on several models at once, with its complaints as test failures.
class ModelsWatch {
public:
    ModelsWatch() { s_previous = qInstallMessageHandler(report); }
    ~ModelsWatch() { qInstallMessageHandler(s_previous); }
    Q_DISABLE_COPY_MOVE(ModelsWatch)

    void add(QAbstractItemModel* model) {
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::Warning));
    }
    void clear() { m_testers.clear(); }

private:
    static void report(QtMsgType type, const QMessageLogContext& context, const QString& message) {
        if (qstrcmp(context.category, "qt.modeltest") == 0 && type != QtDebugMsg)
            ADD_FAILURE() << message.toStdString();
        s_previous(type, context, message);
    }
    static inline QtMessageHandler s_previous = nullptr;

    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

/// A window whose models are watched, and what it takes to work in it.
class JobTest : public WindowTest {
protected:
    void watchModels() {
        key(Qt::Key_B); // the side bar counts while it is shown
        key(Qt::Key_F10);
        m_watch.add(session()->list());
        m_watch.add(saves()->failures());
        m_watch.add(find<QTreeView>("facets")->model());
        m_watch.add(find<QTreeView>("problems")->model());
        table()->setFocus();
    }
    void TearDown() override { m_watch.clear(); }

    void key(Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::ControlModifier); }
    SaveController* saves() { return m_window->findChild<SaveController*>(); }
    ArticleDetail* detail() { return m_window->findChild<ArticleDetail*>(); }
    int dirtyCount() { return session()->edits()->dirtyCount(); }
    void acceptPlan() {
        ASSERT_TRUE(find<PlanBar>("planBar")->isVisible());
        QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Return);
    }
    /// Saves by the key and waits for the end of it.
    void saveByKey() {
        press(Qt::Key_S, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return !saves()->isSaving(); }));
    }

    ModelsWatch m_watch;
};

/// An article fit for the job: unpublished, and each of its edited fields a line.
struct Target {
    ArticleId id = -1;
    QString path;
    QString word; ///< of its title
};

class WholeJobTest : public JobTest, public testing::WithParamInterface<const char*> {
protected:
    void SetUp() override {
        const std::filesystem::path name = GetParam();
        const auto source = name == "sample-feed" ? std::filesystem::path(GALLEY_SAMPLE_FEED)
                                                  : GALLEY_SHARED / std::filesystem::path("corpus") / name;
        if (!std::filesystem::exists(source))
            GTEST_SKIP() << "there is no " << source;
        if (git({u"--version"_qs}).isEmpty())
            GTEST_SKIP() << "there is no git";
        copy(source);
        git({u"init"_qs, u"-q"_qs});
        git({u"add"_qs, u"-A"_qs});
        git({u"-c"_qs, u"user.name=t"_qs, u"-c"_qs, u"user.email=t@example.org"_qs, u"commit"_qs, u"-qm"_qs,
             u"feed"_qs});
        ASSERT_EQ(git({u"status"_qs, u"--porcelain"_qs}), QByteArray());
        openFeed();
        watchModels();
    }

    void copy(const std::filesystem::path& source) const {
        namespace fs = std::filesystem;
        const fs::path copied = root().toStdString();
        fs::remove_all(copied);
        fs::copy(source, copied, fs::copy_options::recursive);
        for (const auto& entry : fs::recursive_directory_iterator(copied))
            fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
        fs::permissions(copied, fs::perms::owner_write, fs::perm_options::add);
    }
    QByteArray git(const QStringList& arguments) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_qs, u"/nonexistent"_qs);
        environment.insert(u"GIT_CONFIG_NOSYSTEM"_qs, u"1"_qs);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(root());
        process.start(u"git"_qs, QStringList{u"-c"_qs, u"core.quotePath=false"_qs} + arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }
    /// Lines added and removed by file, as "1 1".
    QMap<QString, QString> changedLines() const {
        QMap<QString, QString> changed;
        for (const QByteArray& line : git({u"diff"_qs, u"--numstat"_qs}).split('\n')) {
            const QStringList parts = QString::fromUtf8(line).split(u'\t');
            if (parts.size() == 3)
                changed.insert(parts[2], parts[0] + u' ' + parts[1]);
        }
        return changed;
    }

    Target findTarget() {
        const QRegularExpression simple(
            u"^title: .*\\r?\\n[a-zA-Z](.*\\n)*quality: \\d+\\r?\\n(.*\\n)*published: false\\r?\\n"_qs,
            QRegularExpression::MultilineOption);
        const QRegularExpression longWord(u"\\b[a-zA-Z]{5,}\\b"_qs);
        for (ArticleId id = 0; id < session()->feed()->count(); ++id) {
            const Article& article = session()->feed()->article(id);
            const auto word = longWord.match(article.title());
            if (article.isReadable() && word.hasMatch() &&
                simple.match(QString::fromUtf8(read(article.path()))).hasMatch())
                return {id, article.path(), word.captured()};
        }
        return {};
    }
    QString currentPath() {
        const ArticleId id = session()->selection()->current();
        return id < 0 ? QString() : session()->feed()->article(id).path();
    }

    void filterByTyping(const QString& text) {
        key(Qt::Key_F);
        auto* filter = find<QLineEdit>("filter");
        ASSERT_TRUE(filter->hasFocus());
        QTest::keyClick(filter, Qt::Key_Delete);
        QTest::keyClicks(filter, text);
        QTest::keyClick(filter, Qt::Key_Return);
        table()->setFocus();
    }
    void goTo(const Target& target) {
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int row = 0; row < session()->list()->rowCount() && currentPath() != target.path; ++row)
            press(Qt::Key_J);
        ASSERT_EQ(selectedPaths(), QStringList{target.path});
    }
    void expectSideFollows(const Target& target) {
        EXPECT_TRUE(waitFor([&] {
            return detail() && detail()->articlePage()->isVisible() &&
                   detail()->articlePage()->shownArticle()->id() == target.id &&
                   detail()->articlePage()->shownArticle()->document();
        }));
        auto* preview = m_window->findChild<PreviewPanel*>();
        EXPECT_EQ(preview->controller()->article(), target.id);
        const auto images = session()->edits()->value(target.id, FieldPath("images"));
        const bool hasImages = images && images->sequence() && !images->sequence()->empty();
        EXPECT_EQ(!preview->pictures()->images().isEmpty(), hasImages);
    }
    void correctTitle(const Target& target) {
        auto* title = qobject_cast<QPlainTextEdit*>(
            detail()->articlePage()->shownForm()->row(u"title"_qs)->editor()->inputs().first());
        ASSERT_TRUE(title);
        const QString before = title->toPlainText();
        title->setFocus();
        QTest::keyClick(title, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(title, u", corrected"_qs);
        table()->setFocus();
        EXPECT_EQ(valueOf(target.path, "title"), before + u", corrected"_qs);
    }
    /// One article by hand: what the editors do.
    void editOne(const Target& target) {
        filterByTyping(target.word);
        EXPECT_LE(session()->list()->rowCount(), session()->table()->rowCount());
        ASSERT_GE(rowOf(target.path), 0);
        goTo(target);
        expectSideFollows(target);
        press(Qt::Key_P);
        EXPECT_EQ(valueOf(target.path, "published"), u"true"_qs);
        const int quality = valueOf(target.path, "quality").toInt();
        press(Qt::Key_Plus);
        EXPECT_EQ(valueOf(target.path, "quality").toInt(), quality + 1);
        correctTitle(target);
    }
    /// Many at once: what bulk publishers do; the paths of what is unsaved then.
    QStringList publishMany() {
        filterByTyping({});
        EXPECT_EQ(session()->list()->rowCount(), session()->table()->rowCount());
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_P);
        acceptPlan();
        QStringList unsaved;
        for (const ArticleId id : session()->edits()->dirtyArticles())
            unsaved.append(session()->feed()->article(id).path());
        return unsaved;
    }
    void saveEverything() {
        saveByKey();
        EXPECT_EQ(dirtyCount(), 0);
        EXPECT_EQ(saves()->failures()->rowCount(), 0);
    }
};

TEST_P(WholeJobTest, ExactlyTheMeantLinesChangeAndUndoneTheyAreAsBefore) {
    const Target target = findTarget();
    ASSERT_GE(target.id, 0);
    editOne(target);
    ASSERT_EQ(dirtyCount(), 1);
    const QStringList unsaved = publishMany();
    ASSERT_GT(unsaved.size(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(dirtyCount(), 1);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(dirtyCount(), unsaved.size());
    EXPECT_EQ(git({u"diff"_qs}), QByteArray()) << "nothing is written before it is saved";

    saveEverything();
    QMap<QString, QString> meant;
    for (const QString& path : unsaved)
        meant.insert(path, path == target.path ? u"3 3"_qs : u"1 1"_qs);
    EXPECT_EQ(changedLines(), meant);
    for (ArticleId id = 0; id < session()->feed()->count(); ++id) {
        const Article& article = session()->feed()->article(id);
        EXPECT_TRUE(article.isPublished() || !article.isReadable()) << article.path().toStdString();
    }

    while (session()->edits()->undoStack()->canUndo())
        press(Qt::Key_Z, Qt::ControlModifier);
    saveEverything();
    EXPECT_EQ(git({u"diff"_qs}), QByteArray());
    EXPECT_EQ(git({u"status"_qs, u"--porcelain"_qs}), QByteArray()) << "and nothing is left over";
}

INSTANTIATE_TEST_SUITE_P(Feeds, WholeJobTest,
                         testing::Values("sample-feed", "seeds", "power-apps-2021", "azure-sample"),
                         [](const auto& feed) {
                             std::string name = feed.param;
                             std::erase(name, '-');
                             return name;
                         });

/// Six articles, of which four are unsaved, and a disk or a folder that takes nothing.
class RefusedSaveTest : public JobTest {
protected:
    static constexpr int articleCount = 6;
    static constexpr int unsavedCount = 4;

    static QString path(int number) { return u"_news/a00%1.md"_qs.arg(number); }
    QList<QByteArray> allBytes() const {
        QList<QByteArray> bytes;
        for (int i = 0; i < articleCount; ++i)
            bytes.append(read(path(i)));
        return bytes;
    }
    QString newsFolder() const { return root() + u"/_news"_qs; }
    void openAndEdit() {
        openFeed();
        watchModels();
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_P);
        acceptPlan();
        ASSERT_EQ(dirtyCount(), unsavedCount);
    }
    void expectRefused(const QString& cause) {
        const QList<QByteArray> before = allBytes();
        saveByKey();
        EXPECT_EQ(saves()->failures()->articleCount(), unsavedCount);
        const QString reason = saves()->failures()->commonReason();
        EXPECT_TRUE(reason.startsWith(cause)) << reason.toStdString();
        EXPECT_TRUE(find<QWidget>("messageBar")->isVisible());
        EXPECT_EQ(dirtyCount(), unsavedCount);
        EXPECT_TRUE(m_window->isWindowModified());
        EXPECT_EQ(allBytes(), before);
        EXPECT_EQ(QDir(newsFolder()).entryList({u".galley*"_qs}, QDir::AllEntries | QDir::Hidden),
                  QStringList());
    }
    void expectSaved() {
        saveByKey();
        EXPECT_EQ(saves()->failures()->rowCount(), 0) << saves()->failures()->commonReason().toStdString();
        EXPECT_EQ(dirtyCount(), 0);
        for (int i = 0; i < articleCount; ++i)
            EXPECT_EQ(read(path(i)), article(i, true));
    }
};

TEST_F(RefusedSaveTest, AFullDiskIsToldAndSavingWorksOnceThereIsRoom) {
    const SmallDisk disk(newsFolder());
    if (!disk.isMounted())
        GTEST_SKIP() << "mounting is not permitted";
    writeArticles(articleCount);
    openAndEdit();
    const QString ballast = newsFolder() + u"/.ballast"_qs;
    fillDisk(ballast.toStdString());
    expectRefused(u"The disk is full"_qs);
    ASSERT_TRUE(QFile::remove(ballast));
    expectSaved();
}

TEST_F(RefusedSaveTest, AFolderWithoutPermissionIsToldAndSavingWorksOnceItIsBack) {
    writeArticles(articleCount);
    // Before the window: what it writes in the background belongs to the same user.
    const OrdinaryUser user({m_folder.path()});
    if (!user.isOne())
        GTEST_SKIP() << "there is no other user";
    openAndEdit();
    const std::filesystem::path folder = newsFolder().toStdString();
    std::filesystem::permissions(folder, std::filesystem::perms(0555));
    expectRefused(u"Permission to replace the file is missing"_qs);
    std::filesystem::permissions(folder, std::filesystem::perms(0755));
    expectSaved();
}

} // namespace
} // namespace galley
