// Bars and pills.
#include "ui/support/cellpainting.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace galley {
namespace {

constexpr qreal fullQuality = 100.0;
constexpr qreal trackOpacity = 0.16;
constexpr qreal fillOpacity = 0.16;
constexpr int pillPadding = 7;

} // namespace

QColor textColor(const QStyleOptionViewItem& option) {
    const QPalette::ColorGroup group = !(option.state & QStyle::State_Enabled) ? QPalette::Disabled
                                       : option.state & QStyle::State_Active   ? QPalette::Active
                                                                               : QPalette::Inactive;
    return option.palette.color(group, option.state & QStyle::State_Selected ? QPalette::HighlightedText
                                                                             : QPalette::Text);
}

QColor faded(QColor color, qreal opacity) {
    color.setAlphaF(float(opacity));
    return color;
}

void paintQualityBar(QPainter* painter, const QRect& area, qint64 quality, const QColor& color) {
    const qreal part = static_cast<qreal>(quality) / fullQuality;
    const qreal radius = area.height() / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(faded(color, trackOpacity));
    painter->drawRoundedRect(area, radius, radius);
    if (part > 0) {
        painter->setBrush(color);
        const qreal width = qMax<qreal>(area.height(), area.width() * qMin<qreal>(1, part));
        painter->drawRoundedRect(QRectF(area.left(), area.top(), width, area.height()), radius, radius);
    }
    painter->restore();
}

int pillWidth(const QFontMetrics& metrics, const QString& text) {
    return metrics.horizontalAdvance(text) + 2 * pillPadding;
}

int pillHeight(const QFontMetrics& metrics) {
    return metrics.height() + 2;
}

void paintPill(QPainter* painter, const QRect& area, const QString& text, const QColor& color,
               const QColor& words) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(faded(color, fillOpacity));
    painter->drawRoundedRect(area, area.height() / 2.0, area.height() / 2.0);
    painter->setPen(words);
    painter->drawText(area, Qt::AlignCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width() - pillPadding));
    painter->restore();
}

TintedBar::Tone toneOf(ArticleState state) {
    switch (state) {
    case ArticleState::Conflict:
    case ArticleState::NotSaved:
    case ArticleState::Unreadable:
        return TintedBar::Tone::Error;
    case ArticleState::Edited:
        return TintedBar::Tone::Neutral;
    default:
        return TintedBar::Tone::Warning;
    }
}

} // namespace galley
