// Reads the dates and times YAML 1.1 knows, in the forms Ruby's Psych accepts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace galley {

/// Milliseconds since the epoch, UTC. Reads `2020-06-10`, `2020-06-10T22:17:00Z`, `2020-6-10 22:17:00.25
/// +02:00`, `... +2`; no offset means UTC. Nothing where the text is no date or names a day that does not
/// exist.
std::optional<std::int64_t> timestampMSecs(std::string_view text);

} // namespace galley
