// Proves an edit: reads the new bytes and holds them to the old ones and to what was wanted.
#include "core/frontmatter/edit.h"
#include "core/frontmatter/manykeys.h"
#include "core/frontmatter/remains.h"
#include "core/frontmatter/wanted.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

/// Tells of the fields that were to be changed, alone.
std::unexpected<Error> refused(std::span<const Change> changes, Position position = {}) {
    std::string fields;
    for (const Change& change : changes)
        fields += (fields.empty() ? "" : ", ") + change.path.toString();
    return std::unexpected(Error{ErrorCode::ProofFailed, std::move(fields), position});
}

bool sameFrame(const Document& before, const Document& after) {
    const std::string_view old = before.bytes();
    const std::string_view now = after.bytes();
    const Range& oldYaml = before.parts().yaml;
    const Range& newYaml = after.parts().yaml;
    return old.substr(0, oldYaml.begin) == now.substr(0, newYaml.begin) &&
           old.substr(oldYaml.end) == now.substr(newYaml.end);
}

/// Whether all values are what they should be.
bool areRight(const Mapping& before, const Mapping& after, std::span<const WantedEntry> wanted) {
    const auto isThere = [&after](const WantedEntry& entry) {
        return equivalent(find(after, entry.key), entry.value ? &*entry.value : nullptr);
    };
    const auto isNamed = [&](const std::string& key) {
        return std::ranges::find(wanted, key, &WantedEntry::key) != wanted.end();
    };
    const KeyFinder inBefore(before);
    const KeyFinder inAfter(after);
    return std::ranges::all_of(wanted, isThere) &&
           std::ranges::all_of(before,
                               [&](const auto& entry) {
                                   return isNamed(entry.first) ||
                                          equivalent(inAfter.find(entry.first), &entry.second);
                               }) &&
           std::ranges::all_of(after, [&](const auto& entry) {
               return isNamed(entry.first) || inBefore.find(entry.first) != nullptr;
           });
}

} // namespace

std::expected<void, Error> prove(const Document& before, std::string_view after,
                                 std::span<const Change> changes) {
    const auto wanted = wantedEntries(before.values(), changes);
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto read = Document::read(std::string(after));
    if (!read)
        return refused(changes, read.error().position);
    if (!sameFrame(before, *read))
        return refused(changes);
    if (!areRight(before.values(), read->values(), *wanted))
        return refused(changes);
    if (!Remains(before, *read, changes).areEqual())
        return refused(changes);
    return {};
}

} // namespace galley::frontmatter
