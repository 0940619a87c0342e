// Replaces a set of files: all are written, flushed and noted before the first one is renamed.
#include "core/feed/transaction.h"

#include "core/article/field.h"
#include "core/feed/disk.h"
#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"
#include "core/feed/recovery.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>
#include <sys/stat.h>

namespace galley {
namespace {

/// So few files are flushed one by one; more of them by one flush of the whole file system.
constexpr std::size_t flushedSingly = 16;

Error changedMeanwhile(const QString& path) {
    return {Error::Code::Conflict,
            QCoreApplication::translate(
                "File", "The file was changed by somebody else while it was saved, and left as it "
                        "is. Save again."),
            path};
}

Error lockError(const FeedLock::Failure& failure, const QString& folder) {
    switch (failure.refusal) {
    case FeedLock::Refusal::Busy:
        return busyError();
    case FeedLock::Refusal::Canceled:
        return canceledError({});
    case FeedLock::Refusal::Failed:
        break;
    }
    return stateError(folder, failure.code);
}

/// Failures of the disk would befall the next file too; all others are one file's: no permission, say, or
/// another program that has it open on a network drive.
bool isOfTheDisk(int code) {
    constexpr std::array codes = {EIO, ENOSPC, EDQUOT, ENOMEM, ENFILE, EMFILE, ENODEV, ENXIO, EREMOTEIO};
    return std::ranges::find(codes, code) != codes.end();
}

} // namespace

Transaction::Transaction(const QString& root, const StateHome& state, std::function<bool()> canceled)
    : m_root(root)
    , m_state(state)
    , m_canceled(std::move(canceled))
    , m_id(toUtf8(QString::number(QRandomGenerator::system()->generate64(), 36))) {}

Transaction::~Transaction() {
    if (m_journal)
        undo();
}

std::optional<Error> Transaction::begin(const std::vector<QString>& paths) {
    auto lock = FeedLock::acquire(m_root, m_state, patience, m_canceled);
    if (!lock)
        return lockError(lock.error(), m_state.folderOf(m_root));
    m_lock = *std::move(lock);
    const std::string folder = toUtf8(m_state.folderOf(m_root));
    // What cannot be recovered now, in a folder that may not be written to, say, holds up nothing else. Where
    // a file was to be replaced, it is not once it holds something else.
    (void)recoverUnderLock(m_root, m_state);
    if (const int code = Journal::postpone(folder))
        return stateError(m_state.folderOf(m_root), code);
    resolveAll(paths);
    return beginJournal();
}

void Transaction::resolveAll(const std::vector<QString>& paths) {
    std::set<std::string> targets;
    for (const QString& path : paths) {
        File file = resolve(path);
        if (!file.error && !targets.insert(file.target).second)
            file.error = changedMeanwhile(path);
        m_files.push_back(std::move(file));
    }
}

Transaction::File Transaction::resolve(const QString& path) {
    File file{path, resolved(toUtf8(m_root + u'/' + path)), {}};
    if (file.target.empty())
        file.error = errno == EXDEV ? leavesFeedError(path) : writeError(path, errno);
    return file;
}

/// Where a path leads, or "" with errno set. Only a link needs more than a look.
std::string Transaction::resolved(const std::string& path) {
    const std::string folder = resolvedFolder(folderOf(path));
    if (folder.empty())
        return {};
    std::string target = folder + path.substr(path.rfind('/') + 1);
    struct stat state = {};
    if (lstat(target.c_str(), &state) != 0)
        return {};
    if (!S_ISLNK(state.st_mode))
        return target;
    target = resolvedInside(toUtf8(m_root), target);
    return target.empty() || resolvedFolder(folderOf(target)).empty() ? std::string() : target;
}

/// The same for a folder, with a slash at its end.
std::string Transaction::resolvedFolder(const std::string& folder) {
    if (const auto known = m_folders.find(folder); known != m_folders.end())
        return known->second;
    std::string real = resolvedInside(toUtf8(m_root), folder);
    if (real.empty() || !watchDevice(real))
        return {};
    if (!real.ends_with('/'))
        real += '/';
    return m_folders.emplace(folder, real).first->second;
}

/// syncfs() reports what failed since its descriptor was opened, so that must be before the first write.
bool Transaction::watchDevice(const std::string& folder) {
    struct stat state = {};
    if (stat(folder.c_str(), &state) != 0)
        return false;
    if (std::ranges::find(m_devices, state.st_dev, [](const auto& device) { return device.first; }) !=
        m_devices.end())
        return true;
    Descriptor opened = openFolder(folder);
    if (!opened.isOpen())
        return false;
    m_devices.emplace_back(state.st_dev, std::move(opened));
    return true;
}

std::optional<Error> Transaction::beginJournal() {
    auto journal = Journal::begin(toUtf8(m_state.folderOf(m_root)), journalContent());
    if (!journal)
        return stateError(m_state.folderOf(m_root), journal.error());
    m_journal = *std::move(journal);
    return std::nullopt;
}

JournalContent Transaction::journalContent() {
    JournalContent content;
    content.root = toUtf8(m_root);
    struct stat state = {};
    if (stat(content.root.c_str(), &state) == 0) {
        content.device = state.st_dev;
        content.inode = state.st_ino;
    }
    const std::size_t prefix = content.root.ends_with('/') ? content.root.size() : content.root.size() + 1;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (m_files[i].error)
            continue;
        m_files[i].noted = content.files.size();
        content.files.push_back({m_files[i].target.substr(prefix), temporaryName(m_id, i)});
    }
    return content;
}

Result<quint64> Transaction::stage(std::size_t path, std::string_view expected, std::string_view bytes) {
    const File& file = m_files[path];
    if (file.error)
        return std::unexpected(*file.error);
    {
        const std::lock_guard lock(m_mutex);
        if (m_diskError)
            return std::unexpected(Error{m_diskError->code, m_diskError->message, file.path});
    }
    auto temporary = TempFile::create(file.target, temporaryName(m_id, path), bytes);
    if (!temporary)
        return std::unexpected(stagingFailed(path, temporary.error()));
    const quint64 digest = temporary->digest();
    Staged staged{path, ContentDigest::of(expected), ContentDigest::of(bytes), *std::move(temporary)};
    if (const auto error = keepForLater(path, std::move(staged)))
        return std::unexpected(*error);
    return digest;
}

std::optional<Error> Transaction::keepForLater(std::size_t file, Staged staged) {
    std::unique_lock lock(m_mutex);
    // Thousands of files cannot be kept open.
    if (m_staged.size() >= flushedSingly) {
        lock.unlock();
        if (const int code = staged.temporary.close())
            return stagingFailed(file, code);
        lock.lock();
    }
    m_staged.push_back(std::move(staged));
    return std::nullopt;
}

Error Transaction::stagingFailed(std::size_t file, int code) {
    Error error = writeError(m_files[file].path, code);
    const std::lock_guard lock(m_mutex);
    if (::access((folderOf(m_files[file].target) + temporaryName(m_id, file)).c_str(), F_OK) == 0)
        m_leftover = true;
    if (isOfTheDisk(code) && !m_diskError)
        m_diskError = error;
    return error;
}

Transaction::Outcome Transaction::commit() {
    if (m_diskError)
        return fail(*m_diskError);
    if (m_staged.empty()) {
        undo();
        return {};
    }
    if (const auto error = makeSafe())
        return fail(*error);
    Outcome outcome;
    replaceAll(outcome);
    if (m_diskError)
        return giveUp(std::move(outcome));
    removeTemporaries();
    confirm(outcome);
    end();
    return outcome;
}

/// All that must be on the disk before the first file is replaced.
std::optional<Error> Transaction::makeSafe() {
    if (const auto error = flush())
        return error;
    if (m_canceled && m_canceled())
        return canceledError({});
    if (const int code = commitJournal())
        return stateError(m_state.folderOf(m_root), code);
    return std::nullopt;
}

std::optional<Error> Transaction::flush() {
    if (m_staged.size() <= flushedSingly)
        return flushSingly();
    for (Staged& staged : m_staged)
        if (const int code = staged.temporary.close())
            return writeError({}, code);
    for (const auto& [device, folder] : m_devices)
        if (syncfs(folder.get()) != 0)
            return writeError({}, errno);
    return std::nullopt;
}

std::optional<Error> Transaction::flushSingly() {
    for (Staged& staged : m_staged) {
        if (const int code = staged.temporary.flush())
            return writeError({}, code);
        if (const int code = staged.temporary.close())
            return writeError({}, code);
    }
    // Their names, too: what was committed must be found.
    if (const int code = flushFoldersOfStaged())
        return writeError({}, code);
    return std::nullopt;
}

int Transaction::flushFoldersOfStaged() {
    std::set<std::string> folders;
    for (const Staged& staged : m_staged)
        folders.insert(folderOf(staged.temporary.target()));
    for (const std::string& folder : folders)
        if (const int code = flushFolder(folder))
            return code;
    return 0;
}

int Transaction::commitJournal() {
    std::vector<JournalContent::Replacement> replacements;
    replacements.reserve(m_staged.size());
    for (const Staged& staged : m_staged)
        replacements.push_back({m_files[staged.file].noted, staged.before, staged.after});
    return m_journal->commit(replacements);
}

void Transaction::replaceAll(Outcome& outcome) {
    FileReader reader(m_root);
    for (Staged& staged : m_staged) {
        const auto refusal = replace(reader, staged);
        staged.isReplaced = !refusal;
        if (refusal)
            outcome.failures.push_back(*refusal);
        else
            outcome.replaced.push_back(m_files[staged.file].path);
        if (m_diskError)
            return;
    }
}

/// The disk failed amid the renames: none shall have been made. A file that cannot be taken back, or that
/// somebody else has written since, stays replaced.
Transaction::Outcome Transaction::giveUp(Outcome outcome) {
    // Nobody shall try those again alone.
    std::erase_if(outcome.failures,
                  [](const Error& failure) { return failure.code == Error::Code::Conflict; });
    std::set<QString> told;
    for (const Error& failure : outcome.failures)
        told.insert(failure.path);
    outcome.replaced.clear();
    for (Staged& staged : m_staged) {
        const QString& path = m_files[staged.file].path;
        const Exchanged restored =
            staged.isReplaced ? staged.temporary.restoreTarget(staged.before, staged.after) : Exchanged();
        m_leftover = m_leftover || restored.hasLeftover;
        if (staged.isReplaced && restored.outcome != Exchanged::Outcome::Replaced)
            outcome.replaced.push_back(path);
        else if (!told.contains(path))
            outcome.failures.push_back({m_diskError->code, m_diskError->message, path});
    }
    // Only once the old files are on the disk again may the journal forget the new ones.
    if (outcome.replaced.empty() && !m_leftover && flushFoldersOfStaged() == 0 &&
        m_journal->takeBack() == 0) {
        undo();
        return outcome;
    }
    removeTemporaries();
    confirm(outcome);
    end();
    return outcome;
}

void Transaction::removeTemporaries() {
    for (Staged& staged : m_staged)
        if (staged.temporary.remove() != 0)
            m_leftover = true;
}

std::optional<Error> Transaction::replace(FileReader& reader, Staged& staged) {
    const QString& path = m_files[staged.file].path;
    const auto now = reader.read(path);
    if (!now)
        return leaveOut(staged, now.error());
    if (ContentDigest::of(now->bytes) != staged.before)
        return leaveOut(staged, changedMeanwhile(path));
    const Exchanged exchanged = staged.temporary.replaceTarget(staged.before, staged.after);
    m_leftover = m_leftover || exchanged.hasLeftover;
    switch (exchanged.outcome) {
    case Exchanged::Outcome::Replaced:
        return std::nullopt;
    case Exchanged::Outcome::Changed:
        return changedMeanwhile(path);
    case Exchanged::Outcome::Refused:
        if (!isOfTheDisk(exchanged.code))
            return leaveOut(staged, writeError(path, exchanged.code));
        m_diskError = writeError(path, exchanged.code);
        return m_diskError;
    case Exchanged::Outcome::Stuck:
        break;
    }
    return unconfirmedError(path, exchanged.code);
}

/// The journal must not keep a file that was told to have failed: the next recovery would replace it after
/// all.
Error Transaction::leaveOut(Staged& staged, const Error& reason) {
    (void)staged.temporary.remove();
    return reason;
}

/// The renames are on the disk too. Where that fails, the files are replaced but may be the old ones again
/// after a crash.
void Transaction::confirm(Outcome& outcome) {
    std::map<std::string, int> folders;
    for (const Staged& staged : m_staged)
        folders.emplace(folderOf(staged.temporary.target()), 0);
    for (auto& [folder, code] : folders)
        code = flushFolder(folder);
    for (const Staged& staged : m_staged) {
        const int code = folders[folderOf(staged.temporary.target())];
        if (code == 0)
            continue;
        m_leftover = true;
        const QString& path = m_files[staged.file].path;
        if (std::erase(outcome.replaced, path) > 0)
            outcome.failures.push_back(unconfirmedError(path, code));
    }
}

Transaction::Outcome Transaction::fail(const Error& error) {
    Outcome outcome;
    for (const Staged& staged : m_staged) {
        outcome.failures.push_back(error);
        outcome.failures.back().path = m_files[staged.file].path;
    }
    undo();
    return outcome;
}

/// The journal stays where it is still needed; the next recovery looks again.
void Transaction::end() {
    m_staged.clear();
    if (!m_leftover)
        (void)m_journal->remove();
    m_journal.reset();
    m_lock.reset();
}

void Transaction::undo() {
    m_staged.clear();
    (void)recoverUnderLock(m_root, m_state);
    m_journal.reset();
    m_lock.reset();
}

} // namespace galley
