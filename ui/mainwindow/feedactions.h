// The actions that open, reload and close a feed.
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QMimeData;
class QSettings;
class QToolBar;
class QWidget;

namespace galley {

class MessageBar;
class ProgressStrip;
class RecentFeeds;
class UnsavedGuard;
class Workbench;
struct Error;

/// Open with a folder dialog, recent feeds, reload, close; tells what went wrong and shows loading.
class FeedActions : public QObject {
    Q_OBJECT
public:
    FeedActions(Workbench* workbench, UnsavedGuard* guard, RecentFeeds* recent, MessageBar* messages,
                ProgressStrip* strip, QWidget* window);

    void fillFileMenu(QMenu* menu);
    void fillToolBar(QToolBar* toolBar);
    QAction* openAction() { return m_open; }

    /// Opens a folder; asks about unsaved edits once it is about to take over.
    void openFeed(const QString& folder);

    /// The one local file or folder that is dragged, or an empty string; which of the two it is opening
    /// tells.
    static QString draggedFolder(const QMimeData* data);

signals:
    void told(const QString& message);

private:
    void makeActions();
    void chooseFolder();
    void replaceFeed();
    void closeFeed();
    void reload();
    void fillRecentMenu();
    void sessionOpened();
    void tellFailure(const QString& folder, const Error& error);
    void tellStopped();
    void clearRecent();
    void connectLoading(ProgressStrip* strip);
    void updateEnabled();

    Workbench* m_workbench;
    UnsavedGuard* m_guard;
    RecentFeeds* m_recent;
    MessageBar* m_messages;
    QWidget* m_window;
    QMenu* m_recentMenu;
    QAction* m_open = nullptr;
    QAction* m_reload = nullptr;
    QAction* m_close = nullptr;
    QAction* m_clearRecent = nullptr;
    bool m_replacing = false; ///< asks whether a feed may take over
};

} // namespace galley
