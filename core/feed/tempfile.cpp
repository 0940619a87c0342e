// Every step is checked: a full or failing disk shows itself at write, flush or close.
#include "core/feed/tempfile.h"

#include "core/feed/disk.h"
#include "core/feed/filestate.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/xattr.h>
#include <vector>

namespace galley {
namespace {

constexpr std::string_view nameBegin = ".galley-";
constexpr std::string_view nameEnd = ".tmp";

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

std::string temporaryName(std::string_view id, std::size_t number) {
    return std::string(nameBegin) + std::string(id) + '-' + std::to_string(number) + std::string(nameEnd);
}

bool isTemporaryName(std::string_view name) {
    if (!name.starts_with(nameBegin) || !name.ends_with(nameEnd))
        return false;
    name.remove_prefix(nameBegin.size());
    name.remove_suffix(std::min(name.size(), nameEnd.size()));
    const std::size_t dash = name.find('-');
    const auto isMadeOf = [](std::string_view part, std::string_view letters) {
        return !part.empty() && part.find_first_not_of(letters) == std::string_view::npos;
    };
    return dash != std::string_view::npos &&
           isMadeOf(name.substr(0, dash), "0123456789abcdefghijklmnopqrstuvwxyz") &&
           isMadeOf(name.substr(dash + 1), "0123456789");
}

std::expected<TempFile, int> TempFile::create(const std::string& target, const std::string& name,
                                              std::string_view bytes) {
    // A file somebody protected is not replaced, even where its folder would allow it.
    if (faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
        return std::unexpected(errno);
    const std::string path = folderOf(target) + name;
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return std::unexpected(errno);
    TempFile file(Descriptor(descriptor), path, target);
    if (const int error = writeAll(descriptor, bytes))
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
    remove();
    m_descriptor = std::move(other.m_descriptor);
    m_path = std::exchange(other.m_path, {});
    m_target = std::move(other.m_target);
    m_digest = other.m_digest;
    return *this;
}

TempFile::~TempFile() {
    remove();
}

int TempFile::remove() {
    if (m_path.empty())
        return 0;
    const int error = failure(::unlink(m_path.c_str()));
    m_path.clear();
    return error == ENOENT ? 0 : error;
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
    return m_descriptor.isOpen() ? failure(m_descriptor.close()) : 0;
}

Exchanged TempFile::replaceTarget(const ContentDigest& before, const ContentDigest& after) {
    const Exchanged exchanged = exchangeKeepingOld({AT_FDCWD, m_path, m_target, before, after});
    // Where it is stuck, what waits there is not ours to remove.
    if (exchanged.outcome != Exchanged::Outcome::Refused && !exchanged.keepsOld)
        m_path.clear();
    return exchanged;
}

Exchanged TempFile::restoreTarget(const ContentDigest& before, const ContentDigest& after) {
    return m_path.empty() ? Exchanged() : replaceTarget(after, before);
}

} // namespace galley
