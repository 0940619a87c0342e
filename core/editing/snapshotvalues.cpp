// Paths of one article never overlap: a value learnt inside a known one goes into it.
#include "core/editing/snapshotvalues.h"

#include <algorithm>

namespace galley {

std::optional<MaybeValue> SnapshotValues::find(int id, const FieldPath& path) const {
    if (id == m_wholeId)
        return valueBelow(m_whole, path);
    const auto article = m_known.find(id);
    if (article == m_known.end())
        return std::nullopt;
    for (const Known& known : article->second) {
        if (known.path.isPrefixOf(path))
            return valueBelow(known.value, relativePath(known.path, path));
    }
    return std::nullopt;
}

void SnapshotValues::learn(int id, const FieldPath& path, const MaybeValue& value) {
    if (id == m_wholeId)
        assignBelow(m_whole, path, value);
    learnPart(m_known[id], path, value);
}

void SnapshotValues::learnPart(std::vector<Known>& known, const FieldPath& path, const MaybeValue& value) {
    const auto around = std::ranges::find_if(known, [&](const Known& k) { return k.path.isPrefixOf(path); });
    if (around != known.end()) {
        assignBelow(around->value, relativePath(around->path, path), value);
        return;
    }
    std::erase_if(known, [&](const Known& k) { return path.isPrefixOf(k.path); });
    known.push_back({path, value});
}

void SnapshotValues::refresh(int id, const frontmatter::Mapping& values) {
    m_wholeId = id;
    m_whole = Value(values);
    const auto article = m_known.find(id);
    if (article == m_known.end())
        return;
    for (Known& known : article->second)
        known.value = valueBelow(m_whole, known.path);
}

void SnapshotValues::forget(int id) {
    m_known.erase(id);
    if (id != m_wholeId)
        return;
    m_wholeId = -1;
    m_whole.reset();
}

} // namespace galley
