// Reads many files of a feed through one buffer.
#pragma once

#include "core/article/error.h"

#include <string>
#include <string_view>

namespace galley {

/// Reads regular files of at most frontmatter::maximumDocumentSize bytes that lie inside `root`, links
/// included. One per thread.
class FileReader {
public:
    /// `root` is canonical.
    explicit FileReader(const QString& root);

    struct View {
        std::string_view bytes; ///< valid until the next read
        quint64 digest = 0;     ///< fileDigest() of the file just before it was read
    };
    /// `path` is relative to root.
    Result<View> read(const QString& path);

private:
    /// The descriptor of the file opened for reading, or -errno; leavesFeed for a file outside.
    int open(const std::string& path);
    bool folderIsInside(const std::string& folder);
    Result<View> readAll(int descriptor, const QString& path);

    static constexpr int leavesFeed = -100'000;
    std::string m_root;
    std::string m_knownFolder; ///< the last folder found to be inside
    std::string m_buffer;
};

/// The canonical path (no link in it) of a file inside the canonical folder `root`, or "" with errno set;
/// errno is EXDEV for one outside.
std::string resolvedInside(const std::string& root, const std::string& path);

} // namespace galley
