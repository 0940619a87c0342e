// Arranging the window.
#include "ui/mainwindow/viewactions.h"

#include "ui/articletable/articletable.h"
#include "ui/articletable/columns.h"
#include "ui/support/actions.h"

#include <QMenu>

namespace galley {

ViewActions::ViewActions(ArticleTable* table, const Panels& panels, QWidget* window)
    : QObject(window)
    , m_articleTable(table)
    , m_window(window) {
    m_table = makeAction(this, {u"showTable"_qs,
                                u"table"_qs,
                                tr("&Table"),
                                tr("Go to the table of articles"),
                                {Qt::CTRL | Qt::Key_1}});
    connect(m_table, &QAction::triggered, table, [table] { table->setFocus(Qt::ShortcutFocusReason); });
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
    m_fullScreen = makeAction(
        this, {u"fullScreen"_qs, {}, tr("&Full Screen"), tr("Fill the whole screen"), {Qt::Key_F11}});
    m_fullScreen->setCheckable(true);
    connect(m_fullScreen, &QAction::toggled, window, [window](bool on) {
        window->setWindowState(on ? window->windowState() | Qt::WindowFullScreen
                                  : window->windowState() & ~Qt::WindowFullScreen);
    });
}

QAction* ViewActions::panelAction(const ActionSpec& spec, QWidget* panel) {
    QAction* action = makeAction(this, spec);
    action->setCheckable(true);
    action->setChecked(true);
    connect(action, &QAction::toggled, panel, &QWidget::setVisible);
    return action;
}

void ViewActions::fillViewMenu(QMenu* menu) {
    menu->addAction(m_table);
    menu->addMenu(m_articleTable->columns()->menu());
    menu->addSeparator();
    menu->addActions({m_preview, m_details, m_failures});
    menu->addSeparator();
    menu->addAction(m_fullScreen);
}

} // namespace galley
