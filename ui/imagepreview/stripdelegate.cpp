// Paints one picture of a strip.
#include "ui/imagepreview/stripdelegate.h"

#include "ui/imagepreview/picturestrip.h"
#include "ui/imagepreview/smallpictures.h"
#include "ui/support/elidedtext.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace galley {

namespace {

constexpr double radius = 3;
constexpr double fadedOpacity = 0.45;
constexpr int markSide = 18;

} // namespace

StripDelegate::StripDelegate(PictureStrip* strip)
    : QStyledItemDelegate(strip)
    , m_strip(strip) {}

void StripDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const QRect cell = option.rect.adjusted(margin, margin, -margin, -margin);
    const double ratio = painter->device()->devicePixelRatioF();
    const auto image = m_strip->loader()->find(index.data(PictureStrip::SourceRole).value<ImageSource>(),
                                               cell.size() * ratio);
    const bool isCurrent = index == m_strip->currentIndex();
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setOpacity(index.data(PictureStrip::FadedRole).toBool() && !isCurrent ? fadedOpacity : 1);
    if (image) {
        const QSizeF shown = QSizeF(image->image.size()) / ratio;
        painter->drawImage(QRectF(QRectF(cell).center() - QPointF(shown.width(), shown.height()) / 2, shown),
                           image->image);
    } else {
        paintCard(painter, option, cell, index);
    }
    painter->setOpacity(1);
    paintMark(painter, option, cell, index.data(PictureStrip::MarkRole).toString());
    if (isCurrent) {
        painter->setPen(QPen(option.palette.highlight(), 2.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(cell).adjusted(-2, -2, 2, 2), radius + 1, radius + 1);
    }
    painter->restore();
}

void StripDelegate::paintCard(QPainter* painter, const QStyleOptionViewItem& option, const QRect& cell,
                              const QModelIndex& index) const {
    constexpr int padding = 5;
    constexpr double smaller = 0.85;
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.palette.base());
    painter->drawRoundedRect(cell, radius, radius);
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * smaller);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    drawElidedText(painter, cell.adjusted(padding, padding, -padding, -padding),
                   index.data(Qt::DisplayRole).toString());
}

void StripDelegate::paintMark(QPainter* painter, const QStyleOptionViewItem& option, const QRect& cell,
                              const QString& mark) const {
    if (mark.isEmpty())
        return;
    const QRect place(cell.right() - markSide - 2, cell.bottom() - markSide - 2, markSide, markSide);
    QColor ground = option.palette.color(QPalette::Button);
    ground.setAlphaF(0.9F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawEllipse(QRectF(place).adjusted(-1, -1, 1, 1));
    symbolicIcon(mark).paint(painter, place);
}

QSize StripDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return m_strip->cellSize();
}

bool StripDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString failure =
        m_strip->loader()->failureOf(index.data(PictureStrip::SourceRole).value<ImageSource>());
    QString text = index.data(Qt::DisplayRole).toString();
    if (!failure.isEmpty())
        text += QLatin1Char('\n') + failure;
    QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

} // namespace galley
