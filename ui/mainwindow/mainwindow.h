// The main window: puts the features together. What they do is their own business.
#pragma once

#include "ui/support/urlopener.h"
#include "ui/support/workbench.h"

#include <QMainWindow>

class QActionGroup;
class QSettings;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace galley {

class AdaptiveToolBar;
class ArticleActions;
class ArticleTable;
class ArticleViews;
class BulkActions;
class ChangesActions;
class ChangesController;
class ChangesPage;
class ConflictModel;
class ConflictPanel;
class CredentialStore;
class FacetPanel;
class FailurePanel;
class FeedActions;
class FilterBar;
class HelpActions;
class HistoryActions;
class ImageStore;
class MessageBar;
class PreferencesActions;
class ProblemModel;
class ProblemPanel;
class ProblemSteps;
class RecentFeeds;
class ReplacePanel;
class SaveActions;
class SaveController;
class SessionKeeper;
class SidePanel;
class StatusMessage;
class ThumbnailPage;
class TriageMode;
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
    QWidget* makeSideBar(QWidget* articles);
    void makeViews();
    void makeChanges();
    void makeStatusBar();
    void makeToolBar();
    void makeMenus();
    void makeTriageMenu(QMenu* article, QMenu* view);
    void connectFeatures();
    void connectTriage();
    void connectChanges();
    void connectReplace();
    void makeSavedViews(QMenu* view);
    void showSession(FeedSession* session);
    void updateTitle();
    void selectFirst();
    void showFailures();
    void connectConflicts();
    void connectProblems();
    void goToField(int id, const FieldPath& path);
    void showConflicts();
    void goToArticle(int id);
    void goToDetails();
    void goToArticles();
    void showTriage();
    void leaveTriage(int current);

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
    QSplitter* m_mainSplitter = nullptr;
    QSplitter* m_leftSplitter = nullptr;
    QSplitter* m_facetSplitter = nullptr;
    MessageBar* m_messages = nullptr;
    StatusMessage* m_statusMessage = nullptr;
    FilterBar* m_filter = nullptr;
    ArticleViews* m_views = nullptr;
    ArticleTable* m_table = nullptr;
    ThumbnailPage* m_thumbnails = nullptr;
    ChangesPage* m_changes = nullptr;
    ChangesController* m_changesController = nullptr;
    FailurePanel* m_failurePanel = nullptr;
    ConflictModel* m_conflicts = nullptr;
    ConflictPanel* m_conflictPanel = nullptr;
    ProblemModel* m_problems = nullptr;
    ProblemPanel* m_problemPanel = nullptr;
    int m_conflictCount = 0; ///< when it was last looked at
    FacetPanel* m_facets = nullptr;
    ReplacePanel* m_replacePanel = nullptr;
    SidePanel* m_side = nullptr;

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
    QActionGroup* m_listActions = nullptr; ///< what is about the list, which triage hides
};

} // namespace galley
