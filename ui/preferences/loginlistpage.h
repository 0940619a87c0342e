// The preferences of logins: which ones the keyring holds.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace galley {

class CredentialStore;

/// Servers, what they call the protected part, and user names; never a password.
class LoginListPage : public QWidget {
    Q_OBJECT
public:
    explicit LoginListPage(CredentialStore* credentials, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void removeSelected();

    CredentialStore* m_credentials;
    QLabel* m_hint;
    QTreeWidget* m_list;
    QPushButton* m_remove;
};

} // namespace galley
