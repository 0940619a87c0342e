// Makes saved views of what the window shows, and shows them again.
#pragma once

#include <QObject>

class QActionGroup;
class QMenu;
class QSettings;
class QWidget;

namespace galley {

class Columns;
class FilterBar;
class SavedViewActions;
class SavedViewList;
class SavedViews;
class Workbench;

/// Owns the saved views, their menu and their list.
class ViewDesk : public QObject {
    Q_OBJECT
public:
    /// What a view is made of; all outlives the desk.
    struct Parts {
        Workbench* workbench;
        FilterBar* filter;
        Columns* columns;
        QActionGroup* kinds; ///< table, thumbnails, ...
    };
    ViewDesk(QSettings* settings, const Parts& parts, QWidget* window);

    QMenu* menu();
    SavedViewList* list() { return m_list; } ///< to be put into the side bar, which then owns it
    void setEnabled(bool enabled);

signals:
    void listRequested(); ///< the list should be on the screen
    void shown();         ///< a view is; the focus should go to the articles

private:
    void show(int place);
    void save();

    Parts m_parts;
    SavedViews* m_views;
    SavedViewActions* m_actions;
    SavedViewList* m_list;
};

} // namespace galley
