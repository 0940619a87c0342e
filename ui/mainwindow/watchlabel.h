// Says in the status bar how changes on disk are noticed.
#pragma once

#include <QLabel>
#include <QPointer>

namespace galley {

class FeedSession;
class FeedWatcher;
class Workbench;

/// "Watching" or "Checking every 5 s", with the reason in the tool tip.
class WatchLabel : public QLabel {
    Q_OBJECT
public:
    explicit WatchLabel(Workbench* workbench, QWidget* parent = nullptr);

private:
    void follow(FeedSession* session);
    void refresh();

    QPointer<FeedWatcher> m_watcher;
};

} // namespace galley
