// Replaces files of a feed all together or not at all. The only code that writes to a feed.
#pragma once

#include "core/article/error.h"
#include "core/feed/contentdigest.h"
#include "core/feed/descriptor.h"
#include "core/feed/feedlock.h"
#include "core/feed/journal.h"
#include "core/feed/tempfile.h"

#include <QString>

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley {

class FileReader;

/// One transaction, in this order: the lock; a journal that names every temporary file; the temporary files
/// beside their targets, flushed and checked; the journal's commit record; the renames; the folders flushed;
/// the journal removed. Interrupted before the commit record it is undone by the next recovery, after it
/// carried through. Where the disk fails amid the renames, those done are taken back, which a file system
/// that cannot swap two files does not let us do. Mode, extended attributes and, where the system lets us,
/// owner are kept; a file with several hard links becomes one of its own. Blocks; use on a worker.
class Transaction {
public:
    /// How long another Galley at work on the feed is waited for.
    static constexpr std::chrono::milliseconds patience = std::chrono::seconds(30);

    /// `root` is canonical. `canceled` is asked until the commit record.
    Transaction(const QString& root, const StateHome& state, std::function<bool()> canceled = {});
    ~Transaction(); ///< undoes what was not committed
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Takes the feed's lock, recovers what was interrupted before, and begins the journal. `paths` are those
    /// that may be staged. Where it fails nothing may be staged; the error concerns no single file. Once.
    std::optional<Error> begin(const std::vector<QString>& paths);

    /// Writes the new bytes of a path, given by its index, to its temporary file. `expected` are the bytes
    /// the change was computed from: commit() refuses the target if it holds anything else by then. Returns
    /// the fileDigest() of the file that will stand there. Where a path cannot be replaced it is left out; a
    /// failing disk undoes the whole transaction. Two paths that lead to one file: the second is refused as a
    /// Conflict. May be called by several threads at a time.
    Result<quint64> stage(std::size_t path, std::string_view expected, std::string_view bytes);

    struct Outcome {
        std::vector<QString> replaced;
        /// One a staged file that was not replaced, its path in it; Conflict: not as expected.
        std::vector<Error> failures;
    };
    /// Replaces everything staged, once.
    Outcome commit();

private:
    /// A path and where it leads.
    struct File {
        QString path;
        std::string target;         ///< without links; empty where it cannot be replaced
        std::optional<Error> error; ///< why not
        std::size_t noted = 0;      ///< its index in the journal
    };
    struct Staged {
        std::size_t file;
        ContentDigest before;
        ContentDigest after;
        TempFile temporary;
        bool isReplaced = false;
    };

    void resolveAll(const std::vector<QString>& paths);
    File resolve(const QString& path);
    std::string resolved(const std::string& path);
    std::string resolvedFolder(const std::string& folder);
    bool watchDevice(const std::string& folder);
    std::optional<Error> beginJournal();
    JournalContent journalContent();
    std::optional<Error> keepForLater(std::size_t file, Staged staged);
    Error stagingFailed(std::size_t file, int code);
    std::optional<Error> makeSafe();
    std::optional<Error> flush();
    std::optional<Error> flushSingly();
    int flushFoldersOfStaged();
    int commitJournal();
    std::optional<Error> replace(FileReader& reader, Staged& staged);
    Error leaveOut(Staged& staged, const Error& reason);
    void replaceAll(Outcome& outcome);
    Outcome giveUp(Outcome outcome);
    void removeTemporaries();
    void confirm(Outcome& outcome);
    Outcome fail(const Error& error);
    void end();
    void undo();

    QString m_root;
    StateHome m_state;
    std::function<bool()> m_canceled;
    std::optional<FeedLock> m_lock;
    std::optional<Journal> m_journal;
    std::string m_id; ///< part of the names of temporary files
    std::vector<File> m_files;
    std::map<std::string, std::string> m_folders;        ///< resolved ones by their names
    std::vector<std::pair<dev_t, Descriptor>> m_devices; ///< opened before anything is written to them
    bool m_leftover = false;                             ///< something is left that only the journal knows of

    std::mutex m_mutex; ///< guards the following while staging
    std::vector<Staged> m_staged;
    std::optional<Error> m_diskError; ///< nothing may be replaced any more
};

} // namespace galley
