// Recovers interrupted saves for a command and says so.
#pragma once

#include "app/cli/console.h"
#include "core/feed/recovery.h"

namespace galley::cli {

/// recover() for the user; waits for another Galley until that is canceled.
RecoveryReport recoverFeed(const QString& root, bool dryRun, const std::function<bool()>& canceled);

/// Ahead of a command that writes: what was interrupted before is ended, which standard error tells.
void finishInterrupted(const QString& root, bool dryRun, const std::function<bool()>& canceled,
                       Console& console);

/// What was done, or would be, in one sentence; empty where there is nothing to tell.
QString summaryOf(const RecoveryReport& report, bool dryRun);

} // namespace galley::cli
