// The team's views of an open feed.
#pragma once

#include "core/feed/feed.h"
#include "core/feed/teamviews.h"

#include <QThreadPool>

namespace galley {

/// Reads the views in the feed's `.galley.yml` and writes changes of them, on a worker and one after the
/// other. GUI thread.
class TeamViewFile : public QObject {
    Q_OBJECT
public:
    /// Reads the file whenever the feed was loaded or refreshed. `feed` outlives this.
    explicit TeamViewFile(Feed* feed, QObject* parent = nullptr);

    const std::vector<TeamView>& views() const { return m_views; }

    /// Changes the file: changed(), and then done(); or failed().
    void change(const TeamViewChange& change);
    /// Reads the file: changed() where its views are other ones.
    void read();

signals:
    void changed();
    void done(const galley::TeamViewChange& change); ///< the file says so now
    void failed(const galley::Error& error);         ///< the file is what it was
    void complained(const galley::Error& error);     ///< part of the file is not understood; told once

private:
    void take(const TeamViews& read);

    Feed* m_feed;
    std::vector<TeamView> m_views;
    std::vector<QString> m_complaints; ///< told already
    QThreadPool m_worker;              ///< of one thread: changes are made in turn
};

} // namespace galley
