// One interrupted transaction, as its journal tells it.
#pragma once

#include "core/feed/descriptor.h"
#include "core/feed/exchange.h"
#include "core/feed/journal.h"
#include "core/feed/recovery.h"

#include <set>

namespace galley {

/// Undoes it or carries it through. Touches only files its journal names, beside their targets inside the
/// feed, and follows no symbolic link on the way.
class InterruptedSave {
public:
    /// `root` is where the feed lies now.
    InterruptedSave(const std::string& root, JournalContent content, bool dryRun);

    RecoveryReport finish();
    /// Something could not be done that may be possible later, so that the journal is still needed.
    bool isUnfinished() const { return m_unfinished; }

private:
    void removeOthers();
    void replace(const JournalContent::Replacement& replacement);
    void replaceIn(int folder, const JournalContent::Replacement& replacement);
    void takeIn(const JournalContent::File& file, const Exchanged& exchanged);
    void remove(const JournalContent::File& file);
    void removeFrom(int folder, const JournalContent::File& file);
    void flushFolders();
    void fail(const JournalContent::File& file, int code);

    Descriptor m_root;
    JournalContent m_content;
    bool m_dryRun;
    bool m_unfinished = false;
    std::set<std::string> m_touched; ///< folders to flush
    RecoveryReport m_report;
};

} // namespace galley
