// One worker, so that a file read while it is being changed is read after that.
#include "core/feed/teamviewfile.h"

#include "core/feed/whenready.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace galley {

TeamViewFile::TeamViewFile(Feed* feed, QObject* parent)
    : QObject(parent)
    , m_feed(feed) {
    m_worker.setMaxThreadCount(1);
    connect(feed, &Feed::loaded, this, &TeamViewFile::read);
    connect(feed, &Feed::refreshed, this, &TeamViewFile::read);
}

void TeamViewFile::read() {
    whenReady(QtConcurrent::run(&m_worker, readTeamViews, m_feed->layout().root), this,
              [this](const TeamViews& views) { take(views); });
}

void TeamViewFile::change(const TeamViewChange& change) {
    const auto changing = QtConcurrent::run(&m_worker, changeTeamViews, m_feed->layout().root, change);
    whenReady(changing, this, [this, change](const Result<TeamViews>& views) {
        if (!views) {
            emit failed(views.error());
            return;
        }
        take(*views);
        emit done(change);
    });
}

void TeamViewFile::take(const TeamViews& read) {
    std::vector<QString> complaints(read.complaints.size());
    std::ranges::transform(read.complaints, complaints.begin(), &Error::toString);
    const bool areKnown = complaints == std::exchange(m_complaints, complaints);
    for (const Error& complaint : read.complaints)
        if (!areKnown)
            emit complained(complaint);
    // What cannot be read at all has no views to show; those known stay until it can.
    const bool isUnreadable = read.views.empty() && !read.complaints.empty();
    if (isUnreadable || m_views == read.views)
        return;
    m_views = read.views;
    emit changed();
}

} // namespace galley
