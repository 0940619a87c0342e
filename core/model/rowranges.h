// Rows put together into ranges, for signals that concern many.
#pragma once

#include <vector>

namespace galley {

/// Rows first to last, both included.
struct RowRange {
    int first;
    int last;
    bool operator==(const RowRange&) const = default;
};

/// The ranges that cover exactly these rows, ascending. Where there would be more than `most`, one range from
/// the lowest to the highest row: a view redraws rows cheaper than it hears of them.
std::vector<RowRange> rangesOf(std::vector<int> rows, std::size_t most);

/// The ranges that cover exactly these rows, ascending.
std::vector<RowRange> rangesOf(std::vector<int> rows);

} // namespace galley
