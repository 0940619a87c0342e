// A window in a process of its own, to be killed: edits a feed and never ends by itself.
//     session_victim publish|stream FEED STATE
#include "core/images/imagestore.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

namespace {

using galley::FeedSession;

/// By keys, as a user would: selects all and publishes.
void publishAll(galley::MainWindow& window) {
    auto* table = window.findChild<QWidget*>(QStringLiteral("articleTable"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_P);
    QTest::mouseClick(window.findChild<QWidget*>(QStringLiteral("applyPlan")), Qt::LeftButton);
}

/// One edit after the other: the i-th sets quality i, in the articles in turn.
void editOn(FeedSession* session) {
    static qint64 number = 0;
    const galley::ArticleId id = static_cast<int>(number % session->feed()->count());
    const galley::FieldPath quality("quality");
    ++number;
    session->edits()->push(QStringLiteral("Edit"), {{id, quality, session->edits()->value(id, quality),
                                                     galley::Value(std::int64_t{number})}});
    QTimer::singleShot(1, session, [session] { editOn(session); });
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    galley::ImageStore images(galley::ImageStore::Options{});
    galley::MainWindow window({&settings, &images, galley::UrlOpener(), galley::StateHome(arguments.at(3))});
    window.show();
    window.openFeed(arguments.at(2));
    const auto isLoaded = [&] {
        FeedSession* session = window.workbench()->session();
        return session && !session->feed()->isLoading() &&
               session->list()->rowCount() == session->feed()->count();
    };
    if (!QTest::qWaitFor(isLoaded, 20000))
        return 1;
    if (arguments.at(1) == QStringLiteral("stream"))
        editOn(window.workbench()->session());
    else
        publishAll(window);
    std::puts("edited");
    std::fflush(stdout);
    return QApplication::exec();
}
