// The articles as cards with pictures: the other view of a feed's list.
#pragma once

#include "ui/support/articleviews.h"
#include "ui/thumbnailgrid/card.h"
#include "ui/thumbnailgrid/cardgroups.h"
#include "ui/thumbnailgrid/cardlayout.h"
#include "ui/thumbnailgrid/cardpainter.h"
#include "ui/thumbnailgrid/gridselection.h"
#include "ui/thumbnailgrid/thumbnailloader.h"

#include <QAbstractItemView>
#include <QElapsedTimer>

namespace galley {

class ScrollKeeper;

/// Shows a session's articles as cards. Where a card stands is computed, so that a hundred thousand cost no
/// more than those on the screen.
class ThumbnailGrid : public QAbstractItemView, public ArticleView {
    Q_OBJECT
public:
    /// The store must outlive the view.
    explicit ThumbnailGrid(ImageStore* store, QWidget* parent = nullptr);
    ~ThumbnailGrid() override;

    void setSession(FeedSession* session) override;
    void moveBy(int places, bool extend) override;
    void reveal() override;
    int placeOf(int row) const override;
    int rowAt(int place) const override;

    Grouping grouping() const { return m_groups.grouping(); }
    void setGrouping(Grouping grouping);
    /// About how wide cards are; they fill their rows.
    void setCardWidth(int width);
    /// How many cards of such a width would stand in a row.
    int columnsWith(int cardWidth) const;
    void setPicturesOnly(bool on);
    /// Asks again for the pictures of the selected articles, past every cache.
    void retrySelected();

    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void keyboardSearch(const QString& search) override; ///< does nothing: single letters are commands here

    /// What assistive technology is told of a row.
    QString accessibleTextAt(int row) const;
    /// Whether every picture on the screen has come or failed.
    bool isSettled() const;
    /// Where one clicks to ask for a row's failed picture again, in the viewport; empty where it did not
    /// fail.
    QRect retryRectOf(int row) const;

protected:
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex& index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// A card to be kept where it is while all others move.
    struct Anchor {
        int place = -1;
        int offset = 0; ///< of its top, from that of the viewport
    };

    void connectList(FeedSession* session);
    void listChanged();
    const CardLayout& arranged() const;
    void arrange() const;
    CardLayout::Measures measuresWith(int cardWidth) const;
    Anchor anchor() const;
    void rearrange(const Anchor& anchor);
    QRect visibleArea() const; ///< in the contents
    QRect toViewport(const QRect& rect) const { return rect.translated(0, -verticalOffset()); }
    QPoint toContents(const QPoint& point) const { return point + QPoint(0, verticalOffset()); }
    int placeAt(const QPoint& point) const { return arranged().placeAt(toContents(point)); }
    int placeFor(CursorAction action) const;

    void retargetSoon();
    void retarget();
    void wantSoon();
    void wantPictures();
    QStringList picturesIn(const QRect& area, bool logos) const;
    void updateCards(const QSet<QString>& addresses);
    void reportPictures(const QSet<QString>& addresses);
    void retryPlace(int place);

    void paintHeader(QPainter* painter, int group) const;
    void paintCard(QPainter* painter, int place) const;
    void paintBand(QPainter* painter) const;
    void updatePlace(int place);
    void setHovered(int place);
    QString toolTipAt(const QPoint& point) const;

    void dragBand();
    void endBand();

    FeedSession* m_session = nullptr;
    mutable CardGroups m_groups;
    mutable CardLayout m_layout;
    mutable bool m_isStale = true;
    mutable Cards m_cards;
    mutable std::unique_ptr<CardPainter> m_painter;
    GridSelection m_selection;
    ThumbnailLoader m_pictures;
    ThumbnailLoader m_logos;
    int m_cardWidth;
    ScrollKeeper* m_scroll;
    bool m_picturesOnly = false;
    int m_hovered = -1;
    int m_direction = 1; ///< of the last scrolling: ahead is there
    bool m_isAnchored = false;
    QSize m_target; ///< of pictures, in device pixels
    QTimer m_retarget;
    QTimer m_want;
    QElapsedTimer m_wanted;

    QPoint m_pressed; ///< in the contents
    QPoint m_pointer; ///< in the viewport
    bool m_mayBand = false;
    bool m_isBanding = false;
    int m_retryPressed = -1;
    QTimer m_bandScroll;
};

} // namespace galley
