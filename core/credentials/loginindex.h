// Which logins the keychain holds for Galley: a keychain cannot be asked for a list.
#pragma once

#include "core/credentials/login.h"

#include <QList>

class QSettings;

namespace galley {

/// Origins, realms and user names in the settings; never a password.
class LoginIndex {
public:
    struct Entry {
        LoginKey key;
        QString user;
        bool operator==(const Entry&) const = default;
    };
    /// `settings` is not owned and outlives the index.
    explicit LoginIndex(QSettings* settings);

    QList<Entry> entries() const; ///< by origin, then realm
    bool contains(const LoginKey& key) const;
    void add(const LoginKey& key, const QString& user); ///< or changes the user
    void remove(const LoginKey& key);

private:
    void store(const QList<Entry>& entries);

    QSettings* m_settings;
};

} // namespace galley
