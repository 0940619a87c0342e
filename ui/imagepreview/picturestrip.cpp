// A list view lying down.
#include "ui/imagepreview/picturestrip.h"

#include "ui/imagepreview/smallpictures.h"
#include "ui/imagepreview/stripdelegate.h"

#include <QScrollBar>
#include <QWheelEvent>

namespace galley {

PictureStrip::PictureStrip(ImageStore* store, const QSize& size, QWidget* parent)
    : QListView(parent)
    , m_loader(new SmallPictures(store, this))
    , m_size(size) {
    setFlow(LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setBackgroundRole(QPalette::Window);
    setItemDelegate(new StripDelegate(this));
    connect(m_loader, &SmallPictures::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) { emit chosen(index.row()); });
}

void PictureStrip::setCurrentRow(int row) {
    const QModelIndex index = row >= 0 && model() ? model()->index(row, 0) : QModelIndex();
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index, PositionAtCenter);
}

QSize PictureStrip::cellSize() const {
    return m_size + QSize(2, 2) * StripDelegate::margin;
}

QSize PictureStrip::sizeHint() const {
    const int bar = horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
                        ? 0
                        : horizontalScrollBar()->sizeHint().height();
    return {4 * cellSize().width(), cellSize().height() + bar};
}

QSize PictureStrip::minimumSizeHint() const {
    return {cellSize().width(), sizeHint().height()};
}

void PictureStrip::wheelEvent(QWheelEvent* event) {
    const QPoint delta = event->angleDelta();
    if (delta.x() != 0)
        return QListView::wheelEvent(event);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.y());
    event->accept();
}

void PictureStrip::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (currentIndex().isValid())
        scrollTo(currentIndex(), PositionAtCenter);
}

void PictureStrip::scrollContentsBy(int dx, int dy) {
    QListView::scrollContentsBy(dx, dy);
    dropUnseen();
}

void PictureStrip::dropUnseen() {
    if (!model())
        return;
    const QModelIndex first = indexAt({0, cellSize().height() / 2});
    QSet<ImageSource> seen;
    for (int row = std::max(0, first.row()); row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (visualRect(index).left() > viewport()->width())
            break;
        seen.insert(index.data(SourceRole).value<ImageSource>());
    }
    m_loader->keepOnly(seen);
}

} // namespace galley
