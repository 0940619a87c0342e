// Current values: what commands set, and what is read from edits and snapshots.
#include "core/editing/edits.h"

#include "core/editing/editcommand.h"
#include "core/editing/fieldvalues.h"

#include <algorithm>

namespace galley {

Edits::Edits(Feed* feed, QObject* parent)
    : QObject(parent)
    , m_feed(feed) {
    connect(feed, &Feed::articlesChanged, this, &Edits::onArticlesChanged);
    connect(feed, &Feed::articlesAdded, this, &Edits::forgetVanished);
    // Ahead of everybody who asks for conflicts when told of a change.
    connect(this, &Edits::changed, this, &Edits::findConflicts);
}

QUndoStack* Edits::undoStack() {
    return &m_undoStack;
}

bool Edits::isDirty(ArticleId id) const {
    return m_edits.contains(id);
}

int Edits::dirtyCount() const {
    return static_cast<int>(m_edits.size());
}

QList<ArticleId> Edits::dirtyArticles() const {
    QList<ArticleId> ids;
    ids.reserve(dirtyCount());
    for (const auto& [id, edits] : m_edits)
        ids.append(id);
    return ids;
}

const std::vector<Edit>& Edits::editsOf(ArticleId id) const {
    static const std::vector<Edit> none;
    const auto found = m_edits.find(id);
    return found == m_edits.end() ? none : found->second;
}

bool Edits::isEdited(ArticleId id, const FieldPath& path) const {
    return std::ranges::any_of(editsOf(id), [&](const Edit& edit) { return overlap(edit.path, path); });
}

std::optional<Value> Edits::value(ArticleId id, const FieldPath& path) const {
    return currentValue(id, path).value_or(std::nullopt);
}

Value Edits::applied(ArticleId id, const frontmatter::Mapping& snapshot) const {
    MaybeValue tree = Value(snapshot);
    for (const Edit& edit : editsOf(id))
        assignBelow(tree, edit.path, edit.value);
    return *tree;
}

std::optional<MaybeValue> Edits::snapshotValue(ArticleId id, const FieldPath& path) const {
    const Article& article = m_feed->article(id);
    if (article.isReadable() && article.tells(path))
        return article.value(path);
    return m_snapshots.find(id, path);
}

std::optional<MaybeValue> Edits::currentValue(ArticleId id, const FieldPath& path) const {
    const std::vector<Edit>& edits = editsOf(id);
    for (const Edit& edit : edits) {
        if (edit.path.isPrefixOf(path))
            return valueBelow(edit.value, relativePath(edit.path, path));
    }
    std::optional<MaybeValue> current = snapshotValue(id, path);
    if (!current)
        return std::nullopt;
    for (const Edit& edit : edits) {
        if (path.isPrefixOf(edit.path))
            assignBelow(*current, relativePath(path, edit.path), edit.value);
    }
    return current;
}

void Edits::set(ArticleId id, const FieldPath& path, const MaybeValue& value, const MaybeValue& before) {
    const std::vector<Edit>& edits = editsOf(id);
    const auto around = std::ranges::find_if(
        edits, [&](const Edit& edit) { return edit.path != path && edit.path.isPrefixOf(path); });
    if (around == edits.end()) {
        replaceEdits(id, {path, originalOf(id, path, before), value, itemOf(id, path)});
        return;
    }
    Edit folded = *around;
    assignBelow(folded.value, relativePath(folded.path, path), value);
    replaceEdits(id, std::move(folded));
}

MaybeValue Edits::originalOf(ArticleId id, const FieldPath& path, const MaybeValue& before) {
    const std::vector<Edit>& edits = editsOf(id);
    const auto same = std::ranges::find(edits, path, &Edit::path);
    if (same != edits.end())
        return same->original;
    // Not what the snapshot says by now: an undone step must not claim to have seen what came after it.
    MaybeValue original = before;
    for (const Edit& edit : edits) {
        if (path.isPrefixOf(edit.path))
            assignBelow(original, relativePath(path, edit.path), edit.original);
    }
    if (!snapshotValue(id, path))
        m_snapshots.learn(id, path, original);
    return original;
}

MaybeValue Edits::itemOf(ArticleId id, const FieldPath& path) const {
    const std::vector<Edit>& edits = editsOf(id);
    if (const auto same = std::ranges::find(edits, path, &Edit::path); same != edits.end())
        return same->item;
    const FieldPath place = itemPath(path);
    return place.empty() ? std::nullopt : snapshotValue(id, place).value_or(std::nullopt);
}

void Edits::replaceEdits(ArticleId id, Edit edit) {
    const bool settled = isSettled(id, edit);
    std::vector<Edit>& edits = m_edits[id];
    std::erase_if(edits, [&](const Edit& old) { return edit.path.isPrefixOf(old.path); });
    if (!settled)
        edits.push_back(std::move(edit));
    forgetIfClean(id);
}

bool Edits::isBeingSaved(ArticleId id, const FieldPath& path) const {
    const auto fields = m_beingSaved.find(id);
    return fields != m_beingSaved.end() &&
           std::ranges::any_of(fields->second,
                               [&path](const FieldPath& field) { return overlap(field, path); });
}

bool Edits::isSettled(ArticleId id, const Edit& edit) const {
    if (isBeingSaved(id, edit.path))
        return false;
    if (sameValue(edit.value, edit.original))
        return true;
    // The snapshot may have caught what a save put in place and took back; the next save knows.
    if (m_failures.contains(id))
        return false;
    const std::optional<MaybeValue> snapshot = snapshotValue(id, edit.path);
    return snapshot && sameValue(edit.value, *snapshot) && leadsToItsItem(id, edit);
}

bool Edits::leadsToItsItem(ArticleId id, const Edit& edit) const {
    if (!edit.item)
        return true;
    const std::optional<MaybeValue> there = snapshotValue(id, itemPath(edit.path));
    return there && *there && isSameItem(**there, *edit.item);
}

bool Edits::dropSettled(ArticleId id) {
    const auto found = m_edits.find(id);
    if (found == m_edits.end())
        return false;
    const auto dropped = std::erase_if(found->second, [&](const Edit& edit) { return isSettled(id, edit); });
    forgetIfClean(id);
    return dropped > 0;
}

void Edits::forgetIfClean(ArticleId id) {
    const auto found = m_edits.find(id);
    if (found != m_edits.end() && !found->second.empty())
        return;
    if (found != m_edits.end())
        m_edits.erase(found);
    m_failures.remove(id);
    m_conflicts.erase(id);
}

void Edits::push(const QString& text, std::vector<FieldChange> changes, int mergeId) {
    std::erase_if(changes, [this](const FieldChange& change) { return !canPush(change); });
    if (changes.empty())
        return;
    for (FieldChange& change : changes)
        change = reversible(std::move(change));
    pushStep(text, std::move(changes), mergeId);
}

bool Edits::canPush(const FieldChange& change) const {
    return !change.path.empty() && !sameValue(change.before, change.after) && m_feed->contains(change.id) &&
           m_feed->article(change.id).isReadable();
}

FieldChange Edits::reversible(FieldChange change) const {
    while (changesShape(change)) {
        const FieldPath around = change.path.parent();
        const std::optional<MaybeValue> before = currentValue(change.id, around);
        if (!before)
            return change;
        MaybeValue after = *before;
        assignBelow(after, relativePath(around, change.path), change.after);
        change = {change.id, around, *before, std::move(after)};
    }
    return change;
}

bool Edits::changesShape(const FieldChange& change) const {
    if (change.path.steps().size() < 2 || (change.before && change.after))
        return false;
    const bool inList = std::holds_alternative<std::size_t>(change.path.steps().back());
    return inList || currentValue(change.id, change.path.parent()) == std::optional<MaybeValue>(MaybeValue());
}

void Edits::revert(const QList<ArticleId>& ids) {
    std::vector<FieldChange> changes;
    for (const ArticleId id : ids) {
        for (const Edit& edit : editsOf(id))
            changes.push_back({id, edit.path, edit.value, edit.original});
    }
    if (changes.empty())
        return;
    const auto count = static_cast<int>(ids.size());
    pushStep(tr("Revert %n article(s)", nullptr, count), std::move(changes), -1);
}

void Edits::drop(const QString& text, const std::vector<std::pair<ArticleId, std::vector<Edit>>>& edits) {
    std::vector<FieldChange> changes;
    for (const auto& [id, dropped] : edits)
        for (const Edit& edit : dropped)
            changes.push_back({id, edit.path, edit.value, edit.original});
    if (!changes.empty())
        pushStep(text, std::move(changes), -1);
}

void Edits::pushStep(const QString& text, std::vector<FieldChange> changes, int mergeId) {
    const EditPlace place = m_placeSource && !m_isArranging ? m_placeSource() : EditPlace();
    m_undoStack.push(new EditCommand(
        this, text, std::make_shared<const std::vector<FieldChange>>(std::move(changes)), place, mergeId));
}

} // namespace galley
