// Plain system calls: QFile costs more than reading the file.
#include "core/feed/filereader.h"

#include "core/article/field.h"
#include "core/feed/fileerror.h"
#include "core/feed/filestate.h"
#include "core/frontmatter/document.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace galley {
namespace {

constexpr std::size_t maximumSize = frontmatter::maximumDocumentSize;

/// Waits for nothing (a pipe), takes over no terminal.
constexpr int openFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW;

bool isInside(std::string_view root, std::string_view path) {
    return path.starts_with(root) && (root == "/" || path.size() == root.size() || path[root.size()] == '/');
}

/// Reads until the buffer is full or the file ends; the number of bytes, or -errno.
ssize_t readUpTo(int descriptor, char* buffer, std::size_t size) {
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::read(descriptor, buffer + done, size - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -errno;
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return static_cast<ssize_t>(done);
}

Error tooLarge(const QString& path) {
    return errorFrom({frontmatter::ErrorCode::TooLarge, {}, {}}, path);
}

} // namespace

std::string resolvedInside(const std::string& root, const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr), &std::free);
    if (!real)
        return {};
    if (!isInside(root, real.get())) {
        errno = EXDEV;
        return {};
    }
    return real.get();
}

FileReader::FileReader(const QString& root)
    : m_root(toUtf8(root)) {}

Result<FileReader::View> FileReader::read(const QString& path) {
    const int descriptor = open(m_root + '/' + toUtf8(path));
    if (descriptor == leavesFeed)
        return std::unexpected(leavesFeedError(path));
    if (descriptor < 0)
        return std::unexpected(readError(path, -descriptor));
    auto view = readAll(descriptor, path);
    ::close(descriptor);
    return view;
}

int FileReader::open(const std::string& path) {
    if (!folderIsInside(path.substr(0, path.rfind('/'))))
        return errno == EXDEV ? leavesFeed : -errno;
    const int descriptor = ::open(path.c_str(), openFlags);
    if (descriptor >= 0 || errno != ELOOP)
        return descriptor >= 0 ? descriptor : -errno;
    const std::string target = resolvedInside(m_root, path);
    if (target.empty())
        return errno == EXDEV ? leavesFeed : -errno;
    const int linked = ::open(target.c_str(), openFlags);
    return linked >= 0 ? linked : -errno;
}

bool FileReader::folderIsInside(const std::string& folder) {
    if (folder == m_knownFolder)
        return true;
    if (resolvedInside(m_root, folder.empty() ? "/" : folder).empty())
        return false;
    m_knownFolder = folder;
    return true;
}

Result<FileReader::View> FileReader::readAll(int descriptor, const QString& path) {
    struct stat state = {};
    if (fstat(descriptor, &state) != 0)
        return std::unexpected(readError(path, errno));
    if (!S_ISREG(state.st_mode))
        return std::unexpected(readError(path, S_ISDIR(state.st_mode) ? EISDIR : EINVAL));
    if (static_cast<std::size_t>(state.st_size) > maximumSize)
        return std::unexpected(tooLarge(path));
    // One byte more than expected tells a file that grows meanwhile.
    std::size_t wanted = static_cast<std::size_t>(state.st_size) + 1;
    for (;;) {
        if (m_buffer.size() < wanted)
            m_buffer.resize(std::max(wanted, m_buffer.size() * 2));
        const ssize_t size = readUpTo(descriptor, m_buffer.data(), wanted);
        if (size < 0)
            return std::unexpected(readError(path, static_cast<int>(-size)));
        if (static_cast<std::size_t>(size) > maximumSize)
            return std::unexpected(tooLarge(path));
        if (static_cast<std::size_t>(size) < wanted)
            return View{std::string_view(m_buffer).substr(0, static_cast<std::size_t>(size)),
                        fileDigest(state)};
        if (lseek(descriptor, 0, SEEK_SET) != 0)
            return std::unexpected(readError(path, errno));
        wanted = std::min(wanted * 2, maximumSize + 1);
    }
}

} // namespace galley
