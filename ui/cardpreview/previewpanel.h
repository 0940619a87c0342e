// The preview part of the window: an article's pictures, or its card.
#pragma once

#include "core/editing/edits.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QMenu;
class QStackedWidget;
class QTabBar;

namespace galley {

class CardPreview;
class ImagePreview;
class ImageStore;
class PreviewController;

/// Two views of the article shown, under tabs. What is hidden loads nothing.
class PreviewPanel : public QWidget {
    Q_OBJECT
public:
    /// The store must outlive the widget.
    explicit PreviewPanel(ImageStore* store, QWidget* parent = nullptr);

    /// The feed to show articles of, nullptr for none.
    void setFeed(Feed* feed, Edits* edits);
    PreviewController* controller() const { return m_controller; }
    ImagePreview* pictures() const { return m_pictures; }
    CardPreview* card() const { return m_card; }
    /// What one can do with the pictures, and the way to the card.
    void fillMenu(QMenu* menu) const;

private:
    void makeTabs();
    void showCard(int id);

    QPointer<Feed> m_feed;
    QPointer<Edits> m_edits;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    ImagePreview* m_pictures;
    CardPreview* m_card;
    PreviewController* m_controller;
    QAction* m_cardAction;
};

} // namespace galley
