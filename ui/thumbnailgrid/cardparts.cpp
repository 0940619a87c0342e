// Where the parts of a card stand.
#include "ui/support/cellpainting.h"
#include "ui/thumbnailgrid/cardpainter.h"

#include <QCoreApplication>
#include <QDate>
#include <QFontMetrics>
#include <QLocale>

#include <algorithm>

namespace galley {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CardPainter)
};

constexpr int narrowCard = 168; ///< below this a card drops what would be cut to nothing
constexpr int cardPercent = 56; ///< 16:9, as most pictures of articles are
constexpr int picturePercent = 75;
constexpr int titleLines = 2;
constexpr qreal smallFont = 0.9;
constexpr int mostExcerptLines = 12;
constexpr int mostSharedLines = 600;
const QDate longDate(2028, 11, 28); ///< as wide as a date gets

QFont smallerFont(QFont font) {
    font.setPointSizeF(font.pointSizeF() * smallFont);
    return font;
}

QFont strongFont(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

CardPainter::CardPainter(const Look& look)
    : m_look(look)
    , m_titleFont(strongFont(look.font))
    , m_smallFont(smallerFont(look.font))
    , m_titleHeight(QFontMetrics(m_titleFont).height())
    , m_lineHeight(QFontMetrics(m_smallFont).height())
    , m_published(Text::tr("Published"))
    , m_unpublished(Text::tr("Not published"))
    , m_retry(Text::tr("Retry"))
    , m_pillWidth(std::max(pillWidth(QFontMetrics(m_smallFont), m_published),
                           pillWidth(QFontMetrics(m_smallFont), m_unpublished)))
    , m_pillHeight(pillHeight(QFontMetrics(m_smallFont)))
    , m_dateWidth(
          QFontMetrics(m_smallFont).horizontalAdvance(QLocale().toString(longDate, QLocale::ShortFormat)) + 2)
    , m_numberWidth(QFontMetrics(m_smallFont).horizontalAdvance(u"000"_qs))
    , m_sharedLines(mostSharedLines) {}

bool CardPainter::isNarrow() const {
    return m_look.cardWidth < narrowCard * m_lineHeight / 15;
}

int CardPainter::heightPercent(const Look& look) {
    return look.picturesOnly ? picturePercent : cardPercent;
}

int CardPainter::textHeight(const Look& look) {
    if (look.picturesOnly)
        return 0;
    const QFontMetrics small(smallerFont(look.font));
    // The picture keeps its shape though it is narrower than the card by the padding.
    const int less = 2 * padding * cardPercent / 100;
    return 2 * padding + 3 * gap - less + titleLines * QFontMetrics(strongFont(look.font)).height() +
           small.height() + pillHeight(small);
}

QSize CardPainter::pictureSize(const QSize& card) const {
    return partsOf({QPoint(), card}).picture.size();
}

CardParts CardPainter::partsOf(const QRect& card) const {
    CardParts parts;
    if (m_look.picturesOnly) {
        parts.picture = card.adjusted(3, 3, -3, -3);
        return parts;
    }
    const QRect inner = card.adjusted(padding, padding, -padding, -padding);
    const int pill = m_pillHeight;
    const int bottomTop = inner.bottom() + 1 - pill;
    const int lineTop = bottomTop - gap - m_lineHeight;
    const int titleTop = lineTop - gap / 2 - titleLines * m_titleHeight;
    parts.picture = QRect(inner.left(), inner.top(), inner.width(), titleTop - gap - inner.top());
    parts.title = QRect(inner.left(), titleTop, inner.width(), titleLines * m_titleHeight);
    parts.logo = QRect(inner.left(), lineTop, m_lineHeight, m_lineHeight);
    const int dateWidth = isNarrow() ? 0 : m_dateWidth;
    parts.date = QRect(inner.right() + 1 - dateWidth, lineTop, dateWidth, m_lineHeight);
    parts.provider = QRect(inner.left(), lineTop, parts.date.left() - inner.left(), m_lineHeight);
    const int published = isNarrow() ? pill : m_pillWidth;
    parts.published = QRect(inner.right() + 1 - published, bottomTop, published, pill);
    parts.quality = QRect(inner.left(), bottomTop, m_numberWidth, pill);
    const int barLeft = parts.quality.right() + 1 + gap;
    parts.bar = QRect(barLeft, bottomTop + (pill - qualityBarHeight) / 2,
                      parts.published.left() - 2 * gap - barLeft, qualityBarHeight);
    return parts;
}

QRect CardPainter::retryRect(const QRect& picture) const {
    const QFontMetrics metrics(m_smallFont);
    const QSize size(std::min(pillWidth(metrics, m_retry) + padding, picture.width()), pillHeight(metrics));
    return {QPoint(picture.center().x() - size.width() / 2, picture.bottom() - gap - size.height()), size};
}

QRect CardPainter::wordsRect(const Card& card, const CardParts& parts) const {
    QRect words = parts.picture.adjusted(padding, padding, -padding, -padding);
    if (card.state != ArticleState::Fine)
        words.setTop(parts.picture.top() + gap + m_pillHeight + gap / 2);
    return words;
}

TextLines CardPainter::sharedLine(const QString& text, int width) const {
    const QString key = text + u'\n' + QString::number(width);
    if (const TextLines* known = m_sharedLines.object(key))
        return *known;
    auto* lines = new TextLines(text, m_smallFont, width, 1);
    const TextLines result = *lines;
    m_sharedLines.insert(key, lines);
    return result;
}

void CardPainter::layLines(Card& card, const CardParts& parts) const {
    Card::Lines lines;
    const QRect words = wordsRect(card, parts);
    const int logo = card.logo.isEmpty() ? 0 : m_lineHeight + gap;
    lines.title = TextLines(card.title, m_titleFont, parts.title.width(), titleLines);
    lines.provider = sharedLine(card.provider, parts.provider.width() - logo - gap);
    lines.date = sharedLine(card.date, parts.date.width());
    if (card.quality)
        lines.quality = sharedLine(QLocale().toString(*card.quality), parts.quality.width());
    const QString& text = m_look.picturesOnly || card.excerpt.isEmpty() ? card.title : card.excerpt;
    if (card.picture.isEmpty())
        lines.excerpt = TextLines(text, m_look.picturesOnly ? m_titleFont : m_smallFont, words.width(),
                                  std::clamp(words.height() / m_titleHeight, 1, mostExcerptLines));
    card.lines = std::move(lines);
}

} // namespace galley
