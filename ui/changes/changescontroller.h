// Keeps the view of changes up to date.
#pragma once

#include "core/feed/savedifference.h"
#include "core/feed/seentracker.h"
#include "ui/changes/changesmodel.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace galley {

class ChangesPage;
class FeedSession;
class Workbench;

/// Fills a ChangesPage from the open feed, and keeps its selection and the feed's the same.
class ChangesController : public QObject {
    Q_OBJECT
public:
    /// `model` is the page's; all is outlived by the workbench.
    ChangesController(ChangesModel* model, ChangesPage* page, Workbench* workbench, QObject* parent);

    /// What is new counts as seen from now on.
    void markSeen();
    /// What a save of the open feed wrote is no news.
    void noteSaved(const std::vector<SaveResult>& results);

signals:
    void told(const QString& message);
    void clearFilterRequested(); ///< the filter hides what is selected here

private:
    void setSession(FeedSession* session);
    bool isShown() const;
    void refresh();
    void refreshUnsaved();
    void refreshTexts();
    void refreshDifference();
    void showDifference(const SaveDifference::Outcome& outcome);
    void takeChoice();
    void followSelection();
    ArticleId currentArticle() const;
    QString nameOf(ArticleId id) const;
    QString summary() const;

    ChangesModel* m_model;
    ChangesPage* m_page;
    Workbench* m_workbench;
    FeedSession* m_session = nullptr;
    std::unique_ptr<SeenTracker> m_tracker;
    SaveDifference m_difference;
    QTimer m_refresh;           ///< several edits are shown together
    QTimer m_choice;            ///< so are several steps of the cursor
    bool m_isFollowing = false; ///< the tree is being brought in line: it says nothing new
    bool m_isLeading = false;   ///< the feed's selection is
};

} // namespace galley
