// Steps that two undo stacks take together.
#include "core/editing/triagecommand.h"

namespace galley {

TriageCommand::TriageCommand(TriageSession* session, const QString& text, int place,
                             TriageSession::Entry after, bool changesArticle)
    : QUndoCommand(text)
    , m_session(session)
    , m_place(place)
    , m_before(session->m_entries[std::size_t(place)])
    , m_after(std::move(after))
    , m_changesArticle(changesArticle) {}

void TriageCommand::redo() {
    if (!m_isNew)
        moveFeed(true);
    m_session->put(m_place, m_after);
    if (!m_isNew)
        m_session->goTo(m_place);
    m_isNew = false;
}

void TriageCommand::undo() {
    moveFeed(false);
    m_session->put(m_place, m_before);
    m_session->goTo(m_place);
}

void TriageCommand::moveFeed(bool forward) {
    if (!m_changesArticle)
        return;
    QUndoStack* stack = m_session->m_edits->undoStack();
    m_session->m_isChanging = true;
    if (forward)
        stack->redo();
    else
        stack->undo();
    m_session->m_isChanging = false;
}

} // namespace galley
