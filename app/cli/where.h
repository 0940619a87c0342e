// What --where asks of the articles of a feed.
#pragma once

#include "app/cli/arguments.h"
#include "core/feed/feedlayout.h"
#include "core/query/query.h"

#include <vector>

namespace galley::cli {

/// The queries of --where, each to be matched. Error::Usage for one that asks nothing, and with
/// column and suggestion for a wrong one.
Result<std::vector<Query>> queriesFrom(const Arguments& arguments);

/// Files of a feed that match.
struct Matches {
    std::vector<int> files;        ///< of those asked, in their order
    std::vector<Error> unanswered; ///< others that cannot be read, where the answer depends on that
};
/// Asks these files, on all cores. A file that is not asked about its content is not read.
Matches matching(const FeedLayout& layout, std::vector<int> files, const std::vector<Query>& queries);

} // namespace galley::cli
