// One undo step over the fields of any number of articles.
#pragma once

#include "core/editing/edits.h"

#include <QUndoCommand>

namespace galley {

/// Exchanges values: redo sets every `after`, undo every `before`. A single edit is a list of one.
class EditCommand : public QUndoCommand {
public:
    EditCommand(Edits* edits, const QString& text, std::vector<FieldChange> changes, int mergeId);

    void redo() override;
    void undo() override;
    int id() const override { return m_mergeId; }
    /// Takes in a later command on exactly the same fields; becomes obsolete where that leads back to the
    /// start.
    bool mergeWith(const QUndoCommand* other) override;

private:
    QList<int> concerned() const; ///< ids, each once

    Edits* m_edits;
    std::vector<FieldChange> m_changes;
    int m_mergeId;
    bool m_done = false; ///< has been done once: every later redo comes from the user going back and forth
};

} // namespace galley
