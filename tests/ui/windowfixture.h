// A real window over a copy of a feed, driven by keys and clicks.
#pragma once

#include "core/images/imagestore.h"
#include "ui/articletable/articletable.h"
#include "ui/mainwindow/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <functional>
#include <memory>

namespace galley {

/// Waits until `holds`, at most some seconds, with the event loop running; whether it came to hold.
bool waitFor(const std::function<bool()>& holds);

/// A window with settings and a feed of its own in a temporary folder.
class WindowTest : public testing::Test {
protected:
    WindowTest();
    ~WindowTest() override;

    /// Writes a file of the feed, below its root.
    void write(const QString& path, const QByteArray& bytes);
    QByteArray read(const QString& path) const;
    /// Writes `count` articles named a000.md, a001.md ...: titles "Article 0" ..., every third published,
    /// quality 50.
    void writeArticles(int count);
    /// The bytes of one of them.
    static QByteArray article(int number, bool published, int quality = 50);

    /// Makes a window, as a start of the program would; `usualSize`: of a size all tests share.
    void makeWindow(bool usualSize = true);
    /// Opens the feed and waits until all of it is there.
    void openFeed();
    void openFolder(const QString& folder);
    QString root() const { return m_root; }
    StateHome state() const { return StateHome(m_folder.filePath(u"state"_qs)); }

    FeedSession* session() { return m_window->workbench()->session(); }
    ArticleTable* table() { return find<ArticleTable>("articleTable"); }
    QAction* action(const char* name) { return find<QAction>(name); }
    template<typename T>
    T* find(const char* name) {
        return m_window->findChild<T*>(QString::fromLatin1(name));
    }

    /// The row that shows a file.
    int rowOf(const QString& path);
    /// The current value of a field of a file as text.
    QString valueOf(const QString& path, const char* field);
    void selectRows(const QList<int>& rows);
    QStringList selectedPaths();
    /// Presses a key in the table.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void clickCell(int row, int column);
    void saveAndWait();

    QTemporaryDir m_folder;
    QString m_root;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ImageStore> m_images;
    QList<QUrl> m_openedUrls;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace galley
