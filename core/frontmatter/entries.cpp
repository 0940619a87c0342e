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

// Asks `want` (key, offset) about each entry and hands the wanted ones to `take` (key, offset of the key,
// node), in file order. `watched` receives what was watched of records.
template<typename WantEntry, typename Take>
std::expected<Outcome, Error>
skim(std::string_view bytes, const WantEntry& want, std::vector<Warning>* duplicateKeys, const Take& take,
     std::span<const std::string_view> recordKeys = {}, std::optional<RecordTexts>* watched = nullptr) {
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
        return want(key, offset);
    };
    const auto takeAt = [&](std::string_view key, Node& node) { take(key, keyOffset, node); };
    if (!parser.skim(wanted, takeAt, recordKeys))
        return std::unexpected(parser.error());
    if (watched)
        *watched = parser.watched();
    return parser.features().any() ? Outcome::NeedsAll : Outcome::Read;
}

bool isOf(std::span<const std::string_view> keys, std::string_view key) {
    return std::ranges::find(keys, key) != keys.end();
}

// What is wanted of the entries that were chosen.
auto wantOf(const EntryChoice& choice) {
    return [&choice](std::string_view key, std::size_t /*offset*/) {
        if (!isOf(choice.keys, key))
            return Parser::Want::Nothing;
        if (key != choice.records)
            return Parser::Want::All;
        return choice.areWanted ? Parser::Want::Watch : Parser::Want::Records;
    };
}

// Whether what stands behind a plain key at once shows that its value is not empty: a longer word, a word in
// quotes, or a list.
bool plainlyHoldsSomething(std::string_view bytes, std::string_view key, std::size_t offset) {
    constexpr std::size_t longestNull = 4;
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::string_view rest = bytes.substr(offset);
    if (!rest.starts_with(key) || !rest.substr(key.size()).starts_with(':'))
        return false;
    rest.remove_prefix(key.size() + 1);
    if (rest.starts_with(" \"") || rest.starts_with(" '"))
        return letters.find(rest.substr(2, 1)) != std::string_view::npos && rest.size() > 2;
    if (rest.starts_with(' '))
        return std::min(rest.find_first_not_of(letters, 1), rest.size()) > longestNull + 1;
    rest.remove_prefix(rest.starts_with('\r') ? 1 : 0);
    if (!rest.starts_with('\n'))
        return false;
    rest.remove_prefix(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return rest.starts_with("- ");
}

// The chosen ones among all values.
Mapping chosen(const Mapping& all, std::span<const std::string_view> keys) {
    Mapping values;
    values.reserve(keys.size());
    for (const auto& [key, value] : all)
        if (isOf(keys, key))
            values.emplace_back(key, value);
    return values;
}

} // namespace

std::expected<std::optional<Mapping>, Error> readEntries(std::string_view bytes,
                                                         std::span<const std::string_view> keys,
                                                         std::vector<Warning>* duplicateKeys) {
    const EntryChoice choice{keys};
    Mapping values;
    values.reserve(keys.size());
    const auto outcome =
        skim(bytes, wantOf(choice), duplicateKeys, [&values](std::string_view key, std::size_t, Node& node) {
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

std::expected<std::optional<SomeEntries>, Error> readAllBut(std::string_view bytes,
                                                            std::span<const std::string_view> keys,
                                                            std::vector<Warning>* duplicateKeys) {
    MappingBuilder values;
    values.reserve(fewKeys);
    std::vector<std::string> skipped;
    const auto want = [&](std::string_view key, std::size_t offset) {
        if (!isOf(keys, key) || !plainlyHoldsSomething(bytes, key, offset))
            return Parser::Want::All;
        if (std::ranges::find(skipped, key) == skipped.end())
            skipped.emplace_back(key);
        return Parser::Want::Nothing;
    };
    const auto take = [&](std::string_view key, std::size_t, Node& node) {
        std::erase(skipped, key); // the last one counts
        values.set(key, takeValueOf(node));
    };
    const auto outcome = skim(bytes, want, duplicateKeys, take);
    if (!outcome)
        return std::unexpected(outcome.error());
    if (*outcome == Outcome::NoFrontMatter)
        return std::optional<SomeEntries>();
    if (*outcome == Outcome::NeedsAll) {
        const auto document = Document::read(std::string(bytes));
        return document
                   ? std::expected<std::optional<SomeEntries>, Error>(SomeEntries{document->values(), {}})
                   : std::unexpected(document.error());
    }
    SomeEntries entries{values.take(), std::move(skipped)};
    std::erase_if(entries.values, [&entries](const auto& entry) {
        return std::ranges::find(entries.skipped, entry.first) != entries.skipped.end();
    });
    return entries;
}

std::expected<std::optional<Entries>, Error> Entries::read(std::string_view bytes, const EntryChoice& choice,
                                                           std::vector<Warning>* duplicateKeys) {
    Entries entries;
    entries.m_values.reserve(choice.keys.size());
    entries.m_root.kind = NodeKind::Mapping;
    entries.m_root.items.reserve(choice.keys.size());
    const auto take = [&entries](std::string_view key, std::size_t offset, Node& node) {
        insertOrAssign(entries.m_values, key, takeValueOf(node));
        entries.m_root.items.push_back({node.range,
                                        {offset, offset + key.size()},
                                        std::string(key),
                                        std::make_unique<Node>(std::move(node))});
    };
    bool hasRecords = false;
    const auto want = [&, choose = wantOf(choice)](std::string_view key, std::size_t offset) {
        hasRecords |= key == choice.records;
        return choose(key, offset);
    };
    std::optional<RecordTexts> texts;
    const auto outcome = skim(bytes, want, duplicateKeys, take, choice.recordKeys, &texts);
    if (!outcome)
        return std::unexpected(outcome.error());
    if (*outcome == Outcome::NoFrontMatter)
        return std::optional<Entries>();
    const bool arePassedOver = choice.areWanted && hasRecords;
    if (*outcome == Outcome::Read && arePassedOver &&
        (!texts || choice.areWanted(entries.m_values, *texts))) {
        if (duplicateKeys)
            duplicateKeys->clear();
        return read(bytes, {choice.keys, choice.records, choice.recordKeys}, duplicateKeys);
    }
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
