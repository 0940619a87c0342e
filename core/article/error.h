// A failure as core returns it and ui shows it.
#pragma once

#include "core/frontmatter/error.h"

#include <QMetaType>
#include <QString>

#include <expected>

namespace galley {

/// A failure with a translated message that says what happened and what to do, and the file and place it
/// concerns.
struct Error {
    enum class Code {
        CannotRead,  ///< missing, no permission, a device error
        CannotWrite, ///< full disk, read-only, failing flush
        NotAFeed,
        NotReadable, ///< the front matter is nothing Jekyll would read
        NotWritable, ///< the field or file cannot be edited by Galley
        Conflict,    ///< somebody else changed the same field
        LeavesFeed,  ///< a symbolic link that points out of the feed
        Vanished,    ///< deleted since it was read
        Canceled,
        Usage ///< a wrong argument, change or query
    };
    Code code = Code::CannotRead;
    QString message;
    QString path;   ///< relative to the feed where it lies in one; empty where no file is concerned
    int line = 0;   ///< 1-based; 0 where unknown
    int column = 0; ///< 1-based, in characters; 0 where unknown

    /// "path:line:column: message", without what is unknown.
    QString toString() const;
};

template<typename T>
using Result = std::expected<T, Error>;

/// The translated error for a failure of the front matter layer in the file `path`.
Error errorFrom(const frontmatter::Error& error, const QString& path);

} // namespace galley

Q_DECLARE_METATYPE(galley::Error)
