// What a session log tells: a session's undo history and its unsaved edits, articles named by their files.
#pragma once

#include "core/editing/edits.h"

#include <QStringList>

#include <map>
#include <memory>

namespace galley {

/// One undo step; `files` names the article of each change, whose ids mean nothing outside of the process.
struct SessionStep {
    quint64 serial = 0; ///< not 0; tells it from the other steps of its log
    QString text;
    std::shared_ptr<const std::vector<FieldChange>> changes;
    std::vector<QString> files;
};

/// What happened at once: the undo stack changed, or edits did, or both.
struct SessionRecord {
    std::optional<quint64> keptUpTo;                          ///< the steps after this one are gone; 0: all
    std::vector<SessionStep> steps;                           ///< are new at the end
    std::optional<quint64> done;                              ///< the step done last; 0: none is done
    std::vector<std::pair<QString, std::vector<Edit>>> edits; ///< all that articles have now
    QStringList taken;  ///< logs of earlier sessions whose content stands in this one from here on
    bool ended = false; ///< the session ended as it should

    bool isEmpty() const;
};

/// All records of a log together.
struct SessionState {
    std::vector<SessionStep> steps;
    std::size_t done = 0; ///< so many of the steps are done
    std::map<QString, std::vector<Edit>> edits;
    QStringList taken;
    bool ended = false;

    void apply(SessionRecord record);
    /// The same as one record.
    SessionRecord toRecord() &&;
    /// A part of the log cannot be read: which steps there are is not known any more, edits said later are.
    void forgetSteps();
    /// Drops the oldest steps until at most so many and so much are left; the last one stays in any case.
    void limitSteps(std::size_t most, std::size_t bytes);
    /// Another session on the same feed goes on from here; of overlapping edits its own stay.
    void append(SessionState later);

    bool isEmpty() const { return steps.empty() && edits.empty(); }
    int editCount() const;

private:
    /// How many steps there are up to the one with this serial; nothing where it is unknown.
    std::optional<std::size_t> countUpTo(quint64 serial) const;
};

} // namespace galley
