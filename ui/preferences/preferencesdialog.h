// The preferences, beside the window.
#pragma once

#include <QDialog>

namespace galley {

class CredentialStore;
class ImagePreferences;
class RulePreferences;

/// Non-modal; every change applies at once.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    /// Without `credentials` there is no page of logins.
    PreferencesDialog(ImagePreferences* preferences, RulePreferences* rules, CredentialStore* credentials,
                      QWidget* parent = nullptr);
};

} // namespace galley
