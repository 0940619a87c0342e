// Reading and safely replacing files of a feed. The only place that writes to one.
#pragma once

#include "core/article/error.h"
#include "core/feed/descriptor.h"
#include "core/frontmatter/document.h"

#include <QString>

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley {

class FileReader;

/// The whole file, at most frontmatter::maximumDocumentSize bytes. `path` is relative to `root`; a symbolic
/// link leading out of the feed is refused, a link inside it followed. Regular files only.
Result<std::string> readFile(const QString& root, const QString& path);

/// The whole document of such a file.
Result<frontmatter::Document> readDocument(const QString& root, const QString& path);

/// A set of files replaced all together or not at all, as far as one file system allows: new bytes are
/// written to temporary files beside the targets, flushed and checked, then renamed over them, then the
/// folders are synced. Mode, extended attributes and, where the system lets us, owner are kept; a file with
/// several hard links becomes one of its own. Blocks; use on a worker.
class Transaction {
public:
    /// `root` is canonical.
    explicit Transaction(const QString& root);
    ~Transaction(); ///< removes temporary files that were not committed
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Writes the new bytes to a temporary file; the target is untouched. `expected` are the bytes the change
    /// was computed from: commit() refuses the target if it holds anything else by then. Returns the
    /// fileDigest() of the file that will stand there. May be called by several threads at a time.
    Result<quint64> stage(const QString& path, std::string_view expected, std::string_view bytes);

    struct Outcome {
        std::vector<QString> replaced;
        std::vector<Error>
            failures; ///< one a file that could not be replaced, its path in it; Conflict: not as expected
    };
    /// Flushes and renames everything staged, once. Where the flush fails nothing is replaced.
    Outcome commit();

private:
    struct Staged;
    std::optional<Error> flush();
    std::optional<Error> replace(FileReader& reader, Staged& staged) const;
    void syncFolders(Outcome& outcome) const;
    bool watchDevice(const std::string& file);

    std::string m_root;
    std::mutex m_mutex; ///< guards the lists below while staging
    std::vector<Staged> m_staged;
    std::vector<std::pair<unsigned long, Descriptor>>
        m_devices; ///< opened before anything is written to them
};

} // namespace galley
