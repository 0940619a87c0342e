// Records of a session log as lines of text.
#pragma once

#include "core/editing/sessionstate.h"

#include <optional>
#include <string>
#include <string_view>

namespace galley {

/// A record as one line: a checksum, a space, JSON, a line feed. All kinds of values come back as what they
/// were: scalars JSON has as such, everything else as a list that starts with the name of its kind.
std::string encodeRecord(const SessionRecord& record);

/// Reads a line (without its line feed). Nothing where it is torn, damaged or nothing a record could be.
std::optional<SessionRecord> decodeRecord(std::string_view line);

} // namespace galley
