// Replacements of byte ranges, collected first and made together.
#include "core/frontmatter/splice.h"

#include <algorithm>
#include <tuple>

namespace galley::frontmatter {

std::string spliced(std::string_view text, std::vector<Splice> splices) {
    std::ranges::stable_sort(splices, {}, [](const Splice& splice) {
        return std::tuple(splice.range.begin, !splice.range.empty());
    });
    std::string result;
    std::size_t done = 0;
    for (const Splice& splice : splices) {
        result += text.substr(done, splice.range.begin - done);
        result += splice.text;
        done = splice.range.end;
    }
    result += text.substr(done);
    return result;
}

} // namespace galley::frontmatter
