// The file in which a feed keeps what its team agreed on.
#pragma once

#include "core/article/error.h"

#include <string>

namespace galley {

/// In the root of the feed. Holds `rules` and `views`; whatever else stands in it is somebody else's.
inline const QString feedSettingsName = QStringLiteral(".galley.yml");

/// Its bytes; none where there is no such file. Blocks; any thread.
Result<std::string> readFeedSettings(const QString& root);

} // namespace galley
