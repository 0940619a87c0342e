// The page without a feed.
#include "ui/mainwindow/welcomepage.h"

#include "ui/mainwindow/recentfeeds.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

namespace galley {
namespace {
constexpr int listWidth = 460;
constexpr int rowPadding = 10;
} // namespace

WelcomePage::WelcomePage(QAction* open, RecentFeeds* recent, QWidget* parent)
    : EmptyState(parent)
    , m_recent(recent)
    , m_recentHeading(plainLabel(tr("Opened lately"), this))
    , m_list(new QListWidget(this)) {
    setHeading(tr("Open a feed to begin"));
    setHint(tr("A feed is a folder of Markdown articles: the checkout of a Jekyll site, or any folder that "
               "holds documents. "
               "Open one, or drop it here."));
    QPushButton* button = addButton(tr("Open folder…"));
    button->setIcon(symbolicIcon(u"open"_qs));
    button->setObjectName(u"welcomeOpen"_qs);
    connect(button, &QPushButton::clicked, open, &QAction::trigger);
    addContent(m_recentHeading);
    addContent(m_list);
    m_list->setObjectName(u"recentList"_qs);
    m_list->setFixedWidth(listWidth);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    describe(m_list, tr("Feeds opened lately"));
    // Where a single click activates, itemActivated() would come beside itemClicked().
    connect(m_list, &QListWidget::itemClicked, this, &WelcomePage::request);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(key, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] { request(m_list->currentItem()); });
    }
    connect(recent, &RecentFeeds::changed, this, &WelcomePage::fill);
    fill();
}

void WelcomePage::request(const QListWidgetItem* item) {
    if (item)
        emit feedRequested(item->data(Qt::UserRole).toString());
}

void WelcomePage::fill() {
    m_list->clear();
    const QStringList folders = m_recent->folders();
    const int height = fontMetrics().height() + rowPadding;
    for (const QString& folder : folders) {
        auto* item = new QListWidgetItem(symbolicIcon(u"recent"_qs), folder, m_list);
        item->setData(Qt::UserRole, folder);
        item->setToolTip(plainToolTip(folder));
        item->setSizeHint({0, height});
    }
    m_list->setFixedHeight(height * static_cast<int>(qMax<qsizetype>(1, folders.size())) +
                           2 * m_list->frameWidth());
    m_list->setVisible(!folders.isEmpty());
    m_recentHeading->setVisible(!folders.isEmpty());
}

} // namespace galley
