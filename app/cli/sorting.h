// The order of a list.
#pragma once

#include "app/cli/record.h"

namespace galley::cli {

/// --sort FIELD or --sort -FIELD.
struct SortKey {
    FieldPath field;
    bool descending = false;
};

/// Puts files of a feed in order: by the first key, then the next. Numbers come before texts, dates are
/// compared as moments in time, texts without regard to case; articles without the field come last either
/// way. Otherwise the order stays.
void sortFiles(std::vector<int>& files, const FeedLayout& layout, std::span<const SortKey> keys);

} // namespace galley::cli
