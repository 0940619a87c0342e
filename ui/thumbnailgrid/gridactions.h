// The actions that change how the grid shows its cards.
#pragma once

#include "ui/thumbnailgrid/cardgroups.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace galley {

class ThumbnailGrid;

/// Size, pictures only, grouping, asking again for pictures. The size counts steps; it and the choices are
/// the window's to remember.
class GridActions : public QObject {
    Q_OBJECT
public:
    explicit GridActions(ThumbnailGrid* grid);

    /// Makes the keys work while the focus is in there.
    void addKeysTo(QWidget* page);
    /// For the View menu.
    void fillViewMenu(QMenu* menu);
    /// They do nothing while the grid is not shown.
    void setEnabled(bool on);

    QMenu* groupMenu() { return m_groupMenu; }
    QActionGroup* groupings() { return m_groupings; }
    QAction* picturesOnlyAction() { return m_picturesOnly; }
    QAction* largerAction() { return m_larger; }
    QAction* smallerAction() { return m_smaller; }

    int size() const { return m_size; }
    static int sizeCount();

public slots:
    void setSize(int size);

signals:
    void sizeChanged(int size);

private:
    void makeSizeActions();
    void makeGroupActions();
    void addGrouping(Grouping grouping, const QString& name, const QString& text, const QString& toolTip,
                     int key);
    void step(int by);
    void updateEnabled();

    ThumbnailGrid* m_grid;
    bool m_isEnabled = false;
    int m_size;
    QAction* m_larger = nullptr;
    QAction* m_smaller = nullptr;
    QAction* m_picturesOnly = nullptr;
    QAction* m_retry = nullptr;
    QActionGroup* m_groupings;
    QMenu* m_groupMenu;
};

} // namespace galley
