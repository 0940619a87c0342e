// From problem to problem over the articles shown.
#include "ui/problems/problemsteps.h"

#include "ui/support/actions.h"
#include "ui/support/articleviews.h"
#include "ui/support/workbench.h"

#include <QMenu>

#include <algorithm>

namespace galley {

ProblemSteps::ProblemSteps(ArticleViews* views, Workbench* workbench)
    : QObject(views)
    , m_views(views)
    , m_workbench(workbench)
    , m_next(makeAction(this, {u"nextProblem"_qs,
                               u"next-problem"_qs,
                               tr("Next Pro&blem"),
                               tr("Go to the next problem, or the next article that was not saved"),
                               {Qt::Key_F8}}))
    , m_previous(makeAction(this, {u"previousProblem"_qs,
                                   {},
                                   tr("Pr&evious Problem"),
                                   tr("Go to the previous problem, or article that was not saved"),
                                   {Qt::SHIFT | Qt::Key_F8}})) {
    connect(m_next, &QAction::triggered, this, [this] { go(1); });
    connect(m_previous, &QAction::triggered, this, [this] { go(-1); });
    connect(workbench, &Workbench::sessionChanged, this, [this] { m_article = -1; });
    connect(workbench, &Workbench::countsChanged, this, &ProblemSteps::updateEnabled);
    updateEnabled();
}

void ProblemSteps::fillMenu(QMenu* menu) {
    menu->addActions({m_next, m_previous});
}

void ProblemSteps::updateEnabled() {
    const FeedSession* session = m_workbench->session();
    for (QAction* action : {m_next, m_previous})
        action->setEnabled(session && session->shownCount() > 0);
}

/// In the order of the file; what a save failed on comes first.
std::vector<Problem> ProblemSteps::problemsOf(ArticleId id) const {
    FeedSession* session = m_workbench->session();
    std::vector<Problem> problems;
    const auto take = [&](const auto& found) {
        std::ranges::copy_if(found, std::back_inserter(problems), [](const Problem& problem) {
            return problem.severity != Problem::Severity::Note;
        });
    };
    if (session->problems()->knows(id))
        take(session->problems()->problemsOf(id));
    else
        take(session->feed()->article(id).problems());
    std::ranges::stable_sort(problems, {},
                             [](const Problem& problem) { return std::pair(problem.line, problem.column); });
    if (const QString failure = session->edits()->failureOf(id); !failure.isEmpty())
        problems.insert(problems.begin(), Problem{.field = {}, .message = failure});
    return problems;
}

void ProblemSteps::go(int direction) {
    FeedSession* session = m_workbench->session();
    if (!session || session->shownCount() == 0)
        return;
    const QModelIndex current = session->selection()->model()->currentIndex();
    const int rows = session->shownCount();
    const int start = current.isValid() ? m_views->placeOf(current.row()) : direction > 0 ? -1 : rows;
    const ArticleId here = current.isValid() ? session->list()->idAt(current.row()) : -1;
    if (here >= 0 && here == m_article) {
        const std::vector<Problem> problems = problemsOf(here);
        const int number = nextNumber(problems, direction);
        if (number >= 0 && number < static_cast<int>(problems.size()))
            return show(here, problems, number);
    }
    for (int step = 1; step <= rows; ++step) {
        const int place = ((start + direction * step) % rows + rows) % rows;
        const ArticleId id = session->list()->idAt(m_views->rowAt(place));
        const std::vector<Problem> problems = problemsOf(id);
        if (!problems.empty())
            return show(id, problems, direction > 0 ? 0 : static_cast<int>(problems.size()) - 1);
    }
    emit told(tr("No article shown has a problem"));
}

/// From the one reached last. Where that was mended, another one has come to its place.
int ProblemSteps::nextNumber(const std::vector<Problem>& problems, int direction) const {
    const auto isReached = [this](const Problem& problem) {
        return problem.rule == m_problem.rule && problem.field == m_problem.field &&
               problem.message == m_problem.message;
    };
    const auto reached = std::ranges::find_if(problems, isReached);
    if (reached != problems.end())
        return static_cast<int>(reached - problems.begin()) + direction;
    return direction > 0 ? m_number : m_number - 1;
}

void ProblemSteps::show(ArticleId id, const std::vector<Problem>& problems, int number) {
    m_article = id;
    m_number = number;
    m_problem = problems[static_cast<std::size_t>(number)];
    m_workbench->session()->selection()->select({id});
    m_views->reveal();
    emit reached(id, m_problem);
    emit told(m_problem.line > 0 ? tr("Line %1: %2").arg(QString::number(m_problem.line), m_problem.message)
                                 : m_problem.message);
}

} // namespace galley
