// Replaces a set of files: all are written and flushed before the first one is renamed.
#include "core/article/field.h"
#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"
#include "core/feed/files.h"
#include "core/feed/tempfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>

namespace galley {
namespace {

/// So few files are flushed one by one; more of them by one flush of the whole file system.
constexpr std::size_t flushedSingly = 16;

/// Stands for the bytes a target must still hold: keeping them all would cost twice the size of the feed.
struct Fingerprint {
    std::size_t size;
    std::size_t hash;
    explicit Fingerprint(std::string_view bytes)
        : size(bytes.size())
        , hash(std::hash<std::string_view>()(bytes)) {}
    bool operator==(const Fingerprint&) const = default;
};

Error changedMeanwhile(const QString& path) {
    return {Error::Code::Conflict,
            QCoreApplication::translate(
                "File", "The file was changed by somebody else while it was saved, and left as it "
                        "is. Save again."),
            path};
}

std::string folderOf(const std::string& file) {
    return file.substr(0, file.rfind('/') + 1);
}

Descriptor openFolder(const std::string& folder) {
    return Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

} // namespace

struct Transaction::Staged {
    QString path;
    Fingerprint expected;
    TempFile file;
};

Transaction::Transaction(const QString& root)
    : m_root(toUtf8(root)) {}

Transaction::~Transaction() = default;

Result<quint64> Transaction::stage(const QString& path, std::string_view expected, std::string_view bytes) {
    const std::string target = resolvedInside(m_root, m_root + '/' + toUtf8(path));
    if (target.empty())
        return std::unexpected(errno == EXDEV ? leavesFeedError(path) : writeError(path, errno));
    if (!watchDevice(target))
        return std::unexpected(writeError(path, errno));
    auto file = TempFile::create(target, bytes);
    if (!file)
        return std::unexpected(writeError(path, file.error()));
    const quint64 digest = file->digest();
    const std::lock_guard lock(m_mutex);
    // Thousands of files cannot be kept open.
    if (m_staged.size() >= flushedSingly)
        if (const int error = file->close())
            return std::unexpected(writeError(path, error));
    m_staged.push_back({path, Fingerprint(expected), *std::move(file)});
    return digest;
}

/// syncfs() reports what failed since its descriptor was opened, so that must be before the first write.
bool Transaction::watchDevice(const std::string& file) {
    struct stat state = {};
    if (stat(file.c_str(), &state) != 0)
        return false;
    const std::lock_guard lock(m_mutex);
    if (std::ranges::find(m_devices, state.st_dev, [](const auto& device) { return device.first; }) !=
        m_devices.end())
        return true;
    Descriptor folder = openFolder(folderOf(file));
    if (!folder.isOpen())
        return false;
    m_devices.emplace_back(state.st_dev, std::move(folder));
    return true;
}

Transaction::Outcome Transaction::commit() {
    Outcome outcome;
    if (const auto error = flush()) {
        for (const Staged& staged : m_staged) {
            outcome.failures.push_back(*error);
            outcome.failures.back().path = staged.path;
        }
    } else {
        FileReader reader(toQString(m_root));
        for (Staged& staged : m_staged) {
            if (const auto refusal = replace(reader, staged))
                outcome.failures.push_back(*refusal);
            else
                outcome.replaced.push_back(staged.path);
        }
        syncFolders(outcome);
    }
    m_staged.clear();
    return outcome;
}

/// The new bytes are on the disk, or nothing may be replaced.
std::optional<Error> Transaction::flush() {
    if (m_staged.size() > flushedSingly) {
        for (const auto& [device, folder] : m_devices)
            if (syncfs(folder.get()) != 0)
                return writeError({}, errno);
        return std::nullopt;
    }
    for (Staged& staged : m_staged) {
        if (const int error = staged.file.flush())
            return writeError({}, error);
        if (const int error = staged.file.close())
            return writeError({}, error);
    }
    return std::nullopt;
}

std::optional<Error> Transaction::replace(FileReader& reader, Staged& staged) const {
    const auto now = reader.read(staged.path);
    if (!now)
        return now.error();
    if (Fingerprint(now->bytes) != staged.expected)
        return changedMeanwhile(staged.path);
    if (const int error = staged.file.replaceTarget())
        return writeError(staged.path, error);
    return std::nullopt;
}

/// The renames are on the disk too. Where that fails, the files are replaced but may be the old ones again
/// after a crash.
void Transaction::syncFolders(Outcome& outcome) const {
    std::set<std::string> folders;
    for (const Staged& staged : m_staged)
        folders.insert(folderOf(staged.file.target()));
    for (const std::string& name : folders) {
        const Descriptor folder = openFolder(name);
        if (folder.isOpen() && fsync(folder.get()) == 0)
            continue;
        const int code = errno;
        for (const Staged& staged : m_staged)
            if (folderOf(staged.file.target()) == name && std::erase(outcome.replaced, staged.path) > 0)
                outcome.failures.push_back(unconfirmedError(staged.path, code));
    }
}

} // namespace galley
