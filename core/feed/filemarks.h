// What a file says, entry by entry, kept as hashes.
#pragma once

#include <QByteArray>
#include <QList>

#include <string_view>
#include <vector>

namespace galley {

/// Tells later which entries of a file have changed, without keeping any of them.
struct FileMarks {
    struct Mark {
        QByteArray key;
        quint64 hash;
        bool operator==(const Mark&) const = default;
    };
    quint64 state = 0;       ///< fileDigest() of the file that was read
    std::vector<Mark> marks; ///< by key, each once
    quint64 body = 0;
    quint64 rest = 0; ///< what belongs to no entry, ahead of the body; all of that where it cannot be read

    /// The hash of a key, or 0 where there is none.
    quint64 hashOf(const QByteArray& key) const;
    /// Takes over what another state of the file has for a key, or its absence.
    void take(const QByteArray& key, const FileMarks& from);
};

/// The marks of a file's bytes. Never fails.
FileMarks marksOf(std::string_view bytes, quint64 state);

/// Where two states of one file differ.
struct MarksDifference {
    QList<QByteArray> keys; ///< sorted
    bool body = false;
    bool rest = false;

    bool isEmpty() const { return keys.isEmpty() && !body && !rest; }
};
MarksDifference difference(const FileMarks& before, const FileMarks& after);

} // namespace galley
