// System calls.
#include "core/feed/disk.h"

#include <algorithm>
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

std::expected<std::string, int> readToEnd(int descriptor, std::size_t expected) {
    std::string bytes;
    std::size_t size = 0;
    for (;;) {
        if (bytes.size() == size)
            bytes.resize(std::max(size * 2, expected + 1));
        const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::unexpected(errno);
        size += static_cast<std::size_t>(got);
        if (got == 0)
            break;
    }
    bytes.resize(size);
    return bytes;
}

std::expected<ContentDigest, int> digestOf(int folder, const std::string& name) {
    const Descriptor file(
        ::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat state = {};
    if (!file.isOpen() || fstat(file.get(), &state) != 0)
        return std::unexpected(errno);
    if (!S_ISREG(state.st_mode))
        return std::unexpected(ELOOP);
    const auto bytes = readToEnd(file.get(), static_cast<std::size_t>(state.st_size));
    if (!bytes)
        return std::unexpected(bytes.error());
    return ContentDigest::of(*bytes);
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
    const auto make = [&folder] {
        if (::mkdir(folder.c_str(), 0700) == 0)
            return flushFolder(folder + "/..");
        // Somebody else may have made it just now.
        return errno == EEXIST && openFolder(folder).isOpen() ? 0 : errno;
    };
    const int error = make();
    const std::size_t slash = folder.rfind('/');
    if (error != ENOENT || slash == std::string::npos || slash == 0)
        return error;
    if (const int above = makePrivateFolder(folder.substr(0, slash)))
        return above;
    return make();
}

} // namespace galley
