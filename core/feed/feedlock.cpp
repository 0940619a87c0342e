// flock(): kept by the kernel, gone with the process.
#include "core/feed/feedlock.h"

#include "core/article/field.h"
#include "core/feed/disk.h"
#include "core/feed/filelock.h"

#include <cerrno>
#include <fcntl.h>

namespace galley {
namespace {

using Clock = std::chrono::steady_clock;

/// Nothing where the lock is held.
std::optional<FeedLock::Failure> waitFor(int descriptor, Clock::time_point deadline,
                                         const std::function<bool()>& canceled) {
    switch (const int code = lockFile(descriptor, deadline, canceled)) {
    case 0:
        return std::nullopt;
    case ETIMEDOUT:
        return FeedLock::Failure{FeedLock::Refusal::Busy, 0};
    case ECANCELED:
        return FeedLock::Failure{FeedLock::Refusal::Canceled, 0};
    default:
        return FeedLock::Failure{FeedLock::Refusal::Failed, code};
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
