// The new state of a file, waiting beside it to take its place.
#pragma once

#include "core/feed/descriptor.h"

#include <QtGlobal>

#include <expected>
#include <string>
#include <string_view>

namespace galley {

/// A hidden file (.galley-XXXXXX.tmp) with the mode, owner and extended attributes of its target. Removed in
/// the end unless it was renamed. Failures are errno values.
class TempFile {
public:
    /// Writes the bytes. `target` is an existing regular file, its path free of links.
    static std::expected<TempFile, int> create(const std::string& target, std::string_view bytes);

    TempFile(TempFile&& other) noexcept = default;
    TempFile& operator=(TempFile&& other) noexcept;
    ~TempFile();

    quint64 digest() const { return m_digest; }
    const std::string& target() const { return m_target; }

    /// Forces the content to the disk; 0 or an errno. The file must be open.
    int flush();
    /// Closes the descriptor; 0 or an errno. To be done where many files wait.
    int close();
    /// Takes the target's place; 0 or an errno.
    int replaceTarget();

private:
    TempFile(Descriptor descriptor, std::string path, std::string target);
    int write(std::string_view bytes);
    int takeOverAttributes();
    void discard();

    Descriptor m_descriptor;
    std::string m_path; ///< empty once renamed or moved from
    std::string m_target;
    quint64 m_digest = 0;
};

} // namespace galley
