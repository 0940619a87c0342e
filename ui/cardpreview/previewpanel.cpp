// Tabs over two views.
#include "ui/cardpreview/previewpanel.h"

#include "ui/cardpreview/cardpreview.h"
#include "ui/imagepreview/imagepreview.h"
#include "ui/imagepreview/previewcontroller.h"
#include "ui/support/actions.h"

#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace galley {

PreviewPanel::PreviewPanel(ImageStore* store, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_pictures(new ImagePreview(store, m_pages))
    , m_card(new CardPreview(store, m_pages))
    , m_controller(new PreviewController(m_pictures, this))
    , m_cardAction(makeAction(this, {u"showCard"_qs,
                                     u"card"_qs,
                                     tr("Show as Car&d"),
                                     tr("Show the article as readers would see it in a feed"),
                                     {Qt::SHIFT | Qt::Key_F6}})) {
    m_pages->addWidget(m_pictures);
    m_pages->addWidget(m_card);
    makeTabs();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    connect(m_controller, &PreviewController::refreshed, this, &PreviewPanel::showCard);
}

void PreviewPanel::makeTabs() {
    m_tabs->setObjectName(u"previewTabs"_qs);
    m_tabs->setAccessibleName(tr("Preview"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Pictures"));
    m_tabs->addTab(tr("Card"));
    m_tabs->setTabToolTip(0, tr("The pictures of the selected article"));
    m_tabs->setTabToolTip(1, m_cardAction->toolTip());
    m_cardAction->setCheckable(true);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { m_cardAction->setChecked(tab == 1); });
    connect(m_cardAction, &QAction::toggled, this, [this](bool on) { m_tabs->setCurrentIndex(on ? 1 : 0); });
}

void PreviewPanel::setFeed(Feed* feed, Edits* edits) {
    m_feed = feed;
    m_edits = edits;
    m_controller->setFeed(feed, edits);
}

void PreviewPanel::fillMenu(QMenu* menu) const {
    menu->addAction(m_cardAction);
    menu->addSeparator();
    m_pictures->actions().fillMenu(menu);
}

void PreviewPanel::showCard(int id) {
    if (id >= 0 && m_feed && m_edits)
        m_card->setCard(cardOf(*m_feed, *m_edits, id));
    else
        m_card->clear();
}

} // namespace galley
