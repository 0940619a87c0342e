// Reads documents: the fast reader for structure and plain values, yaml-cpp for what stands behind anchors,
// tags and merges.
#include "core/frontmatter/document.h"

#include "core/frontmatter/manykeys.h"
#include "core/frontmatter/parser.h"
#include "core/frontmatter/utf8.h"

#include <algorithm>
#include <map>

namespace galley::frontmatter {

struct Document::Data {
    std::string bytes;
    Split parts;
    std::unique_ptr<Node> root;
    std::vector<Entry> entries;
    Mapping values;
    bool mergesAtTop = false;
    bool isNull = false;
};

namespace {

std::string_view yamlOf(std::string_view bytes, const Split& parts) {
    return bytes.substr(parts.yaml.begin, parts.yaml.size());
}

std::expected<Mapping, Error> fullValues(std::string_view bytes, const Split& parts) {
    const std::size_t firstLine = positionAt(bytes, parts.yaml.begin).line;
    auto value = readWithYamlCpp(yamlOf(bytes, parts), firstLine);
    if (!value)
        return std::unexpected(value.error());
    if (Mapping* mapping = value->mapping())
        return std::move(*mapping);
    return std::unexpected(Error{ErrorCode::NotAMapping, {}, {firstLine, 1}});
}

bool holdsProperties(const Node& node) {
    return node.hasProperties || node.hasMergeKey || node.kind == NodeKind::Alias ||
           std::ranges::any_of(node.items, [](const Item& item) { return holdsProperties(*item.value); });
}

bool agree(const Node& node, const Value& value);

bool agreeOnItems(const Node& list, const Sequence& values) {
    return std::ranges::equal(list.items, values,
                              [](const Item& item, const Value& value) { return agree(*item.value, value); });
}

// A merge key adds what is no item; a later duplicate replaces an earlier one.
bool agreeOnKeys(const Node& mapping, const Mapping& values) {
    std::map<std::string_view, const Item*> counting;
    for (const Item& item : mapping.items)
        counting[item.name] = &item;
    const KeyFinder finder(values);
    return std::ranges::all_of(counting, [&](const auto& entry) {
        if (entry.first == "<<")
            return true;
        const Item& item = *entry.second;
        const Value* value = finder.find(item.name);
        return value && agree(*item.value, *value);
    });
}

// Whether yaml-cpp read the same, wherever it does not depend on what an alias, tag or merge key stands for.
bool agree(const Node& node, const Value& value) {
    switch (node.kind) {
    case NodeKind::Alias:
        return true;
    case NodeKind::Sequence:
        return value.sequence() && agreeOnItems(node, *value.sequence());
    case NodeKind::Mapping:
        return value.mapping() && agreeOnKeys(node, *value.mapping());
    case NodeKind::Scalar:
        break;
    }
    // A tag decides whether text is typed, whatever its quotes.
    return value == valueOf(node) ||
           (node.hasProperties && (value == Value(node.text) || value == typePlainScalar(node.text)));
}

std::vector<Entry> entriesOf(const Node& root, const Range& yaml) {
    std::vector<Entry> entries;
    entries.reserve(root.items.size());
    for (const Item& item : root.items)
        entries.push_back({item.name, item.range});
    if (!entries.empty())
        entries.back().range.end = yaml.end;
    return entries;
}

const Value* childOf(const Value& value, const FieldPath::Step& step) {
    if (const auto* key = std::get_if<std::string>(&step))
        return value.mapping() ? find(*value.mapping(), *key) : nullptr;
    const std::size_t index = std::get<std::size_t>(step);
    const Sequence* sequence = value.sequence();
    return sequence && index < sequence->size() ? &(*sequence)[index] : nullptr;
}

} // namespace

std::expected<void, Error> checkSize(std::string_view bytes) {
    if (bytes.size() > maximumDocumentSize)
        return std::unexpected(Error{ErrorCode::TooLarge, std::to_string(bytes.size()) + " bytes", {1, 1}});
    return {};
}

Range seenByPsych(const Split& parts) {
    return parts.hasFrontMatter ? Range{parts.opening.begin, parts.yaml.end} : Range{};
}

std::expected<Document, Error> Document::read(std::string bytes) {
    if (auto checked = checkSize(bytes); !checked)
        return std::unexpected(checked.error());
    auto data = std::make_shared<Data>();
    data->bytes = std::move(bytes);
    data->parts = split(data->bytes);
    const auto oddBreaks = checkCharacters(data->bytes, seenByPsych(data->parts));
    if (!oddBreaks)
        return std::unexpected(oddBreaks.error());
    Parser parser(data->bytes, data->parts.yaml, *oddBreaks);
    data->root = parser.parse();
    if (parser.failed())
        return std::unexpected(parser.error());
    data->isNull = !data->root;
    if (data->root) {
        data->entries = entriesOf(*data->root, data->parts.yaml);
        data->mergesAtTop = data->root->hasMergeKey;
        if (!parser.features().any()) {
            data->values = *valueOf(*data->root).mapping();
        } else if (!oddBreaks->empty()) {
            // yaml-cpp does not know YAML 1.1's own line breaks.
            return std::unexpected(
                Error{ErrorCode::UnicodeLineBreak, {}, positionAt(data->bytes, oddBreaks->front())});
        } else {
            auto values = fullValues(data->bytes, data->parts);
            if (!values)
                return std::unexpected(values.error());
            if (!agree(*data->root, *values))
                return std::unexpected(Error{ErrorCode::NotSupported, "the two readers disagree", {1, 1}});
            data->values = *std::move(values);
        }
    }
    Document document;
    document.m_data = std::move(data);
    return document;
}

const std::string& Document::bytes() const {
    return m_data->bytes;
}

bool Document::hasFrontMatter() const {
    return m_data->parts.hasFrontMatter;
}

std::string_view Document::newline() const {
    const Range opening = m_data->parts.opening;
    return std::string_view(m_data->bytes).substr(opening.begin, opening.size()).find("\r\n") !=
                   std::string_view::npos
               ? "\r\n"
               : "\n";
}

const Split& Document::parts() const {
    return m_data->parts;
}

std::string_view Document::body() const {
    return std::string_view(m_data->bytes).substr(m_data->parts.body.begin, m_data->parts.body.size());
}

std::span<const Entry> Document::entries() const {
    return m_data->entries;
}

const Node* Document::root() const {
    return m_data->root.get();
}

const Mapping& Document::values() const {
    return m_data->values;
}

bool Document::isNull() const {
    return m_data->isNull;
}

std::optional<Value> Document::value(const FieldPath& path) const {
    if (path.empty())
        return Value(m_data->values);
    const auto* key = std::get_if<std::string>(&path.steps().front());
    const Value* found = key ? find(m_data->values, *key) : nullptr;
    for (std::size_t i = 1; found && i < path.steps().size(); ++i)
        found = childOf(*found, path.steps()[i]);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Error> Document::readOnlyReason(const FieldPath& path) const {
    if (!hasFrontMatter())
        return Error{ErrorCode::NoFrontMatter, {}, {1, 1}};
    const auto readOnly = [&](std::size_t offset) {
        return Error{ErrorCode::ReadOnlyField, path.toString(), positionOf(offset)};
    };
    const Node* node = m_data->root.get();
    if (path.topLevelKey() == "secured")
        return readOnly(node ? node->range.begin : 0);
    for (const FieldPath::Step& step : path.steps()) {
        if (!node)
            return {};
        const Node* child = childOf(*node, step);
        if (!child && node->hasMergeKey && value(path))
            return readOnly(node->range.begin);
        if (child && child->kind == NodeKind::Alias)
            return readOnly(child->range.begin);
        if (child && child->hasProperties)
            return readOnly(child->range.begin);
        node = child;
    }
    if (node && holdsProperties(*node))
        return readOnly(node->range.begin);
    return {};
}

Position Document::positionOf(std::size_t offset) const {
    return positionAt(m_data->bytes, offset);
}

std::optional<Range> Document::rangeOf(const FieldPath& path) const {
    return m_data->root ? rangeBelow(*m_data->root, path) : std::nullopt;
}

} // namespace galley::frontmatter
