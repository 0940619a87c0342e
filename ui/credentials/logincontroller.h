// Between pictures that need a login, the keychain, and who knows the password.
#pragma once

#include "core/credentials/login.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

class QWidget;

namespace galley {

class CredentialStore;
class ImageStore;
class LoginBar;
class MessageBar;

/// Answers each request for a login from the keychain, else asks; keeps what turns out right and forgets what
/// does not.
class LoginController : public QObject {
    Q_OBJECT
public:
    /// None of these is owned; all outlive the controller, the message bar among them.
    LoginController(ImageStore* images, CredentialStore* credentials, MessageBar* messages, QObject* parent);

    /// The bar that asks; whoever lays it out owns it.
    LoginBar* bar() { return m_bar; }

signals:
    void left(); ///< the bar was answered with the keyboard in it; the focus should go back

private:
    struct Question {
        LoginKey key;
        bool wasRefused;
    };
    void loginNeeded(const LoginKey& key, bool wasRefused);
    void loginAccepted(const LoginKey& key);
    void ask(const Question& question);
    void showNext();
    void signIn(const Login& login, bool remember);
    void decline();
    void answered();
    QString knownUser(const LoginKey& key) const;
    void tellKeychainFailed();

    ImageStore* m_images;
    CredentialStore* m_credentials;
    MessageBar* m_messages;
    LoginBar* m_bar;
    QList<Question> m_questions; ///< the first is shown
    struct Typed {
        Login login;
        bool remember;
    };
    QHash<LoginKey, Typed> m_typed;   ///< not known to be right yet
    QHash<LoginKey, QString> m_users; ///< the names given last
};

} // namespace galley
