// Pages, and the actions that go with them.
#include "ui/mainwindow/triageswitch.h"

#include "ui/filterbar/filterbar.h"
#include "ui/mainwindow/articleguide.h"
#include "ui/mainwindow/viewdesk.h"
#include "ui/support/workbench.h"
#include "ui/triage/triagemode.h"
#include "ui/triage/triagepage.h"

#include <QActionGroup>
#include <QStackedWidget>

namespace galley {

TriageSwitch::TriageSwitch(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_listActions(new QActionGroup(this)) {
    m_listActions->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    connect(parts.triage, &TriageMode::started, this, &TriageSwitch::showTriage);
    connect(parts.triage, &TriageMode::left, this, &TriageSwitch::leaveTriage);
}

void TriageSwitch::addListActions(const QList<QAction*>& actions) {
    for (QAction* action : actions)
        m_listActions->addAction(action);
}

void TriageSwitch::showArticles() {
    FeedSession* session = m_parts.workbench->session();
    m_parts.views->setEnabled(session && !m_parts.triage->isActive());
    m_parts.pages->setCurrentIndex(session ? 1 : 0);
    if (session)
        m_parts.guide->goToArticles();
}

void TriageSwitch::showTriage() {
    m_listActions->setEnabled(false);
    m_parts.views->setEnabled(false);
    m_parts.filter->setEnabled(false);
    m_parts.pages->setCurrentWidget(m_parts.triage->page());
}

void TriageSwitch::leaveTriage(int current) {
    m_listActions->setEnabled(true);
    m_parts.filter->setEnabled(true);
    showArticles();
    if (m_parts.workbench->session() && current >= 0)
        m_parts.guide->goToArticle(current);
}

} // namespace galley
