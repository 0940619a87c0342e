// Draws cards. Only what differs from frame to frame is computed here.
#include "ui/thumbnailgrid/cardpainter.h"

#include "ui/support/cellpainting.h"
#include "ui/support/colors.h"
#include "ui/support/icons.h"
#include "ui/thumbnailgrid/thumbnailloader.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <array>
#include <cmath>

namespace galley {
namespace {

constexpr int radius = 6;
constexpr qreal fadedOpacity = 0.5;

/// A picture's place in an area: centred, on whole pixels of the screen, never enlarged.
QRectF fittedRect(const QPixmap& pixmap, const QRect& area) {
    const qreal ratio = pixmap.devicePixelRatio();
    QSizeF size = pixmap.deviceIndependentSize();
    if (size.width() > area.width() || size.height() > area.height())
        size.scale(area.size(), Qt::KeepAspectRatio);
    const auto onPixel = [ratio](qreal value) { return std::round(value * ratio) / ratio; };
    return {QPointF(onPixel(area.left() + (area.width() - size.width()) / 2),
                    onPixel(area.top() + (area.height() - size.height()) / 2)),
            size};
}

} // namespace

struct CardPainter::Pen {
    QPainter* painter;
    QRect area;
    CardParts parts;
    const Card& card;
    const Thumbnail* picture;
    const Thumbnail* logo;
    const QPalette& palette;
    int state;

    QColor color(QPalette::ColorRole role) const {
        return palette.color(state & Active ? QPalette::Active : QPalette::Inactive, role);
    }
    QColor accent() const {
        return accentColor(palette, state & Active ? QPalette::Active : QPalette::Inactive);
    }
    QColor text() const { return color(QPalette::Text); }
    QColor quietText() const { return mixed(color(QPalette::Base), text(), 0.68); }
};

void CardPainter::paint(QPainter* painter, const QRect& area, Card& card, const Thumbnail* picture,
                        const Thumbnail* logo, const QPalette& palette, int state) const {
    const CardParts parts = partsOf(area);
    if (!card.lines)
        layLines(card, parts);
    const Pen pen{painter, area, parts, card, picture, logo, palette, state};
    painter->setOpacity(state & Faded ? fadedOpacity : 1);
    paintBackground(pen);
    paintPicture(pen);
    paintBadges(pen);
    if (!m_look.picturesOnly) {
        paintTexts(pen);
        paintQuality(pen);
    }
    painter->setOpacity(1);
}

void CardPainter::paintBackground(const Pen& pen) const {
    const qreal ratio = pen.painter->device()->devicePixelRatioF();
    if (ratio != std::floor(ratio)) { // a copy would not fall onto whole pixels
        paintFrame(pen);
        paintMat(pen);
        return paintPublished(pen);
    }
    const QSize size = pen.area.size() * int(ratio);
    if (m_backgroundSize != size || m_backgroundPalette != pen.palette.cacheKey())
        m_backgrounds.clear();
    m_backgroundSize = size;
    m_backgroundPalette = pen.palette.cacheKey();
    QPixmap& background = m_backgrounds[pen.card.isPublished ? pen.state : ~pen.state];
    if (background.isNull())
        background = drawnBackground(pen, ratio);
    pen.painter->drawPixmap(pen.area.topLeft(), background);
}

QPixmap CardPainter::drawnBackground(const Pen& pen, qreal ratio) const {
    QPixmap pixmap(pen.area.size() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(pen.color(QPalette::Base));
    QPainter painter(&pixmap);
    const QRect area(QPoint(), pen.area.size());
    const Pen local{&painter, area, partsOf(area), pen.card, pen.picture, pen.logo, pen.palette, pen.state};
    paintFrame(local);
    paintMat(local);
    paintPublished(local);
    return pixmap;
}

void CardPainter::paintFrame(const Pen& pen) const {
    const QColor base = pen.color(QPalette::Base);
    const QColor accent = pen.accent();
    const bool isSelected = pen.state & Selected;
    const qreal tint = pen.state & Hovered ? 0.07 : 0.035;
    pen.painter->setRenderHint(QPainter::Antialiasing);
    pen.painter->setBrush(isSelected ? mixed(base, accent, 0.22) : mixed(base, pen.text(), tint));
    QPen line(isSelected ? accent : mixed(base, pen.text(), 0.14), isSelected ? 2 : 1);
    if (pen.state & Current && !isSelected)
        line.setColor(accent);
    pen.painter->setPen(line);
    const qreal half = line.widthF() / 2;
    const QRectF frame = QRectF(pen.area).adjusted(half, half, -half, -half);
    pen.painter->drawRoundedRect(frame, radius, radius);
    if (pen.state & Current && isSelected && pen.state & Active) {
        pen.painter->setBrush(Qt::NoBrush);
        pen.painter->setPen(QPen(mixed(base, accent, 0.45), 1));
        pen.painter->drawRoundedRect(frame.adjusted(1.5, 1.5, -1.5, -1.5), radius - 2, radius - 2);
    }
    pen.painter->setRenderHint(QPainter::Antialiasing, false);
}

/// Behind a picture, or what stands in its place. Without words around it, it shows what is selected.
void CardPainter::paintMat(const Pen& pen) const {
    const bool isMarked = m_look.picturesOnly && pen.state & Selected;
    const QColor color = isMarked ? mixed(pen.color(QPalette::Base), pen.color(QPalette::Highlight), 0.35)
                                  : mixed(pen.color(QPalette::Base), pen.text(), 0.07);
    pen.painter->fillRect(pen.parts.picture, color);
}

void CardPainter::paintPicture(const Pen& pen) const {
    const QRect& area = pen.parts.picture;
    if (pen.card.picture.isEmpty())
        return paintWords(pen);
    if (!pen.picture)
        return;
    const QPixmap& pixmap = pen.picture->pixmap;
    if (pixmap.isNull()) {
        if (pen.picture->error)
            paintFailure(pen, *pen.picture->error);
        return;
    }
    const QRectF target = fittedRect(pixmap, area);
    if (target.size() == pixmap.deviceIndependentSize())
        pen.painter->drawPixmap(target.topLeft(), pixmap);
    else
        pen.painter->drawPixmap(target, pixmap, QRectF(pixmap.rect()));
}

void CardPainter::paintWords(const Pen& pen) const {
    pen.painter->setPen(m_look.picturesOnly ? pen.text() : pen.quietText());
    const bool isTitle = m_look.picturesOnly || pen.card.excerpt.isEmpty();
    pen.card.lines->excerpt.paint(pen.painter, wordsRect(pen.card, pen.parts),
                                  isTitle ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignTop);
}

void CardPainter::paintFailure(const Pen& pen, const ImageError& error) const {
    const QRect retry = retryRect(pen.parts.picture);
    const QRect room = pen.parts.picture.adjusted(padding, 2, -padding, 0);
    const QRect above(room.left(), room.top(), room.width(), retry.top() - room.top());
    // Failures are few, and what they say depends on the answer: their lines are not kept.
    const TextLines reason(error.message, m_smallFont, above.width(),
                           std::max(1, above.height() / m_lineHeight > 2 ? 2 : 1));
    const int side = m_lineHeight * 3 / 2;
    const bool hasSign = above.height() >= side + reason.height() + gap;
    const int height = reason.height() + (hasSign ? side + gap / 2 : 0);
    int y = above.top() + std::max(0, (above.height() - height) / 2);
    if (hasSign) {
        symbolicIcon(u"warning"_qs).paint(pen.painter, above.center().x() - side / 2, y, side, side);
        y += side + gap / 2;
    }
    pen.painter->setPen(pen.text());
    reason.paint(pen.painter, QRect(above.left(), y, above.width(), reason.height()), Qt::AlignHCenter);
    pen.painter->setFont(m_smallFont);
    paintPill(pen.painter, retry, m_retry, pen.color(QPalette::Highlight), pen.text());
}

void CardPainter::paintBadges(const Pen& pen) const {
    const Card& card = pen.card;
    if (card.isDirty)
        pen.painter->fillRect(
            QRect(pen.area.left() + 1, pen.area.top() + radius, 3, pen.area.height() - 2 * radius),
            pen.accent());
    const QFontMetrics metrics(m_smallFont);
    if (card.state != ArticleState::Fine) {
        const QRect& area = pen.parts.picture;
        const QRect pill(area.left() + gap, area.top() + gap,
                         std::min(pillWidth(metrics, card.stateText), area.width() - 2 * gap),
                         pillHeight(metrics));
        pen.painter->setRenderHint(QPainter::Antialiasing);
        pen.painter->setPen(Qt::NoPen);
        pen.painter->setBrush(faded(pen.color(QPalette::Base), 0.92));
        pen.painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
        pen.painter->setFont(m_smallFont);
        paintPill(pen.painter, pill, card.stateText, toneColor(toneOf(card.state), pen.palette), pen.text());
    }
    if (card.pictureCount > 1)
        paintCount(pen);
    if (m_look.picturesOnly && card.isPublished)
        paintTick(pen);
}

/// Two frames, one behind the other, and how many there are.
void CardPainter::paintCount(const Pen& pen) const {
    const QString number = QLocale().toString(pen.card.pictureCount);
    const QFontMetrics metrics(m_smallFont);
    const int sign = m_lineHeight * 2 / 3;
    const QSize size(gap + sign + gap / 2 + metrics.horizontalAdvance(number) + gap, pillHeight(metrics));
    const QRect badge(pen.parts.picture.bottomRight() - QPoint(gap + size.width(), gap + size.height()) +
                          QPoint(1, 1),
                      size);
    pen.painter->setRenderHint(QPainter::Antialiasing);
    pen.painter->setPen(Qt::NoPen);
    pen.painter->setBrush(QColor(0, 0, 0, 165));
    pen.painter->drawRoundedRect(badge, 4, 4);
    pen.painter->setPen(Qt::white);
    pen.painter->setBrush(Qt::NoBrush);
    const QPoint corner(badge.left() + gap, badge.center().y() - sign / 2);
    const QRectF behind(QPointF(corner) + QPointF(0.5, 0.5), QSizeF(sign - 3, sign - 3));
    pen.painter->drawRect(behind.translated(3, 0));
    pen.painter->fillRect(behind.translated(0, 3), QColor(0, 0, 0, 165));
    pen.painter->drawRect(behind.translated(0, 3));
    pen.painter->setFont(m_smallFont);
    pen.painter->drawText(badge.adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter, number);
    pen.painter->setRenderHint(QPainter::Antialiasing, false);
}

/// What tells a published article where its pill has no room.
void CardPainter::paintTick(const Pen& pen) const {
    const QRect& area = pen.parts.picture;
    const int side = m_lineHeight + 2;
    const QRectF badge(area.left() + gap, area.bottom() + 1 - gap - side, side, side);
    const auto at = [&badge](qreal x, qreal y) {
        return QPointF(badge.left() + x * badge.width(), badge.top() + y * badge.height());
    };
    const std::array<QPointF, 3> tick = {at(0.28, 0.53), at(0.44, 0.69), at(0.73, 0.34)};
    pen.painter->setRenderHint(QPainter::Antialiasing);
    pen.painter->setPen(QPen(pen.color(QPalette::Base), 1.5));
    pen.painter->setBrush(toneColor(TintedBar::Tone::Success, pen.palette));
    pen.painter->drawEllipse(badge);
    pen.painter->setPen(QPen(pen.color(QPalette::Base), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    pen.painter->drawPolyline(tick.data(), int(tick.size()));
    pen.painter->setRenderHint(QPainter::Antialiasing, false);
}

void CardPainter::paintTexts(const Pen& pen) const {
    const Card::Lines& lines = *pen.card.lines;
    pen.painter->setPen(pen.text());
    lines.title.paint(pen.painter, pen.parts.title);
    QRect provider = pen.parts.provider;
    if (!pen.card.logo.isEmpty()) {
        if (pen.logo && !pen.logo->pixmap.isNull()) {
            const QRectF target = fittedRect(pen.logo->pixmap, pen.parts.logo);
            pen.painter->drawPixmap(target, pen.logo->pixmap, QRectF(pen.logo->pixmap.rect()));
        }
        if (!pen.logo || !pen.logo->error)
            provider.setLeft(pen.parts.logo.right() + 1 + gap);
    }
    pen.painter->setPen(pen.quietText());
    lines.provider.paint(pen.painter, provider);
    if (!pen.parts.date.isEmpty())
        lines.date.paint(pen.painter, pen.parts.date, Qt::AlignRight);
}

void CardPainter::paintQuality(const Pen& pen) const {
    if (!pen.card.quality)
        return;
    pen.painter->setPen(pen.text());
    pen.card.lines->quality.paint(pen.painter, pen.parts.quality, Qt::AlignLeft | Qt::AlignVCenter);
    if (pen.parts.bar.width() > 2 * qualityBarHeight)
        paintQualityBar(pen.painter, pen.parts.bar, *pen.card.quality, pen.accent());
}

void CardPainter::paintPublished(const Pen& pen) const {
    if (m_look.picturesOnly)
        return;
    const bool isPublished = pen.card.isPublished;
    const QColor color = isPublished ? toneColor(TintedBar::Tone::Success, pen.palette) : pen.quietText();
    pen.painter->setFont(m_smallFont);
    if (isNarrow()) {
        const QRect& area = pen.parts.published;
        symbolicIcon(isPublished ? u"publish"_qs : u"unpublish"_qs).paint(pen.painter, area);
        return;
    }
    const QString& text = isPublished ? m_published : m_unpublished;
    const int width = std::min(pillWidth(pen.painter->fontMetrics(), text), pen.parts.published.width());
    QRect pill = pen.parts.published;
    pill.setLeft(pill.right() + 1 - width);
    paintPill(pen.painter, pill, text, color, isPublished ? pen.text() : pen.quietText());
}

} // namespace galley
