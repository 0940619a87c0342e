// One question at a time.
#include "ui/credentials/logincontroller.h"

#include "core/credentials/credentialstore.h"
#include "core/images/imagestore.h"
#include "ui/credentials/loginbar.h"
#include "ui/support/messagebar.h"

#include <QApplication>

#include <algorithm>

namespace galley {

LoginController::LoginController(ImageStore* images, CredentialStore* credentials, MessageBar* messages,
                                 QObject* parent)
    : QObject(parent)
    , m_images(images)
    , m_credentials(credentials)
    , m_messages(messages)
    , m_bar(new LoginBar) {
    connect(images, &ImageStore::loginNeeded, this, &LoginController::loginNeeded);
    connect(images, &ImageStore::loginAccepted, this, &LoginController::loginAccepted);
    connect(credentials, &CredentialStore::forgotten, images, &ImageStore::forgetLogin);
    connect(credentials, &CredentialStore::keychainFailed, this, &LoginController::tellKeychainFailed);
    connect(m_bar, &LoginBar::signInRequested, this, &LoginController::signIn);
    connect(m_bar, &LoginBar::declined, this, &LoginController::decline);
}

void LoginController::loginNeeded(const LoginKey& key, bool wasRefused) {
    if (wasRefused) {
        m_users.insert(key, knownUser(key));
        m_typed.remove(key);
        m_credentials->forget(key);
        return ask({key, true});
    }
    m_credentials->find(key, this, [this, key](const std::optional<Login>& login) {
        if (!login)
            return ask({key, false});
        m_users.insert(key, login->user);
        m_images->signIn(key, *login);
    });
}

QString LoginController::knownUser(const LoginKey& key) const {
    const auto stored = m_credentials->stored();
    const auto found = std::ranges::find(stored, key, &LoginIndex::Entry::key);
    return found == stored.end() ? m_users.value(key) : found->user;
}

void LoginController::loginAccepted(const LoginKey& key) {
    if (!m_typed.contains(key))
        return;
    const Typed typed = m_typed.take(key);
    m_credentials->keep(key, typed.login,
                        typed.remember ? CredentialStore::Keep::InKeychain
                                       : CredentialStore::Keep::ForThisRun);
}

void LoginController::ask(const Question& question) {
    if (std::ranges::find(m_questions, question.key, &Question::key) != m_questions.end())
        return;
    m_questions.append(question);
    if (m_questions.size() == 1)
        showNext();
}

void LoginController::showNext() {
    if (m_questions.isEmpty())
        return m_bar->clear();
    const Question& question = m_questions.constFirst();
    m_bar->ask(question.key, knownUser(question.key), question.wasRefused);
}

void LoginController::signIn(const Login& login, bool remember) {
    const LoginKey key = m_questions.constFirst().key;
    m_typed.insert(key, {login, remember});
    m_users.insert(key, login.user);
    answered();
    m_images->signIn(key, login);
}

void LoginController::decline() {
    const LoginKey key = m_questions.constFirst().key;
    answered();
    m_images->declineLogin(key);
}

void LoginController::answered() {
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_bar->isAncestorOf(focus);
    m_questions.removeFirst();
    showNext();
    if (m_questions.isEmpty() && hadFocus)
        emit left();
}

void LoginController::tellKeychainFailed() {
    m_messages->showMessage(
        TintedBar::Tone::Warning,
        tr("This computer has no keyring that answers. Galley keeps logins until it is closed, and "
           "writes none down."),
        {}, u"keychain"_qs);
}

} // namespace galley
