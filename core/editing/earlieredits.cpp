// Takes up what an earlier session left.
#include "core/editing/editcommand.h"
#include "core/editing/edits.h"
#include "core/editing/fieldvalues.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace galley {

std::vector<std::pair<ArticleId, std::vector<Edit>>> Edits::takeUp(EarlierSession earlier) {
    if (!earlier.steps.empty())
        putBelow(std::move(earlier.steps), earlier.done);
    QList<int> ids;
    std::vector<std::pair<ArticleId, std::vector<Edit>>> made;
    for (auto& [id, edits] : earlier.edits) {
        std::vector<Edit> taken = takeUpEdits(id, std::move(edits));
        ids.append(id);
        if (!taken.empty())
            made.emplace_back(id, std::move(taken));
    }
    if (!ids.isEmpty())
        emit changed(ids);
    return made;
}

/// A stack takes nothing in below, so it is built anew; what is put in place changes nothing.
void Edits::putBelow(std::vector<EarlierSession::Step> steps, int done) {
    std::vector<std::unique_ptr<EditCommand>> own;
    own.reserve(static_cast<std::size_t>(m_undoStack.count()));
    for (int i = 0; i < m_undoStack.count(); ++i)
        own.push_back(static_cast<const EditCommand*>(m_undoStack.command(i))->copy());
    if (!own.empty())
        steps.resize(static_cast<std::size_t>(done)); // as any new step ends what could be redone
    const int index = done + m_undoStack.index();
    const bool isClean = m_undoStack.isClean();
    const QScopedValueRollback arranging(m_isArranging, true);
    m_undoStack.clear();
    for (EarlierSession::Step& step : steps)
        pushStep(step.text, std::move(step.changes), -1);
    for (std::unique_ptr<EditCommand>& command : own)
        m_undoStack.push(command.release());
    m_undoStack.setIndex(index);
    if (isClean)
        m_undoStack.setClean(); // typing after a save does not merge with typing before it
}

std::vector<Edit> Edits::takeUpEdits(ArticleId id, std::vector<Edit> earlier) {
    std::erase_if(earlier, [&](const Edit& edit) { return isEdited(id, edit.path) || isSettled(id, edit); });
    if (earlier.empty())
        return earlier;
    std::vector<Edit>& edits = m_edits[id];
    edits.insert(edits.end(), earlier.begin(), earlier.end());
    return earlier;
}

} // namespace galley
