// The grid with a slim bar below it.
#pragma once

#include <QWidget>

class QSlider;
class QToolButton;

namespace galley {

class GridActions;
class ImageStore;
class ThumbnailGrid;

/// Shows a ThumbnailGrid; the bar groups, hides the words and sets the size.
class ThumbnailPage : public QWidget {
    Q_OBJECT
public:
    /// The store must outlive the page.
    explicit ThumbnailPage(ImageStore* store, QWidget* parent = nullptr);

    ThumbnailGrid* grid() { return m_grid; }
    GridActions* actions() { return m_actions; }
    /// Its value is the size; for remembering it.
    QSlider* sizeSlider() { return m_slider; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    void makeSlider();
    QToolButton* makeButton(QAction* action);
    void updateGroupButton();
    void fitBar();

    ThumbnailGrid* m_grid;
    GridActions* m_actions;
    QWidget* m_bar = nullptr;
    QToolButton* m_groupButton = nullptr;
    QToolButton* m_picturesOnly = nullptr;
    QSlider* m_slider = nullptr;
};

} // namespace galley
