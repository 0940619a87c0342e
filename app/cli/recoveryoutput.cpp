// Recovery in words.
#include "app/cli/recoveryoutput.h"

#include "app/cli/text.h"
#include "core/feed/transaction.h"

namespace galley::cli {
RecoveryReport recoverFeed(const QString& root, bool dryRun, const std::function<bool()>& canceled) {
    return recover(root, StateHome::ofUser(), {dryRun, Transaction::patience, canceled});
}

void finishInterrupted(const QString& root, bool dryRun, const std::function<bool()>& canceled,
                       Console& console) {
    const RecoveryReport report = recoverFeed(root, dryRun, canceled);
    const QString summary = summaryOf(report, dryRun);
    if (!summary.isEmpty())
        console.message(summary);
    for (const Error& error : report.failures)
        console.message(error);
}

QString summaryOf(const RecoveryReport& report, bool dryRun) {
    if (report.files.isEmpty())
        return {};
    const bool forward = report.outcome == RecoveryReport::Outcome::RolledForward;
    if (dryRun)
        return (forward ? translated("A save was interrupted; files still to be replaced: %1")
                        : translated("A save was interrupted; files not changed, to be cleaned up after: %1"))
            .arg(report.files.size());
    return (forward ? translated("A save had been interrupted and was completed; files replaced: %1")
                    : translated("A save had been interrupted and was undone; files left as they were: %1"))
        .arg(report.files.size());
}

} // namespace galley::cli
