// One run of opening or reloading a feed, or of looking at some of its files: workers fill it, the GUI thread
// takes out.
#pragma once

#include "core/feed/feedlayout.h"
#include "core/feed/loader.h"
#include "core/feed/recovery.h"

#include <QHash>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace galley {

/// Shared by the feed and its worker thread. Nothing here waits: the feed looks at what is ready whenever its
/// timer fires, so no worker ever needs the feed to be alive.
class FeedLoad {
public:
    /// Which state of its file an article was read from.
    struct State {
        quint64 digest = 0;
        quint64 content = 0;
    };
    /// What the feed knows when a reload begins; empty when it opens a folder.
    struct Known {
        QHash<QString, int> ids;
        std::vector<State> states;                ///< by id
        std::shared_ptr<const FeedLayout> layout; ///< needed to look at named files
        std::vector<int>
            lost; ///< ids whose files went lately: one that turns up with the same content is theirs
        bool isFinal = false; ///< files nobody knows are not read
    };

    /// `paths`: looks at these files only, as far as that can tell; empty for all. With `state`, what an
    /// interrupted save left is recovered first.
    FeedLoad(QString folder, QStringList paths, Known known, std::optional<StateHome> state = {});

    /// Runs the whole load; on a worker.
    void run();
    void cancel() { m_canceled = true; }
    /// No thread runs in here any more.
    bool isOver() const { return m_over.load(std::memory_order_acquire); }

    /// The folder has been looked at; everything below but take() stays as it is from now on.
    bool isDiscovered() const { return m_discovered.load(std::memory_order_acquire); }
    const std::optional<Error>& error() const { return m_error; }
    const RecoveryReport& recovery() const { return m_recovery; }
    std::shared_ptr<const FeedLayout> layout() const { return m_layout; }
    /// Whether the whole folder was looked at, not only named files.
    bool isWhole() const { return m_isWhole; }
    /// Files went and others came: which of them are the same is known once the load isOver().
    bool mayHoldRenames() const { return m_mayHoldRenames; }
    const std::vector<int>& vanished() const { return m_vanished; } ///< ids; without those found elsewhere
    int total() const { return static_cast<int>(m_jobs.size()); }

    struct Loaded {
        int id; ///< -1 for a new article
        Article article;
        bool isSame; ///< its file holds the bytes that are known
    };
    /// The next articles in order, as far as they are read, at most `most`. On one thread only.
    std::vector<Loaded> take(int most);
    /// Whether take() would give some now.
    bool hasReady() const;
    int taken() const { return static_cast<int>(m_taken); }
    /// How many files that were not known are not taken yet.
    int unread() const { return std::min(m_added, total() - taken()); }

private:
    static constexpr std::size_t chunkSize = 16;
    struct Job {
        int file;        ///< index into layout.files
        int id;          ///< the article it replaces, or -1
        quint64 content; ///< of the article it replaces
    };

    void recoverFolder();
    bool look();
    void plan();
    void planRenames();
    void findRenames();
    bool isBelowUnlisted(const QString& path) const;
    void readChunk(FileReader& reader, std::size_t chunk);

    QString m_folder;
    QStringList m_paths;
    Known m_known;
    std::optional<StateHome> m_state;
    RecoveryReport m_recovery;
    bool m_isWhole = true;
    bool m_mayHoldRenames = false;
    QHash<quint64, int> m_lost; ///< ids by content; -1 where several had it
    std::atomic<bool> m_canceled = false;
    std::atomic<bool> m_discovered = false;
    std::atomic<bool> m_over = false;
    std::optional<Error> m_error;
    std::shared_ptr<const FeedLayout> m_layout;
    QStringList m_unlisted; ///< folders
    std::vector<int> m_vanished;
    int m_added = 0;         ///< jobs for new articles, the last ones
    std::vector<Job> m_jobs; ///< changed articles, then new ones by path
    std::vector<Article> m_results;
    std::vector<std::atomic<bool>> m_ready; ///< chunks of results
    std::size_t m_taken = 0;
};

} // namespace galley
