// Preferences and Work Offline.
#include "ui/preferences/preferencesactions.h"

#include "ui/preferences/imagepreferences.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/preferences/rulepreferences.h"
#include "ui/support/actions.h"

#include <QMenu>

namespace galley {

PreferencesActions::PreferencesActions(QSettings* settings, ImageStore* images, CredentialStore* credentials,
                                       QWidget* window)
    : QObject(window)
    , m_credentials(credentials)
    , m_window(window)
    , m_preferences(new ImagePreferences(settings, images, this))
    , m_rules(new RulePreferences(settings, this))
    , m_showPreferences(
          makeAction(this, {u"showPreferences"_qs,
                            u"preferences"_qs,
                            tr("Pr&eferences…"),
                            tr("Set how pictures are fetched and kept, and what counts as a problem"),
                            {Qt::CTRL | Qt::Key_Comma}}))
    , m_offline(makeAction(this, {u"workOffline"_qs,
                                  u"offline"_qs,
                                  tr("&Work Offline"),
                                  tr("Download nothing; pictures kept on disk still show"),
                                  {Qt::CTRL | Qt::ALT | Qt::Key_O}})) {
    m_showPreferences->setMenuRole(QAction::PreferencesRole);
    m_offline->setCheckable(true);
    m_offline->setChecked(m_preferences->isOffline());
    connect(m_showPreferences, &QAction::triggered, this, &PreferencesActions::showDialog);
    connect(m_offline, &QAction::toggled, m_preferences, &ImagePreferences::setOffline);
    connect(m_preferences, &ImagePreferences::offlineChanged, m_offline, &QAction::setChecked);
    connect(images, &ImageStore::onlineChanged, this, &PreferencesActions::tellOnline);
}

void PreferencesActions::fillFileMenu(QMenu* menu) {
    menu->addAction(m_offline);
}

void PreferencesActions::fillEditMenu(QMenu* menu) {
    menu->addAction(m_showPreferences);
}

void PreferencesActions::showDialog() {
    if (!m_dialog) {
        m_dialog = new PreferencesDialog(m_preferences, m_rules, m_credentials, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void PreferencesActions::tellOnline(bool online) {
    if (online)
        emit told(tr("Online: pictures are downloaded again."));
    else if (m_preferences->isOffline())
        emit told(tr("Offline: only pictures kept on disk are shown."));
    else
        emit told(tr("The network is gone: only pictures kept on disk are shown."));
}

} // namespace galley
