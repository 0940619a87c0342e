// What the grid draws.
#include "core/model/articlelistmodel.h"
#include "ui/support/text.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionRubberBand>

#include <set>

namespace galley {

void ThumbnailGrid::paintEvent(QPaintEvent* event) {
    if (!m_session)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    std::set<int> groups;
    std::set<int> places;
    for (const QRect& rect : event->region()) {
        const QRect area = rect.translated(0, verticalOffset());
        const RowRange shown = arranged().groupsIn(area.top(), area.bottom());
        for (int group = shown.first; group <= shown.last; ++group)
            groups.insert(group);
        for (const RowRange& range : arranged().placesIn(area)) {
            for (int place = range.first; place <= range.last; ++place)
                places.insert(place);
        }
    }
    if (m_groups.grouping() != Grouping::None) {
        for (const int group : groups)
            paintHeader(&painter, group);
    }
    for (const int place : places)
        paintCard(&painter, place);
    if (m_isBanding)
        paintBand(&painter);
}

void ThumbnailGrid::paintHeader(QPainter* painter, int group) const {
    const QRect rect = toViewport(m_layout.headerRect(group));
    if (!rect.intersects(viewport()->rect()))
        return;
    const CardGroups::Group& shown = m_groups.groups()[static_cast<std::size_t>(group)];
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const QString count = tr("%Ln article(s)", "beside the heading of a group", shown.count);
    const int countWidth = fontMetrics().horizontalAdvance(count);
    const QString title =
        metrics.elidedText(shown.title, Qt::ElideRight, std::max(0, rect.width() - countWidth - 10));
    const int baseline = rect.bottom() - metrics.descent() - 8;
    const int titleWidth = metrics.horizontalAdvance(title);
    const bool mirrored = isRightToLeft();
    painter->setFont(strong);
    painter->setPen(palette().color(QPalette::Text));
    painter->drawText(mirrored ? rect.right() - titleWidth : rect.left(), baseline, title);
    painter->setFont(font());
    QColor quiet = palette().color(QPalette::Text);
    quiet.setAlphaF(0.65F);
    painter->setPen(quiet);
    painter->drawText(mirrored ? rect.right() - titleWidth - 10 - countWidth : rect.left() + titleWidth + 10,
                      baseline, count);
}

void ThumbnailGrid::paintCard(QPainter* painter, int place) const {
    const int row = m_groups.rowAt(place);
    Card& card = m_cards.at(row);
    int state = hasFocus() || window()->isActiveWindow() ? CardPainter::Active : 0;
    state |= m_selection.isSelected(row) ? CardPainter::Selected : 0;
    state |= hasFocus() && place == m_selection.current() ? CardPainter::Current : 0;
    state |= place == m_hovered ? CardPainter::Hovered : 0;
    // Asked for each time: filtering anew changes it, and tells nothing of an article that stays.
    const bool matches = model()->index(row, 0).data(ArticleListModel::MatchesRole).toBool();
    state |= matches ? 0 : CardPainter::Faded;
    m_painter->paint(painter, toViewport(m_layout.cardRect(place)), card, m_pictures.thumbnail(card.picture),
                     m_logos.thumbnail(card.logo), palette(), state);
}

void ThumbnailGrid::paintBand(QPainter* painter) const {
    QStyleOptionRubberBand option;
    option.initFrom(viewport());
    option.shape = QRubberBand::Rectangle;
    option.opaque = false;
    option.rect = toViewport(QRect(m_pressed, toContents(m_pointer)).normalized());
    style()->drawControl(QStyle::CE_RubberBand, &option, painter, viewport());
}

void ThumbnailGrid::updatePlace(int place) {
    if (place >= 0)
        viewport()->update(toViewport(arranged().cardRect(place)));
}

void ThumbnailGrid::setHovered(int place) {
    if (place == m_hovered)
        return;
    updatePlace(std::exchange(m_hovered, place));
    updatePlace(place);
}

QRect ThumbnailGrid::retryRectOf(int row) const {
    const QRect rect = toViewport(arranged().cardRect(m_groups.placeOf(row)));
    const Thumbnail* picture = m_pictures.thumbnail(m_cards.at(row).picture);
    const bool isFailed = picture && picture->error && picture->pixmap.isNull();
    return isFailed ? m_painter->retryRect(m_painter->partsOf(rect).picture) : QRect();
}

QString ThumbnailGrid::toolTipAt(const QPoint& point) const {
    const int place = placeAt(point);
    if (place < 0)
        return {};
    const int row = m_groups.rowAt(place);
    const Card& card = m_cards.at(row);
    QStringList lines{card.title};
    lines.append(QStringList{card.provider, card.date}.join(u"  ·  "_qs));
    lines.append(card.excerpt);
    const Thumbnail* picture = m_pictures.thumbnail(card.picture);
    if (picture && picture->error)
        lines.append(tr("Picture: %1").arg(picture->error->message));
    const QString topics = model()->index(row, ArticleTableModel::Topics).data().toString();
    if (!topics.isEmpty())
        lines.append(tr("Topics: %1").arg(topics));
    if (m_groups.grouping() == Grouping::Topic && topics.contains(u','))
        lines.append(tr("Stands under the first of its topics."));
    lines.removeAll(QString());
    return plainToolTip(lines.join(u"\n\n"_qs));
}

} // namespace galley
