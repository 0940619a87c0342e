// The lists below the articles: what was not saved, conflicts, problems, replacements.
#pragma once

#include "core/editing/edits.h"

#include <QObject>

class QSplitter;
class QWidget;

namespace galley {

class ConflictModel;
class ConflictPanel;
class FailureModel;
class FailurePanel;
class FeedSession;
class ProblemModel;
class ProblemPanel;
class ReplacePanel;
class ViewActions;
class Workbench;

/// Makes the lists, shows those that have something to say, and passes on where they lead to.
class ListPanels : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    ListPanels(Workbench* workbench, FailureModel* failures, QObject* parent);

    /// Puts them below what the splitter holds already; it owns them then.
    void addTo(QSplitter* splitter) const;
    /// By these they are shown and hidden.
    void setActions(ViewActions* actions);
    void setSession(FeedSession* session);

    ConflictModel* conflicts() const { return m_conflicts; }
    FailurePanel* failurePanel() const { return m_failurePanel; }
    ConflictPanel* conflictPanel() const { return m_conflictPanel; }
    ProblemPanel* problemPanel() const { return m_problemPanel; }
    ReplacePanel* replacePanel() const { return m_replacePanel; }

    /// Shows what keeps articles from being saved: failures, conflicts or both.
    void showFailures();
    /// Shows the conflicts and puts the cursor among them.
    void showConflicts();

signals:
    void articleRequested(galley::ArticleId id);
    void fieldRequested(galley::ArticleId id, const galley::FieldPath& path);
    void leaveRequested(); ///< the focus should go to the articles
    /// Something to say in the status bar.
    void told(const QString& message);

private:
    void connectFailures();
    void connectConflicts();
    void connectProblems();
    void connectReplacements();
    void followConflicts();
    void hideConflicts();

    FailureModel* m_failures;
    ConflictModel* m_conflicts;
    ProblemModel* m_problems;
    FailurePanel* m_failurePanel;
    ConflictPanel* m_conflictPanel;
    ProblemPanel* m_problemPanel;
    ReplacePanel* m_replacePanel;
    ViewActions* m_actions = nullptr;
    int m_conflictCount = 0; ///< when it was last looked at
};

} // namespace galley
