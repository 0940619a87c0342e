// The selected article as readers would see it in a feed.
#pragma once

#include "core/images/imagestore.h"
#include "ui/cardpreview/articlecard.h"

#include <QWidget>

namespace galley {

class SmallPictures;

/// Paints one card: picture, title, excerpt, source with its logo, date. Without a picture the text stands
/// alone, larger where there is room. Loads only while it is visible.
class CardPreview : public QWidget {
    Q_OBJECT
public:
    /// The store must outlive the widget.
    explicit CardPreview(ImageStore* store, QWidget* parent = nullptr);

    void setCard(const ArticleCard& card);
    const ArticleCard& card() const { return m_card; }
    /// Leaves room for the words "no article".
    void clear();

    QSize sizeHint() const override { return {320, 360}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QRectF cardRect() const;
    double pictureHeight(double width) const;
    void paintPicture(QPainter& painter, const QRectF& room);
    void paintText(QPainter& painter, const QRectF& room);
    void paintSource(QPainter& painter, const QRectF& room);
    bool hasPicture() const { return !m_card.picture.isEmpty() || m_card.isPictureSought; }
    bool isLarge() const;
    QFont textFont() const;
    QFont titleFont() const;

    SmallPictures* m_loader;
    ArticleCard m_card;
    bool m_isEmpty = true;
};

} // namespace galley
