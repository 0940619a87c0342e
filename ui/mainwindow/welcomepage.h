// What the window shows while no feed is open.
#pragma once

#include "ui/support/emptystate.h"

class QAction;
class QListWidget;
class QListWidgetItem;

namespace galley {

class RecentFeeds;

/// Says how to open a feed, and offers those opened lately.
class WelcomePage : public EmptyState {
    Q_OBJECT
public:
    WelcomePage(QAction* open, RecentFeeds* recent, QWidget* parent = nullptr);

signals:
    void feedRequested(const QString& folder);

private:
    void request(const QListWidgetItem* item);
    void fill();

    RecentFeeds* m_recent;
    QWidget* m_recentHeading;
    QListWidget* m_list;
};

} // namespace galley
