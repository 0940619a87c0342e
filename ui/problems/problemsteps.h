// From problem to problem over the articles shown.
#pragma once

#include "core/model/problemfinder.h"

#include <QObject>

class QAction;
class QMenu;

namespace galley {

class ArticleViews;
class Workbench;

/// Next and previous problem: through those of an article, then to the next one shown that has any, or that
/// was not saved. Notes are passed over.
class ProblemSteps : public QObject {
    Q_OBJECT
public:
    ProblemSteps(ArticleViews* views, Workbench* workbench);

    void fillMenu(QMenu* menu);

signals:
    /// The article was selected; this is what is wrong with it.
    void reached(galley::ArticleId id, const galley::Problem& problem);
    /// Something to say in the status bar.
    void told(const QString& message);

private:
    std::vector<Problem> problemsOf(ArticleId id) const;
    void go(int direction);
    int nextNumber(const std::vector<Problem>& problems, int direction) const;
    void show(ArticleId id, const std::vector<Problem>& problems, int number);
    void updateEnabled();

    ArticleViews* m_views;
    Workbench* m_workbench;
    QAction* m_next;
    QAction* m_previous;
    ArticleId m_article = -1; ///< reached last
    Problem m_problem;        ///< of its problems, the one reached
    int m_number = 0;         ///< the problem's place among them then
};

} // namespace galley
