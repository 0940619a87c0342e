// The actions of the view of changes.
#include "ui/changes/changesactions.h"

#include "ui/support/actions.h"
#include "ui/support/workbench.h"

#include <QMenu>

namespace galley {

ChangesActions::ChangesActions(Workbench* workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_markSeen(makeAction(this, {u"markSeen"_qs,
                                   u"done"_qs,
                                   tr("&Mark as Seen"),
                                   tr("What changed in the feed up to now counts as seen"),
                                   {Qt::CTRL | Qt::SHIFT | Qt::Key_M}}))
    , m_difference(makeAction(this, {u"showDifference"_qs,
                                     u"changes"_qs,
                                     tr("&Show Unsaved Differences"),
                                     tr("Show what saving would change in the file of the current article"),
                                     {Qt::CTRL | Qt::Key_D}})) {
    connect(m_markSeen, &QAction::triggered, this, &ChangesActions::markSeenRequested);
    connect(m_difference, &QAction::triggered, this, &ChangesActions::differenceRequested);
    connect(workbench, &Workbench::sessionChanged, this, &ChangesActions::updateEnabled);
    connect(workbench, &Workbench::selectionChanged, this, &ChangesActions::updateEnabled);
    updateEnabled();
}

void ChangesActions::fillEditMenu(QMenu* menu) {
    menu->addAction(m_markSeen);
}

void ChangesActions::fillArticleMenu(QMenu* menu) {
    menu->addAction(m_difference);
}

void ChangesActions::updateEnabled() {
    FeedSession* session = m_workbench->session();
    m_markSeen->setEnabled(session);
    m_difference->setEnabled(session && session->selection()->count() > 0);
}

} // namespace galley
