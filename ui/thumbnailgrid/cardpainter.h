// How a card of the grid looks.
#pragma once

#include "ui/thumbnailgrid/card.h"

#include <QCache>
#include <QFont>
#include <QHash>
#include <QPalette>
#include <QPixmap>
#include <QRect>

class QPainter;

namespace galley {

struct ImageError;
struct Thumbnail;

/// Where the parts of a card stand. Parts that are not shown are empty.
struct CardParts {
    QRect picture;
    QRect title;
    QRect logo;
    QRect provider;
    QRect date;
    QRect quality;
    QRect bar;
    QRect published;
};

/// Draws cards in one font and size. What a card costs beyond its pictures is computed once for it.
class CardPainter {
public:
    struct Look {
        QFont font;
        int cardWidth = 0; ///< as arranged
        bool picturesOnly = false;
        bool operator==(const Look&) const = default;
    };
    enum State { Selected = 1, Current = 2, Hovered = 4, Active = 8, Faded = 16 };

    explicit CardPainter(const Look& look);
    const Look& look() const { return m_look; }

    /// A picture's height in percent of its width, and what a card is higher than its picture.
    static int heightPercent(const Look& look);
    static int textHeight(const Look& look);

    CardParts partsOf(const QRect& card) const;
    /// Where one clicks to ask for a failed picture again.
    QRect retryRect(const QRect& picture) const;
    QSize pictureSize(const QSize& card) const;
    int logoSide() const { return m_lineHeight; }

    /// `picture` and `logo` are nullptr where there are none to come.
    void paint(QPainter* painter, const QRect& area, Card& card, const Thumbnail* picture,
               const Thumbnail* logo, const QPalette& palette, int state) const;

private:
    static constexpr int padding = 8; ///< within the frame
    static constexpr int gap = 6;     ///< between parts

    struct Pen; ///< what painting one card is about

    /// A line that many cards share, such as a provider's name.
    TextLines sharedLine(const QString& text, int width) const;
    /// Where words stand in place of a picture: below the sign of the article's state.
    QRect wordsRect(const Card& card, const CardParts& parts) const;
    void layLines(Card& card, const CardParts& parts) const;
    /// What is alike on many cards: drawn once, then copied.
    void paintBackground(const Pen& pen) const;
    QPixmap drawnBackground(const Pen& pen, qreal ratio) const;
    void paintFrame(const Pen& pen) const;
    void paintMat(const Pen& pen) const;
    void paintPicture(const Pen& pen) const;
    void paintWords(const Pen& pen) const;
    void paintFailure(const Pen& pen, const ImageError& error) const;
    void paintBadges(const Pen& pen) const;
    void paintCount(const Pen& pen) const;
    void paintTick(const Pen& pen) const;
    void paintTexts(const Pen& pen) const;
    void paintQuality(const Pen& pen) const;
    void paintPublished(const Pen& pen) const;
    bool isNarrow() const;

    Look m_look;
    QFont m_titleFont;
    QFont m_smallFont;
    int m_titleHeight; ///< of a line
    int m_lineHeight;  ///< of a line of small text
    QString m_published;
    QString m_unpublished;
    QString m_retry;
    int m_pillWidth;
    int m_pillHeight;
    int m_dateWidth;
    int m_numberWidth;
    mutable QCache<QString, TextLines> m_sharedLines;
    mutable QHash<int, QPixmap> m_backgrounds; ///< by state and whether published
    mutable qint64 m_backgroundPalette = 0;
    mutable QSize m_backgroundSize;
};

} // namespace galley
