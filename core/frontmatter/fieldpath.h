// Names a field inside a front matter: `published`, `provider.name`, `images[0].url`, `related[3].title`.
#pragma once

#include "core/frontmatter/value.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace galley::frontmatter {

/// A list of keys and zero-based indexes from the top of the front matter. Never empty once parsed.
class FieldPath {
public:
    using Step = std::variant<std::string, std::size_t>;

    FieldPath() = default;
    /// A path of one key, taken literally.
    explicit FieldPath(std::string key) { m_steps.emplace_back(std::move(key)); }

    /// Reads `a.b[2].c`. A key that holds `.`, `[` or `"` is written `["the key"]`. Nothing for a malformed
    /// path.
    static std::optional<FieldPath> parse(std::string_view text);

    std::string toString() const;

    const std::vector<Step>& steps() const { return m_steps; }
    bool empty() const { return m_steps.empty(); }
    /// The top-level key; "" for an empty path.
    const std::string& topLevelKey() const;
    /// The last key, indexes ignored: "url" for images[0].url; "images" for images[0].
    const std::string& lastKey() const;

    FieldPath child(std::string key) const;
    FieldPath child(std::size_t index) const;
    FieldPath parent() const;
    /// Whether this path leads to `other` or to something inside of which `other` stands.
    bool isPrefixOf(const FieldPath& other) const;

    bool operator==(const FieldPath&) const = default;
    std::strong_ordering operator<=>(const FieldPath&) const = default;

private:
    std::vector<Step> m_steps;
};

/// The value at a path below `root`, or nullptr where a step leads nowhere.
const Value* valueAt(const Value& root, const FieldPath& path);

/// Sets (or with nullopt removes) the value at a path in a copy of the tree `root`. Missing mappings on the
/// way are created; an index may be at most one past the end (append). False where a step cannot be taken.
bool assignAt(Value& root, const FieldPath& path, std::optional<Value> value);

} // namespace galley::frontmatter
