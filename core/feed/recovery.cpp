// Finds journals left behind.
#include "core/feed/recovery.h"

#include "core/article/field.h"
#include "core/feed/feedlock.h"
#include "core/feed/fileerror.h"
#include "core/feed/interruptedsave.h"

#include <QDir>
#include <QFileInfo>

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

/// The state folders whose journals are about this feed: its own, and the one it had before it was moved.
QStringList foldersWithJournal(const QString& root, const StateHome& state) {
    const QString own = state.folderOf(root);
    QStringList folders;
    const auto entries = QDir(state.folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& entry : entries) {
        const QString folder = state.folder() + u'/' + entry;
        if (!Journal::exists(toUtf8(folder)))
            continue;
        const auto content =
            folder == own ? std::nullopt : Journal::read(toUtf8(folder)).value_or(std::nullopt);
        if (folder == own || (content && isMovedHere(toUtf8(root), *content)))
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

Error setAside(const std::string& folder, bool dryRun) {
    const auto name =
        dryRun ? std::expected<std::string, int>(folder + "/journal") : Journal::setAside(folder);
    return name ? damagedJournalError(toQString(*name)) : stateError(toQString(folder), name.error());
}

RecoveryReport recoverIn(const QString& root, const std::string& folder, bool dryRun) {
    RecoveryReport report;
    auto content = Journal::read(folder);
    if (!content) {
        report.failures.push_back(content.error() == EBADMSG
                                      ? setAside(folder, dryRun)
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
        if (const int code = Journal::remove(folder))
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
        append(report, recoverIn(root, toUtf8(folder), dryRun));
    return report;
}

} // namespace galley
