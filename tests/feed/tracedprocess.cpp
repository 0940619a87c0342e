// ptrace(), as strace uses it, without the cost of starting a program a thousand times.
#include "tests/feed/tracedprocess.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <sched.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

namespace galley {
namespace {

[[noreturn]] void runChild(const std::function<int()>& body) {
    // On one core nothing is done by several threads.
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<std::size_t>(sched_getcpu()), &one);
    sched_setaffinity(0, sizeof one, &one);
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
        _exit(EXIT_FAILURE);
    kill(getpid(), SIGSTOP);
    _exit(body());
}

std::string stringAt(pid_t process, std::uint64_t address) {
    std::string text(512, '\0');
    iovec here = {text.data(), text.size()};
    // Not across the end of a page, behind which there may be nothing.
    iovec there = {reinterpret_cast<void*>(address),
                   std::min<std::size_t>(text.size(), 4096 - address % 4096)};
    std::string all;
    for (;;) {
        const ssize_t got = process_vm_readv(process, &here, 1, &there, 1, 0);
        if (got <= 0)
            return all;
        const std::size_t end = text.substr(0, static_cast<std::size_t>(got)).find('\0');
        all += text.substr(0, std::min(end, static_cast<std::size_t>(got)));
        if (end != std::string::npos)
            return all;
        there = {static_cast<char*>(there.iov_base) + got, text.size()};
    }
}

std::string openFile(pid_t process, std::uint64_t descriptor) {
    std::string path(512, '\0');
    const std::string link = "/proc/" + std::to_string(process) + "/fd/" + std::to_string(descriptor);
    const ssize_t size = readlink(link.c_str(), path.data(), path.size());
    path.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return path;
}

void describe(SystemCall& call, pid_t process, std::uint64_t number, const std::uint64_t* arguments) {
    static const std::map<std::uint64_t, std::string> byDescriptor = {
        {SYS_write, "write"},   {SYS_fsync, "fsync"},         {SYS_fdatasync, "fdatasync"},
        {SYS_syncfs, "syncfs"}, {SYS_ftruncate, "ftruncate"}, {SYS_fchmod, "fchmod"}};
    if (const auto found = byDescriptor.find(number); found != byDescriptor.end()) {
        call.name = found->second;
        call.file = openFile(process, arguments[0]);
    } else if (number == SYS_openat && (arguments[2] & O_CREAT) != 0) {
        call.name = "openat";
        call.file = stringAt(process, arguments[1]);
    } else if (number == SYS_renameat || number == SYS_renameat2) {
        call.name = "rename";
        call.file = stringAt(process, arguments[3]);
    } else if (number == SYS_unlinkat || number == SYS_mkdirat) {
        call.name = number == SYS_unlinkat ? "unlink" : "mkdir";
        call.file = stringAt(process, arguments[1]);
    }
#ifdef SYS_rename
    if (number == SYS_rename || number == SYS_unlink || number == SYS_mkdir) {
        call.name = number == SYS_rename ? "rename" : number == SYS_unlink ? "unlink" : "mkdir";
        call.file = stringAt(process, arguments[number == SYS_rename ? 1 : 0]);
    }
#endif
}

#ifdef __x86_64__
constexpr bool canFail = true;

void skipCall(pid_t process) {
    ptrace(PTRACE_POKEUSER, process, offsetof(user, regs.orig_rax), -1L);
}

void setResult(pid_t process, int error) {
    ptrace(PTRACE_POKEUSER, process, offsetof(user, regs.rax), static_cast<long>(-error));
}
#else
constexpr bool canFail = false;
void skipCall(pid_t) {}
void setResult(pid_t, int) {}
#endif

/// Follows one child from call to call.
class Tracer {
public:
    Tracer(pid_t child, const std::function<Fate(const SystemCall&)>& decide, bool detailed)
        : m_child(child)
        , m_decide(decide)
        , m_detailed(detailed) {}

    std::optional<int> run() {
        int status = 0;
        if (waitpid(m_child, &status, 0) < 0 || !WIFSTOPPED(status))
            return std::nullopt;
        ptrace(PTRACE_SETOPTIONS, m_child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
        int signal = 0;
        for (;;) {
            ptrace(PTRACE_SYSCALL, m_child, nullptr, signal);
            if (waitpid(m_child, &status, 0) < 0 || WIFSIGNALED(status))
                return std::nullopt;
            if (WIFEXITED(status))
                return WEXITSTATUS(status);
            const bool atCall = WSTOPSIG(status) == (SIGTRAP | 0x80);
            signal = atCall ? 0 : WSTOPSIG(status);
            if (atCall)
                stopped();
        }
    }

private:
    void stopped() {
        m_inside = !m_inside;
        if (m_inside)
            entered();
        else if (m_fate.failsWith != 0)
            setResult(m_child, m_fate.failsWith);
    }

    void entered() {
        SystemCall call;
        call.index = m_count++;
        if (m_detailed) {
            __ptrace_syscall_info info = {};
            ptrace(PTRACE_GET_SYSCALL_INFO, m_child, sizeof info, &info);
            describe(call, m_child, info.entry.nr, info.entry.args);
        }
        m_fate = m_decide(call);
        if (m_fate.killed)
            kill(m_child, SIGKILL);
        else if (m_fate.failsWith != 0)
            skipCall(m_child);
    }

    pid_t m_child;
    const std::function<Fate(const SystemCall&)>& m_decide;
    bool m_detailed;
    int m_count = 0;
    bool m_inside = false;
    Fate m_fate;
};

} // namespace

std::optional<int> runTraced(const std::function<int()>& body,
                             const std::function<Fate(const SystemCall&)>& decide, bool detailed) {
    const pid_t child = fork();
    if (child == 0)
        runChild(body);
    return Tracer(child, decide, detailed).run();
}

bool canTrace() {
    static const bool can = [] {
        bool failed = false;
        const auto status = runTraced([] { return syscall(SYS_getppid) == -1 && errno == EIO ? 7 : 8; },
                                      [&](const SystemCall&) {
                                          const bool first = !failed;
                                          failed = true;
                                          return first ? Fate{false, EIO} : Fate{};
                                      },
                                      false);
        return canFail && status == 7;
    }();
    return can;
}

} // namespace galley
