// Proves an edit: reads the new bytes and holds them to the old ones and to what was wanted.
#include "core/frontmatter/edit.h"
#include "core/frontmatter/itemlayout.h"
#include "core/frontmatter/lines.h"
#include "core/frontmatter/manykeys.h"
#include "core/frontmatter/wanted.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

std::unexpected<Error> refused(std::string why, Position position = {}) {
    return std::unexpected(Error{ErrorCode::ProofFailed, std::move(why), position});
}

/// One document seen as what must stay: the lines of entries nobody named, and comments.
class Remains {
public:
    /// Which comments count below named entries: all of them, or those only that may not go with the entry.
    enum class Comments { All, Lasting };

    Remains(const Document& document, std::span<const WantedEntry> named, Comments which)
        : m_lines(document.bytes()) {
        std::size_t end = document.parts().yaml.begin;
        for (std::size_t i = 0; i < document.entries().size(); ++i) {
            const Entry& entry = document.entries()[i];
            takeComments(end, entry.range.begin, 0);
            const bool isNamed = std::ranges::find(named, entry.key, &WantedEntry::key) != named.end();
            end = endOfContent(m_lines, *document.root(), document.root()->items[i]);
            if (!isNamed)
                m_entries.push_back(m_lines.text().substr(entry.range.begin, end - entry.range.begin));
            takeComments(end, entry.range.end,
                         isNamed && which == Comments::Lasting ? 0 : std::string_view::npos);
            end = entry.range.end;
        }
        takeComments(end, document.parts().yaml.end, 0);
    }

    /// The entries not named, comments and blank lines behind them left out.
    const std::vector<std::string_view>& entries() const { return m_entries; }
    /// The comment lines between entries, without their indent.
    const std::vector<std::string_view>& comments() const { return m_comments; }

private:
    void takeComments(std::size_t begin, std::size_t end, std::size_t deepest) {
        for (std::size_t at = begin; at < end; at = m_lines.end(at))
            if (m_lines.isComment(at) && m_lines.indent(at) <= deepest)
                m_comments.push_back(m_lines.text().substr(at + m_lines.indent(at),
                                                           m_lines.end(at) - at - m_lines.indent(at)));
    }

    Lines m_lines;
    std::vector<std::string_view> m_entries;
    std::vector<std::string_view> m_comments;
};

bool isSubsequence(const std::vector<std::string_view>& part, const std::vector<std::string_view>& whole) {
    auto at = whole.begin();
    return std::ranges::all_of(part, [&](std::string_view line) {
        at = std::find(at, whole.end(), line);
        const bool found = at != whole.end();
        at += found ? 1 : 0;
        return found;
    });
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
    const Remains old(before, *wanted, Remains::Comments::Lasting);
    const Remains now(*read, *wanted, Remains::Comments::All);
    if (old.entries() != now.entries())
        return refused("an entry that was not edited would change");
    if (!isSubsequence(old.comments(), now.comments()))
        return refused("a comment would be lost");
    return {};
}

} // namespace galley::frontmatter
