// The actions that set how Galley works.
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QSettings;
class QWidget;

namespace galley {

class CredentialStore;
class ImagePreferences;
class ImageStore;
class PreferencesDialog;
class RulePreferences;

/// Preferences and Work Offline; tells when pictures cannot be downloaded any more, and when they can again.
class PreferencesActions : public QObject {
    Q_OBJECT
public:
    /// None of these is owned; `credentials` may be missing.
    PreferencesActions(QSettings* settings, ImageStore* images, CredentialStore* credentials,
                       QWidget* window);

    RulePreferences* rules() { return m_rules; }

    void fillFileMenu(QMenu* menu);
    void fillEditMenu(QMenu* menu);

signals:
    void told(const QString& message);

private:
    void showDialog();
    void tellOnline(bool online);

    CredentialStore* m_credentials;
    QWidget* m_window;
    ImagePreferences* m_preferences;
    RulePreferences* m_rules;
    QAction* m_showPreferences;
    QAction* m_offline;
    QPointer<PreferencesDialog> m_dialog;
};

} // namespace galley
