// The actions that arrange the window.
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QToolBar;
class QWidget;

namespace galley {

class ArticleTable;
class ArticleViews;
class ChangesTree;
class SortActions;
class ThumbnailPage;
struct ActionSpec;

/// Table, thumbnails or changes, columns, side bar, image preview, details, lists of failures, conflicts and
/// problems, full screen.
class ViewActions : public QObject {
    Q_OBJECT
public:
    struct Panels {
        QWidget* facets;
        QWidget* preview;
        QWidget* details;
        QWidget* failures;
        QWidget* conflicts;
        QWidget* problems;
    };
    /// What there is to switch between.
    struct Views {
        ArticleViews* all;
        ArticleTable* table;
        ThumbnailPage* thumbnails;
        ChangesTree* changes;
    };
    ViewActions(const Views& views, const Panels& panels, QWidget* window);

    void fillViewMenu(QMenu* menu);
    void fillToolBar(QToolBar* toolBar);

    QActionGroup* views() { return m_viewGroup; }
    /// Shows the view of changes, as its action does.
    void showChanges();

    QAction* facetsAction() { return m_facets; }
    QAction* previewAction() { return m_preview; }
    QAction* detailsAction() { return m_details; }
    QAction* failuresAction() { return m_failures; }
    QAction* conflictsAction() { return m_conflicts; }
    QAction* problemsAction() { return m_problems; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeViewActions();
    QAction* panelAction(const ActionSpec& spec, QWidget* panel);
    void showPanel(QWidget* panel, bool isShown);

    Views m_views;
    QActionGroup* m_viewGroup;
    SortActions* m_sort;
    QAction* m_changes = nullptr;
    QAction* m_facets = nullptr;
    QAction* m_preview = nullptr;
    QAction* m_details = nullptr;
    QAction* m_failures = nullptr;
    QAction* m_conflicts = nullptr;
    QAction* m_problems = nullptr;
    QAction* m_fullScreen = nullptr;
};

} // namespace galley
