// A view is the filter, the columns and the kind of view.
#include "ui/mainwindow/viewdesk.h"

#include "core/query/querytoken.h"
#include "ui/articletable/columns.h"
#include "ui/filterbar/filterbar.h"
#include "ui/savedviews/savedviewactions.h"
#include "ui/savedviews/savedviewlist.h"
#include "ui/savedviews/savedviews.h"
#include "ui/support/messagebar.h"
#include "ui/support/workbench.h"

#include <QAction>
#include <QActionGroup>

#include <algorithm>
#include <utility>

namespace galley {
namespace {

const QString kindBegin = QStringLiteral("show");
const QString topic = QStringLiteral("views");

/// `table` in a file is the action `showTable`.
QString kindFrom(const QString& word) {
    return word.isEmpty() ? word : QString(kindBegin + word.at(0).toUpper() + word.mid(1));
}

QString wordOf(const QString& kind) {
    const QString word = kind.mid(kindBegin.size());
    return word.isEmpty() ? word : QString(word.at(0).toLower() + word.mid(1));
}

SavedView savedView(const TeamView& view) {
    SavedView saved{view.name, view.filter};
    saved.kind = kindFrom(view.kind);
    saved.shown = view.columns;
    saved.sort = view.sort;
    saved.isTeam = true;
    return saved;
}

} // namespace

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
    connect(m_list, &SavedViewList::renameRequested, this, &ViewDesk::rename);
    connect(m_list, &SavedViewList::removeRequested, this, &ViewDesk::remove);
    connect(m_list, &SavedViewList::shareRequested, this, &ViewDesk::share);
    connect(parts.workbench, &Workbench::sessionChanged, this, &ViewDesk::follow);
}

void ViewDesk::follow(FeedSession* session) {
    m_shared.clear();
    m_parts.messages->clear(topic); // what they would undo is the other feed's
    takeTeamViews();
    if (!session)
        return;
    TeamViewFile* file = session->teamViews();
    connect(file, &TeamViewFile::changed, this, &ViewDesk::takeTeamViews);
    connect(file, &TeamViewFile::done, this, &ViewDesk::takeDone);
    for (auto signal : {&TeamViewFile::failed, &TeamViewFile::complained})
        connect(file, signal, this, [this](const Error& error) {
            m_shared.clear();
            m_parts.messages->showMessage(TintedBar::Tone::Warning, error.toString(), {}, topic);
        });
}

void ViewDesk::takeTeamViews() {
    FeedSession* session = m_parts.workbench->session();
    std::vector<SavedView> views;
    if (session)
        std::ranges::transform(session->teamViews()->views(), std::back_inserter(views), savedView);
    m_views->setTeamViews(std::move(views));
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
    if (view.isTeam)
        m_parts.columns->setArrangement({view.shown, view.sort});
    else if (!view.columns.isEmpty())
        m_parts.columns->setState(view.columns);
    m_parts.filter->setText(view.filter);
    emit shown();
}

/// What is typed is kept, also while files are still read for it; where it is wrong, what is shown.
void ViewDesk::save() {
    FeedSession* session = m_parts.workbench->session();
    if (!session)
        return;
    const ArticleListModel* articles = session->list();
    const QString filter =
        tidyQuery(articles->filterError() ? articles->query().text() : articles->filterText());
    const QAction* kind = m_parts.kinds->checkedAction();
    SavedView view{filter.isEmpty() ? tr("All articles") : filter, filter};
    view.columns = m_parts.columns->state();
    view.kind = kind ? kind->objectName() : QString();
    emit listRequested();
    m_list->editName(m_views->add(std::move(view)));
}

void ViewDesk::rename(int place, const QString& name) {
    const SavedView view = m_views->at(place);
    const QString plain = name.simplified();
    if (!view.isTeam) {
        m_views->rename(place, plain);
    } else if (m_views->hasTeamView(plain) && plain != view.name) {
        m_parts.messages->showMessage(TintedBar::Tone::Warning,
                                      tr("The team has a view called “%1” already.").arg(plain), {}, topic);
    } else if (!plain.isEmpty() && plain != view.name) {
        TeamView renamed = teamView(view);
        renamed.name = plain;
        changeTeamView({view.name, renamed});
    }
}

void ViewDesk::remove(int place) {
    const SavedView view = m_views->at(place);
    if (view.isTeam) {
        const QString next = place + 1 < m_views->count() ? m_views->at(place + 1).name : QString();
        changeTeamView({view.name});
        tellRemoved(view.name, [this, view, next] { changeTeamView({view.name, teamView(view), next}); });
    } else {
        m_views->remove(place);
        tellRemoved(view.name, [this, place, view] { m_views->insert(place, view); });
    }
}

void ViewDesk::tellRemoved(const QString& name, std::function<void()> undo) {
    m_parts.messages->showMessage(TintedBar::Tone::Neutral, tr("The view “%1” was removed.").arg(name),
                                  {{tr("Undo"), std::move(undo)}}, topic);
}

/// The user's own goes once the feed has it.
void ViewDesk::share(int place) {
    const SavedView view = m_views->at(place);
    if (m_views->hasTeamView(view.name)) {
        m_parts.messages->showMessage(
            TintedBar::Tone::Warning,
            tr("The team has a view called “%1” already. Give this one another name first.").arg(view.name),
            {}, topic);
        return;
    }
    m_shared = view.name;
    changeTeamView({view.name, teamView(view)});
}

void ViewDesk::takeDone(const TeamViewChange& change) {
    if (m_shared.isEmpty() || !change.view || change.view->name != m_shared)
        return;
    const QString name = std::exchange(m_shared, QString());
    if (const int own = m_views->findOwn(name); own >= 0)
        m_views->remove(own);
    m_parts.messages->showMessage(
        TintedBar::Tone::Success,
        tr("The view “%1” is kept in .galley.yml now: commit it for the team.").arg(name), {}, topic);
}

void ViewDesk::changeTeamView(const TeamViewChange& change) {
    if (FeedSession* session = m_parts.workbench->session())
        session->teamViews()->change(change);
}

TeamView ViewDesk::teamView(const SavedView& view) const {
    if (view.isTeam)
        return {view.name, view.filter, view.shown, view.sort, wordOf(view.kind)};
    const ColumnArrangement columns = m_parts.columns->arrangement(view.columns);
    return {view.name, view.filter, columns.shown, columns.sort, wordOf(view.kind)};
}

} // namespace galley
