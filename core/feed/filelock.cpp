// Asks again and again: a blocking flock() could not be given up.
#include "core/feed/filelock.h"

#include <cerrno>
#include <sys/file.h>
#include <thread>

namespace galley {
namespace {

using Clock = std::chrono::steady_clock;

/// How often a lock somebody else holds is tried again.
constexpr auto pause = std::chrono::milliseconds(15);

bool isUnsupported(int code) {
    return code == ENOLCK || code == EOPNOTSUPP || code == EINVAL || code == EBADF || code == ENOSYS;
}

} // namespace

int lockFile(int descriptor, Clock::time_point deadline, const std::function<bool()>& canceled) {
    for (;;) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || isUnsupported(errno))
            return 0;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return errno;
        if (canceled && canceled())
            return ECANCELED;
        if (Clock::now() >= deadline)
            return ETIMEDOUT;
        std::this_thread::sleep_for(pause);
    }
}

} // namespace galley
