// What stands in the way of a save, told before one is tried.
#pragma once

#include "core/article/error.h"

#include <optional>

namespace galley {

/// Why a file of the feed `root` (canonical) could not be replaced as things stand: it or its folder may not
/// be written to, or it leads elsewhere.
std::optional<Error> obstacleToSaving(const QString& root, const QString& path);

} // namespace galley
