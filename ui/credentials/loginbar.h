// Asks for a login, above the table and in nobody's way.
#pragma once

#include "core/credentials/login.h"
#include "ui/support/tintedbar.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace galley {

/// User name, password, and whether to remember them. Takes no focus by itself.
class LoginBar : public TintedBar {
    Q_OBJECT
public:
    explicit LoginBar(QWidget* parent = nullptr);

    /// Shows the bar for a server or proxy; `user` is proposed. `wasRefused`: what was given before is wrong.
    void ask(const LoginKey& key, const QString& user, bool wasRefused);
    void clear();

signals:
    void signInRequested(const galley::Login& login, bool remember);
    void declined();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* makeEdit(const QString& name, const QString& label);
    void signIn();

    QLineEdit* m_user;
    QLineEdit* m_password;
    QCheckBox* m_remember;
    QPushButton* m_signIn;
    QPushButton* m_decline;
};

} // namespace galley
