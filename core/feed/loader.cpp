// One file to one article, and many of them at once.
#include "core/feed/loader.h"

#include "core/feed/fileerror.h"
#include "core/feed/parallel.h"

namespace galley {

Article readArticle(FileReader& reader, const FeedLayout& layout, const FeedLayout::File& file) {
    const QString& collection = layout.collections[static_cast<std::size_t>(file.collection)].name;
    if (file.error != 0)
        return Article::unreadable(file.path, collection, listError(file.path, file.error));
    const auto view = reader.read(file.path);
    if (!view)
        return Article::unreadable(file.path, collection, view.error());
    return Article::read(file.path, collection, view->bytes, view->digest);
}

std::vector<Article> readArticles(const FeedLayout& layout, std::span<const int> files) {
    std::vector<Article> articles(files.size());
    parallelFor(
        files.size(), [&] { return FileReader(layout.root); },
        [&](FileReader& reader, std::size_t i) {
            articles[i] = readArticle(reader, layout, layout.files[static_cast<std::size_t>(files[i])]);
        });
    return articles;
}

} // namespace galley
