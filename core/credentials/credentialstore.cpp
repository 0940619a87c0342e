// The keychain with patience, and the memory of this run.
#include "core/credentials/credentialstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace galley {

namespace {

const QString userName = QStringLiteral("user");
const QString passwordName = QStringLiteral("password");

/// An origin holds no blank, so that this is one name for one key.
QString nameOf(const LoginKey& key) {
    return key.realm.isEmpty() ? key.origin : QString(key.origin + u' ' + key.realm);
}

QString secretOf(const Login& login) {
    const QJsonObject object{{userName, login.user}, {passwordName, login.password}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Login> loginIn(const QString& secret) {
    const QJsonObject object = QJsonDocument::fromJson(secret.toUtf8()).object();
    if (!object.contains(userName) || !object.contains(passwordName))
        return std::nullopt;
    return Login{object[userName].toString(), object[passwordName].toString()};
}

} // namespace

CredentialStore::CredentialStore(std::unique_ptr<Keychain> keychain, QSettings* settings,
                                 std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
    , m_index(settings)
    , m_patience(patience) {}

CredentialStore::~CredentialStore() = default;

/// What to hand to the keychain: `use` gets its answer, or NoAnswer in time; `late` the answer that comes
/// after that, since somebody may unlock a keychain when Galley no longer waits.
template<typename Answer>
std::function<void(const Answer&)> CredentialStore::withPatience(std::function<void(const Answer&)> use,
                                                                 std::function<void(const Answer&)> late) {
    auto isOver = std::make_shared<bool>(false);
    QTimer::singleShot(m_patience, this, [this, isOver, use] {
        if (std::exchange(*isOver, true))
            return;
        ++m_unanswered;
        use(std::unexpected(KeychainError{KeychainError::Code::NoAnswer, {}}));
    });
    return [this, isOver, use = std::move(use), late = std::move(late)](const Answer& answer) {
        if (!std::exchange(*isOver, true))
            return use(answer);
        --m_unanswered;
        late(answer);
    };
}

void CredentialStore::find(const LoginKey& key, QObject* context,
                           std::function<void(const std::optional<Login>&)> done) {
    const auto tell = [this, key, context = QPointer(context), done = std::move(done)] {
        if (context)
            done(m_thisRun.contains(key) ? std::optional(m_thisRun[key]) : std::nullopt);
    };
    // What the keychain holds nothing for, it is not asked about: it might want to be unlocked for that.
    if (m_thisRun.contains(key) || !m_index.contains(key) || isKeychainStuck()) {
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        return;
    }
    m_keychain->read(nameOf(key), withPatience<Read>(
                                      [this, key, tell](const Read& answer) {
                                          take(key, answer);
                                          tell();
                                      },
                                      [this, key](const Read& answer) { take(key, answer); }));
}

void CredentialStore::take(const LoginKey& key, const Read& answer) {
    if (!answer)
        return complain(answer.error());
    if (const auto login = loginIn(*answer); login && m_index.contains(key))
        m_thisRun.insert(key, *login);
}

void CredentialStore::keep(const LoginKey& key, const Login& login, Keep how) {
    m_thisRun.insert(key, login);
    if (how == Keep::ForThisRun)
        return;
    if (isKeychainStuck())
        return complain({KeychainError::Code::NoAnswer, {}});
    const auto note = [this, key, user = login.user](const Write& answer) {
        if (!answer)
            return complain(answer.error());
        m_index.add(key, user);
        if (!m_thisRun.contains(key)) // forgotten while the keychain took its time
            forget(key);
        emit storedChanged();
    };
    m_keychain->write(nameOf(key), secretOf(login), withPatience<Write>(note, note));
}

void CredentialStore::forget(const LoginKey& key) {
    m_thisRun.remove(key);
    emit forgotten(key);
    if (!m_index.contains(key))
        return;
    m_index.remove(key);
    emit storedChanged();
    const auto note = [this](const Write& answer) {
        if (!answer && answer.error().code != KeychainError::Code::NotFound)
            complain(answer.error());
    };
    m_keychain->remove(nameOf(key), withPatience<Write>(note, note));
}

void CredentialStore::complain(const KeychainError& error) {
    if (!std::exchange(m_hasComplained, true))
        emit keychainFailed(error.message);
}

} // namespace galley
