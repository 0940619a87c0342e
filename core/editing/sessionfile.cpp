// A log is made complete under another name: nobody ever sees one without its first line or its lock.
#include "core/editing/sessionfile.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace galley {
namespace {

constexpr std::string_view firstLine = "galley session log 1\n";
constexpr std::string_view logStart = "session-";
constexpr std::string_view logEnd = ".log";
constexpr std::string_view unfinishedStart = ".session-";
constexpr std::string_view unfinishedEnd = ".tmp";

int failure(int returned) {
    return returned == 0 ? 0 : errno;
}

int writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Whether the name still leads to the file that is open: its owner may have replaced or removed it.
bool isSameFile(int descriptor, const std::string& path) {
    struct stat open = {};
    struct stat named = {};
    return fstat(descriptor, &open) == 0 && lstat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
           open.st_dev == named.st_dev;
}

bool isNamed(std::string_view name, std::string_view start, std::string_view end) {
    return name.size() > start.size() + end.size() && name.starts_with(start) && name.ends_with(end);
}

} // namespace

bool SessionFile::isLog(std::string_view name) {
    return isNamed(name, logStart, logEnd);
}

bool SessionFile::isUnfinished(std::string_view name) {
    return isNamed(name, unfinishedStart, unfinishedEnd);
}

std::expected<SessionFile, int> SessionFile::createUnfinished(const std::string& folder) {
    std::string path = folder + '/' + std::string(unfinishedStart) + "XXXXXX" + std::string(unfinishedEnd);
    Descriptor descriptor(
        mkostemps(path.data(), static_cast<int>(unfinishedEnd.size()), O_CLOEXEC | O_APPEND));
    if (!descriptor.isOpen())
        return std::unexpected(errno);
    SessionFile file(std::move(descriptor), folder, path.substr(folder.size() + 1));
    int error = failure(flock(file.m_descriptor.get(), LOCK_EX | LOCK_NB));
    if (error == 0)
        error = file.append(firstLine);
    if (error != 0) {
        file.remove();
        return std::unexpected(error);
    }
    return file;
}

std::expected<SessionFile, int> SessionFile::create(const std::string& folder) {
    auto file = createUnfinished(folder);
    if (!file)
        return file;
    const std::string_view own = std::string_view(file->m_name).substr(unfinishedStart.size(), 6);
    if (const int error = file->finishAs(std::string(logStart) + std::string(own) + std::string(logEnd))) {
        file->remove();
        return std::unexpected(error);
    }
    return file;
}

int SessionFile::finishAs(const std::string& name) {
    if (const int error = flush())
        return error;
    if (const int error = failure(std::rename(path().c_str(), (m_folder + '/' + name).c_str())))
        return error;
    m_name = name;
    return syncFolder();
}

int SessionFile::syncFolder() const {
    const Descriptor folder(::open(m_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder.isOpen() ? failure(fsync(folder.get())) : errno;
}

std::optional<SessionFile> SessionFile::claim(const std::string& folder, const std::string& name) {
    const std::string path = folder + '/' + name;
    Descriptor descriptor(::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat about = {};
    if (!descriptor.isOpen() || flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0 ||
        !isSameFile(descriptor.get(), path) || fstat(descriptor.get(), &about) != 0 ||
        !S_ISREG(about.st_mode))
        return std::nullopt;
    SessionFile file(std::move(descriptor), folder, name);
    file.m_size = static_cast<std::size_t>(about.st_size);
    return file;
}

std::expected<std::string, int> SessionFile::read() const {
    std::string bytes(m_size, '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got =
            pread(m_descriptor.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::unexpected(errno);
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    if (!bytes.starts_with(firstLine))
        return std::unexpected(EPROTO);
    return bytes.substr(firstLine.size());
}

int SessionFile::append(std::string_view records) {
    if (const int error = writeAll(m_descriptor.get(), records)) {
        // A part of a line would make the next one unreadable.
        (void)!ftruncate(m_descriptor.get(), static_cast<off_t>(m_size));
        return error;
    }
    m_size += records.size();
    return 0;
}

int SessionFile::flush() {
    return failure(fdatasync(m_descriptor.get()));
}

int SessionFile::rewrite(std::string_view records) {
    auto other = createUnfinished(m_folder);
    if (!other)
        return other.error();
    int error = other->append(records);
    if (error == 0)
        error = other->finishAs(m_name);
    if (isUnfinished(other->m_name))
        other->remove();
    else
        *this = std::move(*other); // also where the folder could not be flushed: this is the log by now
    return error;
}

int SessionFile::remove() {
    return failure(::unlink(path().c_str()));
}

int SessionFile::setAside() {
    const std::string kept = m_folder + "/kept-" + m_name.substr(logStart.size());
    return failure(std::rename(path().c_str(), kept.c_str()));
}

} // namespace galley
