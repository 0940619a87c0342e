// Edits whose fields somebody else changed.
#include "core/editing/editcommand.h"
#include "core/editing/edits.h"
#include "core/editing/fieldvalues.h"

#include <algorithm>

namespace galley {
namespace {

bool isSameConflict(const Conflict& left, const Conflict& right) {
    return left.edit == right.edit && left.onDisk == right.onDisk && left.place == right.place;
}

} // namespace

const std::vector<Conflict>& Edits::conflictsOf(ArticleId id) const {
    static const std::vector<Conflict> none;
    const auto found = m_conflicts.find(id);
    return found == m_conflicts.end() ? none : found->second;
}

QList<ArticleId> Edits::conflictingArticles() const {
    QList<ArticleId> ids;
    for (const auto& [id, conflicts] : m_conflicts)
        ids.append(id);
    return ids;
}

std::optional<std::optional<Conflict>> Edits::conflictOf(ArticleId id, const Edit& edit) const {
    const FieldPath item = itemPath(edit.path);
    const bool leadsIntoItem = edit.item && !item.empty();
    if (leadsIntoItem && !snapshotValue(id, item.parent()))
        return std::nullopt;
    const auto valueAt = [&](const FieldPath& path) {
        return snapshotValue(id, path).value_or(std::nullopt);
    };
    const std::optional<FieldPath> place = leadsIntoItem ? currentPath(edit, valueAt) : edit.path;
    if (!place)
        return Conflict{edit, std::nullopt, std::nullopt};
    const std::optional<MaybeValue> onDisk = snapshotValue(id, *place);
    if (!onDisk)
        return std::nullopt;
    if (sameValue(*onDisk, edit.value) || sameValue(*onDisk, edit.original))
        return std::optional<Conflict>();
    return Conflict{edit, *onDisk, place};
}

QList<int> Edits::findConflicts(const QList<int>& ids) {
    QList<int> different;
    QList<int> wanted;
    for (const int id : ids) {
        const std::vector<Conflict>& before = conflictsOf(id);
        std::vector<Conflict> now;
        bool isSure = true;
        for (const Edit& edit : editsOf(id)) {
            const auto found = conflictOf(id, edit);
            const auto known = std::ranges::find(before, edit, &Conflict::edit);
            isSure = isSure && found;
            if (found && *found)
                now.push_back(**found);
            else if (!found && known != before.end())
                now.push_back(*known);
        }
        if (!isSure && m_feed->contains(id) && m_feed->article(id).isReadable())
            wanted.append(id);
        if (std::ranges::equal(before, now, isSameConflict))
            continue;
        different.append(id);
        if (now.empty())
            m_conflicts.erase(id);
        else
            m_conflicts[id] = std::move(now);
    }
    if (!wanted.isEmpty())
        emit documentsWanted(wanted);
    return different;
}

void Edits::learn(ArticleId id, const std::vector<std::pair<FieldPath, MaybeValue>>& values) {
    for (const auto& [path, value] : values)
        m_snapshots.learn(id, path, value);
    const bool dropped = dropSettled(id);
    if (!findConflicts({id}).isEmpty() || dropped)
        emit changed({id});
}

/// What a save found on disk in place of what it was to replace.
void Edits::learnConflicts(const SaveResult& result) {
    if (result.conflicts.empty() || !isDirty(result.id))
        return;
    for (const Conflict& conflict : result.conflicts)
        if (conflict.place && !Article::knows(*conflict.place))
            m_snapshots.learn(result.id, *conflict.place, conflict.onDisk);
    m_conflicts[result.id] = result.conflicts; // as far as nothing better is known
}

/// Keeping an edit is dropping it, which leads to what is on disk, and making it again from there: plain
/// changes, which undo and the session's log know how to take back.
void Edits::resolve(const std::vector<Field>& fields, Side side) {
    std::vector<FieldChange> changes;
    int count = 0;
    for (const auto& [id, path] : fields) {
        const auto edit = std::ranges::find(editsOf(id), path, &Edit::path);
        if (edit == editsOf(id).end())
            continue;
        const std::vector<Conflict>& conflicts = conflictsOf(id);
        const auto conflict = std::ranges::find(conflicts, *edit, &Conflict::edit);
        const bool isGone = !m_feed->contains(id);
        const bool canKeep = conflict != conflicts.end() && conflict->place && !isGone;
        if (side == Side::Mine ? !canKeep : conflict == conflicts.end() && !isGone)
            continue;
        ++count;
        changes.push_back({id, path, edit->value, edit->original});
        if (side == Side::Mine)
            changes.push_back({id, *conflict->place, conflict->onDisk, edit->value});
    }
    if (changes.empty())
        return;
    const QString text = side == Side::Mine ? tr("Keep mine in %n conflict(s)", nullptr, count)
                                            : tr("Take theirs in %n conflict(s)", nullptr, count);
    pushStep(text, std::move(changes), -1);
}

} // namespace galley
