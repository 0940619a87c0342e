// Splitters within splitters.
#include "ui/mainwindow/articlespage.h"

#include "ui/articletable/articletable.h"
#include "ui/articletable/tableempty.h"
#include "ui/changes/changespage.h"
#include "ui/changes/changestree.h"
#include "ui/facets/facetpanel.h"
#include "ui/mainwindow/listpanels.h"
#include "ui/mainwindow/sidepanel.h"
#include "ui/mainwindow/windowmemory.h"
#include "ui/support/articleviews.h"
#include "ui/support/settingskeys.h"
#include "ui/support/workbench.h"
#include "ui/thumbnailgrid/gridactions.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"
#include "ui/thumbnailgrid/thumbnailpage.h"

namespace galley {
namespace {

constexpr int tableShare = 900;
constexpr int sideShare = 440; ///< enough for a date with its offset in a window of the usual size
constexpr int facetShare = 210;
constexpr int tableHeight = 560;
constexpr int listHeight = 170;
constexpr int replaceHeight = 280;

} // namespace

ArticlesPage::ArticlesPage(Workbench* workbench, ImageStore* images, ChangesPage* changes,
                           const ListPanels* lists)
    : QSplitter(Qt::Horizontal)
    , m_facets(new FacetPanel)
    , m_views(new ArticleViews)
    , m_table(new ArticleTable)
    , m_thumbnails(new ThumbnailPage(images))
    , m_changes(changes)
    , m_side(new SidePanel(workbench, images))
    , m_main(new QSplitter(Qt::Horizontal))
    , m_left(new QSplitter(Qt::Vertical)) {
    makeViews(workbench);
    arrangeMiddle(lists);
    arrange();
}

void ArticlesPage::makeViews(Workbench* workbench) {
    m_views->add(m_table);
    workbench->pendingInput()->add(m_table, [this] {
        m_table->commitEditor();
        return true;
    });
    m_views->add(m_thumbnails->grid(), m_thumbnails);
    for (QAbstractItemView* view : m_views->widgets()) {
        auto* empty = new TableEmpty(view, workbench);
        connect(empty, &TableEmpty::clearFilterRequested, this, &ArticlesPage::clearFilterRequested);
    }
    m_views->add(m_changes->tree(), m_changes);
}

void ArticlesPage::arrangeMiddle(const ListPanels* lists) {
    m_left->addWidget(m_views);
    lists->addTo(m_left);
    m_left->setStretchFactor(0, 1);
    m_left->setChildrenCollapsible(false);
    m_left->setSizes({tableHeight, listHeight, listHeight, listHeight, replaceHeight});
    m_main->addWidget(m_left);
    m_main->addWidget(m_side);
    m_main->setStretchFactor(0, 3);
    m_main->setStretchFactor(1, 1);
    m_main->setChildrenCollapsible(false);
    m_main->setSizes({tableShare, sideShare});
}

void ArticlesPage::arrange() {
    addWidget(m_facets);
    addWidget(m_main);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    setSizes({facetShare, tableShare + sideShare});
}

void ArticlesPage::setSession(FeedSession* session) {
    m_views->setSession(session);
    m_side->setSession(session);
    m_facets->setSession(session);
}

void ArticlesPage::rememberIn(WindowMemory* memory) {
    memory->addSplitter(settingskeys::mainSplitter, m_main);
    memory->addSplitter(settingskeys::leftSplitter, m_left);
    memory->addSplitter(settingskeys::sideSplitter, m_side);
    memory->addSplitter(settingskeys::changesSplitter, m_changes->splitter());
    memory->addSplitter(settingskeys::facetSplitter, this);
    memory->addColumns(m_table->columns());
    memory->addSlider(settingskeys::thumbnailSize, m_thumbnails->sizeSlider());
    memory->addToggle(settingskeys::picturesOnly, m_thumbnails->actions()->picturesOnlyAction());
    memory->addChoice(settingskeys::grouping, m_thumbnails->actions()->groupings());
}

} // namespace galley
