// A view is the filter, the columns and the kind of view.
#include "ui/mainwindow/viewdesk.h"

#include "ui/articletable/columns.h"
#include "ui/filterbar/filterbar.h"
#include "ui/savedviews/savedviewactions.h"
#include "ui/savedviews/savedviewlist.h"
#include "ui/savedviews/savedviews.h"
#include "ui/support/workbench.h"

#include <QAction>
#include <QActionGroup>

namespace galley {

ViewDesk::ViewDesk(QSettings* settings, const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_views(new SavedViews(settings, this))
    , m_actions(new SavedViewActions(m_views, window))
    , m_list(new SavedViewList(m_views, m_actions->saveAction())) {
    m_actions->addToMenu(m_list->listActions());
    connect(m_actions, &SavedViewActions::viewRequested, this, &ViewDesk::show);
    connect(m_actions, &SavedViewActions::saveRequested, this, &ViewDesk::save);
    connect(m_list, &SavedViewList::viewRequested, this, &ViewDesk::show);
}

QMenu* ViewDesk::menu() {
    return m_actions->menu();
}

void ViewDesk::setEnabled(bool enabled) {
    m_actions->setEnabled(enabled);
}

void ViewDesk::show(int place) {
    const SavedView view = m_views->at(place);
    const QList<QAction*> kinds = m_parts.kinds->actions();
    for (QAction* kind : kinds)
        if (kind->objectName() == view.kind)
            kind->trigger();
    if (!view.columns.isEmpty())
        m_parts.columns->setState(view.columns);
    m_parts.filter->setText(view.filter);
    emit shown();
}

void ViewDesk::save() {
    FeedSession* session = m_parts.workbench->session();
    if (!session)
        return;
    const QString filter = session->list()->filterText().simplified();
    const QAction* kind = m_parts.kinds->checkedAction();
    m_views->add({filter.isEmpty() ? tr("All articles") : filter, filter, m_parts.columns->state(),
                  kind ? kind->objectName() : QString(), QString()});
    emit listRequested();
    m_list->editName(m_views->count() - 1);
}

} // namespace galley
