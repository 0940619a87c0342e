// A disk that is soon full.
#pragma once

#include <QString>

#include <fstream>
#include <string>
#include <sys/mount.h>

namespace galley {

/// A file system of 160 KiB mounted on a folder, where that is permitted; gone in the end.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder)
        : m_folder(folder.toUtf8())
        , m_mounted(mount("galley", m_folder.constData(), "tmpfs", 0, "size=160k") == 0) {}
    ~SmallDisk() {
        if (m_mounted)
            umount2(m_folder.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    bool makeReadOnly() const { return remount(MS_REMOUNT | MS_RDONLY); }
    bool makeWritable() const { return remount(MS_REMOUNT); }

private:
    bool remount(unsigned long flags) const {
        return mount("galley", m_folder.constData(), "tmpfs", flags, "size=160k") == 0;
    }

    QByteArray m_folder;
    bool m_mounted;
};

/// Writes a file until the disk is full.
inline void fillDisk(const std::string& file) {
    constexpr std::size_t pageSize = 4096;
    std::ofstream stream(file, std::ios::binary);
    while (stream << std::string(pageSize, 'x') << std::flush) {
    }
}

} // namespace galley
