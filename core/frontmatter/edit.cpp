// Applies changes: finds the splices, makes them, and proves the result.
#include "core/frontmatter/edit.h"

#include "core/frontmatter/lines.h"
#include "core/frontmatter/reconciler.h"
#include "core/frontmatter/splice.h"
#include "core/frontmatter/wanted.h"

#include <algorithm>
#include <iterator>

namespace galley::frontmatter {

namespace {

/// The first field that shall change and may not.
std::optional<Error> readOnlyField(const Document& document, std::span<const Change> changes) {
    for (const Change& change : changes) {
        const std::optional<Value> present = document.value(change.path);
        if (!equivalent(present ? &*present : nullptr, change.value ? &*change.value : nullptr))
            if (auto reason = document.readOnlyReason(change.path))
                return reason;
    }
    return std::nullopt;
}

bool overlapsAny(const Range& range, const std::vector<Splice>& splices) {
    return std::ranges::any_of(splices, [&range](const Splice& splice) {
        return splice.range.begin < range.end && range.begin < splice.range.end;
    });
}

/// Blanks at the start of lines that hold nothing else or a comment may be tabs behind a plain scalar and
/// nowhere else: where one of these no longer ends ahead of them, they become what is allowed everywhere.
std::vector<Splice> withoutTabs(const Lines& lines, std::vector<Splice> splices) {
    std::vector<Splice> untabbed;
    for (const Splice& splice : splices) {
        const std::size_t end = splice.range.end;
        std::size_t at = lines.begin(end) == end ? end : lines.end(end);
        for (; lines.isBlank(at) || lines.isComment(at); at = lines.end(at)) {
            const Range blanks{at, at + lines.indent(at)};
            if (!blanks.empty() && !overlapsAny(blanks, splices) && !overlapsAny(blanks, untabbed))
                untabbed.push_back({blanks, std::string(lines.isComment(at) ? blanks.size() : 0, ' ')});
        }
    }
    std::ranges::move(untabbed, std::back_inserter(splices));
    return splices;
}

} // namespace

std::expected<std::string, Error> apply(const Document& document, std::span<const Change> changes) {
    if (!document.hasFrontMatter() && !changes.empty())
        return std::unexpected(Error{ErrorCode::NoFrontMatter, {}, {1, 1}});
    auto wanted = wantedEntries(document.values(), changes);
    if (!wanted)
        return std::unexpected(wanted.error());
    std::erase_if(*wanted, [&document](const WantedEntry& entry) {
        return equivalent(find(document.values(), entry.key), entry.value ? &*entry.value : nullptr);
    });
    if (wanted->empty())
        return document.bytes();
    if (auto error = readOnlyField(document, changes))
        return std::unexpected(*std::move(error));
    auto splices = Reconciler(document).splicesFor(*wanted);
    if (!splices)
        return std::unexpected(splices.error());
    std::string after = spliced(document.bytes(), *splices);
    auto proven = prove(document, after, changes);
    if (!proven) {
        after = spliced(document.bytes(), withoutTabs(Lines(document.bytes()), *std::move(splices)));
        proven = prove(document, after, changes);
    }
    if (!proven)
        return std::unexpected(proven.error());
    return after;
}

} // namespace galley::frontmatter
