// A page for each kind of preferences.
#include "ui/preferences/preferencesdialog.h"

#include "ui/preferences/hostlistpage.h"
#include "ui/preferences/loginlistpage.h"
#include "ui/preferences/picturepage.h"
#include "ui/preferences/rulepage.h"
#include "ui/support/text.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace galley {
namespace {
constexpr QSize usualSize(500, 330);
}

PreferencesDialog::PreferencesDialog(ImagePreferences* preferences, RulePreferences* rules,
                                     CredentialStore* credentials, QWidget* parent)
    : QDialog(parent) {
    setObjectName(u"preferences"_qs);
    setWindowTitle(tr("Preferences"));
    auto* pages = new QTabWidget(this);
    pages->setObjectName(u"preferencePages"_qs);
    describe(pages, tr("Preferences"));
    auto* pictures = new PicturePage(preferences);
    pages->addTab(pictures, tr("&Pictures"));
    pages->addTab(new HostListPage(preferences), tr("&Hosts"));
    if (credentials)
        pages->addTab(new LoginListPage(credentials), tr("&Logins"));
    pages->addTab(new RulePage(rules), tr("&Rules"));
    connect(pages, &QTabWidget::currentChanged, pictures, &PicturePage::measure);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(pages);
    layout->addWidget(buttons);
    resize(usualSize.expandedTo(sizeHint()));
}

} // namespace galley
