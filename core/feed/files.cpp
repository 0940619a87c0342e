// Whole files of a feed.
#include "core/feed/files.h"

#include "core/feed/filereader.h"

namespace galley {

Result<std::string> readFile(const QString& root, const QString& path) {
    FileReader reader(root);
    const auto view = reader.read(path);
    if (!view)
        return std::unexpected(view.error());
    return std::string(view->bytes);
}

Result<frontmatter::Document> readDocument(const QString& root, const QString& path) {
    auto bytes = readFile(root, path);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto document = frontmatter::Document::read(*std::move(bytes));
    if (!document)
        return std::unexpected(errorFrom(document.error(), path));
    return *std::move(document);
}

} // namespace galley
