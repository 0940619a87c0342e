// Runs a function in a process of its own that can be killed, or lied to, at each of its system calls.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace galley {

/// A system call about to be made.
struct SystemCall {
    int index = 0; ///< how many came before it
    std::string
        name; ///< of those that change files: "openat" (where it creates), "write", "rename" ...; else ""
    std::string file; ///< what it is about, where known: a path
};

/// What a traced process meets at a system call.
struct Fate {
    bool killed = false;
    int failsWith = 0; ///< an errno; 0: the call is made
};

/// Whether processes may be traced here, and calls be made to fail.
bool canTrace();

/// Runs `body` in a child on one core and asks `decide` at each system call. The child's exit status, or
/// nothing where it was killed. Names and files are found out only where `detailed`.
std::optional<int> runTraced(const std::function<int()>& body,
                             const std::function<Fate(const SystemCall&)>& decide, bool detailed);

} // namespace galley
