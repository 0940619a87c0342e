// Proves an edit: reads the new bytes and holds them to the old ones and to what was wanted.
#include "core/frontmatter/edit.h"
#include "core/frontmatter/manykeys.h"
#include "core/frontmatter/remains.h"
#include "core/frontmatter/wanted.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

std::unexpected<Error> refused(std::string why, Position position = {}) {
    return std::unexpected(Error{ErrorCode::ProofFailed, std::move(why), position});
}

bool sameFrame(const Document& before, const Document& after) {
    const std::string_view old = before.bytes();
    const std::string_view now = after.bytes();
    const Range& oldYaml = before.parts().yaml;
    const Range& newYaml = after.parts().yaml;
    return old.substr(0, oldYaml.begin) == now.substr(0, newYaml.begin) &&
           old.substr(oldYaml.end) == now.substr(newYaml.end);
}

/// The first key whose value is not what it should be.
std::optional<std::string> wrongKey(const Mapping& before, const Mapping& after,
                                    std::span<const WantedEntry> wanted) {
    for (const WantedEntry& entry : wanted)
        if (!equivalent(find(after, entry.key), entry.value ? &*entry.value : nullptr))
            return entry.key;
    const auto isNamed = [&](const std::string& key) {
        return std::ranges::find(wanted, key, &WantedEntry::key) != wanted.end();
    };
    const KeyFinder inBefore(before);
    const KeyFinder inAfter(after);
    for (const auto& [key, value] : before)
        if (!isNamed(key) && !equivalent(inAfter.find(key), &value))
            return key;
    for (const auto& [key, value] : after)
        if (!isNamed(key) && !inBefore.find(key))
            return key;
    return std::nullopt;
}

} // namespace

std::expected<void, Error> prove(const Document& before, std::string_view after,
                                 std::span<const Change> changes) {
    const auto wanted = wantedEntries(before.values(), changes);
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto read = Document::read(std::string(after));
    if (!read)
        return refused(describe(read.error()), read.error().position);
    if (!sameFrame(before, *read))
        return refused("something outside the front matter would change");
    if (const auto key = wrongKey(before.values(), read->values(), *wanted))
        return refused(*key);
    if (!Remains(before, *read, changes).areEqual())
        return refused("something that was not edited would change");
    return {};
}

} // namespace galley::frontmatter
