// Says in the status bar how changes on disk are noticed.
#include "ui/mainwindow/watchlabel.h"

#include "ui/support/text.h"
#include "ui/support/workbench.h"

namespace galley {

WatchLabel::WatchLabel(Workbench* workbench, QWidget* parent)
    : QLabel(parent) {
    setObjectName(u"watchLabel"_qs);
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::PlaceholderText);
    setContentsMargins(4, 0, 4, 0);
    connect(workbench, &Workbench::sessionChanged, this, &WatchLabel::follow);
    follow(workbench->session());
}

void WatchLabel::follow(FeedSession* session) {
    if (m_watcher)
        m_watcher->disconnect(this);
    m_watcher = session ? session->watcher() : nullptr;
    if (m_watcher)
        connect(m_watcher, &FeedWatcher::modeChanged, this, &WatchLabel::refresh);
    refresh();
}

void WatchLabel::refresh() {
    const FeedWatcher::Mode mode = m_watcher ? m_watcher->mode() : FeedWatcher::Mode::Off;
    setVisible(mode != FeedWatcher::Mode::Off);
    if (mode == FeedWatcher::Mode::Watching) {
        setText(tr("Watching"));
        setToolTip(plainToolTip(tr("What changes on disk shows here by itself.")));
    } else if (mode == FeedWatcher::Mode::Polling) {
        setText(tr("Checking every %n s", nullptr, m_watcher->pollSeconds()));
        setToolTip(plainToolTip(
            tr("%1 Galley looks again every few seconds; F5 does so at once.").arg(m_watcher->reason())));
    }
    setAccessibleName(text());
}

} // namespace galley
