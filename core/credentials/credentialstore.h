// Logins: in the keychain where one wants them remembered, else until Galley is closed.
#pragma once

#include "core/credentials/keychain.h"
#include "core/credentials/loginindex.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <memory>
#include <optional>

namespace galley {

/// Finds, keeps and forgets logins by origin and realm. A keychain that does not answer, or that there is
/// none, never holds anything up: the login then is kept for this run. GUI thread.
class CredentialStore : public QObject {
    Q_OBJECT
public:
    /// What a keychain may take for one answer: time enough for somebody to unlock it.
    static constexpr std::chrono::milliseconds usualPatience = std::chrono::seconds(30);

    /// `settings`, for the index, is not owned and outlives the store.
    CredentialStore(std::unique_ptr<Keychain> keychain, QSettings* settings,
                    std::chrono::milliseconds patience = usualPatience, QObject* parent = nullptr);
    ~CredentialStore() override;

    /// Looks for a login. `done` is called later, unless `context` is gone by then; with nothing where there
    /// is none, or the keychain does not give it away.
    void find(const LoginKey& key, QObject* context, std::function<void(const std::optional<Login>&)> done);

    enum class Keep { ForThisRun, InKeychain };
    void keep(const LoginKey& key, const Login& login, Keep how);
    /// Forgets a login here and in the keychain.
    void forget(const LoginKey& key);

    /// The logins the keychain holds, without their passwords.
    QList<LoginIndex::Entry> stored() const { return m_index.entries(); }

signals:
    void storedChanged();
    /// A login was to be remembered, or fetched, and the keychain did not: once a run. `reason` is the
    /// system's, in its words, or empty.
    void keychainFailed(const QString& reason);
    /// forget() was called.
    void forgotten(const galley::LoginKey& key);

private:
    using Read = std::expected<QString, KeychainError>;
    using Write = std::expected<void, KeychainError>;

    template<typename Answer>
    std::function<void(const Answer&)> withPatience(std::function<void(const Answer&)> use,
                                                    std::function<void(const Answer&)> late);
    /// Jobs run one after the other: behind one that got no answer there is no use in waiting for another.
    bool isKeychainStuck() const { return m_unanswered > 0; }
    void take(const LoginKey& key, const Read& answer);
    void complain(const KeychainError& error);

    std::unique_ptr<Keychain> m_keychain;
    LoginIndex m_index;
    std::chrono::milliseconds m_patience;
    QHash<LoginKey, Login> m_thisRun;
    bool m_hasComplained = false;
    int m_unanswered = 0; ///< jobs the keychain was given up on
};

} // namespace galley
