// Puts the features together.
#include "ui/mainwindow/mainwindow.h"

#include "core/model/conflictmodel.h"
#include "ui/articletable/articleactions.h"
#include "ui/articletable/articletable.h"
#include "ui/articletable/tableempty.h"
#include "ui/bulkchange/bulkactions.h"
#include "ui/changes/changesactions.h"
#include "ui/changes/changescontroller.h"
#include "ui/changes/changespage.h"
#include "ui/changes/changestree.h"
#include "ui/changes/differencepane.h"
#include "ui/conflicts/conflictcount.h"
#include "ui/conflicts/conflictpanel.h"
#include "ui/credentials/loginbar.h"
#include "ui/credentials/logincontroller.h"
#include "ui/facets/facetpanel.h"
#include "ui/filterbar/filterbar.h"
#include "ui/filterbar/filterchips.h"
#include "ui/mainwindow/adaptivetoolbar.h"
#include "ui/mainwindow/feedactions.h"
#include "ui/mainwindow/folderdrops.h"
#include "ui/mainwindow/helpactions.h"
#include "ui/mainwindow/historyactions.h"
#include "ui/mainwindow/recentfeeds.h"
#include "ui/mainwindow/sidepanel.h"
#include "ui/mainwindow/statusmessage.h"
#include "ui/mainwindow/statussummary.h"
#include "ui/mainwindow/viewactions.h"
#include "ui/mainwindow/viewdesk.h"
#include "ui/mainwindow/watchlabel.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/mainwindow/windowmemory.h"
#include "ui/preferences/preferencesactions.h"
#include "ui/preferences/rulepreferences.h"
#include "ui/problems/problempanel.h"
#include "ui/problems/problemsteps.h"
#include "ui/replace/replacepanel.h"
#include "ui/savedviews/savedviewlist.h"
#include "ui/saving/failuremodel.h"
#include "ui/saving/failurepanel.h"
#include "ui/saving/recoverynotice.h"
#include "ui/saving/saveactions.h"
#include "ui/saving/savecontroller.h"
#include "ui/saving/unsavedguard.h"
#include "ui/session/sessionbar.h"
#include "ui/session/sessionkeeper.h"
#include "ui/support/actions.h"
#include "ui/support/articleviews.h"
#include "ui/support/icons.h"
#include "ui/support/messagebar.h"
#include "ui/support/progressstrip.h"
#include "ui/support/settingskeys.h"
#include "ui/support/settingswriter.h"
#include "ui/thumbnailgrid/gridactions.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"
#include "ui/thumbnailgrid/thumbnailpage.h"
#include "ui/triage/triagemode.h"
#include "ui/triage/triagepage.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QMenuBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace galley {
namespace {

constexpr QSize smallest(640, 400);
constexpr int tableShare = 900;
constexpr int sideShare = 400;
constexpr int facetShare = 210;
constexpr int tableHeight = 560;
constexpr int failuresHeight = 170;
constexpr int replaceHeight = 280;

} // namespace

MainWindow::MainWindow(const Environment& environment, QWidget* parent)
    : QMainWindow(parent)
    , m_environment(environment)
    , m_workbench(environment.state)
    , m_memory(std::make_unique<WindowMemory>(this, environment.settings)) {
    setObjectName(u"mainWindow"_qs);
    new SettingsWriter(environment.settings, this);
    setWindowIcon(applicationIcon());
    setMinimumSize(smallest);
    connect(new FolderDrops(this), &FolderDrops::dropped, this, &MainWindow::openFeed);
    makeFeatures();
    makeToolBar();
    makeMenus();
    connectFeatures();
    m_memory->restore();
    showSession(nullptr);
}

MainWindow::~MainWindow() {
    hide(); // while all who listen to the focus are still there
    // The log and the panels look at the session; they go first.
    delete m_keeper;
    delete takeCentralWidget();
}

void MainWindow::makeFeatures() {
    auto* central = new QWidget(this);
    m_bars = new QVBoxLayout(central);
    m_bars->setContentsMargins(0, 0, 0, 0);
    m_bars->setSpacing(0);
    m_messages = new MessageBar;
    m_bars->addWidget(m_messages);
    m_recent = new RecentFeeds(m_environment.settings, this);
    m_saveController = new SaveController(&m_workbench, this);
    m_keeper = new SessionKeeper(&m_workbench, m_messages, this);
    m_bars->addWidget(m_keeper->bar());
    m_guard = new UnsavedGuard(&m_workbench, m_saveController, this);
    m_guard->setUndoable([this] { return m_keeper->isKeeping(); });
    makeStatusBar();
    m_pages = new QStackedWidget;
    auto* welcome = new WelcomePage(m_feedActions->openAction(), m_recent);
    connect(welcome, &WelcomePage::feedRequested, this, &MainWindow::openFeed);
    m_pages->addWidget(welcome);
    m_pages->addWidget(makeArticlesPage());
    m_triage = new TriageMode(&m_workbench, m_environment.images, this);
    m_pages->addWidget(m_triage->page());
    m_bulkActions->addBars(m_bars);
    if (m_environment.credentials) {
        auto* logins = new LoginController(m_environment.images, m_environment.credentials, m_messages, this);
        connect(logins, &LoginController::left, this, &MainWindow::goToArticles);
        m_bars->addWidget(logins->bar());
    }
    m_filter = new FilterBar(&m_workbench);
    m_bars->addWidget(m_filter->chips());
    m_bars->addWidget(m_pages, 1);
    setCentralWidget(central);
}

void MainWindow::makeStatusBar() {
    auto* loadStrip = new ProgressStrip;
    auto* saveStrip = new ProgressStrip;
    loadStrip->setObjectName(u"loadProgress"_qs);
    saveStrip->setObjectName(u"saveProgress"_qs);
    m_statusMessage = new StatusMessage;
    statusBar()->addWidget(new StatusSummary(&m_workbench));
    statusBar()->addWidget(m_statusMessage, 1);
    statusBar()->addPermanentWidget(saveStrip);
    statusBar()->addPermanentWidget(loadStrip);
    m_conflicts = new ConflictModel(this);
    auto* conflictCount = new ConflictCount(m_conflicts);
    connect(conflictCount, &QAbstractButton::clicked, this, &MainWindow::showConflicts);
    statusBar()->addPermanentWidget(conflictCount);
    statusBar()->addPermanentWidget(new WatchLabel(&m_workbench));
    m_feedActions = new FeedActions(&m_workbench, m_guard, m_recent, m_messages, loadStrip, this);
    m_saveActions = new SaveActions(m_saveController, &m_workbench, m_messages, saveStrip, this);
    new RecoveryNotice(&m_workbench, m_saveController, m_messages, this);
}

QWidget* MainWindow::makeArticlesPage() {
    makeViews();
    m_failurePanel = new FailurePanel(m_saveController->failures());
    m_failurePanel->hide();
    m_conflictPanel = new ConflictPanel(&m_workbench, m_conflicts);
    m_conflictPanel->hide();
    m_replacePanel = new ReplacePanel(&m_workbench);
    m_replacePanel->hide();
    m_problems = new ProblemModel(this);
    m_problemPanel = new ProblemPanel(&m_workbench, m_problems);
    m_problemPanel->hide();
    m_leftSplitter = new QSplitter(Qt::Vertical);
    m_leftSplitter->addWidget(m_views);
    m_leftSplitter->addWidget(m_failurePanel);
    m_leftSplitter->addWidget(m_conflictPanel);
    m_leftSplitter->addWidget(m_problemPanel);
    m_leftSplitter->addWidget(m_replacePanel);
    m_leftSplitter->setStretchFactor(0, 1);
    m_leftSplitter->setChildrenCollapsible(false);
    m_leftSplitter->setSizes({tableHeight, failuresHeight, failuresHeight, failuresHeight, replaceHeight});
    m_side = new SidePanel(&m_workbench, m_environment.images);
    m_mainSplitter = new QSplitter(Qt::Horizontal);
    m_mainSplitter->addWidget(m_leftSplitter);
    m_mainSplitter->addWidget(m_side);
    m_mainSplitter->setStretchFactor(0, 3);
    m_mainSplitter->setStretchFactor(1, 1);
    m_mainSplitter->setChildrenCollapsible(false);
    m_mainSplitter->setSizes({tableShare, sideShare});
    QWidget* page = makeSideBar(m_mainSplitter);
    m_historyActions = new HistoryActions(m_views, &m_workbench);
    m_bulkActions = new BulkActions(m_views, &m_workbench);
    m_articleActions = new ArticleActions(m_views, &m_workbench, &m_environment.urlOpener);
    m_problemSteps = new ProblemSteps(m_views, &m_workbench);
    m_memory->addSplitter(settingskeys::mainSplitter, m_mainSplitter);
    m_memory->addSplitter(settingskeys::leftSplitter, m_leftSplitter);
    m_memory->addSplitter(settingskeys::sideSplitter, m_side);
    m_memory->addSplitter(settingskeys::changesSplitter, m_changes->splitter());
    m_memory->addColumns(m_table->columns());
    m_viewActions = new ViewActions({m_views, m_table, m_thumbnails, m_changes->tree()},
                                    {m_facets, m_side->previewPart(), m_side->detailPart(), m_failurePanel,
                                     m_conflictPanel, m_problemPanel},
                                    this);
    m_memory->addSplitter(settingskeys::facetSplitter, m_facetSplitter);
    m_memory->addWidePanel(settingskeys::facetsShown, m_viewActions->facetsAction());
    m_memory->addPanel(settingskeys::previewShown, m_viewActions->previewAction());
    m_memory->addPanel(settingskeys::detailsShown, m_viewActions->detailsAction());
    m_memory->addSlider(settingskeys::thumbnailSize, m_thumbnails->sizeSlider());
    m_memory->addToggle(settingskeys::picturesOnly, m_thumbnails->actions()->picturesOnlyAction());
    m_memory->addChoice(settingskeys::grouping, m_thumbnails->actions()->groupings());
    m_memory->addChoice(settingskeys::view, m_viewActions->views());
    return page;
}

QWidget* MainWindow::makeSideBar(QWidget* articles) {
    m_facets = new FacetPanel;
    m_facetSplitter = new QSplitter(Qt::Horizontal);
    m_facetSplitter->addWidget(m_facets);
    m_facetSplitter->addWidget(articles);
    m_facetSplitter->setStretchFactor(1, 1);
    m_facetSplitter->setChildrenCollapsible(false);
    m_facetSplitter->setSizes({facetShare, tableShare + sideShare});
    return m_facetSplitter;
}

void MainWindow::makeViews() {
    m_views = new ArticleViews;
    m_table = new ArticleTable;
    m_thumbnails = new ThumbnailPage(m_environment.images);
    m_views->add(m_table);
    m_workbench.pendingInput()->add(m_table, [this] {
        m_table->commitEditor();
        return true;
    });
    m_views->add(m_thumbnails->grid(), m_thumbnails);
    for (QAbstractItemView* view : m_views->widgets()) {
        auto* empty = new TableEmpty(view, &m_workbench);
        connect(empty, &TableEmpty::clearFilterRequested, this, [this] { m_filter->clear(); });
    }
    makeChanges();
}

void MainWindow::makeChanges() {
    auto* model = new ChangesModel(this);
    m_changesActions = new ChangesActions(&m_workbench, this);
    m_changes = new ChangesPage(model, m_changesActions->markSeenAction());
    m_changesController = new ChangesController(model, m_changes, &m_workbench, m_changes);
    m_views->add(m_changes->tree(), m_changes);
}

void MainWindow::makeToolBar() {
    auto* bar = new AdaptiveToolBar(tr("Tool Bar"), this);
    bar->setObjectName(u"toolBar"_qs);
    bar->toggleViewAction()->setEnabled(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_feedActions->fillToolBar(bar);
    m_saveActions->fillToolBar(bar);
    bar->addSeparator();
    m_bulkActions->fillToolBar(bar);
    bar->addSeparator();
    m_historyActions->fillToolBar(bar);
    bar->addSeparator();
    m_viewActions->fillToolBar(bar);
    bar->addAction(m_triage->toggleAction());
    bar->addSeparator();
    bar->addWidget(m_filter);
    addToolBar(bar);
}

void MainWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QMenu* article = menuBar()->addMenu(tr("&Article"));
    QMenu* view = menuBar()->addMenu(tr("&View"));
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    m_helpActions = new HelpActions(menuBar(), this);
    m_feedActions->fillFileMenu(file);
    file->addSeparator();
    m_saveActions->fillFileMenu(file);
    file->addSeparator();
    m_preferencesActions =
        new PreferencesActions(m_environment.settings, m_environment.images, m_environment.credentials, this);
    m_preferencesActions->fillFileMenu(file);
    file->addSeparator();
    QAction* quit =
        makeAction(this, {u"quit"_qs, u"quit"_qs, tr("&Quit"), tr("Close Galley"), {Qt::CTRL | Qt::Key_Q}});
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    file->addAction(quit);
    m_historyActions->fillEditMenu(edit);
    m_saveActions->fillEditMenu(edit);
    edit->addSeparator();
    m_conflictPanel->actions().fillMenu(edit->addMenu(tr("Confl&icts")));
    m_problemPanel->actions().fillMenu(edit->addMenu(tr("Pro&blems")));
    edit->addSeparator();
    m_articleActions->fillEditMenu(edit);
    edit->addAction(m_filter->focusAction());
    edit->addActions({m_replacePanel->openAction(), m_replacePanel->applyAction()});
    m_changesActions->fillEditMenu(edit);
    edit->addSeparator();
    m_preferencesActions->fillEditMenu(edit);
    m_bulkActions->fillArticleMenu(article);
    article->addSeparator();
    m_articleActions->fillArticleMenu(article);
    m_problemSteps->fillMenu(article);
    m_changesActions->fillArticleMenu(article);
    article->addMenu(m_side->makeFieldMenu(tr("Fie&lds"), article));
    m_viewActions->fillViewMenu(view);
    makeSavedViews(view);
    view->addMenu(m_side->makePictureMenu(tr("&Picture"), view));
    makeTriageMenu(article, view);
    m_helpActions->fillHelpMenu(help);
    for (QAbstractItemView* articles : m_views->widgets()) {
        articles->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(articles, &QWidget::customContextMenuRequested, article,
                [articles, article](const QPoint& position) {
                    article->popup(articles->viewport()->mapToGlobal(position));
                });
    }
}

void MainWindow::makeSavedViews(QMenu* view) {
    m_viewDesk = new ViewDesk(m_environment.settings,
                              {&m_workbench, m_filter, m_table->columns(), m_viewActions->views()}, this);
    m_facets->addAbove(m_viewDesk->list());
    view->addMenu(m_viewDesk->menu());
    connect(m_viewDesk, &ViewDesk::listRequested, this,
            [this] { m_viewActions->facetsAction()->setChecked(true); });
    connect(m_viewDesk, &ViewDesk::shown, this, &MainWindow::goToArticles);
}

void MainWindow::makeTriageMenu(QMenu* article, QMenu* view) {
    view->addSeparator();
    view->addAction(m_triage->toggleAction());
    view->addMenu(m_triage->makeMenu(tr("I&n Triage"), view));
    m_listActions = new QActionGroup(this);
    m_listActions->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    const QList<QAction*> links = m_articleActions->linkActions();
    for (QAction* action : article->actions())
        if (!action->isSeparator() && !links.contains(action))
            m_listActions->addAction(action);
    for (QAction* action :
         {m_filter->focusAction(), m_viewActions->facetsAction(), m_viewActions->previewAction(),
          m_viewActions->detailsAction(), m_viewActions->failuresAction(), m_viewActions->conflictsAction(),
          m_viewActions->problemsAction(), m_replacePanel->openAction(), m_replacePanel->applyAction()})
        m_listActions->addAction(action);
}

void MainWindow::connectTriage() {
    connect(m_triage, &TriageMode::started, this, &MainWindow::showTriage);
    connect(m_triage, &TriageMode::left, this, &MainWindow::leaveTriage);
    connect(m_viewActions->views(), &QActionGroup::triggered, m_triage, &TriageMode::leave);
    connect(m_triage, &TriageMode::told, m_statusMessage, &StatusMessage::tell);
    connect(m_triage, &TriageMode::saveRequested, m_saveController, &SaveController::saveAll);
    connect(m_historyActions, &HistoryActions::clearFilterRequested, this, [this] {
        if (!m_triage->isActive()) // its articles stay whatever the filter says
            m_filter->clear();
    });
}

void MainWindow::connectChanges() {
    connect(m_changesActions, &ChangesActions::markSeenRequested, m_changesController,
            &ChangesController::markSeen);
    connect(m_changesActions, &ChangesActions::differenceRequested, m_viewActions, &ViewActions::showChanges);
    connect(m_changesController, &ChangesController::told, m_statusMessage, &StatusMessage::tell);
    connect(m_changesController, &ChangesController::clearFilterRequested, this,
            [this] { m_filter->clear(); });
    connect(m_changes->difference(), &DifferencePane::told, m_statusMessage, &StatusMessage::tell);
    connect(m_changes->tree(), &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& place) {
        if (ChangesModel::isArticle(place))
            goToDetails();
    });
    connect(m_saveController, &SaveController::absorbed, m_changesController, &ChangesController::noteSaved);
}

void MainWindow::connectReplace() {
    connect(m_replacePanel, &ReplacePanel::articleRequested, this, &MainWindow::goToArticle);
    connect(m_replacePanel, &ReplacePanel::told, m_statusMessage, &StatusMessage::tell);
    connect(m_replacePanel, &ReplacePanel::left, this, &MainWindow::goToArticles);
    connect(m_facets, &FacetPanel::filterRequested, m_filter, &FilterBar::setText);
}

void MainWindow::connectFeatures() {
    connectTriage();
    connectChanges();
    connectConflicts();
    connectReplace();
    connectProblems();
    connect(m_bulkActions, &BulkActions::told, m_statusMessage, &StatusMessage::tell);
    connect(m_articleActions, &ArticleActions::told, m_statusMessage, &StatusMessage::tell);
    connect(m_historyActions, &HistoryActions::told, m_statusMessage, &StatusMessage::tell);
    connect(&m_workbench, &Workbench::sessionChanged, m_statusMessage, &StatusMessage::clear);
    connect(m_saveActions, &SaveActions::told, m_statusMessage, &StatusMessage::tell);
    connect(m_keeper, &SessionKeeper::told, m_statusMessage, &StatusMessage::tell);
    connect(m_preferencesActions, &PreferencesActions::told, m_statusMessage, &StatusMessage::tell);
    connect(m_helpActions, &HelpActions::queryChosen, m_filter, &FilterBar::setText);
    connect(m_filter, &FilterBar::leaveRequested, this, [this] {
        selectFirst();
        goToArticles();
    });
    connect(m_saveActions, &SaveActions::failuresRequested, this, &MainWindow::showFailures);
    connect(m_saveController->failures(), &QAbstractItemModel::modelReset, this, [this] {
        if (m_saveController->failures()->articleCount() == 0)
            m_viewActions->failuresAction()->setChecked(false);
    });
    connect(m_failurePanel, &FailurePanel::closeRequested, this,
            [this] { m_viewActions->failuresAction()->setChecked(false); });
    connect(m_failurePanel, &FailurePanel::articleRequested, this, &MainWindow::goToArticle);
    connect(m_thumbnails->grid(), &QAbstractItemView::doubleClicked, this, &MainWindow::goToDetails);
    connect(m_articleActions, &ArticleActions::detailsRequested, this, &MainWindow::goToDetails);
    const auto showSide = [this] {
        m_side->setVisible(m_viewActions->previewAction()->isChecked() ||
                           m_viewActions->detailsAction()->isChecked());
    };
    connect(m_viewActions->previewAction(), &QAction::toggled, this, showSide);
    connect(m_viewActions->detailsAction(), &QAction::toggled, this, showSide);
    connect(m_side, &SidePanel::openUrlRequested, m_articleActions, &ArticleActions::openUrl);
    connect(m_side, &SidePanel::changesRequested, m_bulkActions, &BulkActions::propose);
    connect(m_side, &SidePanel::told, m_statusMessage, &StatusMessage::tell);
    connect(m_side, &SidePanel::leaveRequested, this, &MainWindow::goToArticles);
    connect(&m_workbench, &Workbench::sessionChanged, this, &MainWindow::showSession);
    connect(&m_workbench, &Workbench::editsChanged, this, &MainWindow::updateTitle);
    connect(&m_workbench, &Workbench::loadingChanged, this, [this](bool loading) {
        if (!loading)
            selectFirst();
    });
}

void MainWindow::showSession(FeedSession* session) {
    m_views->setSession(session);
    m_side->setSession(session);
    m_facets->setSession(session);
    m_viewDesk->setEnabled(session && !m_triage->isActive());
    m_conflicts->setSource(session ? session->feed() : nullptr, session ? session->edits() : nullptr);
    m_problems->setSource(session ? session->feed() : nullptr, session ? session->problems() : nullptr);
    if (session) {
        session->problems()->setChoices(m_preferencesActions->rules()->choices());
        connect(session->problems(), &ProblemFinder::mended, m_statusMessage, [this](int articles) {
            m_statusMessage->tell(tr("Problems fixed in %Ln article(s)", nullptr, articles));
        });
        connect(session->problems(), &ProblemFinder::complained, m_statusMessage,
                [this](const Error& error) { m_statusMessage->tell(error.toString()); });
    }
    m_pages->setCurrentIndex(session ? 1 : 0);
    if (session)
        goToArticles();
    updateTitle();
}

void MainWindow::updateTitle() {
    FeedSession* session = m_workbench.session();
    setWindowTitle(
        session ? tr("%1[*] – Galley")
                      .arg(session->feed()->layout().title.simplified().replace(u"[*]"_qs, u"[*][*]"_qs))
                : tr("Galley"));
    setWindowModified(m_workbench.isDirty());
}

void MainWindow::selectFirst() {
    FeedSession* session = m_workbench.session();
    if (session && session->shownCount() > 0 && !session->selection()->model()->hasSelection()) {
        session->selection()->select({session->list()->idAt(0)});
        m_views->reveal();
    }
}

void MainWindow::showFailures() {
    m_triage->leave();
    if (m_saveController->failures()->rowCount() > 0)
        m_viewActions->failuresAction()->setChecked(true);
    if (m_conflicts->rowCount() > 0)
        m_viewActions->conflictsAction()->setChecked(true);
}

/// The list shows itself when there is more in it, and goes once it is empty; the focus stays where it is.
void MainWindow::connectConflicts() {
    const auto update = [this] {
        const int before = std::exchange(m_conflictCount, m_conflicts->rowCount());
        const bool hadFocus = m_conflictPanel->isAncestorOf(focusWidget());
        if (m_conflictCount > before)
            m_viewActions->conflictsAction()->setChecked(true);
        else if (m_conflictCount == 0 && before > 0)
            m_viewActions->conflictsAction()->setChecked(false);
        if (hadFocus && m_conflictCount == 0)
            goToArticles();
    };
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_conflicts, signal, this, update);
    connect(m_conflicts, &QAbstractItemModel::modelReset, this, update);
    connect(m_conflictPanel, &ConflictPanel::closeRequested, this, [this] {
        m_viewActions->conflictsAction()->setChecked(false);
        goToArticles();
    });
    connect(m_conflictPanel, &ConflictPanel::articleRequested, this, &MainWindow::goToArticle);
    connect(m_conflictPanel, &ConflictPanel::fieldRequested, this, &MainWindow::goToField);
}

void MainWindow::connectProblems() {
    connect(m_problemPanel, &ProblemPanel::closeRequested, this, [this] {
        m_viewActions->problemsAction()->setChecked(false);
        goToArticles();
    });
    connect(m_viewActions->problemsAction(), &QAction::triggered, this, [this](bool isShown) {
        if (isShown)
            m_problemPanel->focusList();
    });
    connect(m_preferencesActions->rules(), &RulePreferences::changed, this, [this] {
        if (FeedSession* session = m_workbench.session())
            session->problems()->setChoices(m_preferencesActions->rules()->choices());
    });
    connect(m_problemPanel, &ProblemPanel::articleRequested, this, &MainWindow::goToArticle);
    connect(m_problemPanel, &ProblemPanel::fieldRequested, this, &MainWindow::goToField);
    connect(m_problemSteps, &ProblemSteps::reached, m_problemPanel, &ProblemPanel::showProblem);
    connect(m_problemSteps, &ProblemSteps::told, m_statusMessage, &StatusMessage::tell);
}

void MainWindow::goToField(int id, const FieldPath& path) {
    goToArticle(id);
    m_viewActions->detailsAction()->setChecked(true);
    m_side->focusField(path);
}

void MainWindow::showConflicts() {
    m_triage->leave();
    m_viewActions->conflictsAction()->setChecked(true);
    m_conflictPanel->focusList();
}

void MainWindow::goToArticle(int id) {
    FeedSession* session = m_workbench.session();
    if (!session->feed()->contains(id))
        return;
    if (session->list()->rowOf(id) < 0)
        m_filter->clear();
    session->selection()->select({id});
    m_views->reveal();
    goToArticles();
}

void MainWindow::goToDetails() {
    m_viewActions->detailsAction()->setChecked(true);
    m_side->focusDetails();
}

void MainWindow::goToArticles() {
    m_triage->leave();
    m_views->focus();
}

void MainWindow::showTriage() {
    m_listActions->setEnabled(false);
    m_viewDesk->setEnabled(false);
    m_filter->setEnabled(false);
    m_pages->setCurrentWidget(m_triage->page());
}

void MainWindow::leaveTriage(int current) {
    m_listActions->setEnabled(true);
    m_filter->setEnabled(true);
    FeedSession* session = m_workbench.session();
    m_viewDesk->setEnabled(session);
    m_pages->setCurrentIndex(session ? 1 : 0);
    if (session && current >= 0) {
        session->selection()->select({current});
        m_views->reveal();
    }
    if (session)
        goToArticles();
}

void MainWindow::openFeed(const QString& folder) {
    m_feedActions->openFeed(folder);
}

void MainWindow::openLastFeed() {
    if (const QString last = m_recent->last(); !last.isEmpty())
        openFeed(last);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool isTaken = m_mayClose || m_workbench.pendingInput()->commit();
    if (m_mayClose || (isTaken && !m_workbench.isDirty() && !m_saveController->isSaving())) {
        m_memory->store();
        m_keeper->end();
        event->accept();
        return;
    }
    event->ignore();
    if (!isTaken)
        return;
    m_guard->ask([this] {
        m_mayClose = true;
        close();
    });
}

} // namespace galley
