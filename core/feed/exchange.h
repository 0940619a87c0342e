// Puts a new file in the place of an old one without undoing what somebody else writes at that moment.
#pragma once

#include "core/feed/contentdigest.h"

#include <string>

namespace galley {

/// A file waiting beside another one to take its place. The names are bare ones in the open folder, or
/// absolute ones, whose folder then does not matter.
struct Exchange {
    int folder = -1;
    std::string temporary;
    std::string target;
    ContentDigest before; ///< what the target must hold
    ContentDigest after;  ///< what the temporary file holds
};

/// How an exchange ended.
struct Exchanged {
    enum class Outcome {
        Replaced, ///< the target is the new file
        Changed,  ///< the target held something else, and holds it again
        Refused,  ///< nothing was done, see code; the temporary file is still there
        Stuck     ///< what somebody else wrote may be waiting under the temporary name, see code
    };
    Outcome outcome = Outcome::Refused;
    int code = 0;             ///< an errno
    bool hasLeftover = false; ///< what waits under the temporary name could not be removed
    bool keepsOld = false;    ///< the old file waits under the temporary name
};

/// Swaps the two files in one step and only then looks at what came out, so that there is no moment between
/// looking and replacing in which a file somebody else just wrote could be lost: that one is put back. File
/// systems that cannot swap get a plain rename; there, look at the target just before.
Exchanged exchange(const Exchange& files);

/// The same, but what was replaced is not removed, where the file system can swap: the same call with
/// `before` and `after` exchanged takes it back.
Exchanged exchangeKeepingOld(const Exchange& files);

/// The second half of it: the new file is the target, and what came out waits under the temporary name and
/// is not what it should be. Puts it back; where somebody went on writing meanwhile, the newest stays.
Exchanged putBack(const Exchange& files);

} // namespace galley
