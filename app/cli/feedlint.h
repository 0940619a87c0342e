// What the rules say of a feed's files.
#pragma once

#include "core/article/article.h"
#include "core/feed/feedlayout.h"

#include <span>
#include <vector>

namespace galley::cli {

/// What was found, by file: indexes are those of layout.files.
struct FeedProblems {
    std::vector<std::vector<Problem>> problems; ///< only of the files asked about
    std::vector<bool> hasDuplicate;             ///< whether another article has the same address; of all
    std::vector<Error> complaints;              ///< about the feed's `.galley.yml`
};

/// Holds these files to the rules, switched as the feed's `.galley.yml` says, on all cores. Of all others
/// only what makes them duplicates is read.
FeedProblems lintFeed(const FeedLayout& layout, std::span<const int> files);

/// Whether something worse than a note is among them.
bool hasFailures(std::span<const Problem> problems);

} // namespace galley::cli
