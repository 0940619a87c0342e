// What a transaction is about to do, written down before it is done.
#pragma once

#include "core/feed/contentdigest.h"
#include "core/feed/descriptor.h"

#include <expected>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace galley {

/// What a journal tells. Paths are bytes, relative to the feed, with '/'.
struct JournalContent {
    struct File {
        std::string target;
        std::string temporary; ///< the bare name of the temporary file beside it
    };
    struct Replacement {
        std::size_t file = 0; ///< index into files
        ContentDigest before;
        ContentDigest after;
    };
    std::string root; ///< canonical
    std::uint64_t device = 0;
    std::uint64_t inode = 0; ///< with the device: knows the feed again when it was moved
    std::vector<File> files;
    /// What shall be replaced, once that was decided; nothing: roll back.
    std::optional<std::vector<Replacement>> commit;
};

/// The journal of one transaction, a file in the feed's state folder. Its records carry their length and a
/// digest: one that was not written to its end counts as absent. Failures are errno values. To be used under
/// the feed's lock.
class Journal {
public:
    /// The name of the journal a transaction writes.
    static constexpr const char* current = "journal";

    /// Notes root and files, on the disk when it returns. There must be no current journal.
    static std::expected<Journal, int> begin(const std::string& folder, const JournalContent& content);

    /// Notes what shall be replaced, on the disk when it returns: the point of no return. Where it fails, the
    /// record is taken back.
    int commit(const std::vector<JournalContent::Replacement>& replacements);
    /// Takes that record back: nothing was replaced after all.
    int takeBack();
    /// All is done or undone.
    int remove();

    /// The names of all journals in a state folder: those postponed, the oldest first, and the current one.
    static std::vector<std::string> namesIn(const std::string& folder);
    static bool exists(const std::string& folder) { return !namesIn(folder).empty(); }
    /// A journal in a state folder; nothing where there is none, or one that was never begun in full.
    /// EBADMSG: it is damaged.
    static std::expected<std::optional<JournalContent>, int> read(const std::string& folder,
                                                                  const std::string& name = current);
    static int remove(const std::string& folder, const std::string& name = current);
    /// Makes way for another transaction where the current journal, if there is one, is still needed.
    static int postpone(const std::string& folder);
    /// Keeps one that is damaged under another name, which it returns with its folder.
    static std::expected<std::string, int> setAside(const std::string& folder,
                                                    const std::string& name = current);

private:
    Journal(Descriptor file, std::string folder)
        : m_file(std::move(file))
        , m_folder(std::move(folder)) {}
    int append(const std::string& record);

    Descriptor m_file;
    std::string m_folder;
    off_t m_begun = 0; ///< where the commit record begins
};

} // namespace galley
