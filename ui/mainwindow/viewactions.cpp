// Arranging the window.
#include "ui/mainwindow/viewactions.h"

#include "ui/articletable/articletable.h"
#include "ui/articletable/columns.h"
#include "ui/articletable/sortactions.h"
#include "ui/changes/changestree.h"
#include "ui/support/actions.h"
#include "ui/support/articleviews.h"
#include "ui/thumbnailgrid/gridactions.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"
#include "ui/thumbnailgrid/thumbnailpage.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QToolBar>

namespace galley {

ViewActions::ViewActions(const Views& views, const Panels& panels, QWidget* window)
    : QObject(window)
    , m_views(views)
    , m_viewGroup(new QActionGroup(this))
    , m_sort(new SortActions(views.table, window)) {
    makeViewActions();
    m_facets = panelAction({u"toggleFacets"_qs,
                            u"side-bar"_qs,
                            tr("Side &Bar"),
                            tr("Show what the articles have in common, to choose from"),
                            {Qt::CTRL | Qt::Key_B}},
                           panels.facets);
    m_preview = panelAction({u"togglePreview"_qs,
                             u"image"_qs,
                             tr("&Image Preview"),
                             tr("Show the pictures of the selected article"),
                             {Qt::Key_F6}},
                            panels.preview);
    m_details = panelAction({u"toggleDetails"_qs,
                             u"details"_qs,
                             tr("&Details"),
                             tr("Show the fields of the selected articles"),
                             {Qt::Key_F7}},
                            panels.details);
    m_failures = panelAction({u"toggleFailures"_qs,
                              {},
                              tr("&What Was Not Saved"),
                              tr("Show the list of what the last save left unsaved"),
                              {Qt::CTRL | Qt::Key_F8}},
                             panels.failures);
    m_failures->setChecked(false);
    m_conflicts = panelAction({u"toggleConflicts"_qs,
                               u"conflict"_qs,
                               tr("Conflicts With the Dis&k"),
                               tr("Show the fields you edited that changed on disk"),
                               {Qt::CTRL | Qt::Key_F9}},
                              panels.conflicts);
    m_conflicts->setChecked(false);
    m_problems = panelAction({u"toggleProblems"_qs,
                              u"warning"_qs,
                              tr("Proble&ms"),
                              tr("Show the list of what is wrong with articles"),
                              {Qt::CTRL | Qt::Key_F10}},
                             panels.problems);
    m_problems->setChecked(false);
    m_fullScreen = makeAction(
        this, {u"fullScreen"_qs, {}, tr("&Full Screen"), tr("Fill the whole screen"), {Qt::Key_F11}});
    m_fullScreen->setCheckable(true);
    connect(m_fullScreen, &QAction::toggled, window, [window](bool on) {
        window->setWindowState(on ? window->windowState() | Qt::WindowFullScreen
                                  : window->windowState() & ~Qt::WindowFullScreen);
    });
    window->installEventFilter(this);
}

bool ViewActions::eventFilter(QObject* watched, QEvent* event) {
    // The desktop and the geometry of the last run change it, too.
    if (event->type() == QEvent::WindowStateChange)
        m_fullScreen->setChecked(static_cast<QWidget*>(watched)->isFullScreen());
    return QObject::eventFilter(watched, event);
}

void ViewActions::makeViewActions() {
    QAction* table = makeAction(this, {u"showTable"_qs,
                                       u"table"_qs,
                                       tr("&Table"),
                                       tr("Show the articles in a table"),
                                       {Qt::CTRL | Qt::Key_1}});
    QAction* thumbnails = makeAction(this, {u"showThumbnails"_qs,
                                            u"thumbnails"_qs,
                                            tr("T&humbnails"),
                                            tr("Show the articles as cards with their pictures"),
                                            {Qt::CTRL | Qt::Key_2}});
    m_changes = makeAction(this, {u"showChanges"_qs,
                                  u"changes"_qs,
                                  tr("Chang&es"),
                                  tr("Show what changed in the feed since you last marked it as seen, and "
                                     "what is unsaved"),
                                  {Qt::CTRL | Qt::Key_3}});
    for (QAction* action : {table, thumbnails, m_changes}) {
        action->setCheckable(true);
        action->setPriority(QAction::LowPriority);
        m_viewGroup->addAction(action);
    }
    table->setChecked(true);
    const auto showWith = [this](QAction* action, QAbstractItemView* view) {
        connect(action, &QAction::toggled, this, [this, view](bool on) {
            if (on)
                m_views.all->showView(view);
        });
    };
    showWith(table, m_views.table);
    showWith(thumbnails, m_views.thumbnails->grid());
    showWith(m_changes, m_views.changes);
    connect(thumbnails, &QAction::toggled, m_views.thumbnails->actions(), &GridActions::setEnabled);
    // The keys also lead back from everywhere else.
    connect(m_viewGroup, &QActionGroup::triggered, m_views.all,
            [this] { m_views.all->focus(Qt::ShortcutFocusReason); });
}

void ViewActions::showChanges() {
    m_changes->trigger();
}

QAction* ViewActions::panelAction(const ActionSpec& spec, QWidget* panel) {
    QAction* action = makeAction(this, spec);
    action->setCheckable(true);
    action->setChecked(true);
    connect(action, &QAction::toggled, this, [this, panel](bool isShown) { showPanel(panel, isShown); });
    return action;
}

/// The focus does not stay in what goes, nor pass to whatever stands next to it.
void ViewActions::showPanel(QWidget* panel, bool isShown) {
    const bool hadFocus = panel->isAncestorOf(panel->window()->focusWidget());
    panel->setVisible(isShown);
    if (hadFocus && !isShown)
        m_views.all->focus();
}

void ViewActions::fillViewMenu(QMenu* menu) {
    menu->addActions(m_viewGroup->actions());
    menu->addSeparator();
    menu->addMenu(m_views.table->columns()->menu());
    menu->addMenu(m_sort->menu());
    menu->addSeparator();
    m_views.thumbnails->actions()->fillViewMenu(menu);
    menu->addSeparator();
    menu->addActions({m_facets, m_preview, m_details, m_failures, m_conflicts, m_problems});
    menu->addSeparator();
    menu->addAction(m_fullScreen);
}

void ViewActions::fillToolBar(QToolBar* toolBar) {
    toolBar->addActions(m_viewGroup->actions());
}

} // namespace galley
