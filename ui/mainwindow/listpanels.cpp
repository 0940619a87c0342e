// When lists come and go, and where they lead to.
#include "ui/mainwindow/listpanels.h"

#include "core/model/conflictmodel.h"
#include "ui/conflicts/conflictpanel.h"
#include "ui/mainwindow/viewactions.h"
#include "ui/problems/problempanel.h"
#include "ui/replace/replacepanel.h"
#include "ui/saving/failuremodel.h"
#include "ui/saving/failurepanel.h"
#include "ui/support/feedsession.h"

#include <QAction>
#include <QSplitter>

#include <utility>

namespace galley {

ListPanels::ListPanels(Workbench* workbench, FailureModel* failures, QObject* parent)
    : QObject(parent)
    , m_failures(failures)
    , m_conflicts(new ConflictModel(this))
    , m_problems(new ProblemModel(this))
    , m_failurePanel(new FailurePanel(failures))
    , m_conflictPanel(new ConflictPanel(workbench, m_conflicts))
    , m_problemPanel(new ProblemPanel(workbench, m_problems))
    , m_replacePanel(new ReplacePanel(workbench)) {}

void ListPanels::addTo(QSplitter* splitter) const {
    for (QWidget* panel :
         std::initializer_list<QWidget*>{m_failurePanel, m_conflictPanel, m_problemPanel, m_replacePanel}) {
        panel->hide();
        splitter->addWidget(panel);
    }
}

void ListPanels::setActions(ViewActions* actions) {
    m_actions = actions;
    connectFailures();
    connectConflicts();
    connectProblems();
    connectReplacements();
}

void ListPanels::setSession(FeedSession* session) {
    m_conflicts->setSource(session ? session->feed() : nullptr, session ? session->edits() : nullptr);
    m_problems->setSource(session ? session->feed() : nullptr, session ? session->problems() : nullptr);
}

void ListPanels::connectFailures() {
    connect(m_failures, &QAbstractItemModel::modelReset, this, [this] {
        if (m_failures->articleCount() == 0)
            m_actions->failuresAction()->setChecked(false);
    });
    connect(m_failurePanel, &FailurePanel::closeRequested, this, [this] {
        m_actions->failuresAction()->setChecked(false);
        emit leaveRequested();
    });
    connect(m_failurePanel, &FailurePanel::articleRequested, this, &ListPanels::articleRequested);
}

void ListPanels::connectConflicts() {
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_conflicts, signal, this, &ListPanels::followConflicts);
    connect(m_conflicts, &QAbstractItemModel::modelReset, this, &ListPanels::followConflicts);
    connect(m_conflictPanel, &ConflictPanel::closeRequested, this, [this] {
        m_actions->conflictsAction()->setChecked(false);
        emit leaveRequested();
    });
    connect(m_conflictPanel, &ConflictPanel::articleRequested, this, &ListPanels::articleRequested);
    connect(m_conflictPanel, &ConflictPanel::fieldRequested, this, &ListPanels::fieldRequested);
}

/// Where the last conflict was solved in the list, the keys are the table's again.
void ListPanels::hideConflicts() {
    const bool hadFocus = m_conflictPanel->isAncestorOf(m_conflictPanel->window()->focusWidget());
    m_actions->conflictsAction()->setChecked(false);
    if (hadFocus)
        emit leaveRequested();
}

/// The list shows itself when there is more in it, and goes once it is empty.
void ListPanels::followConflicts() {
    const int before = std::exchange(m_conflictCount, m_conflicts->rowCount());
    if (m_conflictCount > before)
        m_actions->conflictsAction()->setChecked(true);
    else if (m_conflictCount == 0 && before > 0)
        hideConflicts();
}

void ListPanels::connectProblems() {
    connect(m_problemPanel, &ProblemPanel::closeRequested, this, [this] {
        m_actions->problemsAction()->setChecked(false);
        emit leaveRequested();
    });
    connect(m_actions->problemsAction(), &QAction::triggered, this, [this](bool isShown) {
        if (isShown)
            m_problemPanel->focusList();
    });
    connect(m_problemPanel, &ProblemPanel::articleRequested, this, &ListPanels::articleRequested);
    connect(m_problemPanel, &ProblemPanel::fieldRequested, this, &ListPanels::fieldRequested);
}

void ListPanels::connectReplacements() {
    connect(m_replacePanel, &ReplacePanel::articleRequested, this, &ListPanels::articleRequested);
    connect(m_replacePanel, &ReplacePanel::told, this, &ListPanels::told);
    connect(m_replacePanel, &ReplacePanel::left, this, &ListPanels::leaveRequested);
}

void ListPanels::showFailures() {
    if (m_failures->rowCount() > 0)
        m_actions->failuresAction()->setChecked(true);
    if (m_conflicts->rowCount() > 0)
        m_actions->conflictsAction()->setChecked(true);
}

void ListPanels::showConflicts() {
    m_actions->conflictsAction()->setChecked(true);
    m_conflictPanel->focusList();
}

} // namespace galley
