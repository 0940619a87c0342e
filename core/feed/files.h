// Whole files of a feed.
#pragma once

#include "core/article/error.h"
#include "core/frontmatter/document.h"

#include <QString>

#include <string>

namespace galley {

/// The whole file, at most frontmatter::maximumDocumentSize bytes. `path` is relative to `root`; a symbolic
/// link leading out of the feed is refused, a link inside it followed. Regular files only.
Result<std::string> readFile(const QString& root, const QString& path);

/// The whole document of such a file.
Result<frontmatter::Document> readDocument(const QString& root, const QString& path);

} // namespace galley
