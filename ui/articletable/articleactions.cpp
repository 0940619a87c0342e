// Moving among articles and looking at one.
#include "ui/articletable/articleactions.h"

#include "ui/support/actions.h"
#include "ui/support/articleviews.h"
#include "ui/support/urlopener.h"
#include "ui/support/workbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace galley {

ArticleActions::ArticleActions(ArticleViews* views, Workbench* workbench, const UrlOpener* opener)
    : QObject(views)
    , m_views(views)
    , m_workbench(workbench)
    , m_opener(opener) {
    makeMoveActions();
    makeLookActions();
    views->addKeysOf({m_next, m_previous, m_details, m_selectAll});
    connect(workbench, &Workbench::selectionChanged, this, &ArticleActions::updateEnabled);
    connect(workbench, &Workbench::countsChanged, this, &ArticleActions::updateEnabled);
    updateEnabled();
}

void ArticleActions::makeMoveActions() {
    m_next = makeAction(this, {u"nextArticle"_qs,
                               u"down"_qs,
                               tr("&Next Article"),
                               tr("Go to the next article"),
                               {Qt::Key_J},
                               Qt::WidgetShortcut});
    connect(m_next, &QAction::triggered, this, [this] { m_views->moveBy(1); });
    m_previous = makeAction(this, {u"previousArticle"_qs,
                                   u"up"_qs,
                                   tr("Pre&vious Article"),
                                   tr("Go to the previous article"),
                                   {Qt::Key_K},
                                   Qt::WidgetShortcut});
    connect(m_previous, &QAction::triggered, this, [this] { m_views->moveBy(-1); });
    m_selectAll = makeAction(this, {u"selectAll"_qs,
                                    u"select-all"_qs,
                                    tr("Select &All"),
                                    tr("Select all articles shown"),
                                    {QKeySequence::SelectAll},
                                    Qt::WidgetShortcut});
    connect(m_selectAll, &QAction::triggered, m_views, &ArticleViews::selectAll);
}

void ArticleActions::makeLookActions() {
    m_details = makeAction(this, {u"showDetails"_qs,
                                  u"details"_qs,
                                  tr("&Go to Details"),
                                  tr("Move to the fields of the selected articles"),
                                  {Qt::Key_Return, Qt::Key_Enter},
                                  Qt::WidgetShortcut});
    connect(m_details, &QAction::triggered, this, &ArticleActions::detailsRequested);
    m_webPage = makeAction(this, {u"openWebPage"_qs,
                                  u"webpage"_qs,
                                  tr("Open &Web Page"),
                                  tr("Open the article's web page in the browser"),
                                  {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}});
    connect(m_webPage, &QAction::triggered, this, &ArticleActions::openWebPage);
    m_copy = makeAction(this, {u"copyWebAddress"_qs,
                               u"copy"_qs,
                               tr("&Copy Web Address"),
                               tr("Copy the web addresses of the selected articles"),
                               {Qt::CTRL | Qt::Key_L}});
    connect(m_copy, &QAction::triggered, this, &ArticleActions::copyWebAddress);
}

void ArticleActions::fillArticleMenu(QMenu* menu) {
    menu->addActions({m_details, m_webPage, m_copy});
    menu->addSeparator();
    menu->addActions({m_next, m_previous});
}

void ArticleActions::fillEditMenu(QMenu* menu) {
    menu->addAction(m_selectAll);
}

void ArticleActions::updateEnabled() {
    FeedSession* session = m_workbench->session();
    const bool rows = session && session->shownCount() > 0;
    const bool selected = rows && session->selection()->model()->hasSelection();
    for (QAction* action : {m_next, m_previous, m_selectAll})
        action->setEnabled(rows);
    for (QAction* action : {m_details, m_webPage, m_copy})
        action->setEnabled(selected);
}

void ArticleActions::openWebPage() {
    FeedSession* session = m_workbench->session();
    if (session && session->selection()->current() >= 0)
        openUrl(QUrl(session->feed()->article(session->selection()->current()).webUrl(), QUrl::StrictMode));
}

void ArticleActions::openUrl(const QUrl& url) {
    if (!isWebPage(url))
        emit told(tr("This article has no web address that a browser could open"));
    else if (!m_opener->open(url))
        emit told(tr("The desktop could not open %1").arg(url.toDisplayString()));
    else
        emit told(tr("Opened %1").arg(url.toDisplayString()));
}

void ArticleActions::copyWebAddress() {
    QStringList addresses;
    FeedSession* session = m_workbench->session();
    const QList<ArticleId> ids = m_workbench->selectedIds();
    for (ArticleId id : ids) {
        if (const QString address = session->feed()->article(id).webUrl(); !address.isEmpty())
            addresses.append(address);
    }
    if (addresses.isEmpty()) {
        emit told(tr("The selected articles have no web address"));
        return;
    }
    QGuiApplication::clipboard()->setText(addresses.join(u'\n'));
    emit told(tr("%Ln web address(es) copied", nullptr, static_cast<int>(addresses.size())));
}

} // namespace galley
