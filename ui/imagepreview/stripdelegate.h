// Paints one picture of a strip.
#pragma once

#include <QStyledItemDelegate>

namespace galley {

class PictureStrip;

/// Thumbnail, or the row's text on a card; a mark in the corner, a frame around the current one.
class StripDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int margin = 4; ///< around a picture

    explicit StripDelegate(PictureStrip* strip);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintCard(QPainter* painter, const QStyleOptionViewItem& option, const QRect& cell,
                   const QModelIndex& index) const;
    void paintMark(QPainter* painter, const QStyleOptionViewItem& option, const QRect& cell,
                   const QString& mark) const;

    PictureStrip* m_strip;
};

} // namespace galley
