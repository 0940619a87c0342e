// One undo step over the fields of any number of articles.
#pragma once

#include "core/editing/edits.h"

#include <QUndoCommand>

#include <memory>

namespace galley {

/// Exchanges values: redo sets every `after`, undo every `before`. A single edit is a list of one.
class EditCommand : public QUndoCommand {
public:
    /// Shared, since the session log writes them while work goes on.
    using Changes = std::shared_ptr<const std::vector<FieldChange>>;

    EditCommand(Edits* edits, const QString& text, Changes changes, EditPlace place, int mergeId);
    /// The same step once more, done already.
    std::unique_ptr<EditCommand> copy() const;

    /// Tells this step from all others; another one once a later step has merged into it.
    quint64 serial() const { return m_serial; }
    const Changes& changes() const { return m_changes; }

    void redo() override;
    void undo() override;
    int id() const override;
    /// Takes in a later command on exactly the same fields; becomes obsolete where that leads back to the
    /// start.
    bool mergeWith(const QUndoCommand* other) override;

private:
    QList<int> concerned() const; ///< ids, each once
    void tell(bool again) const;

    Edits* m_edits;
    Changes m_changes;
    EditPlace m_place;
    int m_mergeId;
    quint64 m_serial;
    bool m_done = false; ///< has been done once: every later redo comes from the user going back and forth
};

} // namespace galley
