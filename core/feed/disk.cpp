// System calls.
#include "core/feed/disk.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace galley {

int failure(int returned) {
    return returned == 0 ? 0 : errno;
}

int writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        if (written == 0)
            return ENOSPC;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

std::expected<std::string, int> readToEnd(int descriptor) {
    std::string bytes;
    std::string buffer(65'536, '\0');
    for (;;) {
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::unexpected(errno);
        if (got == 0)
            return bytes;
        bytes.append(buffer, 0, static_cast<std::size_t>(got));
    }
}

std::string folderOf(const std::string& file) {
    return file.substr(0, file.rfind('/') + 1);
}

Descriptor openFolder(const std::string& folder) {
    return Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

int flushFolder(const std::string& folder) {
    const Descriptor opened = openFolder(folder);
    return opened.isOpen() ? failure(fsync(opened.get())) : errno;
}

int makePrivateFolder(const std::string& folder) {
    if (::mkdir(folder.c_str(), 0700) == 0)
        return flushFolder(folder + "/..");
    if (errno == EEXIST)
        return openFolder(folder).isOpen() ? 0 : errno;
    const std::size_t slash = folder.rfind('/');
    if (errno != ENOENT || slash == std::string::npos || slash == 0)
        return errno;
    if (const int error = makePrivateFolder(folder.substr(0, slash)))
        return error;
    return ::mkdir(folder.c_str(), 0700) == 0 ? flushFolder(folder + "/..") : errno;
}

} // namespace galley
