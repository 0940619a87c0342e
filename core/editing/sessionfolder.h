// The logs that earlier sessions on a feed left behind.
#pragma once

#include "core/editing/sessionfile.h"
#include "core/editing/sessionstate.h"

namespace galley {

/// A log whose session is over, and what it says.
struct EarlierLog {
    SessionFile file;
    SessionState state;
    bool isDamaged = false; ///< parts of it could not be read

    /// Whether somebody is to be asked: the session did not end as it should and left unsaved edits.
    bool isCrashed() const { return !state.ended && !state.edits.empty(); }
};

/// What a log says; where a line is damaged, what can be known without it. A last line that was torn off is
/// none, and no damage.
struct ReadSession {
    SessionState state;
    bool isDamaged = false;
};
ReadSession readSession(std::string_view records);

/// Makes the folder where it is not there, for this user only; 0 or an errno.
int makeSessionFolder(const std::string& folder);

/// Takes over all logs of a folder whose owners are gone, the oldest first, and clears away what was never
/// finished. Logs of versions to come stay as they are.
std::vector<EarlierLog> claimEarlierLogs(const std::string& folder);

} // namespace galley
