// The main window: puts the features together. What they do is their own business.
#pragma once

#include "ui/support/urlopener.h"
#include "ui/support/workbench.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace galley {

class AdaptiveToolBar;
class ArticleActions;
class ArticleGuide;
class ArticlesPage;
class BulkActions;
class ChangesActions;
class ChangesController;
class ChangesPage;
class CredentialStore;
class FeedActions;
class FilterBar;
class HelpActions;
class HistoryActions;
class ImageStore;
class ListPanels;
class MessageBar;
class PreferencesActions;
class ProblemSteps;
class RecentFeeds;
class SaveActions;
class SaveController;
class SessionKeeper;
class StatusMessage;
class TriageMode;
class TriageSwitch;
class UnsavedGuard;
class ViewActions;
class ViewDesk;
class WindowMemory;

/// One window with at most one open feed.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// What the window needs from outside; all outlives it.
    struct Environment {
        QSettings* settings;
        ImageStore* images;
        UrlOpener urlOpener;
        StateHome state;
        CredentialStore* credentials = nullptr; ///< without it no login is asked for
    };
    explicit MainWindow(const Environment& environment, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a feed, after asking about unsaved edits of the one that is open.
    void openFeed(const QString& folder);
    /// Opens the feed that was open when Galley was last left, if there was one.
    void openLastFeed();

    Workbench* workbench() { return &m_workbench; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeFeatures();
    QWidget* makeArticlesPage();
    void makeChanges();
    void makeStatusBar();
    void makeToolBar();
    void makeMenus();
    void makeTriageMenu(QMenu* article, QMenu* view);
    void connectFeatures();
    void connectTriage();
    void connectChanges();
    void connectLists();
    void connectSide();
    void makeSavedViews(QMenu* view);
    void showSession(FeedSession* session);
    void updateTitle();

    Environment m_environment;
    Workbench m_workbench;
    std::unique_ptr<WindowMemory> m_memory;
    bool m_mayClose = false;

    RecentFeeds* m_recent = nullptr;
    SaveController* m_saveController = nullptr;
    UnsavedGuard* m_guard = nullptr;
    SessionKeeper* m_keeper = nullptr;

    QStackedWidget* m_pages = nullptr;
    QVBoxLayout* m_bars = nullptr;
    MessageBar* m_messages = nullptr;
    StatusMessage* m_statusMessage = nullptr;
    FilterBar* m_filter = nullptr;
    ArticlesPage* m_articles = nullptr;
    ChangesPage* m_changes = nullptr;
    ChangesController* m_changesController = nullptr;
    ListPanels* m_lists = nullptr;

    FeedActions* m_feedActions = nullptr;
    SaveActions* m_saveActions = nullptr;
    HistoryActions* m_historyActions = nullptr;
    BulkActions* m_bulkActions = nullptr;
    ArticleActions* m_articleActions = nullptr;
    ChangesActions* m_changesActions = nullptr;
    ProblemSteps* m_problemSteps = nullptr;
    ViewActions* m_viewActions = nullptr;
    ViewDesk* m_viewDesk = nullptr;
    PreferencesActions* m_preferencesActions = nullptr;
    HelpActions* m_helpActions = nullptr;
    TriageMode* m_triage = nullptr;
    TriageSwitch* m_triageSwitch = nullptr;
    ArticleGuide* m_guide = nullptr;
};

} // namespace galley
