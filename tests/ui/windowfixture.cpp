// The window under test.
#include "tests/ui/windowfixture.h"

#include "ui/saving/savecontroller.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPointer>
#include <QTest>

namespace galley {
namespace {
constexpr qint64 patienceMSecs = 20000;
}

bool waitFor(const std::function<bool()>& holds) {
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > patienceMSecs)
            return false;
        QTest::qWait(5);
    }
    return true;
}

WindowTest::WindowTest()
    : m_root(QDir(m_folder.path()).canonicalPath() + u"/feed"_qs)
    , m_settings(std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_qs), QSettings::IniFormat))
    , m_images(std::make_unique<ImageStore>(ImageStore::Options{})) {
    QDir().mkpath(m_root + u"/_news"_qs);
    write(u"_config.yml"_qs, "title: Test feed\nurl: https://news.example\n");
}

WindowTest::~WindowTest() {
    m_window.reset();
    m_images.reset();
}

void WindowTest::write(const QString& path, const QByteArray& bytes) {
    QFile file(m_root + u'/' + path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray WindowTest::read(const QString& path) const {
    QFile file(m_root + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray WindowTest::article(int number, bool published, int quality) {
    const QByteArray n = QByteArray::number(number);
    return "---\ntitle:  \"Article " + n + "\"\nexcerpt: 'About thing " + n +
           "'\nwebUrl: https://news.example/" + n +
           "\npublishedDateTime: 2024-01-01T00:00:" + n.rightJustified(2, '0').right(2) +
           "Z\nquality: " + QByteArray::number(quality) +
           " # checked\npublished: " + (published ? "true" : "false") + "\nprovider:\n  name: Paper " +
           QByteArray::number(number % 3) + "\ntopics: [Sea, Wind]\n---\nBody " + n + "\n";
}

void WindowTest::writeArticles(int count) {
    for (int i = 0; i < count; ++i)
        write(u"_news/a%1.md"_qs.arg(i, 3, 10, QLatin1Char('0')), article(i, i % 3 == 0));
}

void WindowTest::makeWindow(bool usualSize) {
    m_window.reset();
    const UrlOpener opener([this](const QUrl& url) {
        m_openedUrls.append(url);
        return true;
    });
    m_window = std::make_unique<MainWindow>(
        MainWindow::Environment{m_settings.get(), m_images.get(), opener, state()});
    if (usualSize)
        m_window->resize(1200, 800);
    m_window->show();
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowTest::openFeed() {
    openFolder(m_root);
}

void WindowTest::openFolder(const QString& folder) {
    if (!m_window)
        makeWindow();
    if (session() && session()->feed()->layout().root == folder)
        m_window->workbench()->close(); // or it would only be read again
    const QPointer<FeedSession> before = session();
    m_window->openFeed(folder);
    ASSERT_TRUE(waitFor([&] { return session() && session() != before && !session()->feed()->isLoading(); }));
    ASSERT_TRUE(waitFor([&] { return session()->list()->rowCount() == session()->table()->rowCount(); }));
}

int WindowTest::rowOf(const QString& path) {
    return session()->list()->rowOf(session()->feed()->find(path));
}

QString WindowTest::valueOf(const QString& path, const char* field) {
    const auto value = session()->edits()->value(session()->feed()->find(path), *FieldPath::parse(field));
    return value ? toQString(value->text()) : u"(none)"_qs;
}

void WindowTest::selectRows(const QList<int>& rows) {
    QList<ArticleId> ids;
    for (const int row : rows)
        ids.append(session()->list()->idAt(row));
    session()->selection()->select(ids);
    table()->setFocus();
}

QStringList WindowTest::selectedPaths() {
    QStringList paths;
    for (const ArticleId id : session()->selection()->ids())
        paths.append(session()->feed()->article(id).path());
    paths.sort();
    return paths;
}

void WindowTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    press(table(), key, modifiers);
}

void WindowTest::press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    widget->setFocus();
    QTest::keyClick(widget, key, modifiers);
}

void WindowTest::clickCell(int row, int column) {
    const QModelIndex index = session()->list()->index(row, column);
    table()->scrollTo(index);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table()->visualRect(index).center());
}

void WindowTest::saveAndWait() {
    action("saveAll")->trigger();
    ASSERT_TRUE(waitFor([&] { return !m_window->findChild<SaveController*>()->isSaving(); }));
}

} // namespace galley
