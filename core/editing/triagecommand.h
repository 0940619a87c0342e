// One undo step of a triage.
#pragma once

#include "core/editing/triagesession.h"

#include <QUndoCommand>

namespace galley {

/// Sets an entry of the session and, where the article changes, moves the feed's undo stack one step, which
/// holds the change itself.
class TriageCommand : public QUndoCommand {
public:
    TriageCommand(TriageSession* session, const QString& text, int place, TriageSession::Entry after,
                  bool changesArticle);

    void redo() override;
    void undo() override;

private:
    void moveFeed(bool forward);

    TriageSession* m_session;
    int m_place;
    TriageSession::Entry m_before;
    TriageSession::Entry m_after;
    bool m_changesArticle;
    bool m_isNew = true; ///< the change was just pushed to the feed's stack
};

} // namespace galley
