// Errors of the operating system as Galley's errors: what happened to which file and what to do.
#pragma once

#include "core/article/error.h"

namespace galley {

/// For a failed open or read. `code` is an errno.
Error readError(const QString& path, int code);

/// For a folder that was not listed to its end, or is a link out of the feed (EXDEV). `code` is an errno.
Error listError(const QString& folder, int code);

/// For a failed step of replacing a file.
Error writeError(const QString& path, int code);

/// For a file that was replaced while its folder could not be flushed.
Error unconfirmedError(const QString& path, int code);

/// For a file an interrupted save left behind, where that cannot be ended.
Error recoveryError(const QString& path, int code);

/// For the folder in which Galley notes what it is about to save. Concerns no file of the feed.
Error stateError(const QString& folder, int code);

/// For the note of an interrupted save that cannot be understood; kept as `file`.
Error damagedJournalError(const QString& file);

/// For a file that was not saved since the user wanted so.
Error canceledError(const QString& path);

/// For a feed another Galley is saving to.
Error busyError();

/// For a symbolic link, or a path with "..", that leads out of the feed.
Error leavesFeedError(const QString& path);

} // namespace galley
