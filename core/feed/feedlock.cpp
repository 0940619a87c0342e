// flock(): kept by the kernel, gone with the process.
#include "core/feed/feedlock.h"

#include "core/article/field.h"
#include "core/feed/disk.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

namespace galley {
namespace {

using Clock = std::chrono::steady_clock;

/// How often a lock somebody else holds is tried again.
constexpr auto pause = std::chrono::milliseconds(15);

/// Some file systems know no locks; a feed there can still be saved.
bool isUnsupported(int code) {
    return code == ENOLCK || code == EOPNOTSUPP || code == EINVAL || code == EBADF || code == ENOSYS;
}

/// Nothing where the lock is held.
std::optional<FeedLock::Failure> waitFor(int descriptor, Clock::time_point deadline,
                                         const std::function<bool()>& canceled) {
    for (;;) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || isUnsupported(errno))
            return std::nullopt;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return FeedLock::Failure{FeedLock::Refusal::Failed, errno};
        if (canceled && canceled())
            return FeedLock::Failure{FeedLock::Refusal::Canceled, 0};
        if (Clock::now() >= deadline)
            return FeedLock::Failure{FeedLock::Refusal::Busy, 0};
        std::this_thread::sleep_for(pause);
    }
}

} // namespace

std::expected<FeedLock, FeedLock::Failure> FeedLock::acquire(const QString& root, const StateHome& state,
                                                             std::chrono::milliseconds patience,
                                                             const std::function<bool()>& canceled) {
    const auto deadline = Clock::now() + patience;
    const std::string folder = toUtf8(state.folderOf(root));
    if (const int code = makePrivateFolder(folder))
        return std::unexpected(Failure{Refusal::Failed, code});
    Descriptor file(::open((folder + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return std::unexpected(Failure{Refusal::Failed, errno});
    if (const auto refused = waitFor(file.get(), deadline, canceled))
        return std::unexpected(*refused);
    // A feed that cannot be opened is told by what is done next.
    Descriptor feed = openFolder(toUtf8(root));
    if (feed.isOpen())
        if (const auto refused = waitFor(feed.get(), deadline, canceled))
            return std::unexpected(*refused);
    return FeedLock(std::move(file), std::move(feed));
}

} // namespace galley
