// The preferences, beside the window.
#pragma once

#include <QDialog>

namespace galley {

class CredentialStore;
class ImagePreferences;

/// Non-modal; every change applies at once.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    /// Without `credentials` there is no page of logins.
    PreferencesDialog(ImagePreferences* preferences, CredentialStore* credentials, QWidget* parent = nullptr);
};

} // namespace galley
