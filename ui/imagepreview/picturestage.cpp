// Puts loader, view and placeholder together.
#include "ui/imagepreview/picturestage.h"

#include "ui/imagepreview/pictureloader.h"
#include "ui/imagepreview/pictureplaceholder.h"
#include "ui/imagepreview/pictureview.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStyleOptionFocusRect>
#include <QStylePainter>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int focusMargin = 2;
constexpr double panShare = 0.125; ///< of the area at one press of an arrow key

/// Where an arrow key leads, or nothing.
QPoint direction(const QKeyEvent* event) {
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return {};
    switch (event->key()) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

PictureStage::PictureStage(ImageStore* store, QWidget* parent)
    : QWidget(parent)
    , m_loader(new PictureLoader(store, this))
    , m_view(new PictureView(this))
    , m_placeholder(new PicturePlaceholder(m_view)) {
    auto* area = new QVBoxLayout(m_view);
    area->setContentsMargins({});
    area->addWidget(m_placeholder);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(focusMargin, focusMargin, focusMargin, focusMargin);
    layout->addWidget(m_view);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_loader, &PictureLoader::loaded, this, &PictureStage::showImage);
    connect(m_loader, &PictureLoader::failed, this, &PictureStage::showFailure);
    connect(store, &ImageStore::obstacleGone, this, [this](ImageError::Code obstacle) {
        if (m_failure == obstacle && isVisible())
            retry();
    });
    connect(m_loader, &PictureLoader::overdue, this, [this] {
        m_placeholder->showText(tr("Loading…"));
        showPlaceholder();
    });
    connect(m_view, &PictureView::neededSizeChanged, this,
            [this] { m_loader->setTarget(m_view->neededSize()); });
    connect(m_placeholder->retryButton(), &QPushButton::clicked, this, &PictureStage::retry);
}

void PictureStage::show(const ImageSource& source, Pace pace) {
    m_source = source;
    m_isWanted = true;
    load(pace);
}

void PictureStage::await() {
    m_isWanted = false;
    m_isShown = false;
    if (isVisible())
        m_loader->await();
}

void PictureStage::showText(const QString& text) {
    m_isWanted = false;
    m_loader->clear();
    m_placeholder->showText(text);
    showPlaceholder();
}

void PictureStage::retry() {
    if (!m_isWanted)
        return;
    if (m_placeholder->retryButton()->hasFocus()) // it hides while the picture loads
        setFocus();
    m_loader->reload();
}

const Image* PictureStage::image() const {
    return m_isShown ? &m_view->image() : nullptr;
}

QString PictureStage::placeholderText() const {
    return m_placeholder->isHidden() ? QString() : m_placeholder->text();
}

bool PictureStage::event(QEvent* event) {
    // Arrow keys step through pictures elsewhere; a magnified one is moved by them.
    if (event->type() == QEvent::ShortcutOverride && m_view->canPan() &&
        !direction(static_cast<QKeyEvent*>(event)).isNull())
        event->accept();
    return QWidget::event(event);
}

void PictureStage::keyPressEvent(QKeyEvent* event) {
    const QPoint where = direction(event);
    if (where.isNull() || !m_view->canPan())
        return QWidget::keyPressEvent(event);
    m_view->panBy(where.x() * panShare, where.y() * panShare);
}

void PictureStage::paintEvent(QPaintEvent*) {
    if (!hasFocus())
        return;
    QStylePainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.backgroundColor = palette().color(QPalette::Window);
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
}

void PictureStage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isWanted)
        load(Pace::Settle);
}

void PictureStage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_loader->clear();
}

void PictureStage::load(Pace pace) {
    m_isShown = false;
    m_failure.reset();
    if (isVisible())
        m_loader->load(m_source, m_view->deviceSize(),
                       pace == Pace::Now ? PictureLoader::Pace::Now : PictureLoader::Pace::Settle);
}

void PictureStage::showImage(const Image& image) {
    if (m_isShown)
        m_view->refine(image);
    else
        m_view->setImage(image);
    m_isShown = true;
    m_failure.reset();
    m_placeholder->hide();
    emit changed();
    emit settled(m_source, {});
}

void PictureStage::showFailure(const ImageError& error) {
    m_failure = error.code;
    m_placeholder->showFailure(error.message);
    showPlaceholder();
    if (isLasting(error))
        emit settled(m_source, error.message);
}

/// Keeps the area to itself; the picture that was there is let go.
void PictureStage::showPlaceholder() {
    m_isShown = false;
    m_placeholder->show();
    m_view->clear();
    emit changed();
}

} // namespace galley
