// Notices what happens in folders, by inotify.
#pragma once

#include "core/feed/descriptor.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace galley {

/// Watches folders on a thread of its own. What happens is gathered until it has been quiet for a moment, yet
/// never for long: somebody who writes all the time is heard as well.
class FolderWatch {
public:
    /// Files by their paths, relative to the root; or more has happened than can be told by files.
    struct Changes {
        std::set<std::string> files;
        bool everything = false;
    };
    enum class Obstacle {
        Limit,       ///< of watches or instances a user may have
        Gone,        ///< the root itself was moved or deleted
        FileSystem,  ///< one that does not tell what other machines do
        Unsupported, ///< anything else
    };
    /// Both are called on the watching thread. After `failed` nothing more is told.
    struct Listener {
        std::function<void(Changes)> changed;
        std::function<void(Obstacle)> failed;
        std::function<void()> watching; ///< all folders asked for are watched
    };

    FolderWatch(std::string root, Listener listener);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// Watches these folders (relative to the root) and no others. What happened in a new one before may have
    /// been missed: everything counts as changed then. Thread-safe.
    void watch(std::vector<std::string> folders);

private:
    using Clock = std::chrono::steady_clock;

    void run();
    bool start();
    bool listen();
    bool takeFolders();
    bool add(const std::string& folder);
    bool takeEvents();
    void take(int watch, unsigned mask, std::string_view name);
    void note(std::string path);
    void noteEverything();
    int waitingTime() const;
    void deliver();

    std::string m_root;
    Listener m_listener;
    Descriptor m_wake; ///< an eventfd: there are folders to take, or it is time to end
    std::mutex m_mutex;
    std::vector<std::string> m_asked; ///< guarded by the mutex, like the next two
    bool m_isAsked = false;
    bool m_isOver = false;

    bool m_isRootGone = false;
    Descriptor m_events;
    std::unordered_map<int, std::string> m_folders; ///< by watch
    std::set<std::string> m_watched;
    Changes m_changes;
    bool m_hasChanges = false;
    Clock::time_point m_first; ///< of the changes gathered
    Clock::time_point m_last;
    std::thread m_thread;
};

} // namespace galley
