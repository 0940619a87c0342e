// System calls that are done until they are done, and whose every failure is told. Failures are errno values.
#pragma once

#include "core/feed/contentdigest.h"
#include "core/feed/descriptor.h"

#include <expected>
#include <string>
#include <string_view>

namespace galley {

/// 0, or the errno of a system call that gives -1 on failure.
int failure(int returned);

/// Writes all of it; 0 or an errno.
int writeAll(int descriptor, std::string_view bytes);

/// All there is to read, about `expected` bytes; or an errno.
std::expected<std::string, int> readToEnd(int descriptor, std::size_t expected = 65'536);

/// What a regular file in an open folder holds; an errno where it cannot be read, ELOOP where it is no
/// regular file. An absolute name needs no folder.
std::expected<ContentDigest, int> digestOf(int folder, const std::string& name);

/// The folder a file lies in, with a slash at the end; "" for a bare name.
std::string folderOf(const std::string& file);

/// The folder opened for flushing and for looking into; not open, with errno set, where that fails.
Descriptor openFolder(const std::string& folder);

/// Puts the names in a folder on the disk; 0 or an errno.
int flushFolder(const std::string& folder);

/// Makes a folder and those above it, for the user alone, and puts them on the disk; 0 or an errno.
int makePrivateFolder(const std::string& folder);

} // namespace galley
