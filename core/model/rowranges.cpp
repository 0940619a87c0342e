// Sorting first makes one pass enough.
#include "core/model/rowranges.h"

#include <algorithm>

namespace galley {

std::vector<RowRange> rangesOf(std::vector<int> rows) {
    std::ranges::sort(rows);
    std::vector<RowRange> ranges;
    for (const int row : rows) {
        if (!ranges.empty() && row <= ranges.back().last + 1)
            ranges.back().last = row;
        else
            ranges.push_back({row, row});
    }
    return ranges;
}

std::vector<RowRange> rangesOf(std::vector<int> rows, std::size_t most) {
    std::vector<RowRange> ranges = rangesOf(std::move(rows));
    if (ranges.size() > most)
        ranges = {{ranges.front().first, ranges.back().last}};
    return ranges;
}

} // namespace galley
