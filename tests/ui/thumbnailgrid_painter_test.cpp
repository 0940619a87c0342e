// What a card shows beside its picture, pixel by pixel.
#include "ui/thumbnailgrid/cardpainter.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace galley {
namespace {

const QRect area(0, 0, 220, 260);

CardPainter::Look look() {
    return {QApplication::font(), area.width(), false};
}

/// What a card without a picture shows in place of it.
QImage painted(const QString& excerpt, ArticleState state) {
    Card card;
    card.id = 0;
    card.title = QStringLiteral("Title");
    card.excerpt = excerpt;
    card.state = state;
    card.stateText = state == ArticleState::Fine ? QString() : QStringLiteral("Problem");
    QImage image(area.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const CardPainter cards(look());
    cards.paint(&painter, area, card, nullptr, nullptr, QApplication::palette(), 0);
    painter.end();
    return image.copy(cards.partsOf(area).picture);
}

/// The rows in which two pictures differ, or {-1, -1}.
std::pair<int, int> rowsOfDifference(const QImage& one, const QImage& other) {
    std::pair<int, int> rows{-1, -1};
    for (int y = 0; y < one.height(); ++y) {
        if (one.copy(0, y, one.width(), 1) == other.copy(0, y, other.width(), 1))
            continue;
        rows = {rows.first < 0 ? y : rows.first, y};
    }
    return rows;
}

TEST(CardPainter, TheSignOfAStateStandsAboveTheExcerpt) {
    const QString many = QStringLiteral("excerpt of many words ").repeated(20);
    const auto sign = rowsOfDifference(painted(QStringLiteral(" "), ArticleState::Fine),
                                       painted(QStringLiteral(" "), ArticleState::Problem));
    const auto words = rowsOfDifference(painted(QStringLiteral(" "), ArticleState::Problem),
                                        painted(many, ArticleState::Problem));
    ASSERT_GE(sign.first, 0);
    ASSERT_GE(words.first, 0);
    EXPECT_GT(words.first, sign.second);
    EXPECT_LT(words.second, painted(many, ArticleState::Problem).height() - 1) << "they end within";
    const auto alone =
        rowsOfDifference(painted(QStringLiteral(" "), ArticleState::Fine), painted(many, ArticleState::Fine));
    EXPECT_LT(alone.first, sign.second) << "without a sign they begin on top";
}

} // namespace
} // namespace galley
