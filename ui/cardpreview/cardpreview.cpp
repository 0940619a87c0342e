// Paints a card.
#include "ui/cardpreview/cardpreview.h"

#include "ui/imagepreview/smallpictures.h"
#include "ui/support/elidedtext.h"
#include "ui/support/icons.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace galley {

namespace {

constexpr double widest = 460;
constexpr double widestLarge = 640;
constexpr double largeScale = 1.35;
constexpr double outside = 8;  ///< around the card
constexpr double padding = 14; ///< inside
constexpr double radius = 8;
constexpr double pictureShape = 1.91; ///< width to height, as social feeds have it
constexpr double logoSide = 20;
constexpr int titleLines = 3;
constexpr int excerptLines = 4;

/// The part of a picture that fills a shape.
QRectF covering(const QSizeF& picture, const QSizeF& shape) {
    const QSizeF part = shape.scaled(picture, Qt::KeepAspectRatio);
    return {QPointF((picture.width() - part.width()) / 2, (picture.height() - part.height()) / 2), part};
}

} // namespace

CardPreview::CardPreview(ImageStore* store, QWidget* parent)
    : QWidget(parent)
    , m_loader(new SmallPictures(store, this)) {
    connect(m_loader, &SmallPictures::changed, this, qOverload<>(&QWidget::update));
    clear();
}

void CardPreview::setCard(const ArticleCard& card) {
    if (!m_isEmpty && card == m_card)
        return;
    m_card = card;
    m_isEmpty = false;
    m_loader->keepOnly({card.picture, card.logo});
    m_loader->forgetFailures();
    setAccessibleName(tr("Card of %1").arg(card.title));
    setAccessibleDescription(QStringList{card.excerpt, card.provider, card.date}.join(QStringLiteral(", ")));
    update();
}

void CardPreview::clear() {
    m_card = {};
    m_isEmpty = true;
    m_loader->keepOnly({});
    setAccessibleName(tr("No article"));
    setAccessibleDescription({});
    update();
}

void CardPreview::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_loader->keepOnly({});
}

/// Words have the place to themselves.
bool CardPreview::isLarge() const {
    return !hasPicture() && width() > widestLarge;
}

QFont CardPreview::textFont() const {
    QFont result = font();
    result.setPointSizeF(result.pointSizeF() * (isLarge() ? largeScale : 1));
    return result;
}

QFont CardPreview::titleFont() const {
    constexpr double larger = 1.2;
    QFont result = textFont();
    result.setBold(true);
    result.setPointSizeF(result.pointSizeF() * larger);
    return result;
}

double CardPreview::pictureHeight(double width) const {
    return hasPicture() ? std::min(width / pictureShape, height() * 0.5) : 0;
}

/// As high as its text wants, in the middle of the widget.
QRectF CardPreview::cardRect() const {
    const double cardWidth = std::min(isLarge() ? widestLarge : widest, width() - 2 * outside);
    const double textWidth = cardWidth - 2 * padding;
    double cardHeight = pictureHeight(cardWidth) + 3 * padding + logoSide;
    cardHeight += elidedTextHeight(titleFont(), textWidth, m_card.title, titleLines);
    if (!m_card.excerpt.isEmpty())
        cardHeight += padding / 2 + elidedTextHeight(textFont(), textWidth, m_card.excerpt, excerptLines);
    cardHeight = std::min(cardHeight, height() - 2 * outside);
    return {std::round((width() - cardWidth) / 2), std::round((height() - cardHeight) / 2), cardWidth,
            cardHeight};
}

void CardPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_isEmpty) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter, tr("No article"));
        return;
    }
    const QRectF card = cardRect();
    QPainterPath shape;
    shape.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(shape, palette().base());
    const QRectF picture(card.topLeft(), QSizeF(card.width(), pictureHeight(card.width())));
    painter.save();
    painter.setClipPath(shape);
    if (!picture.isEmpty())
        paintPicture(painter, picture);
    painter.restore();
    QColor line = palette().color(QPalette::WindowText);
    line.setAlphaF(0.25F);
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    const QRectF below(card.left() + padding, picture.bottom() + padding, card.width() - 2 * padding,
                       card.bottom() - picture.bottom() - 2 * padding);
    paintText(painter, below.adjusted(0, 0, 0, -logoSide - padding));
    paintSource(painter, QRectF(below.left(), below.bottom() - logoSide, below.width(), logoSide));
}

void CardPreview::paintPicture(QPainter& painter, const QRectF& room) {
    painter.fillRect(room, palette().alternateBase());
    const QSize target = (room.size() * devicePixelRatioF() * 1.5).toSize(); // some is cut off
    if (const auto image = m_loader->find(m_card.picture, target)) {
        painter.drawImage(room, image->image, covering(image->image.size(), room.size()));
        return;
    }
    const QString failure = m_loader->failureOf(m_card.picture);
    if (failure.isEmpty())
        return;
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(room.adjusted(padding, padding, -padding, -padding), Qt::AlignCenter | Qt::TextWordWrap,
                     failure);
}

void CardPreview::paintText(QPainter& painter, const QRectF& room) {
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(titleFont());
    const double used = drawElidedText(&painter, room, m_card.title, titleLines);
    painter.setFont(textFont());
    QColor quieter = palette().color(QPalette::Text);
    quieter.setAlphaF(0.75F);
    painter.setPen(quieter);
    const QRectF below = room.adjusted(0, used + padding / 2, 0, 0);
    if (below.height() >= QFontMetricsF(textFont()).height())
        drawElidedText(&painter, below, m_card.excerpt, excerptLines);
}

void CardPreview::paintSource(QPainter& painter, const QRectF& room) {
    QRectF rest = room;
    const QSizeF logoRoom(logoSide, logoSide);
    if (const auto logo = m_loader->find(m_card.logo, (logoRoom * devicePixelRatioF()).toSize())) {
        const QSizeF shown = QSizeF(logo->image.size()).scaled(logoRoom, Qt::KeepAspectRatio);
        painter.drawImage(
            QRectF(room.topLeft() + QPointF((logoSide - shown.width()) / 2, (logoSide - shown.height()) / 2),
                   shown),
            logo->image);
        rest.setLeft(room.left() + logoSide + padding / 2);
    }
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    const double dateWidth = QFontMetricsF(font()).horizontalAdvance(m_card.date);
    painter.drawText(
        rest.adjusted(0, 0, -dateWidth - padding, 0), Qt::AlignVCenter | Qt::AlignLeading,
        fontMetrics().elidedText(m_card.provider, Qt::ElideRight, int(rest.width() - dateWidth - padding)));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignTrailing, m_card.date);
}

} // namespace galley
