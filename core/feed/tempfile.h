// The new state of a file, waiting beside it to take its place.
#pragma once

#include "core/feed/descriptor.h"
#include "core/feed/exchange.h"

#include <QtGlobal>

#include <expected>
#include <string>
#include <string_view>

namespace galley {

/// The name of the temporary file number `number` of the transaction `id` (letters and digits).
std::string temporaryName(std::string_view id, std::size_t number);
/// Whether temporaryName() makes such names.
bool isTemporaryName(std::string_view name);

/// A hidden file with the mode, owner and extended attributes of its target. What has its name is removed in
/// the end. Failures are errno values.
class TempFile {
public:
    /// Writes the bytes into a new file called `name` beside the target. `target` is an existing regular
    /// file, its path free of links.
    static std::expected<TempFile, int> create(const std::string& target, const std::string& name,
                                               std::string_view bytes);

    TempFile(TempFile&& other) noexcept = default;
    TempFile& operator=(TempFile&& other) noexcept;
    ~TempFile();

    quint64 digest() const { return m_digest; }
    const std::string& target() const { return m_target; }

    /// Forces the content to the disk; 0 or an errno. The file must be open.
    int flush();
    /// Closes the descriptor where it is open; 0 or an errno. To be done where many files wait.
    int close();
    /// Takes the target's place, unless that is not `before` any more: see exchange(). `after` are the bytes
    /// it was created with. What was the target waits in its place, where the file system can swap, and is
    /// removed instead of it.
    Exchanged replaceTarget(const ContentDigest& before, const ContentDigest& after);
    /// Takes that back: Replaced, where the target is what it was.
    Exchanged restoreTarget(const ContentDigest& before, const ContentDigest& after);
    /// Removes the file; 0, also where there is none any more, or an errno.
    int remove();

private:
    TempFile(Descriptor descriptor, std::string path, std::string target);
    int takeOverAttributes();

    Descriptor m_descriptor;
    std::string m_path; ///< empty once renamed or moved from
    std::string m_target;
    quint64 m_digest = 0;
};

} // namespace galley
