// A feed as it is held against what its editor has seen of it.
#pragma once

#include "core/article/article.h"
#include "core/feed/seenrecord.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace galley {

/// A file that is not as it was when the feed was last seen.
struct SeenChange {
    enum class Kind { Added, Changed, Removed };
    Kind kind = Kind::Changed;
    QString path;
    QString title;
    QStringList fields; ///< names of top-level fields that changed, sorted
    bool body = false;  ///< what follows the front matter changed
    bool rest = false;  ///< the front matter changed outside of its fields, or cannot be read

    /// Only what crawlers rewrite all the time has changed: heat and secured.
    bool isNoise() const;
    bool operator==(const SeenChange&) const = default;
};

/// Whether crawlers rewrite this field all the time.
bool isNoiseField(const QString& field);

/// What this editor wrote into a file.
struct SavedFields {
    quint64 state = 0;           ///< fileDigest() of the file as it was written
    QList<QByteArray> whole;     ///< fields that were set
    QList<QByteArray> partially; ///< fields in which something was set: what else is new in them stays news
};

/// Marks of files that were read, so that none is read twice.
using KnownMarks = QHash<QString, FileMarks>;

/// What is to be compared. A value: made on one thread, used on another.
struct SeenTask {
    QString root;
    QString stateFolder; ///< of the feed; the record lies in it
    std::vector<Article> articles;
    std::shared_ptr<const KnownMarks> known;
    std::shared_ptr<const SeenRecord> record; ///< counts in place of the one on disk, where given
    QHash<QString, SavedFields> saved;        ///< by path: no news any more
    bool markSeen = false;                    ///< everything counts as seen from now on
};

/// What comparing found and did.
struct SeenOutcome {
    std::vector<SeenChange> changes; ///< by kind, then by path
    qint64 seenAt = 0;
    int marked = 0; ///< articles that were changes until they were marked as seen
    std::shared_ptr<const KnownMarks> known;
    std::shared_ptr<const SeenRecord> record; ///< where it could not be written
    std::optional<Error> error;               ///< why it could not
    int filesRead = 0;
    bool isCanceled = false; ///< nothing of this counts then
};

/// Compares; the first time for a feed, everything counts as seen. Reads no file that is as it was when seen
/// or known. Runs on the calling (worker) thread.
SeenOutcome compareWithSeen(const SeenTask& task, const std::function<bool()>& isCanceled = {});

} // namespace galley
