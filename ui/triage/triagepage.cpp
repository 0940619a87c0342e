// One article at a time, large.
#include "ui/triage/triagepage.h"

#include "ui/cardpreview/cardpreview.h"
#include "ui/imagepreview/articlepictures.h"
#include "ui/imagepreview/imagecaption.h"
#include "ui/imagepreview/picturestage.h"
#include "ui/imagepreview/picturestrip.h"
#include "ui/imagepreview/pictureview.h"
#include "ui/support/text.h"
#include "ui/triage/picturesahead.h"
#include "ui/triage/triagefilm.h"
#include "ui/triage/triageinfo.h"
#include "ui/triage/triagesummary.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace galley {

namespace {

constexpr QSize filmSize(104, 68);
constexpr int aheadCount = 5;
constexpr int progressHeight = 6;
constexpr int pictureShare = 5;
constexpr int infoShare = 2;

QToolButton* buttonFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::NoFocus); // Space skips
    button->setAccessibleName(action->statusTip());
    return button;
}

/// A button as wide as its place.
QToolButton* wideButtonFor(QAction* action) {
    constexpr int padding = 14;
    QToolButton* button = buttonFor(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumHeight(button->fontMetrics().height() + padding);
    return button;
}

QToolButton* smallButtonFor(QAction* action) {
    QToolButton* button = buttonFor(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    return button;
}

} // namespace

TriagePage::TriagePage(ImageStore* store, QWidget* parent)
    : QWidget(parent)
    , m_actions(makeTriageActions(this))
    , m_place(new QLabel)
    , m_progress(new QProgressBar)
    , m_counts(plainLabel())
    , m_pages(new QStackedWidget)
    , m_picturePages(new QStackedWidget)
    , m_stage(new PictureStage(store))
    , m_card(new CardPreview(store))
    , m_pictureSteps(new QWidget)
    , m_pictureNumber(plainLabel())
    , m_caption(new ImageCaption)
    , m_info(new TriageInfo(store))
    , m_strip(new PictureStrip(store, filmSize))
    , m_film(new TriageFilm(this))
    , m_summary(new TriageSummary)
    , m_ahead(new PicturesAhead(store, this)) {
    setObjectName(u"triagePage"_qs);
    setFocusProxy(m_stage);
    m_stage->setAccessibleName(tr("Picture of the article"));
    m_strip->setModel(m_film);
    m_strip->setAccessibleName(tr("Articles of this triage"));
    m_strip->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildLayout();
    connectActions();
    connectZoom();
    connect(m_stage, &PictureStage::changed, this, &TriagePage::showCaption);
    connect(m_strip, &PictureStrip::chosen, this, [this](int place) { m_session->goTo(place); });
}

void TriagePage::buildLayout() {
    auto* work = new QWidget;
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins({});
    column->addWidget(makeArticle(), 1);
    column->addWidget(m_strip);
    m_pages->addWidget(work);
    m_pages->addWidget(m_summary);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeHeader());
    layout->addWidget(m_pages, 1);
}

QWidget* TriagePage::makeHeader() {
    auto* header = new QWidget;
    m_place->setObjectName(u"triagePlace"_qs);
    m_counts->setObjectName(u"triageCounts"_qs);
    m_counts->setWordWrap(false);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(progressHeight);
    m_progress->setAccessibleName(tr("Decided or skipped"));
    QToolButton* leave = buttonFor(m_actions.leave);
    leave->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    leave->setAutoRaise(true);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(12);
    row->addWidget(m_place);
    row->addWidget(m_progress, 1);
    row->addWidget(m_counts);
    row->addWidget(leave);
    return header;
}

QWidget* TriagePage::makeArticle() {
    auto* article = new QWidget;
    m_picturePages->addWidget(m_stage);
    m_picturePages->addWidget(m_card);
    m_pictureNumber->setWordWrap(false);
    auto* steps = new QHBoxLayout(m_pictureSteps);
    steps->setContentsMargins({});
    steps->addWidget(smallButtonFor(m_actions.previousPicture));
    steps->addWidget(m_pictureNumber);
    steps->addWidget(smallButtonFor(m_actions.nextPicture));
    auto* below = new QHBoxLayout;
    below->addWidget(m_caption, 1);
    below->addWidget(m_pictureSteps, 0, Qt::AlignTop);
    auto* left = new QVBoxLayout;
    left->addWidget(m_picturePages, 1);
    left->addLayout(below);
    auto* buttons = new QGridLayout;
    buttons->addWidget(wideButtonFor(m_actions.publish), 0, 0);
    buttons->addWidget(wideButtonFor(m_actions.unpublish), 0, 1);
    buttons->addWidget(wideButtonFor(m_actions.back), 1, 0);
    buttons->addWidget(wideButtonFor(m_actions.skip), 1, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_info, 1);
    right->addLayout(buttons);
    auto* row = new QHBoxLayout(article);
    row->setContentsMargins({});
    row->setSpacing(14);
    row->addLayout(left, pictureShare);
    row->addLayout(right, infoShare);
    return article;
}

void TriagePage::connectActions() {
    const auto onTrigger = [this](QAction* action, auto use) {
        connect(action, &QAction::triggered, this, [this, use] {
            if (m_session)
                use();
        });
    };
    onTrigger(m_actions.publish, [this] { tell(m_session->decide(true)); });
    onTrigger(m_actions.unpublish, [this] { tell(m_session->decide(false)); });
    onTrigger(m_actions.skip, [this] { m_session->skip(); });
    onTrigger(m_actions.back, [this] { m_session->goBack(); });
    onTrigger(m_actions.next, [this] { m_session->goTo(m_session->place() + 1); });
    onTrigger(m_actions.previous, [this] { m_session->goTo(m_session->place() - 1); });
    for (QAction* action : std::as_const(m_actions.qualitySteps))
        onTrigger(action, [this, action] { tell(m_session->adjustQuality(action->data().toInt())); });
    for (QAction* action : std::as_const(m_actions.qualities))
        onTrigger(action, [this, action] { tell(m_session->setQuality(action->data().toInt())); });
    onTrigger(m_actions.nextPicture, [this] { showPicture(m_picture + 1); });
    onTrigger(m_actions.previousPicture, [this] { showPicture(m_picture - 1); });
    onTrigger(m_actions.retry, [this] { m_stage->retry(); });
}

void TriagePage::connectZoom() {
    PictureView* view = m_stage->view();
    connect(m_actions.zoomIn, &QAction::triggered, view, &PictureView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, view, &PictureView::zoomOut);
    connect(m_actions.actualSize, &QAction::triggered, view, &PictureView::toggleActualSize);
    connect(view, &PictureView::zoomChanged, this, &TriagePage::updateZoom);
}

void TriagePage::setSession(TriageSession* session, const Feed* feed, const Edits* edits) {
    if (m_session) {
        m_session->disconnect(this);
        m_feed->localFiles().disconnect(this);
    }
    m_session = session;
    m_feed = feed;
    m_edits = edits;
    m_shown = -1;
    m_film->setSession(session, feed, edits);
    if (session) {
        connect(session, &TriageSession::moved, this, &TriagePage::showSession);
        connect(session, &TriageSession::decided, this, [this](int place) {
            showProgress();
            if (place == m_session->place())
                showArticle();
        });
        connect(&feed->localFiles(), &LocalFiles::found, this, &TriagePage::findFilesAgain);
        showSession();
        return;
    }
    m_ahead->want({}, {});
    m_stage->showText({});
    updateEnabled();
}

void TriagePage::showSession() {
    m_pages->setCurrentIndex(m_session->isAtEnd() ? 1 : 0);
    showProgress();
    updateEnabled();
    if (m_session->isAtEnd())
        return m_summary->show(m_session->summary(), m_session->undoStack()->canUndo());
    showArticle();
    m_strip->setCurrentRow(m_session->place());
    loadAhead();
    if (!isAncestorOf(focusWidget()))
        setFocus();
}

void TriagePage::showArticle() {
    if (!isWorking())
        return;
    const ArticleId id = m_session->current();
    m_info->show(*m_feed, *m_edits, id, m_session->decisionAt(m_session->place()));
    m_card->setCard(cardOf(*m_feed, *m_edits, id));
    const QList<PreviewImage> pictures = picturesOf(*m_feed, *m_edits, id);
    if (id == m_shown && pictures == m_pictures)
        return;
    const bool isAnother = id != m_shown;
    m_shown = id;
    m_pictures = pictures;
    showPictures(isAnother ? 0 : std::clamp(m_picture, 0, std::max(0, int(pictures.size()) - 1)));
}

/// What is shown and what comes next may be files after all.
void TriagePage::findFilesAgain() {
    if (!isWorking())
        return;
    showArticle();
    loadAhead();
}

void TriagePage::showPictures(int first) {
    m_picturePages->setCurrentWidget(m_pictures.isEmpty() ? static_cast<QWidget*>(m_card) : m_stage);
    m_picture = -1;
    if (!m_pictures.isEmpty())
        return showPicture(first);
    m_stage->showText({});
    showCaption();
}

void TriagePage::showPicture(int index) {
    if (index < 0 || index >= m_pictures.size())
        return;
    m_picture = index;
    if (m_pictures[index].isSought)
        m_stage->await();
    else
        m_stage->show(m_pictures[index].source, PictureStage::Pace::Now);
    showCaption();
}

void TriagePage::showCaption() {
    const int number = m_picture + 1;
    const int count = int(m_pictures.size());
    m_pictureNumber->setText(tr("Picture %1 of %2").arg(number).arg(count));
    m_pictureSteps->setVisible(count > 1);
    m_actions.previousPicture->setEnabled(isWorking() && m_picture > 0);
    m_actions.nextPicture->setEnabled(isWorking() && number < count);
    m_actions.retry->setEnabled(isWorking() && count > 0);
    if (m_picture < 0) {
        m_caption->clear();
        return;
    }
    PreviewImage picture = m_pictures[m_picture];
    picture.title.clear(); // the article's stands beside it
    m_caption->describe(picture, m_stage->image());
    m_stage->setAccessibleDescription(m_caption->text());
}

void TriagePage::showProgress() {
    const TriageSession::Summary summary = m_session->summary();
    m_place->setText(tr("%1 of %2", "an article's place in the triage")
                         .arg(m_session->isAtEnd() ? m_session->count() : m_session->place() + 1)
                         .arg(m_session->count()));
    m_progress->setMaximum(m_session->count());
    m_progress->setValue(m_session->count() - summary.undecided);
    m_counts->setText(tr("%1 published, %2 unpublished, %3 skipped")
                          .arg(summary.published)
                          .arg(summary.unpublished)
                          .arg(summary.skipped));
}

void TriagePage::updateEnabled() {
    for (QAction* action : m_actions.ofArticle())
        action->setEnabled(isWorking());
    m_actions.leave->setEnabled(m_session);
    m_actions.back->setEnabled(m_session && m_session->canGoBack());
    m_actions.next->setEnabled(isWorking() && m_session->place() + 1 < m_session->count());
    m_actions.previous->setEnabled(isWorking() && m_session->place() > 0);
    if (!isWorking())
        for (QAction* action : {m_actions.nextPicture, m_actions.previousPicture, m_actions.retry})
            action->setEnabled(false);
    updateZoom();
}

void TriagePage::updateZoom() {
    const PictureView* view = m_stage->view();
    m_actions.zoomIn->setEnabled(isWorking() && view->canZoomIn());
    m_actions.zoomOut->setEnabled(isWorking() && view->canZoomOut());
    m_actions.actualSize->setEnabled(isWorking() && !view->isEmpty());
}

void TriagePage::loadAhead() {
    QList<ImageSource> sources;
    for (const ArticleId id : m_session->ahead(aheadCount)) {
        const QList<PreviewImage> pictures = picturesOf(*m_feed, *m_edits, id);
        if (!pictures.isEmpty())
            sources.append(pictures.first().source);
    }
    m_ahead->want(sources, m_stage->view()->deviceSize());
}

void TriagePage::tell(const Result<void>& result) {
    if (!result)
        emit told(result.error().toString());
}

} // namespace galley
