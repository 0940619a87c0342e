// Finds journals left behind.
#include "core/feed/recovery.h"

#include "core/article/field.h"
#include "core/feed/feedlock.h"
#include "core/feed/fileerror.h"
#include "core/feed/interruptedsave.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace galley {
namespace {

/// The journal of a feed that no longer lies where it lay, and is `root` by device and inode.
bool isMovedHere(const std::string& root, const JournalContent& content) {
    struct stat here = {};
    struct stat there = {};
    return stat(root.c_str(), &here) == 0 && here.st_dev == content.device && here.st_ino == content.inode &&
           stat(content.root.c_str(), &there) != 0;
}

/// Whether the journals of a state folder are about a feed that lies at `root` now.
bool isAboutMoved(const std::string& folder, const std::string& root) {
    return std::ranges::any_of(Journal::namesIn(folder), [&](const std::string& name) {
        const auto content = Journal::read(folder, name).value_or(std::nullopt);
        return content && isMovedHere(root, *content);
    });
}

/// The state folders whose journals are about this feed: its own, and the one it had before it was moved.
QStringList foldersWithJournal(const QString& root, const StateHome& state) {
    const QString own = state.folderOf(root);
    QStringList folders;
    const auto entries = QDir(state.folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& entry : entries) {
        const QString folder = state.folder() + u'/' + entry;
        if (!Journal::exists(toUtf8(folder)))
            continue;
        if (folder == own || isAboutMoved(toUtf8(folder), toUtf8(root)))
            folders.append(folder);
    }
    return folders;
}

void append(RecoveryReport& report, RecoveryReport more) {
    if (more.outcome != RecoveryReport::Outcome::Nothing)
        report.outcome = more.outcome;
    report.files += more.files;
    report.failures.insert(report.failures.end(), more.failures.begin(), more.failures.end());
}

Error setAside(const std::string& folder, const std::string& name, bool dryRun) {
    const auto kept =
        dryRun ? std::expected<std::string, int>(folder + '/' + name) : Journal::setAside(folder, name);
    return kept ? damagedJournalError(toQString(*kept)) : stateError(toQString(folder), kept.error());
}

RecoveryReport recoverFrom(const QString& root, const std::string& folder, const std::string& name,
                           bool dryRun) {
    RecoveryReport report;
    auto content = Journal::read(folder, name);
    if (!content) {
        report.failures.push_back(content.error() == EBADMSG
                                      ? setAside(folder, name, dryRun)
                                      : stateError(toQString(folder), content.error()));
        return report;
    }
    bool unfinished = false;
    if (*content) {
        InterruptedSave save(toUtf8(root), **std::move(content), dryRun);
        report = save.finish();
        unfinished = save.isUnfinished();
    }
    if (!dryRun && !unfinished)
        if (const int code = Journal::remove(folder, name))
            report.failures.push_back(stateError(toQString(folder), code));
    return report;
}

RecoveryReport refused(const FeedLock::Failure& failure, const QString& folder) {
    RecoveryReport report;
    if (failure.refusal == FeedLock::Refusal::Failed)
        report.failures.push_back(stateError(folder, failure.code));
    else
        report.outcome = RecoveryReport::Outcome::Busy;
    return report;
}

} // namespace

RecoveryReport recover(const QString& root, const StateHome& state, const RecoveryOptions& options) {
    if (foldersWithJournal(root, state).isEmpty())
        return {};
    const auto lock = FeedLock::acquire(root, state, options.patience, options.canceled);
    return lock ? recoverUnderLock(root, state, options.dryRun) : refused(lock.error(), state.folderOf(root));
}

RecoveryReport recoverUnderLock(const QString& root, const StateHome& state, bool dryRun) {
    RecoveryReport report;
    const QStringList folders = foldersWithJournal(root, state);
    for (const QString& folder : folders)
        for (const std::string& name : Journal::namesIn(toUtf8(folder)))
            append(report, recoverFrom(root, toUtf8(folder), name, dryRun));
    return report;
}

} // namespace galley
