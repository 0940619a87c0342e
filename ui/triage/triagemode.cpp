// Starts and ends a triage.
#include "ui/triage/triagemode.h"

#include "ui/support/workbench.h"
#include "ui/triage/triagepage.h"
#include "ui/triage/triagesummary.h"

#include <QAction>
#include <QMenu>

namespace galley {

TriageMode::TriageMode(Workbench* workbench, ImageStore* images, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_page(new TriagePage(images))
    , m_actions(m_page->actions()) {
    connect(m_actions.toggle, &QAction::triggered, this, [this](bool on) { on ? start() : leave(); });
    connect(m_actions.leave, &QAction::triggered, this, &TriageMode::leave);
    connect(m_page, &TriagePage::told, this, &TriageMode::told);
    TriageSummary* summary = m_page->summary();
    connect(summary, &TriageSummary::leaveRequested, this, &TriageMode::leave);
    connect(summary, &TriageSummary::saveRequested, this, &TriageMode::saveRequested);
    connect(summary, &TriageSummary::undoRequested, this, [this] { m_session->undoAll(); });
    connect(summary, &TriageSummary::resumeRequested, this, [this] { m_session->resumeSkipped(); });
    // A list that is read anew is another list.
    connect(workbench, &Workbench::loadingChanged, this, [this](bool isLoading) {
        if (isLoading)
            leave();
        updateEnabled();
    });
    connect(workbench, &Workbench::sessionChanged, this, &TriageMode::leave);
    connect(workbench, &Workbench::countsChanged, this, &TriageMode::updateEnabled);
    updateEnabled();
}

TriageMode::~TriageMode() = default;

QAction* TriageMode::toggleAction() const {
    return m_actions.toggle;
}

QMenu* TriageMode::makeMenu(const QString& title, QWidget* parent) const {
    auto* menu = new QMenu(title, parent);
    m_actions.fillMenu(menu);
    return menu;
}

/// Several selected articles, else all that are shown, in the order shown.
QList<ArticleId> TriageMode::articles() const {
    FeedSession* feed = m_workbench->session();
    if (!feed || feed->feed()->isLoading())
        return {};
    const QList<ArticleId> selected = feed->selection()->ids();
    return selected.size() > 1 ? selected : feed->list()->ids();
}

void TriageMode::start() {
    const QList<ArticleId> ids = articles();
    m_actions.toggle->setChecked(!ids.isEmpty());
    if (isActive() || ids.isEmpty())
        return;
    FeedSession* feed = m_workbench->session();
    m_session =
        std::make_unique<TriageSession>(feed->feed(), feed->edits(), ids, feed->selection()->current());
    m_workbench->undoGroup()->addStack(m_session->undoStack());
    m_workbench->undoGroup()->setActiveStack(m_session->undoStack());
    connect(m_session.get(), &TriageSession::moved, this, &TriageMode::followSession);
    emit started();
    followSession();
    m_page->setSession(m_session.get(), feed->feed(), feed->edits());
    m_page->setFocus();
}

void TriageMode::leave() {
    m_actions.toggle->setChecked(false);
    if (!isActive())
        return;
    FeedSession* feed = m_workbench->session();
    const bool isSameFeed = feed && feed->edits() == m_session->edits();
    const ArticleId current = isSameFeed ? nearestShown() : -1;
    m_page->setSession(nullptr, nullptr, nullptr);
    m_session.reset(); // takes its stack out of the group
    if (feed)
        m_workbench->undoGroup()->setActiveStack(feed->edits()->undoStack());
    emit left(current);
}

/// The article shown last, or the next one of the triage that the table shows.
ArticleId TriageMode::nearestShown() const {
    const ArticleListModel* list = m_workbench->session()->list();
    for (int step = 0; step < m_session->count(); ++step) {
        const ArticleId id = m_session->idAt((m_session->place() + step) % m_session->count());
        if (list->rowOf(id) >= 0)
            return id;
    }
    return -1;
}

void TriageMode::followSession() {
    m_workbench->session()->selection()->select({m_session->current()});
}

void TriageMode::updateEnabled() {
    FeedSession* feed = m_workbench->session();
    const bool canStart = feed && feed->list()->rowCount() > 0 && !feed->feed()->isLoading();
    m_actions.toggle->setEnabled(isActive() || canStart);
}

} // namespace galley
