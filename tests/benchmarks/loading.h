// A feed opened the way the window opens it, with its models, watched by a heartbeat.
#pragma once

#include "core/editing/edits.h"
#include "core/feed/feed.h"
#include "core/model/articlelistmodel.h"
#include "core/model/articletablemodel.h"
#include "tests/benchmarks/measure.h"

#include <QObject>
#include <QTimer>

namespace galley::benchmarks {

/// Beats every millisecond in the event loop and remembers the longest time between two beats.
class Heartbeat : public QObject {
public:
    Heartbeat();
    /// Forgets what was measured.
    void restart();
    /// The longest time the event loop was not reached, in milliseconds.
    double longestWait() const { return m_longestWait; }
    /// The most processor time this thread used between two beats: what is left once others compete for the
    /// cores.
    double longestWork() const { return m_longestWork; }

private:
    void beat();

    QTimer m_timer;
    Stopwatch m_sinceBeat;
    double m_workAtBeat = 0;
    double m_longestWait = 0;
    double m_longestWork = 0;
};

/// A feed and its models, sorted as the window sorts at first.
struct LoadedFeed {
    LoadedFeed();

    /// Opens a folder and runs the event loop until it is loaded. Ends the program where it cannot be opened.
    void open(const std::filesystem::path& folder);

    Feed feed;
    Edits edits;
    ArticleTableModel table;
    ArticleListModel list;
    double firstRows = 0; ///< milliseconds from open() until rows are shown
    double allRows = 0;   ///< milliseconds from open() until loaded
};

} // namespace galley::benchmarks
