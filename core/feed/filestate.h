// Says whether a file on disk is still the one that was read, without reading it again.
#pragma once

#include <QtGlobal>

#include <sys/stat.h>

namespace galley {

/// Mixes a file's size, modification time (nanoseconds) and inode. Never 0. Two states of one file
/// practically never share it: a replaced file has another inode, a rewritten one another time.
inline quint64 fileDigest(const struct stat& state) {
    quint64 digest = 0x9e3779b97f4a7c15;
    for (const auto part :
         {static_cast<quint64>(state.st_size), static_cast<quint64>(state.st_mtim.tv_sec),
          static_cast<quint64>(state.st_mtim.tv_nsec), static_cast<quint64>(state.st_ino)}) {
        digest = (digest ^ part) * 0xff51afd7ed558ccd;
        digest ^= digest >> 32;
    }
    return digest == 0 ? 1 : digest;
}

} // namespace galley
