// Waits for the lock of a file.
#pragma once

#include <chrono>
#include <functional>

namespace galley {

/// Takes the exclusive lock (flock(2)) of an open file; the kernel lets go of it when the file is closed, at
/// the latest when the process ends. 0 once it is held, ETIMEDOUT where somebody else held it until
/// `deadline`, ECANCELED, or an errno. A file system that knows no locks counts as one that gave it.
int lockFile(int descriptor, std::chrono::steady_clock::time_point deadline,
             const std::function<bool()>& canceled = {});

} // namespace galley
