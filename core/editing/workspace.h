// One open feed with its unsaved edits.
#pragma once

#include "core/editing/edits.h"

namespace galley {

/// Owns what belongs together while a feed is open. Members are destroyed in reverse order: edits before
/// their feed.
struct Workspace {
    Feed feed;
    Edits edits{&feed};
};

} // namespace galley
