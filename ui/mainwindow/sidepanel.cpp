// The right side of the window.
#include "ui/mainwindow/sidepanel.h"

#include "ui/articledetail/articledetail.h"
#include "ui/articledetail/articlepage.h"
#include "ui/articledetail/fieldmenu.h"
#include "ui/articledetail/shownarticle.h"
#include "ui/cardpreview/previewpanel.h"
#include "ui/imagepreview/imagepreview.h"
#include "ui/imagepreview/previewcontroller.h"
#include "ui/support/workbench.h"

#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace galley {
namespace {

constexpr int previewShare = 420;
constexpr int detailShare = 400;
constexpr int narrowest = 280;
constexpr int lowLines = 36;        ///< a panel of fewer text lines is low: the fields come first there
constexpr int leastShare = 60;      ///< of the height for the fields then, in percent
constexpr int makeDelayMSecs = 250; ///< most feeds are loaded by then, and the table painted
constexpr int turnMSecs = 4;

} // namespace

SidePanel::SidePanel(Workbench* workbench, ImageStore* images, QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
    , m_workbench(workbench)
    , m_preview(new PreviewPanel(images, this))
    , m_detailPart(new QWidget(this)) {
    auto* layout = new QVBoxLayout(m_detailPart);
    layout->setContentsMargins(0, 0, 0, 0);
    addWidget(m_preview);
    addWidget(m_detailPart);
    setChildrenCollapsible(false);
    setMinimumWidth(narrowest);
    setStretchFactor(1, 1);
    setSizes({previewShare, detailShare});
    m_preparing.setSingleShot(true);
    connect(&m_preparing, &QTimer::timeout, this, &SidePanel::prepareDetail);
    connect(m_preview->pictures(), &ImagePreview::openUrlRequested, this, &SidePanel::openUrlRequested);
    connect(m_preview->pictures(), &ImagePreview::pictureSettled, this,
            [this](const QString& address, const QString& failure) {
                if (FeedSession* session = m_workbench->session())
                    session->problems()->notePicture(m_preview->controller()->article(), address, failure);
            });
    connect(m_preview->pictures(), &ImagePreview::told, this, &SidePanel::told);
    connect(workbench, &Workbench::selectionChanged, this, &SidePanel::showSelection);
    workbench->pendingInput()->add(m_detailPart, [this] {
        if (m_detail)
            m_detail->commitInput();
        return true;
    });
}

QWidget* SidePanel::previewPart() const {
    return m_preview;
}

void SidePanel::setSession(FeedSession* session) {
    delete m_detail;
    m_detail = nullptr;
    m_preview->setFeed(session ? session->feed() : nullptr, session ? session->edits() : nullptr);
    // Its many fields take longer to make than a frame has time for, and the table comes first.
    m_preparing.stop();
    if (session)
        m_preparing.start(makeDelayMSecs);
}

/// A turn of it; what comes in between comes first.
void SidePanel::prepareDetail() {
    const bool isNew = !m_detail;
    makeDetail();
    if (!m_detail)
        return;
    if (isNew || !m_detail->prepare())
        m_preparing.start(turnMSecs);
    else if (m_detail->isHidden())
        QTimer::singleShot(turnMSecs, m_detail, [this] { showSelection(); });
}

void SidePanel::makeDetail() {
    FeedSession* session = m_workbench->session();
    if (m_detail || !session)
        return;
    m_detail = new ArticleDetail(session->feed(), session->edits(), m_detailPart);
    m_detail->setProblems(session->problems());
    m_detail->hide(); // until it has something to show
    m_detailPart->layout()->addWidget(m_detail);
    connect(m_detail, &ArticleDetail::openUrlRequested, this, &SidePanel::openUrlRequested);
    connect(m_detail, &ArticleDetail::changesRequested, this, &SidePanel::changesRequested);
    connect(m_detail, &ArticleDetail::told, this, &SidePanel::told);
    connect(m_detail, &ArticleDetail::leaveRequested, this, &SidePanel::leaveRequested);
    // The panel reads the whole document; its related articles are pictured without reading it again.
    const ShownArticle* shown = m_detail->articlePage()->shownArticle();
    connect(shown, &ShownArticle::completed, this, &SidePanel::showRelated);
    connect(shown, &ShownArticle::changed, this, &SidePanel::showRelated);
}

void SidePanel::showSelection() {
    FeedSession* session = m_workbench->session();
    if (!session)
        return;
    const QList<ArticleId> ids = session->selection()->ids();
    // Of several articles the one the cursor stands on is pictured.
    m_preview->controller()->showArticle(ids.isEmpty() ? -1 : session->selection()->current());
    if (!m_detail)
        return; // comes again when it is made
    m_detail->setArticles(ids);
    m_detail->show();
    showRelated();
}

void SidePanel::showRelated() {
    const ShownArticle* shown = m_detail->articlePage()->shownArticle();
    if (shown->document())
        m_preview->controller()->setRelated(shown->id(), shown->value(FieldPath("related")));
}

void SidePanel::focusDetails() {
    makeDetail();
    showSelection();
    if (m_detail)
        m_detail->focusFirstField();
}

void SidePanel::focusField(const FieldPath& path) {
    makeDetail();
    if (!m_detail)
        return;
    showSelection();
    m_detail->focusField(path);
}

QMenu* SidePanel::makeFieldMenu(const QString& title, QWidget* parent) {
    return new FieldMenu(title, m_detailPart, parent);
}

QMenu* SidePanel::makePictureMenu(const QString& title, QWidget* parent) {
    auto* menu = new QMenu(title, parent);
    m_preview->fillMenu(menu);
    return menu;
}

void SidePanel::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    giveFieldsRoom();
}

void SidePanel::giveFieldsRoom() {
    const QList<int> heights = sizes();
    const int room = heights[0] + heights[1];
    const int least = room * leastShare / 100;
    const bool isLow = height() < lowLines * fontMetrics().height();
    if (isLow && heights[0] > 0 && heights[1] > 0 && heights[1] < least)
        setSizes({room - least, least});
}

void SidePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        QSplitter::keyPressEvent(event);
}

} // namespace galley
