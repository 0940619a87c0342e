// The habits of a document: how it quotes and indents, so that new lines look like their neighbours.
#include "core/frontmatter/habits.h"

#include <algorithm>
#include <span>
#include <utility>

namespace galley::frontmatter {

namespace {

/// The name all items of a list share: indexes left out of a path.
std::string patternOf(const FieldPath& path) {
    std::string pattern;
    for (const FieldPath::Step& step : path.steps()) {
        const std::string* key = std::get_if<std::string>(&step);
        pattern += key ? '.' + *key : "[]";
    }
    return pattern;
}

/// The key a scalar hangs on; "" for an item of a list, which is no sign of how its list's name is written
/// elsewhere.
std::string ownKey(const FieldPath& path) {
    const std::string* key = path.empty() ? nullptr : std::get_if<std::string>(&path.steps().back());
    return key ? *key : std::string();
}

Style usualStyle(std::string_view key) {
    static constexpr std::array<std::string_view, 5> quoted{"title", "excerpt", "url", "featuredContent",
                                                            "secured"};
    const bool isQuoted = key.ends_with("Url") || std::ranges::find(quoted, key) != quoted.end();
    return isQuoted ? Style::DoubleQuoted : Style::Plain;
}

Style scalarHabit(const Node& node) {
    return node.style == Style::Literal || node.style == Style::Folded ? Style::DoubleQuoted : node.style;
}

bool isText(const Node& node) {
    return !node.range.empty() && (node.style != Style::Plain || typePlainScalar(node.text).string());
}

/// The most frequent of some styles; the first of them wins a tie.
template<typename Counts>
std::optional<Style> mostFrequent(const Counts& counts, std::span<const Style> styles) {
    std::optional<Style> best;
    std::size_t most = 0;
    for (const Style style : styles)
        if (const std::size_t count = counts[static_cast<std::size_t>(style)]; count > most) {
            best = style;
            most = count;
        }
    return best;
}

template<typename Map>
std::optional<Style> lookUp(const Map& map, const std::string& name, std::span<const Style> styles) {
    const auto found = map.find(name);
    return found == map.end() ? std::nullopt : mostFrequent(found->second, styles);
}

std::size_t columnOf(std::string_view bytes, std::size_t offset) {
    const std::size_t before = offset == 0 ? std::string_view::npos : bytes.rfind('\n', offset - 1);
    return before == std::string_view::npos ? offset : offset - before - 1;
}

} // namespace

Style Habits::scalarStyle(const FieldPath& path) {
    learnOnce();
    static constexpr std::array styles{Style::DoubleQuoted, Style::Plain, Style::SingleQuoted};
    if (const auto style = lookUp(m_byPattern, patternOf(path), styles))
        return *style;
    const std::string key = ownKey(path);
    const auto style = key.empty() ? std::nullopt : lookUp(m_byKey, key, styles);
    return style.value_or(usualStyle(key));
}

Style Habits::collectionStyle(const FieldPath& path) {
    learnOnce();
    static constexpr std::array styles{Style::Block, Style::Flow};
    return lookUp(m_byPattern, patternOf(path), styles).value_or(Style::Block);
}

std::size_t Habits::dashIndent() {
    learnOnce();
    return m_dashIndent.value_or(2);
}

std::size_t Habits::keyIndent() {
    learnOnce();
    return m_keyIndent.value_or(2);
}

std::size_t Habits::dashWidth() {
    learnOnce();
    return m_dashWidth.value_or(2);
}

void Habits::learnOnce() {
    if (const Node* root = std::exchange(m_root, nullptr))
        learn(*root, {}, {});
}

void Habits::learn(const Node& node, const std::string& pattern, const std::string& key) {
    if (node.kind == NodeKind::Scalar && isText(node)) {
        ++m_byPattern[pattern][static_cast<std::size_t>(scalarHabit(node))];
        if (!key.empty())
            ++m_byKey[key][static_cast<std::size_t>(scalarHabit(node))];
    }
    if (node.items.empty())
        return;
    ++m_byPattern[pattern][static_cast<std::size_t>(node.style)];
    if (node.style == Style::Block)
        learnIndents(node);
    for (const Item& item : node.items) {
        const bool named = node.kind == NodeKind::Mapping;
        learn(*item.value, pattern + (named ? '.' + item.name : "[]"), named ? item.name : std::string());
    }
}

void Habits::learnIndents(const Node& node) {
    for (const Item& item : node.items) {
        const Node& value = *item.value;
        if (node.kind == NodeKind::Sequence && !m_dashWidth && !value.range.empty() &&
            columnOf(m_bytes, value.range.begin) >= value.range.begin - item.range.begin)
            m_dashWidth = columnOf(m_bytes, value.range.begin) - node.indent;
        if (node.kind != NodeKind::Mapping || value.style != Style::Block || value.indent < node.indent)
            continue;
        std::optional<std::size_t>& indent = value.kind == NodeKind::Sequence ? m_dashIndent : m_keyIndent;
        indent = indent.value_or(value.indent - node.indent);
    }
}

} // namespace galley::frontmatter
