// The actions that change the selected articles.
#pragma once

#include "core/editing/bulkchange.h"
#include "ui/support/suggestions.h"

#include <QObject>

#include <optional>

class QAction;
class QMenu;
class QToolBar;
class QVBoxLayout;

namespace galley {

class ArticleViews;
class BulkRunner;
class PlanBar;
class QualityBox;
class TopicBar;
class Workbench;
struct ActionSpec;

/// Publish, unpublish, quality, topics; owns the plan bar, the topic bar and the tool bar's quality box.
class BulkActions : public QObject {
    Q_OBJECT
public:
    /// The actions' keys work while one of `views` has the focus, and it gets the focus back from the bars.
    BulkActions(ArticleViews* views, Workbench* workbench);

    void fillArticleMenu(QMenu* menu);
    void fillToolBar(QToolBar* toolBar);
    /// Tells a plan made elsewhere, and applies it on a yes.
    void propose(const BulkPlan& plan);
    /// Asks for no topic any more.
    void dropQuestion();
    /// A plan of a command that waits is not made any more; one of what was typed still wants an answer.
    void dropPlan();
    /// Puts the plan and topic bars where messages stand.
    void addBars(QVBoxLayout* layout);

signals:
    /// Something to say in the status bar.
    void told(const QString& message);

private:
    void makePublishActions();
    void makeQualityActions();
    void makeTopicActions();
    void connectBars();
    bool commitInput();
    QAction* addAction(const ActionSpec& spec, void (BulkActions::*use)());

    void publish();
    void unpublish();
    void togglePublished();
    void changeQuality(int step);
    void focusQuality();
    void askTopicToAdd();
    void askTopicToRemove();
    void updateEnabled();
    std::optional<qint64> commonQuality() const;
    QStringList topicsOfSelection() const;

    ArticleViews* m_views;
    Workbench* m_workbench;
    BulkRunner* m_runner;
    bool m_isPlanTyped = false; ///< the one that waits was made elsewhere
    PlanBar* m_planBar;
    TopicBar* m_topicBar;
    QualityBox* m_qualityBox;
    QList<ArticleId> m_shown;                 ///< whose quality the box shows, ascending
    std::optional<Suggestions> m_suggestions; ///< of the session
    QList<QAction*> m_actions;
    QList<QAction*> m_publishActions;
    QList<QAction*> m_qualityActions;
    QList<QAction*> m_topicActions;
};

} // namespace galley
