// What a feed looked like when its editor last had seen it all.
#pragma once

#include "core/feed/descriptor.h"
#include "core/feed/filemarks.h"

#include <QHash>
#include <QString>

#include <optional>
#include <string>

namespace galley {

/// A feed's files as they were at one moment.
struct SeenRecord {
    struct File {
        QString title; ///< remembered for when the file is gone
        FileMarks marks;
    };
    qint64 seenAt = 0;          ///< milliseconds since the epoch
    QHash<QString, File> files; ///< by path, relative to the feed
};

/// Held from reading the record until it is replaced, or what another Galley notes meanwhile would be lost:
/// waits for it a while. Not open where that fails, which is no reason to note nothing.
Descriptor lockSeenRecord(const std::string& folder);

/// The record in the feed's state folder; nothing where there is none, or none that can be understood.
std::optional<SeenRecord> readSeenRecord(const std::string& folder);

/// Replaces that record, making the folder where it is missing; 0 or an errno. Readers find the old one or
/// the new one.
int writeSeenRecord(const std::string& folder, const SeenRecord& record);

} // namespace galley
