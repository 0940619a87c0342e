// The Help menu.
#include "ui/mainwindow/helpactions.h"

#include "ui/filterbar/queryhelp.h"
#include "ui/mainwindow/shortcutlist.h"
#include "ui/support/actions.h"
#include "ui/support/icons.h"

#include <QMenu>
#include <QMessageBox>

namespace galley {

HelpActions::HelpActions(QMenuBar* menuBar, QWidget* window)
    : QObject(window)
    , m_menuBar(menuBar)
    , m_window(window)
    , m_shortcuts(makeAction(this, {u"showShortcuts"_qs,
                                    u"keyboard"_qs,
                                    tr("&Keyboard Shortcuts"),
                                    tr("List all keys"),
                                    {Qt::Key_F1}}))
    , m_language(makeAction(this, {u"showQueryHelp"_qs,
                                   u"filter"_qs,
                                   tr("&Filter Language"),
                                   tr("Explain fields and signs of the filter, with examples"),
                                   {Qt::CTRL | Qt::Key_F1}}))
    , m_about(makeAction(this, {u"about"_qs,
                                u"information"_qs,
                                tr("&About Galley"),
                                tr("What this program is"),
                                {Qt::SHIFT | Qt::Key_F1}})) {
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_shortcuts, &QAction::triggered, this, &HelpActions::showShortcuts);
    connect(m_language, &QAction::triggered, this, &HelpActions::showQueryHelp);
    connect(m_about, &QAction::triggered, this, &HelpActions::showAbout);
}

void HelpActions::fillHelpMenu(QMenu* menu) {
    menu->addActions({m_shortcuts, m_language, m_about});
}

void HelpActions::showShortcuts() {
    if (!m_list) {
        m_list = new ShortcutList(m_menuBar, m_window);
        m_list->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_list->show();
    m_list->raise();
    m_list->activateWindow();
}

void HelpActions::showQueryHelp() {
    if (!m_queryHelp) {
        m_queryHelp = new QueryHelp(m_window);
        m_queryHelp->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_queryHelp, &QueryHelp::exampleChosen, this, &HelpActions::queryChosen);
    }
    m_queryHelp->show();
    m_queryHelp->raise();
    m_queryHelp->activateWindow();
}

void HelpActions::showAbout() {
    auto* box = new QMessageBox(m_window);
    box->setObjectName(u"aboutBox"_qs);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Galley"));
    box->setIconPixmap(applicationIcon().pixmap(64));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Galley %1").arg(QStringLiteral(GALLEY_VERSION)));
    box->setInformativeText(
        tr("An editorial workstation for news feeds kept as Markdown files in git.\n\n"
           "It changes the lines you edit and leaves every other byte of a file as it is."));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace galley
