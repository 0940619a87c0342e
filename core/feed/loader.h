// Reads the articles of a layout on all cores, away from the GUI thread.
#pragma once

#include "core/article/article.h"
#include "core/feed/feedlayout.h"
#include "core/feed/filereader.h"

#include <span>
#include <vector>

namespace galley {

/// Reads one file's summary; a file that cannot be read becomes an unreadable article.
Article readArticle(FileReader& reader, const FeedLayout& layout, const FeedLayout::File& file);

/// Reads the files with these indexes and waits for all: for programs without a window.
std::vector<Article> readArticles(const FeedLayout& layout, std::span<const int> files);

} // namespace galley
