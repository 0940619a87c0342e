// What changes make of the articles they meet, before anything is written.
#pragma once

#include "core/editing/bulkchange.h"
#include "core/feed/feedlayout.h"
#include "core/feed/save.h"

#include <atomic>
#include <span>
#include <vector>

namespace galley::cli {

/// One file's edits; none where it is as wanted already.
struct FilePlan {
    QString path;
    QString collection;
    std::vector<Edit> edits;
    std::optional<Error> error; ///< why (some of) it cannot be changed
};

/// The edits that several changes, one after the other, amount to; each field once, outer fields swallowing
/// inner ones.
Result<std::vector<Edit>> editsFor(const frontmatter::Document& document,
                                   std::span<const BulkChange> changes);

/// Reads the files on all cores and plans each. Edits that cannot be made are left out, with the error set.
/// Once canceled, the rest is left out.
std::vector<FilePlan> planFiles(const FeedLayout& layout, std::span<const int> files,
                                std::span<const BulkChange> changes, const std::atomic<bool>& canceled);

} // namespace galley::cli
