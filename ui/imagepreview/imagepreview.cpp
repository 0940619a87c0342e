// Composes area, caption, navigation and actions of the picture preview.
#include "ui/imagepreview/imagepreview.h"

#include "ui/imagepreview/imagecaption.h"
#include "ui/imagepreview/pictureloader.h"
#include "ui/imagepreview/pictureplaceholder.h"
#include "ui/imagepreview/pictureview.h"
#include "ui/support/actions.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyleOptionFocusRect>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

namespace {

void setUpButton(QToolButton* button, QAction* action, Qt::ArrowType arrow) {
    button->setDefaultAction(action);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setAccessibleName(action->statusTip());
}

} // namespace

ImagePreview::ImagePreview(ImageStore* store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_loader(new PictureLoader(store, this))
    , m_view(new PictureView(this))
    , m_placeholder(new PicturePlaceholder(m_view))
    , m_caption(new ImageCaption(this))
    , m_navigation(new QWidget(this))
    , m_previousButton(new QToolButton(m_navigation))
    , m_nextButton(new QToolButton(m_navigation))
    , m_counter(new QLabel(m_navigation)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture preview"));
    buildLayout();
    buildActions();
    connectLoader();
    showCurrent(false);
}

ImagePreview::~ImagePreview() = default;

void ImagePreview::buildLayout() {
    m_counter->setTextFormat(Qt::PlainText);
    m_counter->setAlignment(Qt::AlignCenter);
    auto* navigation = new QHBoxLayout(m_navigation);
    navigation->setContentsMargins({});
    navigation->addStretch();
    navigation->addWidget(m_previousButton);
    navigation->addWidget(m_counter);
    navigation->addWidget(m_nextButton);
    navigation->addStretch();

    auto* area = new QVBoxLayout(m_view);
    area->setContentsMargins({});
    area->addWidget(m_placeholder);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_navigation);
    layout->addWidget(m_caption);
}

void ImagePreview::buildActions() {
    m_previousAction = addPreviewAction({u"previousPicture"_qs,
                                         u"back"_qs,
                                         tr("&Previous Picture"),
                                         tr("Show the article's previous picture"),
                                         {Qt::Key_Left}});
    m_nextAction = addPreviewAction({u"nextPicture"_qs,
                                     u"forward"_qs,
                                     tr("&Next Picture"),
                                     tr("Show the article's next picture"),
                                     {Qt::Key_Right}});
    m_copyAction = addPreviewAction({u"copyPicture"_qs,
                                     u"copy"_qs,
                                     tr("&Copy Picture"),
                                     tr("Copy the picture in its original size"),
                                     {QKeySequence(QKeySequence::Copy)}});
    m_copyAddressAction = addPreviewAction({u"copyPictureAddress"_qs,
                                            {},
                                            tr("Copy Picture &Address"),
                                            tr("Copy the picture's address as the article has it"),
                                            {Qt::CTRL | Qt::SHIFT | Qt::Key_C}});
    m_openAction = addPreviewAction({u"openPicture"_qs,
                                     u"webpage"_qs,
                                     tr("&Open Picture in Browser"),
                                     tr("Open the picture's address in the web browser"),
                                     {Qt::CTRL | Qt::SHIFT | Qt::Key_Return}});
    m_retryAction = addPreviewAction({u"reloadPicture"_qs,
                                      u"reload"_qs,
                                      tr("&Reload Picture"),
                                      tr("Ask for the picture again"),
                                      {Qt::Key_R}});
    connectActions();
    setUpButton(m_previousButton, m_previousAction, Qt::LeftArrow);
    setUpButton(m_nextButton, m_nextAction, Qt::RightArrow);
}

void ImagePreview::connectActions() {
    connect(m_previousAction, &QAction::triggered, this, &ImagePreview::showPrevious);
    connect(m_nextAction, &QAction::triggered, this, &ImagePreview::showNext);
    connect(m_copyAction, &QAction::triggered, this, &ImagePreview::copyImage);
    connect(m_copyAddressAction, &QAction::triggered, this, &ImagePreview::copyAddress);
    connect(m_openAction, &QAction::triggered, this, [this] { emit openUrlRequested(webUrl()); });
    connect(m_retryAction, &QAction::triggered, this, &ImagePreview::retry);
    connect(m_placeholder->retryButton(), &QPushButton::clicked, this, &ImagePreview::retry);
}

QAction* ImagePreview::addPreviewAction(ActionSpec spec) {
    spec.context = Qt::WidgetWithChildrenShortcut;
    QAction* action = makeAction(this, spec);
    addAction(action);
    return action;
}

void ImagePreview::connectLoader() {
    connect(m_loader, &PictureLoader::loaded, this, &ImagePreview::showImage);
    connect(m_loader, &PictureLoader::failed, this, &ImagePreview::showFailure);
    connect(m_loader, &PictureLoader::overdue, this, [this] { showPlaceholder(tr("Loading…")); });
    connect(m_view, &PictureView::deviceSizeChanged, this,
            [this] { m_loader->setTarget(m_view->deviceSize()); });
}

void ImagePreview::setImages(const QList<PreviewImage>& images) {
    if (images == m_images)
        return;
    const PreviewImage before = current() ? *current() : PreviewImage();
    const bool isStillThere =
        current() && m_current < images.size() && images[m_current].source == before.source;
    m_images = images;
    if (isStillThere) {
        updateNavigation();
        describe(m_isCurrentShown ? &m_view->image() : nullptr);
        return;
    }
    m_current = images.isEmpty() ? -1 : 0;
    showCurrent(false);
    emit currentIndexChanged(m_current);
}

void ImagePreview::setCurrentIndex(int index) {
    if (index < 0 || index >= m_images.size() || index == m_current)
        return;
    m_current = index;
    showCurrent(true);
    emit currentIndexChanged(m_current);
}

QList<QAction*> ImagePreview::menuActions() const {
    return {m_previousAction, m_nextAction, m_copyAction, m_copyAddressAction, m_openAction, m_retryAction};
}

void ImagePreview::showNext() {
    setCurrentIndex(m_current + 1);
}

void ImagePreview::showPrevious() {
    setCurrentIndex(m_current - 1);
}

void ImagePreview::retry() {
    if (!current())
        return;
    if (m_placeholder->retryButton()->hasFocus()) // it hides while the picture loads
        setFocus();
    m_loader->reload();
}

void ImagePreview::copyImage() {
    if (!current())
        return;
    m_copyTicket =
        m_store->request({.source = current()->source, .target = {}}, this, [](const ImageResult& result) {
            if (result)
                QGuiApplication::clipboard()->setImage(result->image);
        });
}

void ImagePreview::copyAddress() const {
    if (current())
        QGuiApplication::clipboard()->setText(current()->address);
}

void ImagePreview::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_copyAction, m_copyAddressAction, m_openAction});
    menu->addSeparator();
    menu->addActions({m_previousAction, m_nextAction, m_retryAction});
    menu->popup(event->globalPos());
}

void ImagePreview::paintEvent(QPaintEvent*) {
    if (!hasFocus())
        return;
    QStylePainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = m_view->geometry().adjusted(-2, -2, 2, 2);
    option.backgroundColor = palette().color(QPalette::Window);
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
}

void ImagePreview::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showCurrent(false);
}

void ImagePreview::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_loader->clear();
}

void ImagePreview::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ImagePreview::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

/// Begins to show the current picture; what was shown stays until it is there or overdue.
void ImagePreview::showCurrent(bool isSteppedTo) {
    m_copyTicket.cancel();
    m_isCurrentShown = false;
    updateNavigation();
    describe(nullptr);
    if (!current()) {
        m_loader->clear();
        return showPlaceholder(tr("No picture"));
    }
    if (isVisible())
        m_loader->load(current()->source,
                       isSteppedTo ? PictureLoader::Pace::Now : PictureLoader::Pace::Settle);
}

void ImagePreview::showImage(const Image& image) {
    m_view->setImage(image);
    m_placeholder->hide();
    m_isCurrentShown = true;
    describe(&image);
}

void ImagePreview::showFailure(const ImageError& error) {
    m_view->clear();
    m_placeholder->showFailure(error.message);
    m_placeholder->show();
    m_isCurrentShown = false;
    describe(nullptr);
}

void ImagePreview::showPlaceholder(const QString& text) {
    m_view->clear();
    m_placeholder->showText(text);
    m_placeholder->show();
    m_isCurrentShown = false;
    describe(nullptr);
}

void ImagePreview::updateNavigation() {
    m_navigation->setVisible(m_images.size() > 1);
    m_counter->setText(
        tr("%1 of %2", "the number of a picture among an article's").arg(m_current + 1).arg(m_images.size()));
    m_previousAction->setEnabled(m_current > 0);
    m_nextAction->setEnabled(m_current + 1 < m_images.size());
    m_copyAddressAction->setEnabled(current() && !current()->address.isEmpty());
    m_openAction->setEnabled(!webUrl().isEmpty());
    m_retryAction->setEnabled(current());
}

void ImagePreview::describe(const Image* real) {
    m_copyAction->setEnabled(real);
    if (current())
        m_caption->describe(*current(), real);
    else
        m_caption->clear();
    QStringList description;
    if (m_images.size() > 1)
        description << m_counter->text();
    if (!m_placeholder->isHidden())
        description << m_placeholder->text();
    if (current())
        description << m_caption->text();
    setAccessibleDescription(description.join(QStringLiteral(", ")));
}

const PreviewImage* ImagePreview::current() const {
    return m_current >= 0 && m_current < m_images.size() ? &m_images[m_current] : nullptr;
}

/// The current picture's address if a browser may be given it.
QUrl ImagePreview::webUrl() const {
    if (!current())
        return {};
    const QUrl url = ImageSource::fromAddress(current()->address, {}).url;
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isWeb && !url.host().isEmpty() ? url : QUrl();
}

} // namespace galley
