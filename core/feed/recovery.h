// Ends transactions that were interrupted: all of them, or nothing of them.
#pragma once

#include "core/article/error.h"
#include "core/feed/statehome.h"

#include <QMetaType>
#include <QStringList>

#include <chrono>
#include <functional>
#include <vector>

namespace galley {

/// What was found of an interrupted transaction and what became of it.
struct RecoveryReport {
    enum class Outcome {
        Nothing,      ///< there was none
        Busy,         ///< another Galley is at work on the feed, or the wait was canceled
        RolledBack,   ///< interrupted before it was complete: no file was changed
        RolledForward ///< interrupted while files were replaced: the others have been replaced too
    };
    Outcome outcome = Outcome::Nothing;
    QStringList files;           ///< those left as they were, or those replaced now; relative to the feed
    std::vector<Error> failures; ///< one a file that could not be recovered

    bool isWorthTelling() const { return !files.isEmpty() || !failures.empty(); }
};

/// How recover() goes about it.
struct RecoveryOptions {
    bool dryRun = false;                   ///< only say what would be done
    std::chrono::milliseconds patience{0}; ///< how long to wait for another Galley
    std::function<bool()> canceled = {};   ///< ends the wait
};

/// Ends what an interrupted transaction left of a feed, also of one that was moved since. Does nothing the
/// second time. A file somebody else changed after the interruption is left as it is and reported. Blocks;
/// use on a worker. `root` is canonical.
RecoveryReport recover(const QString& root, const StateHome& state, const RecoveryOptions& options = {});

/// The same for those who hold the feed's lock.
RecoveryReport recoverUnderLock(const QString& root, const StateHome& state, bool dryRun = false);

} // namespace galley

Q_DECLARE_METATYPE(galley::RecoveryReport)
