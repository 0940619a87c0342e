// Opening, reloading and closing a feed.
#include "ui/mainwindow/feedactions.h"

#include "ui/mainwindow/recentfeeds.h"
#include "ui/saving/unsavedguard.h"
#include "ui/support/actions.h"
#include "ui/support/messagebar.h"
#include "ui/support/progressstrip.h"
#include "ui/support/workbench.h"

#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QToolBar>
#include <QUrl>

#include <utility>

namespace galley {
namespace {
const QString topic = QStringLiteral("feed");
const QString recentTopic = QStringLiteral("recent feeds");
} // namespace

FeedActions::FeedActions(Workbench* workbench, UnsavedGuard* guard, RecentFeeds* recent, MessageBar* messages,
                         ProgressStrip* strip, QWidget* window)
    : QObject(window)
    , m_workbench(workbench)
    , m_guard(guard)
    , m_recent(recent)
    , m_messages(messages)
    , m_window(window)
    , m_recentMenu(new QMenu(tr("Open &Recent"), window)) {
    makeActions();
    connectLoading(strip);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &FeedActions::fillRecentMenu);
    connect(recent, &RecentFeeds::changed, this, &FeedActions::updateEnabled);
    connect(workbench, &Workbench::readyToReplace, this, &FeedActions::replaceFeed);
    connect(workbench, &Workbench::openFailed, this, &FeedActions::tellFailure);
    connect(workbench, &Workbench::sessionChanged, this, &FeedActions::sessionOpened);
    connect(workbench, &Workbench::loadingChanged, this, &FeedActions::updateEnabled);
    updateEnabled();
}

void FeedActions::makeActions() {
    m_open = makeAction(this, {u"openFeed"_qs,
                               u"open"_qs,
                               tr("&Open Feed…"),
                               tr("Open a folder that holds a feed"),
                               {QKeySequence::Open}});
    m_open->setIconText(tr("Open"));
    connect(m_open, &QAction::triggered, this, &FeedActions::chooseFolder);
    m_reload = makeAction(
        this,
        {u"reloadFeed"_qs, u"reload"_qs, tr("Re&load"), tr("Read again what changed on disk"), {Qt::Key_F5}});
    connect(m_reload, &QAction::triggered, this, &FeedActions::reload);
    m_close = makeAction(this, {u"closeFeed"_qs,
                                {},
                                tr("&Close Feed"),
                                tr("Close the open feed"),
                                {QKeySequence(Qt::CTRL | Qt::Key_W)}});
    connect(m_close, &QAction::triggered, this, &FeedActions::closeFeed);
    m_clearRecent = makeAction(this, {u"clearRecentFeeds"_qs,
                                      {},
                                      tr("&Clear List"),
                                      tr("Forget the feeds opened lately"),
                                      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)}});
    connect(m_clearRecent, &QAction::triggered, this, &FeedActions::clearRecent);
    connect(m_recent, &RecentFeeds::changed, this, &FeedActions::updateEnabled);
    m_recentMenu->addAction(m_clearRecent);
    m_recentMenu->menuAction()->setObjectName(u"recentFeeds"_qs);
}

void FeedActions::connectLoading(ProgressStrip* strip) {
    connect(m_workbench, &Workbench::loadingChanged, strip, [strip](bool loading) {
        if (loading)
            strip->start(FeedActions::tr("Loading"));
        else
            strip->finish();
    });
    connect(m_workbench, &Workbench::loadProgress, strip, &ProgressStrip::setProgress);
    connect(m_workbench, &Workbench::loadingStopped, this, &FeedActions::tellStopped);
    connect(strip, &ProgressStrip::canceled, this, [this] { m_workbench->cancelLoading(); });
}

void FeedActions::fillFileMenu(QMenu* menu) {
    menu->addAction(m_open);
    menu->addMenu(m_recentMenu);
    menu->addActions({m_reload, m_close});
}

void FeedActions::fillToolBar(QToolBar* toolBar) {
    toolBar->addAction(m_open);
}

void FeedActions::chooseFolder() {
    const QString start =
        m_workbench->session() ? m_workbench->session()->feed()->layout().root : m_recent->last();
    auto* dialog = new QFileDialog(
        m_window, tr("Open a feed"),
        start.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::HomeLocation) : start);
    dialog->setObjectName(u"openFeedDialog"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FeedActions::openFeed);
    dialog->open();
}

void FeedActions::openFeed(const QString& folder) {
    m_messages->clear(topic);
    m_workbench->open(folder);
}

void FeedActions::replaceFeed() {
    if (std::exchange(m_replacing, true))
        return; // the answer is about whichever feed is ready then
    m_guard->ask(
        [this] {
            m_replacing = false;
            m_workbench->replace();
        },
        [this] {
            m_replacing = false;
            m_workbench->dropOpening();
        });
}

void FeedActions::closeFeed() {
    m_guard->ask([this] {
        m_recent->forgetLast();
        m_workbench->close();
    });
}

void FeedActions::reload() {
    m_messages->clear(topic);
    m_workbench->reload();
}

void FeedActions::fillRecentMenu() {
    m_recentMenu->clear();
    const QStringList folders = m_recent->folders();
    for (const QString& folder : folders) {
        QString shown = folder;
        QAction* action = m_recentMenu->addAction(shown.replace(u'&', u"&&"_qs));
        action->setObjectName(u"recentFeed%1"_qs.arg(m_recentMenu->actions().size()));
        action->setToolTip(tr("Open this feed"));
        connect(action, &QAction::triggered, this, [this, folder] { openFeed(folder); });
    }
    m_recentMenu->addSeparator();
    m_recentMenu->addAction(m_clearRecent);
}

void FeedActions::clearRecent() {
    const QStringList folders = m_recent->folders();
    m_recent->clear();
    m_messages->showMessage(TintedBar::Tone::Neutral, tr("The list of recent feeds was cleared."),
                            {{tr("Undo"), [this, folders] { m_recent->restore(folders); }}}, recentTopic);
}

void FeedActions::sessionOpened() {
    m_messages->clear(topic);
    if (FeedSession* session = m_workbench->session()) {
        m_recent->add(session->feed()->layout().root);
        connect(session->feed(), &Feed::foundAgain, this, [this] { m_messages->clear(topic); });
    }
    updateEnabled();
}

void FeedActions::tellFailure(const QString& folder, const Error& error) {
    const bool wasOpen = m_workbench->session() && m_workbench->session()->feed()->layout().root == folder;
    QList<MessageButton> buttons = {{tr("Open another folder…"), [this] { chooseFolder(); }}};
    if (wasOpen)
        buttons.prepend({tr("Try again"), [this] { reload(); }});
    else if (m_recent->folders().contains(folder))
        buttons.append({tr("Remove from recent feeds"), [this, folder] { m_recent->remove(folder); }});
    m_messages->showMessage(TintedBar::Tone::Error,
                            tr("%1 could not be opened. %2").arg(folder, error.message), buttons, topic);
}

void FeedActions::tellStopped() {
    FeedSession* session = m_workbench->session();
    const int shown = session->articleCount();
    const int all = shown + session->feed()->unreadCount();
    m_messages->showMessage(TintedBar::Tone::Warning,
                            tr("Reading was stopped: %1 of %Ln article(s) are shown.", nullptr, all)
                                .arg(QLocale().toString(shown)),
                            {{tr("Read the rest"), [this] { reload(); }}}, topic);
}

void FeedActions::updateEnabled() {
    const bool open = m_workbench->session();
    m_reload->setEnabled(open && !m_workbench->session()->feed()->isLoading());
    m_close->setEnabled(open);
    m_recentMenu->menuAction()->setEnabled(!m_recent->folders().isEmpty());
    m_clearRecent->setEnabled(!m_recent->folders().isEmpty());
}

QString FeedActions::draggedFolder(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    return urls.first().toLocalFile();
}

} // namespace galley
