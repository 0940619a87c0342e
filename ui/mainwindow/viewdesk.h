// Makes saved views of what the window shows, and shows them again.
#pragma once

#include "core/feed/teamviews.h"

#include <QObject>

#include <functional>

class QActionGroup;
class QMenu;
class QSettings;
class QWidget;

namespace galley {

class Columns;
class FeedSession;
class FilterBar;
class MessageBar;
class SavedViewActions;
class SavedViewList;
class SavedViews;
class Workbench;
struct SavedView;

/// Owns the saved views, their menu and their list, and keeps the team's in the feed.
class ViewDesk : public QObject {
    Q_OBJECT
public:
    /// What a view is made of; all outlives the desk.
    struct Parts {
        Workbench* workbench;
        FilterBar* filter;
        Columns* columns;
        QActionGroup* kinds; ///< table, thumbnails, ...
        MessageBar* messages;
    };
    ViewDesk(QSettings* settings, const Parts& parts, QWidget* window);

    QMenu* menu();
    SavedViewList* list() { return m_list; } ///< to be put into the side bar, which then owns it
    void setEnabled(bool enabled);

signals:
    void listRequested(); ///< the list should be on the screen
    void shown();         ///< a view is; the focus should go to the articles

private:
    void follow(FeedSession* session);
    void show(int place);
    void save();
    void rename(int place, const QString& name);
    void remove(int place);
    void share(int place);
    void takeTeamViews();
    void takeDone(const TeamViewChange& change);
    void changeTeamView(const TeamViewChange& change);
    TeamView teamView(const SavedView& view) const;
    void tellRemoved(const QString& name, std::function<void()> undo);

    Parts m_parts;
    SavedViews* m_views;
    SavedViewActions* m_actions;
    SavedViewList* m_list;
    QString m_shared; ///< the user's view that is being given to the team
};

} // namespace galley
