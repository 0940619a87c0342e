// Composes stage, bar, caption, strip and actions of the picture preview.
#include "ui/imagepreview/imagepreview.h"

#include "core/images/imagesaver.h"
#include "ui/imagepreview/fullscreenwindow.h"
#include "ui/imagepreview/imagecaption.h"
#include "ui/imagepreview/picturebar.h"
#include "ui/imagepreview/picturelistmodel.h"
#include "ui/imagepreview/picturestage.h"
#include "ui/imagepreview/picturestrip.h"
#include "ui/imagepreview/pictureview.h"
#include "ui/support/text.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr QSize relatedSize(84, 56);
constexpr int lowestWithStrip = 320;
constexpr int lowestStage = 90;
constexpr int spacing = 4;

bool isSamePicture(const PreviewImage& one, const PreviewImage& other) {
    return one.source == other.source && one.isSought == other.isSought &&
           (!one.isSought || one.address == other.address);
}

} // namespace

ImagePreview::ImagePreview(ImageStore* store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_saver(new ImageSaver(store, this))
    , m_actions(makePictureActions(this))
    , m_content(new QWidget(this))
    , m_stage(new PictureStage(store, m_content))
    , m_bar(new PictureBar(m_actions, m_content))
    , m_caption(new ImageCaption(m_content))
    , m_relatedLabel(plainLabel({}, m_content))
    , m_strip(new PictureStrip(store, relatedSize, m_content))
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)) {
    setFocusProxy(m_stage);
    setAccessibleName(tr("Picture preview"));
    m_stage->setAccessibleName(accessibleName());
    m_strip->setModel(new PictureListModel(this));
    m_strip->setAccessibleName(tr("Pictures of related articles"));
    buildLayout();
    connectActions();
    connectSaver();
    connect(m_stage, &PictureStage::changed, this, &ImagePreview::showState);
    connect(m_stage, &PictureStage::settled, this, [this](const ImageSource& source, const QString& failure) {
        const bool isOwn = m_current >= 0 && m_current < m_images.size();
        if (isOwn && m_images[m_current].source == source)
            emit pictureSettled(m_images[m_current].address, failure);
    });
    connect(m_stage->view(), &PictureView::zoomChanged, this, &ImagePreview::showZoom);
    m_content->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_content, &QWidget::customContextMenuRequested, this, &ImagePreview::popUpMenu);
    connect(m_strip, &PictureStrip::chosen, this,
            [this](int row) { setCurrentIndex(int(m_images.size()) + row); });
    showCurrent(false);
}

ImagePreview::~ImagePreview() = default;

void ImagePreview::buildLayout() {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->addWidget(m_stage, 1);
    column->addWidget(m_bar);
    column->addWidget(m_caption);
    column->addWidget(m_relatedLabel);
    column->addWidget(m_strip);
    column->setSpacing(spacing);
    m_stage->setMinimumHeight(lowestStage);
    m_relatedLabel->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_content);
}

void ImagePreview::connectActions() {
    PictureView* view = m_stage->view();
    connect(m_actions.previous, &QAction::triggered, this, &ImagePreview::showPrevious);
    connect(m_actions.next, &QAction::triggered, this, &ImagePreview::showNext);
    connect(m_actions.zoomIn, &QAction::triggered, view, &PictureView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, view, &PictureView::zoomOut);
    connect(m_actions.fit, &QAction::triggered, view, &PictureView::zoomToFit);
    connect(m_actions.actualSize, &QAction::triggered, view, &PictureView::zoomToActualSize);
    connect(m_actions.fullScreen, &QAction::triggered, this, &ImagePreview::toggleFullScreen);
    connect(m_actions.copy, &QAction::triggered, this, &ImagePreview::copyImage);
    connect(m_actions.copyAddress, &QAction::triggered, this, &ImagePreview::copyAddress);
    connect(m_actions.save, &QAction::triggered, this, &ImagePreview::saveImage);
    connect(m_actions.open, &QAction::triggered, this, [this] { emit openUrlRequested(webUrl()); });
    connect(m_actions.retry, &QAction::triggered, this, &ImagePreview::retry);
}

void ImagePreview::connectSaver() {
    connect(m_saver, &ImageSaver::saved, this,
            [this](const QString& file) { emit told(tr("Picture saved as %1").arg(file)); });
    connect(m_saver, &ImageSaver::failed, this, [this](const QString& file, const QString& reason) {
        emit told(tr("%1 was not saved: %2").arg(file.section(u'/', -1), reason));
    });
}

void ImagePreview::setImages(const QList<PreviewImage>& images) {
    if (images == m_images)
        return;
    if (m_current >= m_images.size()) // the next article's, or this one's changed: its own come first
        m_current = -1;
    replace(images, m_related);
}

void ImagePreview::setRelated(const QList<PreviewImage>& related) {
    if (related == m_related)
        return;
    static_cast<PictureListModel*>(m_strip->model())->setPictures(related);
    m_hasShownRelated = m_hasShownRelated || !related.isEmpty();
    replace(m_images, related);
}

void ImagePreview::replace(const QList<PreviewImage>& images, const QList<PreviewImage>& related) {
    const std::optional<PreviewImage> before = current() ? std::optional(*current()) : std::nullopt;
    m_images = images;
    m_related = related;
    if (before && current() && isSamePicture(*current(), *before)) {
        showPlace();
        showState();
        return;
    }
    const bool isFound = before && before->isSought && current() && current()->address == before->address;
    if (!isFound)
        m_current = m_images.isEmpty() ? -1 : 0; // an article without pictures does not show somebody else's
    showCurrent(false);
    emit currentIndexChanged(m_current);
}

void ImagePreview::setCurrentIndex(int index) {
    if (index < 0 || index >= count() || index == m_current)
        return;
    m_current = index;
    showCurrent(true);
    emit currentIndexChanged(m_current);
}

void ImagePreview::showNext() {
    setCurrentIndex(m_current + 1);
}

void ImagePreview::showPrevious() {
    setCurrentIndex(m_current - 1);
}

void ImagePreview::retry() {
    m_stage->retry();
}

void ImagePreview::copyImage() {
    if (!current())
        return;
    m_copyTicket = m_store->request({.source = current()->source, .target = {}}, this,
                                    [this](const ImageResult& result) {
                                        if (result)
                                            QGuiApplication::clipboard()->setImage(result->image);
                                        emit told(result ? tr("Picture copied") : result.error().message);
                                    });
}

void ImagePreview::copyAddress() const {
    if (current())
        QGuiApplication::clipboard()->setText(current()->address);
}

void ImagePreview::saveImage() {
    const Image* image = m_stage->image();
    if (!current() || !image)
        return;
    auto* dialog = new QFileDialog(window(), tr("Save Picture"), m_folder);
    dialog->setObjectName(u"savePictureDialog"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedFileName(current()->source, image->format));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, source = current()->source](const QString& file) {
                m_folder = file.left(file.lastIndexOf(u'/') + 1);
                m_saver->save(source, file);
            });
    dialog->open();
}

void ImagePreview::toggleFullScreen() {
    if (m_fullScreen) {
        layout()->addWidget(m_content);
        m_fullScreen->hide();
        m_fullScreen->deleteLater();
        m_fullScreen = nullptr;
        showWhatFits();
        setFocus();
        return;
    }
    m_fullScreen = new FullScreenWindow(m_content, this);
    connect(m_fullScreen, &FullScreenWindow::left, this, &ImagePreview::toggleFullScreen);
    showWhatFits();
    m_fullScreen->showFullScreen();
    m_stage->setFocus();
}

void ImagePreview::popUpMenu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillMenu(menu);
    menu->popup(m_content->mapToGlobal(position));
}

/// Begins to show the current picture; what was shown stays until it is there or overdue.
void ImagePreview::showCurrent(bool isSteppedTo) {
    m_copyTicket.cancel();
    showPlace();
    if (current() && current()->isSought)
        m_stage->await();
    else if (current())
        m_stage->show(current()->source, isSteppedTo ? PictureStage::Pace::Now : PictureStage::Pace::Settle);
    else
        m_stage->showText(tr("No picture"));
    showState();
}

void ImagePreview::showPlace() {
    const int own = int(m_images.size());
    const QString place = tr("%1 of %2", "the number of a picture among an article's");
    if (count() < 2 || !current())
        m_bar->setPlace({});
    else if (m_current < own)
        m_bar->setPlace(place.arg(m_current + 1).arg(own));
    else
        m_bar->setPlace(tr("Related %1 of %2").arg(m_current - own + 1).arg(m_related.size()));
    m_relatedLabel->setText(m_related.isEmpty() ? tr("No pictures of related articles")
                                                : tr("%Ln picture(s) of related articles", nullptr,
                                                     static_cast<int>(m_related.size())));
    showWhatFits();
    m_strip->setCurrentRow(m_current < own ? -1 : m_current - own);
    m_actions.previous->setEnabled(m_current > 0);
    m_actions.next->setEnabled(m_current + 1 < count());
    m_actions.copyAddress->setEnabled(current() && !current()->address.isEmpty());
    m_actions.open->setEnabled(!webUrl().isEmpty());
    m_actions.retry->setEnabled(current());
}

/// Once there the strip stays, so that nothing jumps; where there is little room the picture gets it.
void ImagePreview::showWhatFits() {
    const bool isShown = m_hasShownRelated && (m_fullScreen || height() >= lowestWithStrip);
    m_relatedLabel->setVisible(isShown);
    m_strip->setVisible(isShown);
    const QMargins margins = layout()->contentsMargins();
    const int room = height() - margins.top() - margins.bottom() - lowestStage;
    const int bar = m_bar->sizeHint().height() + spacing;
    const int caption = m_caption->leastHeight(width() - margins.left() - margins.right()) + spacing;
    m_bar->setVisible(m_fullScreen || room >= bar);
    m_caption->setVisible(current() && (m_fullScreen || room >= bar + caption));
}

void ImagePreview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showWhatFits();
}

void ImagePreview::showState() {
    const Image* image = m_stage->image();
    m_actions.copy->setEnabled(image);
    m_actions.save->setEnabled(image);
    showZoom();
    if (current())
        m_caption->describe(*current(), image);
    else
        m_caption->clear();
    showWhatFits();
    QStringList description{m_bar->place(), m_stage->placeholderText(), m_caption->text()};
    description.removeAll(QString());
    setAccessibleDescription(description.join(QStringLiteral(", ")));
    m_stage->setAccessibleDescription(accessibleDescription());
}

void ImagePreview::showZoom() {
    const PictureView* view = m_stage->view();
    const bool isActual = view->scale() == 1;
    m_actions.zoomIn->setEnabled(view->canZoomIn());
    m_actions.zoomOut->setEnabled(view->canZoomOut());
    m_actions.fit->setEnabled(!view->isEmpty() && !view->isFitted());
    m_actions.actualSize->setEnabled(!view->isEmpty() && !isActual);
    m_bar->setZoom(view->scale(), view->isFitted());
}

const PreviewImage* ImagePreview::at(int index) const {
    if (index < 0 || index >= count())
        return nullptr;
    return index < m_images.size() ? &m_images[index] : &m_related[index - m_images.size()];
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
