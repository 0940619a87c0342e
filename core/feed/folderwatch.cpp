// One thread waits for events; a queue that is read at once does not run over while the window is busy.
#include "core/feed/folderwatch.h"

#include "core/article/field.h"
#include "core/feed/feedlayout.h"
#include "core/feed/feedsettings.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/vfs.h>

namespace galley {
namespace {

using namespace std::chrono_literals;

constexpr auto quietTime = 50ms;
constexpr auto longestWait = 400ms;
constexpr unsigned mask = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE |
                          IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

/// File systems on which other machines, or a program behind them, change files without a word.
bool isTaciturn(long type) {
    constexpr std::array<unsigned long, 12> types = {
        0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x65735546, 0x5346414f,
        0x00c36400, 0x01021997, 0x73757245, 0x564c,     0x786f4256, 0x6a656a63 /* fakeowner */};
    return std::ranges::find(types, static_cast<unsigned long>(type) & 0xffffffffUL) != types.end();
}

bool endsLike(std::string_view name, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

/// Temporary, hidden and backup files are nobody's business, but for the feed's settings.
bool isOfInterest(std::string_view name, bool isFolder) {
    if (name.starts_with('.'))
        return !isFolder && name == toUtf8(feedSettingsName);
    if (name.starts_with('#') || name.starts_with('~') || name.ends_with('~'))
        return false;
    if (isFolder)
        return name != "_site" && name != "node_modules" && name != "vendor";
    return endsLike(name, {".yml", ".yaml", ".json"}) ||
           isDocumentName(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace

FolderWatch::FolderWatch(std::string root, Listener listener)
    : m_root(std::move(root))
    , m_listener(std::move(listener))
    , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_thread([this] { run(); }) {}

FolderWatch::~FolderWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    eventfd_write(m_wake.get(), 1);
    m_thread.join();
}

void FolderWatch::watch(std::vector<std::string> folders) {
    {
        const std::lock_guard lock(m_mutex);
        m_asked = std::move(folders);
        m_isAsked = true;
    }
    eventfd_write(m_wake.get(), 1);
}

void FolderWatch::run() {
    if (!start())
        return;
    while (listen() && !m_isRootGone) {
        if (m_hasChanges && waitingTime() == 0)
            deliver();
    }
    if (m_isRootGone)
        m_listener.failed(Obstacle::Gone);
}

bool FolderWatch::start() {
    struct statfs state = {};
    if (statfs(m_root.c_str(), &state) == 0 && isTaciturn(state.f_type)) {
        m_listener.failed(Obstacle::FileSystem);
        return false;
    }
    m_events = Descriptor(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (!m_events.isOpen() || !m_wake.isOpen())
        m_listener.failed(errno == EMFILE || errno == ENFILE ? Obstacle::Limit : Obstacle::Unsupported);
    return m_events.isOpen() && m_wake.isOpen();
}

/// Waits for something to happen, and takes it in. False where it is time to end.
bool FolderWatch::listen() {
    std::array<pollfd, 2> sources = {{{m_wake.get(), POLLIN, 0}, {m_events.get(), POLLIN, 0}}};
    if (poll(sources.data(), sources.size(), waitingTime()) < 0)
        return errno == EINTR;
    if (sources[0].revents != 0 && !takeFolders())
        return false;
    return sources[1].revents == 0 || takeEvents();
}

bool FolderWatch::takeFolders() {
    eventfd_t count = 0;
    eventfd_read(m_wake.get(), &count);
    std::vector<std::string> asked;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isOver || !m_isAsked)
            return !m_isOver;
        m_isAsked = false;
        asked = std::move(m_asked);
    }
    const std::set<std::string> wanted(asked.begin(), asked.end());
    for (const auto& [watch, folder] : m_folders)
        if (!wanted.contains(folder) && m_watched.erase(folder) > 0)
            inotify_rm_watch(m_events.get(), watch); // its entry goes when the kernel says so
    for (const std::string& folder : wanted)
        if (!add(folder))
            return false;
    m_isRootGone = wanted.contains({}) && !m_watched.contains({});
    if (m_isRootGone)
        return false;
    m_listener.watching();
    return true;
}

/// False where watching is impossible. A folder that is not there is watched for by the one above it.
bool FolderWatch::add(const std::string& folder) {
    if (m_watched.contains(folder))
        return true;
    const int watch = inotify_add_watch(m_events.get(), (m_root + '/' + folder).c_str(), mask);
    if (watch >= 0) {
        m_folders[watch] = folder;
        m_watched.insert(folder);
        noteEverything();
        return true;
    }
    const bool isLimit = errno == ENOSPC || errno == ENOMEM;
    if (!isLimit && (!folder.empty() || errno == ENOENT || errno == ENOTDIR))
        return true;
    m_listener.failed(isLimit ? Obstacle::Limit : Obstacle::Unsupported);
    return false;
}

bool FolderWatch::takeEvents() {
    alignas(inotify_event) std::array<char, 64 * 1024> buffer;
    for (;;) {
        const ssize_t size = ::read(m_events.get(), buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return size < 0 && errno == EAGAIN;
        for (const char* at = buffer.data(); at < buffer.data() + size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(at);
            take(event->wd, event->mask, event->len > 0 ? event->name : "");
            at += sizeof(inotify_event) + event->len;
        }
        if (waitingTime() == 0)
            return true; // a stream of events that never ends
    }
}

void FolderWatch::take(int watch, unsigned what, std::string_view name) {
    if (what & IN_Q_OVERFLOW)
        return noteEverything();
    const auto folder = m_folders.find(watch);
    if (folder == m_folders.end())
        return;
    if (what & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF)) {
        if (m_watched.contains(folder->second))
            noteEverything();
        // A folder that was moved is watched on, but under a name that is not its own any more.
        if (what & IN_MOVE_SELF)
            inotify_rm_watch(m_events.get(), watch);
        m_isRootGone = m_isRootGone || (folder->second.empty() && m_watched.contains(folder->second));
        m_watched.erase(folder->second);
        m_folders.erase(folder);
        return;
    }
    if (name.empty()) // the folder itself: its permissions, perhaps
        return noteEverything();
    if (!isOfInterest(name, what & IN_ISDIR))
        return;
    if (what & IN_ISDIR)
        return noteEverything();
    note(folder->second.empty() ? std::string(name) : folder->second + '/' + std::string(name));
}

void FolderWatch::note(std::string path) {
    m_last = Clock::now();
    if (!std::exchange(m_hasChanges, true))
        m_first = m_last;
    if (!m_changes.everything)
        m_changes.files.insert(std::move(path));
}

void FolderWatch::noteEverything() {
    note({});
    m_changes.everything = true;
    m_changes.files.clear();
}

/// In milliseconds; -1 for ever.
int FolderWatch::waitingTime() const {
    if (!m_hasChanges)
        return -1;
    const auto until = std::min(m_last + quietTime, m_first + longestWait);
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    return std::max(0, static_cast<int>(left.count()));
}

void FolderWatch::deliver() {
    m_hasChanges = false;
    m_listener.changed(std::exchange(m_changes, {}));
}

} // namespace galley
