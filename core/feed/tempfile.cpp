// Every step is checked: a full or failing disk shows itself at write, flush or close.
#include "core/feed/tempfile.h"

#include "core/feed/filestate.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/xattr.h>
#include <vector>

namespace galley {
namespace {

/// 0 or errno of a system call that gives -1 on failure.
int failure(int returned) {
    return returned == 0 ? 0 : errno;
}

/// What cannot be copied (another owner's security labels, a file system without attributes) is left out.
void copyExtendedAttributes(const std::string& source, int destination) {
    std::vector<char> names(4096);
    const ssize_t size = listxattr(source.c_str(), names.data(), names.size());
    if (size <= 0)
        return;
    std::vector<char> value(65'536);
    for (const char* name = names.data(); name < names.data() + size;
         name += std::char_traits<char>::length(name) + 1) {
        const ssize_t length = getxattr(source.c_str(), name, value.data(), value.size());
        if (length >= 0)
            fsetxattr(destination, name, value.data(), static_cast<std::size_t>(length), 0);
    }
}

/// The owner where the system lets us, at least the group where it does not.
void takeOverOwner(const struct stat& from, const struct stat& now, int destination) {
    if (from.st_uid == now.st_uid && from.st_gid == now.st_gid)
        return;
    if (fchown(destination, from.st_uid, from.st_gid) != 0 && from.st_gid != now.st_gid)
        (void)!fchown(destination, static_cast<uid_t>(-1), from.st_gid);
}

} // namespace

std::expected<TempFile, int> TempFile::create(const std::string& target, std::string_view bytes) {
    // A file somebody protected is not replaced, even where its folder would allow it.
    if (faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
        return std::unexpected(errno);
    constexpr std::string_view ending = ".tmp";
    std::string path = target.substr(0, target.rfind('/') + 1) + ".galley-XXXXXX" + std::string(ending);
    const int descriptor = mkostemps(path.data(), static_cast<int>(ending.size()), O_CLOEXEC);
    if (descriptor < 0)
        return std::unexpected(errno);
    TempFile file(Descriptor(descriptor), path, target);
    if (const int error = file.write(bytes))
        return std::unexpected(error);
    if (const int error = file.takeOverAttributes())
        return std::unexpected(error);
    return file;
}

TempFile::TempFile(Descriptor descriptor, std::string path, std::string target)
    : m_descriptor(std::move(descriptor))
    , m_path(std::move(path))
    , m_target(std::move(target)) {}

TempFile& TempFile::operator=(TempFile&& other) noexcept {
    discard();
    m_descriptor = std::move(other.m_descriptor);
    m_path = std::exchange(other.m_path, {});
    m_target = std::move(other.m_target);
    m_digest = other.m_digest;
    return *this;
}

TempFile::~TempFile() {
    discard();
}

void TempFile::discard() {
    if (!m_path.empty())
        ::unlink(m_path.c_str());
    m_path.clear();
}

int TempFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor.get(), bytes.data(), bytes.size());
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

int TempFile::takeOverAttributes() {
    struct stat from = {};
    struct stat now = {};
    if (stat(m_target.c_str(), &from) != 0 || fstat(m_descriptor.get(), &now) != 0)
        return errno;
    takeOverOwner(from, now, m_descriptor.get());
    copyExtendedAttributes(m_target, m_descriptor.get());
    // Last, since a change of owner clears bits of the mode.
    if (fchmod(m_descriptor.get(), from.st_mode & 07777) != 0)
        return errno;
    m_digest = fileDigest(now);
    return 0;
}

int TempFile::flush() {
    return failure(fdatasync(m_descriptor.get()));
}

int TempFile::close() {
    return failure(m_descriptor.close());
}

int TempFile::replaceTarget() {
    if (const int error = failure(std::rename(m_path.c_str(), m_target.c_str())))
        return error;
    m_path.clear();
    return 0;
}

} // namespace galley
