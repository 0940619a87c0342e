// Puts the features together.
#include "ui/mainwindow/mainwindow.h"

#include "core/model/conflictmodel.h"
#include "ui/articletable/articleactions.h"
#include "ui/articletable/articletable.h"
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
#include "ui/mainwindow/articleguide.h"
#include "ui/mainwindow/articlespage.h"
#include "ui/mainwindow/feedactions.h"
#include "ui/mainwindow/folderdrops.h"
#include "ui/mainwindow/helpactions.h"
#include "ui/mainwindow/historyactions.h"
#include "ui/mainwindow/listpanels.h"
#include "ui/mainwindow/recentfeeds.h"
#include "ui/mainwindow/sidepanel.h"
#include "ui/mainwindow/statusmessage.h"
#include "ui/mainwindow/statussummary.h"
#include "ui/mainwindow/triageswitch.h"
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
#include "ui/thumbnailgrid/thumbnailgrid.h"
#include "ui/thumbnailgrid/thumbnailpage.h"
#include "ui/triage/triagemode.h"
#include "ui/triage/triagepage.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace galley {
namespace {

constexpr QSize smallest(680, 400); ///< all panels fit, and half of a screen of 1366 pixels

} // namespace

MainWindow::MainWindow(const Environment& environment, QWidget* parent)
    : QMainWindow(parent)
    , m_environment(environment)
    , m_workbench(environment.state)
    , m_memory(std::make_unique<WindowMemory>(this, environment.settings)) {
    setObjectName(u"mainWindow"_qs);
    new SettingsWriter(environment.settings, this);
    setWindowIcon(applicationIcon());
    setMinimumSize(smallest.boundedTo(screen()->availableSize()));
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
    m_lists = new ListPanels(&m_workbench, m_saveController->failures(), this);
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
        connect(logins, &LoginController::left, this, [this] { m_guide->goToArticles(); });
        m_bars->addWidget(logins->bar());
    }
    m_filter = new FilterBar(&m_workbench, m_environment.settings);
    m_bars->addWidget(m_filter->chips());
    m_bars->addWidget(m_pages, 1);
    m_guide = new ArticleGuide(
        {&m_workbench, m_articles->views(), m_filter, m_articles->side(), m_viewActions, m_triage}, this);
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
    auto* conflictCount = new ConflictCount(m_lists->conflicts());
    connect(conflictCount, &QAbstractButton::clicked, this, [this] {
        m_triage->leave();
        m_lists->showConflicts();
    });
    statusBar()->addPermanentWidget(conflictCount);
    statusBar()->addPermanentWidget(new WatchLabel(&m_workbench));
    m_feedActions = new FeedActions(&m_workbench, m_guard, m_recent, m_messages, loadStrip, this);
    m_saveActions = new SaveActions(m_saveController, &m_workbench, m_messages, saveStrip, this);
    new RecoveryNotice(&m_workbench, m_saveController, m_messages, this);
}

QWidget* MainWindow::makeArticlesPage() {
    makeChanges();
    m_articles = new ArticlesPage(&m_workbench, m_environment.images, m_changes, m_lists);
    connect(m_articles, &ArticlesPage::clearFilterRequested, this, [this] { m_filter->clear(); });
    ArticleViews* views = m_articles->views();
    m_historyActions = new HistoryActions(views, &m_workbench);
    m_bulkActions = new BulkActions(views, &m_workbench);
    m_articleActions = new ArticleActions(views, &m_workbench, &m_environment.urlOpener);
    m_problemSteps = new ProblemSteps(views, &m_workbench);
    const SidePanel* side = m_articles->side();
    m_viewActions =
        new ViewActions({views, m_articles->table(), m_articles->thumbnails(), m_changes->tree()},
                        {m_articles->facets(), side->previewPart(), side->detailPart(),
                         m_lists->failurePanel(), m_lists->conflictPanel(), m_lists->problemPanel()},
                        this);
    m_lists->setActions(m_viewActions);
    m_articles->rememberIn(m_memory.get());
    m_memory->addWidePanel(settingskeys::facetsShown, m_viewActions->facetsAction());
    m_memory->addPanel(settingskeys::previewShown, m_viewActions->previewAction());
    m_memory->addPanel(settingskeys::detailsShown, m_viewActions->detailsAction());
    m_memory->addChoice(settingskeys::view, m_viewActions->views());
    m_memory->addBox(settingskeys::leastSeverity, m_lists->problemPanel()->filter());
    return m_articles;
}

void MainWindow::makeChanges() {
    auto* model = new ChangesModel(this);
    m_changesActions = new ChangesActions(&m_workbench, this);
    m_changes = new ChangesPage(model, m_changesActions->markSeenAction());
    m_changesController = new ChangesController(model, m_changes, &m_workbench, m_changes);
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
    m_lists->conflictPanel()->actions().fillMenu(edit->addMenu(tr("Confl&icts")));
    m_lists->problemPanel()->actions().fillMenu(edit->addMenu(tr("Pro&blems")));
    edit->addSeparator();
    m_articleActions->fillEditMenu(edit);
    edit->addAction(m_filter->focusAction());
    edit->addActions({m_lists->replacePanel()->openAction(), m_lists->replacePanel()->applyAction()});
    m_changesActions->fillEditMenu(edit);
    edit->addSeparator();
    m_preferencesActions->fillEditMenu(edit);
    m_bulkActions->fillArticleMenu(article);
    article->addSeparator();
    m_articleActions->fillArticleMenu(article);
    m_problemSteps->fillMenu(article);
    m_changesActions->fillArticleMenu(article);
    article->addMenu(m_articles->side()->makeFieldMenu(tr("Fie&lds"), article));
    m_viewActions->fillViewMenu(view);
    makeSavedViews(view);
    view->addMenu(m_articles->side()->makePictureMenu(tr("&Picture"), view));
    makeTriageMenu(article, view);
    m_helpActions->fillHelpMenu(help);
    for (QAbstractItemView* articles : m_articles->views()->widgets()) {
        articles->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(articles, &QWidget::customContextMenuRequested, article,
                [articles, article](const QPoint& position) {
                    article->popup(articles->viewport()->mapToGlobal(position));
                });
    }
}

void MainWindow::makeSavedViews(QMenu* view) {
    m_viewDesk = new ViewDesk(
        m_environment.settings,
        {&m_workbench, m_filter, m_articles->table()->columns(), m_viewActions->views(), m_messages}, this);
    m_articles->facets()->addAbove(m_viewDesk->list());
    view->addMenu(m_viewDesk->menu());
    connect(m_viewDesk, &ViewDesk::listRequested, this,
            [this] { m_viewActions->facetsAction()->setChecked(true); });
    connect(m_viewDesk, &ViewDesk::shown, m_guide, &ArticleGuide::goToArticles);
}

void MainWindow::makeTriageMenu(QMenu* article, QMenu* view) {
    view->addSeparator();
    view->addAction(m_triage->toggleAction());
    view->addMenu(m_triage->makeMenu(tr("I&n Triage"), view));
    m_triageSwitch = new TriageSwitch({&m_workbench, m_triage, m_pages, m_guide, m_filter, m_viewDesk}, this);
    const QList<QAction*> links = m_articleActions->linkActions();
    QList<QAction*> aboutTheList = article->actions();
    aboutTheList.removeIf(
        [&links](QAction* action) { return action->isSeparator() || links.contains(action); });
    aboutTheList.append({m_filter->focusAction(), m_viewActions->facetsAction(),
                         m_viewActions->previewAction(), m_viewActions->detailsAction(),
                         m_viewActions->failuresAction(), m_viewActions->conflictsAction(),
                         m_viewActions->problemsAction(), m_lists->replacePanel()->openAction(),
                         m_lists->replacePanel()->applyAction()});
    m_triageSwitch->addListActions(aboutTheList);
}

void MainWindow::connectTriage() {
    connect(m_viewActions->views(), &QActionGroup::triggered, m_triage, &TriageMode::leave);
    connect(m_triage, &TriageMode::started, m_bulkActions, &BulkActions::dropQuestion);
    connect(m_triage, &TriageMode::told, m_statusMessage, &StatusMessage::tell);
    connect(m_triage, &TriageMode::saveRequested, m_saveController, &SaveController::saveAll);
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
            m_guide->goToDetails();
    });
    connect(m_saveController, &SaveController::absorbed, m_changesController, &ChangesController::noteSaved);
}

void MainWindow::connectLists() {
    connect(m_lists, &ListPanels::articleRequested, m_guide, &ArticleGuide::goToArticle);
    connect(m_lists, &ListPanels::fieldRequested, m_guide, &ArticleGuide::goToField);
    connect(m_lists, &ListPanels::leaveRequested, m_guide, &ArticleGuide::goToArticles);
    connect(m_lists, &ListPanels::told, m_statusMessage, &StatusMessage::tell);
    connect(m_guard, &UnsavedGuard::leaving, m_bulkActions, &BulkActions::dropPlan);
    connect(m_saveActions, &SaveActions::failuresRequested, m_triage, &TriageMode::leave);
    connect(m_saveActions, &SaveActions::failuresRequested, m_lists, &ListPanels::showFailures);
    connect(m_problemSteps, &ProblemSteps::reached, m_lists->problemPanel(), &ProblemPanel::showProblem);
    connect(m_problemSteps, &ProblemSteps::told, m_statusMessage, &StatusMessage::tell);
    connect(m_preferencesActions->rules(), &RulePreferences::changed, this, [this] {
        if (FeedSession* session = m_workbench.session())
            session->problems()->setChoices(m_preferencesActions->rules()->choices());
    });
}

void MainWindow::connectSide() {
    SidePanel* side = m_articles->side();
    const auto showSide = [this, side] {
        side->setVisible(m_viewActions->previewAction()->isChecked() ||
                         m_viewActions->detailsAction()->isChecked());
    };
    connect(m_viewActions->previewAction(), &QAction::toggled, side, showSide);
    connect(m_viewActions->detailsAction(), &QAction::toggled, side, showSide);
    connect(side, &SidePanel::openUrlRequested, m_articleActions, &ArticleActions::openUrl);
    connect(side, &SidePanel::changesRequested, m_bulkActions, &BulkActions::propose);
    connect(side, &SidePanel::told, m_statusMessage, &StatusMessage::tell);
    connect(side, &SidePanel::leaveRequested, m_guide, &ArticleGuide::goToArticles);
}

void MainWindow::connectFeatures() {
    connectTriage();
    connectChanges();
    connectLists();
    connect(m_articles->facets(), &FacetPanel::filterRequested, m_filter, &FilterBar::setText);
    connect(m_bulkActions, &BulkActions::told, m_statusMessage, &StatusMessage::tell);
    connect(m_articleActions, &ArticleActions::told, m_statusMessage, &StatusMessage::tell);
    connect(m_historyActions, &HistoryActions::told, m_statusMessage, &StatusMessage::tell);
    connect(&m_workbench, &Workbench::sessionChanged, m_statusMessage, &StatusMessage::clear);
    connect(m_saveActions, &SaveActions::told, m_statusMessage, &StatusMessage::tell);
    connect(m_keeper, &SessionKeeper::told, m_statusMessage, &StatusMessage::tell);
    connect(m_preferencesActions, &PreferencesActions::told, m_statusMessage, &StatusMessage::tell);
    connect(m_helpActions, &HelpActions::queryChosen, m_filter, &FilterBar::setText);
    connect(m_filter, &FilterBar::leaveRequested, this, [this] {
        m_guide->selectFirst();
        m_guide->goToArticles();
    });
    connect(m_articles->thumbnails()->grid(), &QAbstractItemView::doubleClicked, m_guide,
            &ArticleGuide::goToDetails);
    connect(m_articles->table(), &ArticleTable::detailsRequested, m_guide, &ArticleGuide::goToDetails);
    connect(m_articleActions, &ArticleActions::detailsRequested, m_guide, &ArticleGuide::goToDetails);
    connectSide();
    connect(&m_workbench, &Workbench::sessionChanged, this, &MainWindow::showSession);
    connect(&m_workbench, &Workbench::reopened, m_guide, &ArticleGuide::goToArticles);
    connect(&m_workbench, &Workbench::editsChanged, this, &MainWindow::updateTitle);
    connect(&m_workbench, &Workbench::loadingChanged, this, [this](bool loading) {
        if (!loading)
            m_guide->selectFirst();
    });
}

void MainWindow::showSession(FeedSession* session) {
    m_articles->setSession(session);
    m_lists->setSession(session);
    if (session) {
        session->problems()->setChoices(m_preferencesActions->rules()->choices());
        connect(session->problems(), &ProblemFinder::mended, m_statusMessage, [this](int articles) {
            m_statusMessage->tell(tr("Problems fixed in %Ln article(s)", nullptr, articles));
        });
        connect(session->problems(), &ProblemFinder::complained, m_statusMessage,
                [this](const Error& error) { m_statusMessage->tell(error.toString()); });
    }
    m_triageSwitch->showArticles();
    updateTitle();
}

void MainWindow::updateTitle() {
    FeedSession* session = m_workbench.session();
    setWindowTitle(
        session ? tr("%1[*] — Galley")
                      .arg(session->feed()->layout().title.simplified().replace(u"[*]"_qs, u"[*][*]"_qs))
                : tr("Galley"));
    setWindowModified(m_workbench.isDirty());
}

void MainWindow::openFeed(const QString& folder) {
    m_feedActions->openFeed(folder);
}

void MainWindow::openLastFeed() {
    if (const QString last = m_recent->last(); !last.isEmpty())
        openFeed(last);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool isTaken = m_mayClose || m_guard->takeInput();
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
