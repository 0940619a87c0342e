// Text that fits is laid out once.
#include "ui/support/linecache.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTransform>

namespace galley {
namespace {

/// For the cache, which owns it.
QStaticText* laidOut(const QString& text, const QFont& font) {
    auto* line = new QStaticText(text);
    line->setTextFormat(Qt::PlainText);
    line->setPerformanceHint(QStaticText::AggressiveCaching);
    line->prepare(QTransform(), font);
    return line;
}

} // namespace

QStaticText LineCache::line(const Key& key) const {
    if (const QStaticText* known = m_lines.object(key))
        return *known;
    const QFontMetrics metrics(key.font);
    const bool isSurelyTooWide = metrics.averageCharWidth() * key.text.size() > 2 * key.width;
    QStaticText* made = isSurelyTooWide ? nullptr : laidOut(key.text, key.font);
    if (!made || made->size().width() > key.width) {
        delete made;
        made = laidOut(metrics.elidedText(key.text, Qt::ElideRight, key.width), key.font);
    }
    QStaticText shared = *made; // the cache may find it too large to keep
    m_lines.insert(key, made);
    return shared;
}

void LineCache::paint(QPainter* painter, const QRect& area, Qt::Alignment alignment,
                      const QString& text) const {
    if (text.isEmpty() || area.width() <= 0)
        return;
    const QStaticText shown = line({text, area.width(), painter->font()});
    const QSize size(qMin(area.width(), qCeil(shown.size().width())), qCeil(shown.size().height()));
    Qt::LayoutDirection direction = painter->layoutDirection();
    if (direction == Qt::LayoutDirectionAuto)
        direction = text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    painter->drawStaticText(QStyle::alignedRect(direction, alignment, size, area).topLeft(), shown);
}

} // namespace galley
