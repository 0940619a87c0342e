// The articles are told about once a command, not once a change.
#include "core/editing/editcommand.h"

#include "core/editing/fieldvalues.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace galley {

EditCommand::EditCommand(Edits* edits, const QString& text, Changes changes, EditPlace place, int mergeId)
    : QUndoCommand(text)
    , m_edits(edits)
    , m_changes(std::move(changes))
    , m_place(std::move(place))
    , m_mergeId(mergeId)
    , m_serial(edits->nextSerial()) {}

std::unique_ptr<EditCommand> EditCommand::copy() const {
    auto copy = std::make_unique<EditCommand>(m_edits, text(), m_changes, m_place, m_mergeId);
    copy->m_done = true;
    return copy;
}

int EditCommand::id() const {
    // Steps that are only put in place must not merge.
    return m_edits->m_isArranging ? -1 : m_mergeId;
}

void EditCommand::redo() {
    const bool again = std::exchange(m_done, true);
    if (m_edits->m_isArranging)
        return;
    for (const FieldChange& change : *m_changes)
        m_edits->set(change.id, change.path, change.after, change.before);
    tell(again);
}

void EditCommand::undo() {
    if (m_edits->m_isArranging)
        return;
    for (const FieldChange& change : std::views::reverse(*m_changes))
        m_edits->set(change.id, change.path, change.before, change.after);
    tell(true);
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto& later = *static_cast<const EditCommand*>(other)->m_changes;
    const auto sameField = [](const FieldChange& mine, const FieldChange& theirs) {
        return mine.id == theirs.id && mine.path == theirs.path && sameValue(mine.after, theirs.before);
    };
    if (!std::ranges::equal(*m_changes, later, sameField))
        return false;
    auto merged = std::make_shared<std::vector<FieldChange>>(*m_changes);
    for (std::size_t i = 0; i < later.size(); ++i)
        (*merged)[i].after = later[i].after;
    m_changes = merged;
    m_serial = m_edits->nextSerial();
    setObsolete(std::ranges::all_of(
        *m_changes, [](const FieldChange& change) { return sameValue(change.before, change.after); }));
    return true;
}

void EditCommand::tell(bool again) const {
    const QList<int> ids = concerned();
    emit m_edits->changed(ids);
    if (again)
        emit m_edits->revisited(ids, m_place);
}

QList<int> EditCommand::concerned() const {
    QList<int> ids;
    ids.reserve(static_cast<qsizetype>(m_changes->size()));
    for (const FieldChange& change : *m_changes)
        ids.append(change.id);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace galley
