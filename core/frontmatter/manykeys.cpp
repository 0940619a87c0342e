// Mappings of very many keys.
#include "core/frontmatter/manykeys.h"

namespace galley::frontmatter {

void MappingBuilder::set(std::string_view key, Value value) {
    if (m_entries.size() < fewKeys)
        return insertOrAssign(m_entries, key, std::move(value));
    if (m_places.empty()) {
        for (const auto& entry : m_entries)
            m_places.emplace(entry.first, m_places.size());
    }
    const auto [place, isNew] = m_places.try_emplace(std::string(key), m_entries.size());
    if (isNew)
        m_entries.emplace_back(place->first, std::move(value));
    else
        m_entries[place->second].second = std::move(value);
}

KeyFinder::KeyFinder(const Mapping& mapping)
    : m_mapping(mapping) {
    if (mapping.size() > fewKeys) {
        for (const auto& [key, value] : mapping)
            m_values.emplace(key, &value);
    }
}

const Value* KeyFinder::find(std::string_view key) const {
    if (m_mapping.size() <= fewKeys)
        return frontmatter::find(m_mapping, key);
    const auto found = m_values.find(key);
    return found == m_values.end() ? nullptr : found->second;
}

} // namespace galley::frontmatter
