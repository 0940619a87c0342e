// Undoing and carrying through.
#include "core/feed/interruptedsave.h"

#include "core/article/field.h"
#include "core/feed/disk.h"
#include "core/feed/fileerror.h"
#include "core/feed/tempfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <ranges>
#include <sys/stat.h>

namespace galley {
namespace {

Error lostError(const QString& path) {
    return {Error::Code::CannotWrite,
            QCoreApplication::translate(
                "File", "Saving it was interrupted and its new contents are gone; the file was left as it "
                        "was. Make the change again."),
            path};
}

Error changedSinceError(const QString& path) {
    return {Error::Code::Conflict,
            QCoreApplication::translate(
                "File", "Saving it was interrupted, and somebody else changed the file since; it was left as "
                        "they made it. Look whether your change is in it."),
            path};
}

std::string nameOf(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

/// Whether a path from a journal stays below the feed.
bool isBelow(std::string_view path) {
    return !path.empty() && std::ranges::none_of(path | std::views::split('/'), [](const auto& part) {
        const std::string_view name(part.begin(), part.end());
        return name.empty() || name == "." || name == "..";
    });
}

/// A folder below an open one, entered step by step so that no link leads elsewhere.
Descriptor openBelow(int root, const std::string& folder) {
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    Descriptor opened(::openat(root, ".", flags));
    for (const auto part : folder | std::views::split('/')) {
        const std::string name(part.begin(), part.end());
        if (!name.empty() && opened.isOpen())
            opened = Descriptor(::openat(opened.get(), name.c_str(), flags));
    }
    return opened;
}

/// What a dry run takes for done.
constexpr Exchanged replacedOnly{Exchanged::Outcome::Replaced, 0, false};
constexpr Exchanged changedOnly{Exchanged::Outcome::Changed, 0, false};

/// The file is not there, or something else is in its place.
bool isGone(int code) {
    return code == ENOENT || code == ENOTDIR || code == ELOOP;
}

} // namespace

InterruptedSave::InterruptedSave(const std::string& root, JournalContent content, bool dryRun)
    : m_root(openFolder(root))
    , m_content(std::move(content))
    , m_dryRun(dryRun) {
    // Nothing Galley wrote names anything else.
    if (!std::ranges::all_of(m_content.files, [](const JournalContent::File& file) {
            return isBelow(file.target) && isTemporaryName(file.temporary);
        })) {
        m_content.files.clear();
        m_content.commit.reset();
    }
}

RecoveryReport InterruptedSave::finish() {
    removeOthers();
    if (m_content.commit) {
        m_report.outcome = RecoveryReport::Outcome::RolledForward;
        for (const auto& replacement : *m_content.commit)
            replace(replacement);
    } else {
        m_report.outcome = RecoveryReport::Outcome::RolledBack;
        for (const auto& file : m_content.files)
            m_report.files.append(toQString(file.target));
    }
    flushFolders();
    return std::move(m_report);
}

/// The temporary files of what shall not be replaced.
void InterruptedSave::removeOthers() {
    std::vector<bool> wanted(m_content.files.size(), false);
    if (m_content.commit)
        for (const auto& replacement : *m_content.commit)
            wanted[replacement.file] = true;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (!wanted[i])
            remove(m_content.files[i]);
}

void InterruptedSave::replace(const JournalContent::Replacement& replacement) {
    const JournalContent::File& file = m_content.files[replacement.file];
    const Descriptor folder = openBelow(m_root.get(), folderOf(file.target));
    if (folder.isOpen())
        replaceIn(folder.get(), replacement);
    else if (isGone(errno))
        m_report.failures.push_back(changedSinceError(toQString(file.target)));
    else
        fail(file, errno);
}

void InterruptedSave::replaceIn(int folder, const JournalContent::Replacement& replacement) {
    const JournalContent::File& file = m_content.files[replacement.file];
    const Exchange files{folder, file.temporary, nameOf(file.target), replacement.before, replacement.after};
    const auto target = digestOf(folder, files.target);
    if (!target && !isGone(target.error()))
        return fail(file, target.error());
    const auto waiting = digestOf(folder, file.temporary);
    if (!waiting && !isGone(waiting.error()))
        return fail(file, waiting.error());
    m_touched.insert(folderOf(file.target));
    if (target == replacement.after) {
        // What came out when it was put in its place had been written by somebody else.
        const bool isTheirs = waiting && *waiting != replacement.before && *waiting != replacement.after;
        return isTheirs ? takeIn(file, m_dryRun ? changedOnly : putBack(files)) : removeFrom(folder, file);
    }
    if (target == replacement.before && waiting == replacement.after)
        return takeIn(file, m_dryRun ? replacedOnly : exchange(files));
    // Where it had been put in its place already, what somebody else made of it since is no loss.
    const QString path = toQString(file.target);
    if (waiting != replacement.before)
        m_report.failures.push_back(target == replacement.before ? lostError(path) : changedSinceError(path));
    removeFrom(folder, file);
}

void InterruptedSave::takeIn(const JournalContent::File& file, const Exchanged& exchanged) {
    using Outcome = Exchanged::Outcome;
    const QString path = toQString(file.target);
    if (exchanged.outcome == Outcome::Replaced)
        m_report.files.append(path);
    else if (exchanged.outcome == Outcome::Changed)
        m_report.failures.push_back(changedSinceError(path));
    else
        fail(file, exchanged.code);
    m_unfinished = m_unfinished || exchanged.hasLeftover;
}

void InterruptedSave::remove(const JournalContent::File& file) {
    const Descriptor folder = openBelow(m_root.get(), folderOf(file.target));
    if (folder.isOpen())
        removeFrom(folder.get(), file);
    else if (!isGone(errno))
        fail(file, errno);
}

void InterruptedSave::removeFrom(int folder, const JournalContent::File& file) {
    struct stat state = {};
    if (fstatat(folder, file.temporary.c_str(), &state, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(state.st_mode))
        return;
    m_touched.insert(folderOf(file.target));
    if (!m_dryRun && ::unlinkat(folder, file.temporary.c_str(), 0) != 0 && errno != ENOENT)
        fail(file, errno);
}

/// Only once the changes are on the disk may the journal go.
void InterruptedSave::flushFolders() {
    if (m_dryRun)
        return;
    for (const std::string& name : m_touched) {
        const Descriptor folder = openBelow(m_root.get(), name);
        if (!folder.isOpen() || fsync(folder.get()) != 0) {
            m_unfinished = true;
            m_report.failures.push_back(unconfirmedError(toQString(name), errno));
        }
    }
}

void InterruptedSave::fail(const JournalContent::File& file, int code) {
    m_unfinished = true;
    m_report.failures.push_back(recoveryError(toQString(file.target), code));
}

} // namespace galley
