// Between the tracker of what is new, the edits and the page that shows both.
#include "ui/changes/changescontroller.h"

#include "ui/changes/changespage.h"
#include "ui/changes/changestree.h"
#include "ui/changes/differencepane.h"
#include "ui/support/workbench.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {

QString editedFields(const std::vector<Edit>& edits) {
    QStringList fields;
    for (const Edit& edit : edits) {
        const QString title = fieldTitle(FieldPath(edit.path.topLevelKey()));
        if (!fields.contains(title))
            fields.append(title);
    }
    return fields.join(u", "_qs);
}

} // namespace

ChangesController::ChangesController(ChangesModel* model, ChangesPage* page, Workbench* workbench,
                                     QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_page(page)
    , m_workbench(workbench) {
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(30ms);
    m_choice.setSingleShot(true);
    m_choice.setInterval(20ms);
    connect(&m_refresh, &QTimer::timeout, this, &ChangesController::refresh);
    connect(&m_choice, &QTimer::timeout, this, &ChangesController::takeChoice);
    connect(&m_difference, &SaveDifference::ready, this, &ChangesController::showDifference);
    connect(page, &ChangesPage::shown, this, [this] {
        if (m_tracker)
            m_tracker->setWatched(true);
        refresh();
    });
    connect(page, &ChangesPage::hidden, this, [this] {
        if (m_tracker)
            m_tracker->setWatched(false);
    });
    connect(page->tree(), &ChangesTree::chosen, this, [this] {
        if (!m_isFollowing)
            m_choice.start();
    });
    connect(workbench, &Workbench::sessionChanged, this, &ChangesController::setSession);
    connect(workbench, &Workbench::selectionChanged, this, &ChangesController::followSelection);
    const auto refreshSoon = [this] {
        if (isShown() && !m_refresh.isActive())
            m_refresh.start();
    };
    connect(workbench, &Workbench::editsChanged, this, refreshSoon);
    connect(workbench, &Workbench::loadingChanged, this, refreshSoon);
}

void ChangesController::markSeen() {
    if (m_tracker)
        m_tracker->markSeen();
}

void ChangesController::noteSaved(const std::vector<SaveResult>& results) {
    if (m_tracker)
        m_tracker->noteSaved(results);
}

void ChangesController::setSession(FeedSession* session) {
    m_tracker.reset();
    m_difference.cancel();
    m_choice.stop();
    m_session = session;
    m_model->clear();
    if (session) {
        m_tracker = std::make_unique<SeenTracker>(session->feed(), m_workbench->stateHome());
        connect(m_tracker.get(), &SeenTracker::compared, this, &ChangesController::refresh);
        connect(m_tracker.get(), &SeenTracker::marked, this, [this](int articles) {
            emit told(articles > 0 ? tr("%Ln changed article(s) marked as seen", nullptr, articles)
                                   : tr("Nothing had changed; the feed is marked as seen"));
        });
        m_tracker->setWatched(isShown());
    }
    refresh();
}

bool ChangesController::isShown() const {
    return m_session && m_page->isVisible();
}

void ChangesController::refresh() {
    m_refresh.stop();
    if (!isShown())
        return;
    m_isFollowing = true;
    refreshUnsaved();
    if (m_tracker->isReady())
        m_model->setChanges(m_tracker->changes(), *m_session->feed());
    m_isFollowing = false;
    refreshTexts();
    followSelection();
}

void ChangesController::refreshUnsaved() {
    std::vector<ChangesModel::Row> rows;
    const QList<ArticleId> dirty = m_session->edits()->dirtyArticles();
    rows.reserve(static_cast<std::size_t>(dirty.size()));
    for (const ArticleId id : dirty)
        rows.push_back({id,
                        m_session->feed()->article(id).path(),
                        m_session->feed()->article(id).title(),
                        editedFields(m_session->edits()->editsOf(id)),
                        {}});
    m_model->setRows(ChangesModel::Unsaved, std::move(rows));
}

void ChangesController::refreshTexts() {
    const QString error = m_tracker->error() ? m_tracker->error()->message : QString();
    const QString text = summary();
    m_page->setSummary(error.isEmpty() ? text : text + u'\n' + error);
    const QString hint =
        m_tracker->isReady()
            ? tr("Articles that the crawler or others add, change or remove are listed here, "
                 "and your unsaved edits.")
            : QString();
    m_page->setEmpty(m_model->isEmpty(), text, hint);
}

QString ChangesController::summary() const {
    if (m_session->feed()->isLoading())
        return tr("Reading the feed");
    if (!m_tracker->isReady())
        return m_tracker->isComplete()
                   ? tr("Looking for changes")
                   : tr("Reading was stopped. Press F5 to read the feed and see its changes");
    const QString when =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_tracker->seenAt()), QLocale::ShortFormat);
    const auto count = static_cast<int>(m_tracker->changes().size());
    return count == 0 ? tr("Nothing changed since %1").arg(when)
                      : tr("%Ln article(s) changed since %1", nullptr, count).arg(when);
}

ArticleId ChangesController::currentArticle() const {
    const QModelIndex current = m_page->tree()->currentIndex();
    if (ChangesModel::isArticle(current) && m_page->tree()->selectionModel()->isSelected(current))
        return m_model->rowAt(current).id;
    return m_session->selection()->count() > 0 ? m_session->selection()->current() : -1;
}

void ChangesController::refreshDifference() {
    const ArticleId id = currentArticle();
    const QModelIndex current = m_page->tree()->currentIndex();
    const bool isGone = id >= 0 ? !m_session->feed()->contains(id)
                                : ChangesModel::isArticle(current) && m_model->rowAt(current).id < 0;
    m_difference.cancel();
    if (isGone)
        return m_page->difference()->showNothing(tr("The file of this article is gone"));
    if (id < 0)
        return m_page->difference()->showNothing(tr("Select an article to see what saving would change"));
    const std::vector<SaveRequest> requests = m_session->edits()->saveRequests({id});
    if (requests.empty())
        return m_page->difference()->showNothing(tr("No unsaved edits in this article"));
    m_difference.show(m_session->feed()->layout().root, requests.front());
}

void ChangesController::showDifference(const SaveDifference::Outcome& outcome) {
    if (m_session)
        m_page->difference()->showOutcome(nameOf(outcome.id), outcome);
}

QString ChangesController::nameOf(ArticleId id) const {
    const Article& article = m_session->feed()->article(id);
    return article.title().isEmpty() ? article.path() : article.title();
}

/// What is chosen in the tree is selected everywhere.
void ChangesController::takeChoice() {
    if (!isShown())
        return;
    QList<ArticleId> ids = m_page->tree()->selectedArticles();
    ids.removeIf([this](ArticleId id) { return !m_session->feed()->contains(id); });
    const auto isHidden = [this](ArticleId id) { return m_session->list()->rowOf(id) < 0; };
    if (std::ranges::any_of(ids, isHidden))
        emit clearFilterRequested();
    m_isLeading = true;
    m_session->selection()->select(ids);
    m_isLeading = false;
    refreshDifference();
}

/// What is selected elsewhere is chosen in the tree, as far as it is there.
void ChangesController::followSelection() {
    if (!isShown() || m_isLeading || m_choice.isActive())
        return;
    const ArticleId current = m_session->selection()->current();
    const QList<ArticleId> chosen = m_page->tree()->selectedArticles();
    const bool isSelected = m_session->selection()->count() > 0;
    if (isSelected && !chosen.contains(current)) {
        m_isFollowing = true;
        if (const QModelIndex place = m_model->find(current); place.isValid())
            m_page->tree()->choose(place);
        else
            m_page->tree()->clearSelection();
        m_isFollowing = false;
    }
    refreshDifference();
}

} // namespace galley
