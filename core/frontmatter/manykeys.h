// Mappings of very many keys, built and searched without going through all keys for each.
#pragma once

#include "core/frontmatter/value.h"

#include <map>
#include <string>
#include <string_view>

namespace galley::frontmatter {

/// Up to so many keys, going through them is the quickest way.
inline constexpr std::size_t fewKeys = 32;

/// Collects entries; a key met again replaces its value in place.
class MappingBuilder {
public:
    void reserve(std::size_t size) { m_entries.reserve(size); }
    void set(std::string_view key, Value value);
    const Mapping& entries() const { return m_entries; }
    Mapping take() { return std::move(m_entries); }

private:
    Mapping m_entries;
    std::map<std::string, std::size_t, std::less<>> m_places; // filled beyond a few keys
};

/// Finds the values of a mapping, which outlives it.
class KeyFinder {
public:
    explicit KeyFinder(const Mapping& mapping);
    /// The value under a key, or nullptr.
    const Value* find(std::string_view key) const;

private:
    const Mapping& m_mapping;
    std::map<std::string_view, const Value*> m_values; // filled beyond a few keys
};

} // namespace galley::frontmatter
