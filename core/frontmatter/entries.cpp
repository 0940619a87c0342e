// One pass over the front matter that builds what is wanted.
#include "core/frontmatter/entries.h"

#include "core/frontmatter/document.h"
#include "core/frontmatter/manykeys.h"
#include "core/frontmatter/parser.h"
#include "core/frontmatter/utf8.h"

#include <algorithm>
#include <forward_list>
#include <set>

namespace galley::frontmatter {

namespace {

// The keys met so far. A key without quotes stands in the bytes and needs no copy.
class SeenKeys {
public:
    explicit SeenKeys(std::string_view bytes)
        : m_bytes(bytes) {
        m_keys.reserve(fewKeys);
    }

    // False where it was there already.
    bool add(std::string_view key, std::size_t offset) {
        const bool isNew = std::ranges::find(m_keys, key) == m_keys.end() && !m_more.contains(key);
        if (isNew && m_keys.size() < fewKeys)
            m_keys.push_back(lasting(key, offset));
        else if (isNew)
            m_more.insert(lasting(key, offset));
        return isNew;
    }

private:
    std::string_view lasting(std::string_view key, std::size_t offset) {
        const std::string_view stands = m_bytes.substr(offset, key.size());
        return stands == key ? stands : m_quoted.emplace_front(key);
    }

    std::string_view m_bytes;
    std::vector<std::string_view> m_keys;
    std::set<std::string_view> m_more; // beyond a few
    std::forward_list<std::string> m_quoted;
};

enum class Outcome { NoFrontMatter, Read, NeedsAll };

// Hands the wanted entries to `take` (key, offset of the key, node), in file order.
template<typename Take>
std::expected<Outcome, Error> skim(std::string_view bytes, const EntryChoice& choice,
                                   std::vector<Warning>* duplicateKeys, const Take& take) {
    if (auto checked = checkSize(bytes); !checked)
        return std::unexpected(checked.error());
    const Split parts = split(bytes);
    const auto oddBreaks = checkCharacters(bytes, seenByPsych(parts));
    if (!oddBreaks)
        return std::unexpected(oddBreaks.error());
    if (!parts.hasFrontMatter)
        return Outcome::NoFrontMatter;
    SeenKeys seen(bytes);
    Parser parser(bytes, parts.yaml, *oddBreaks);
    std::size_t keyOffset = 0;
    const auto wanted = [&](std::string_view key, std::size_t offset) {
        keyOffset = offset;
        if (duplicateKeys && duplicateKeys->size() < maximumDuplicateWarnings && !seen.add(key, offset))
            duplicateKeys->push_back({std::string(key), positionAt(bytes, offset)});
        if (std::ranges::find(choice.keys, key) == choice.keys.end())
            return Parser::Want::Nothing;
        return key == choice.records ? Parser::Want::Records : Parser::Want::All;
    };
    const auto takeAt = [&](std::string_view key, Node& node) { take(key, keyOffset, node); };
    if (!parser.skim(wanted, takeAt, choice.recordKeys))
        return std::unexpected(parser.error());
    return parser.features().any() ? Outcome::NeedsAll : Outcome::Read;
}

// The chosen ones among all values.
Mapping chosen(const Mapping& all, std::span<const std::string_view> keys) {
    Mapping values;
    values.reserve(keys.size());
    for (const auto& [key, value] : all)
        if (std::ranges::find(keys, key) != keys.end())
            values.emplace_back(key, value);
    return values;
}

} // namespace

std::expected<std::optional<Mapping>, Error> readEntries(std::string_view bytes,
                                                         std::span<const std::string_view> keys,
                                                         std::vector<Warning>* duplicateKeys) {
    Mapping values;
    values.reserve(keys.size());
    const auto outcome =
        skim(bytes, {keys}, duplicateKeys, [&values](std::string_view key, std::size_t, Node& node) {
            insertOrAssign(values, key, takeValueOf(node));
        });
    if (!outcome)
        return std::unexpected(outcome.error());
    if (*outcome == Outcome::NoFrontMatter)
        return std::optional<Mapping>();
    if (*outcome == Outcome::Read)
        return values;
    const auto document = Document::read(std::string(bytes));
    if (!document)
        return std::unexpected(document.error());
    return chosen(document->values(), keys);
}

std::expected<std::optional<Entries>, Error> Entries::read(std::string_view bytes, const EntryChoice& choice,
                                                           std::vector<Warning>* duplicateKeys) {
    Entries entries;
    entries.m_values.reserve(choice.keys.size());
    entries.m_root.kind = NodeKind::Mapping;
    entries.m_root.items.reserve(choice.keys.size());
    const auto outcome =
        skim(bytes, choice, duplicateKeys, [&entries](std::string_view key, std::size_t offset, Node& node) {
            insertOrAssign(entries.m_values, key, takeValueOf(node));
            entries.m_root.items.push_back({node.range,
                                            {offset, offset + key.size()},
                                            std::string(key),
                                            std::make_unique<Node>(std::move(node))});
        });
    if (!outcome)
        return std::unexpected(outcome.error());
    if (*outcome == Outcome::NoFrontMatter)
        return std::optional<Entries>();
    if (*outcome == Outcome::Read)
        return entries;
    auto document = Document::read(std::string(bytes));
    if (!document)
        return std::unexpected(document.error());
    entries.m_values = chosen(document->values(), choice.keys);
    entries.m_document = std::make_shared<const Document>(*std::move(document));
    return entries;
}

std::optional<Position> Entries::positionOf(const FieldPath& path, std::string_view bytes) const {
    const auto range = m_document ? m_document->rangeOf(path) : rangeBelow(m_root, path);
    return range ? std::optional(positionAt(bytes, range->begin)) : std::nullopt;
}

} // namespace galley::frontmatter
