// Tests of permissions, which stop nothing where tests run as root.
#pragma once

#include <QString>

#include <filesystem>
#include <unistd.h>
#include <vector>

namespace galley {

/// The rights of an ordinary user, where the tests run as root; the folders are handed over to that user.
class OrdinaryUser {
public:
    explicit OrdinaryUser(const std::vector<QString>& folders) {
        if (!m_isRoot)
            return;
        for (const QString& folder : folders)
            hand(folder.toStdString());
        m_changed = seteuid(nobody) == 0;
    }
    ~OrdinaryUser() {
        if (m_changed)
            (void)!seteuid(0);
    }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;

    bool isOne() const { return !m_isRoot || m_changed; }

private:
    static constexpr uid_t nobody = 65534;

    static void hand(const std::filesystem::path& folder) {
        (void)!chown(folder.c_str(), nobody, nobody);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            (void)!lchown(entry.path().c_str(), nobody, nobody);
    }

    const bool m_isRoot = geteuid() == 0;
    bool m_changed = false;
};

} // namespace galley
