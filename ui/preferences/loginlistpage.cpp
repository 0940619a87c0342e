// Stored logins.
#include "ui/preferences/loginlistpage.h"

#include "core/credentials/credentialstore.h"
#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace galley {
namespace {

enum Column { Server, Realm, User };

QString serverText(const LoginKey& key) {
    return key.isProxy() ? LoginListPage::tr("Proxy %1").arg(key.host()) : key.origin;
}

} // namespace

LoginListPage::LoginListPage(CredentialStore* credentials, QWidget* parent)
    : QWidget(parent)
    , m_credentials(credentials)
    , m_hint(plainLabel({}, this))
    , m_list(new QTreeWidget(this))
    , m_remove(new QPushButton(tr("&Remove"), this)) {
    m_list->setObjectName(u"logins"_qs);
    m_list->setHeaderLabels({tr("Server"), tr("Part of it"), tr("User name")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setSectionResizeMode(Server, QHeaderView::Stretch);
    describe(m_list, tr("Stored logins"));
    m_list->installEventFilter(this);
    m_remove->setObjectName(u"removeLogin"_qs);
    m_remove->setAutoDefault(false);
    describe(m_remove, tr("Remove"), tr("Forget the selected logins, here and in the keyring"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(credentials, &CredentialStore::storedChanged, this, &LoginListPage::fill);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_remove, &QPushButton::clicked, this, &LoginListPage::removeSelected);
    fill();
}

bool LoginListPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || static_cast<const QKeyEvent*>(event)->key() != Qt::Key_Delete)
        return QWidget::eventFilter(watched, event);
    removeSelected();
    return true;
}

void LoginListPage::fill() {
    m_list->clear();
    const auto stored = m_credentials->stored();
    for (const auto& [key, user] : stored) {
        auto* item = new QTreeWidgetItem(m_list, {serverText(key), key.realm.simplified(), user});
        item->setData(Server, Qt::UserRole, QVariant::fromValue(key));
        for (int column : {Server, Realm, User})
            item->setToolTip(column, plainToolTip(item->text(column)));
    }
    m_hint->setText(stored.isEmpty()
                        ? tr("No login is stored. Where a server asks for one, “Remember” keeps it here.")
                        : tr("The keyring of this computer holds these logins, and their passwords:"));
    m_remove->setEnabled(false);
}

void LoginListPage::removeSelected() {
    QList<LoginKey> keys;
    const auto selected = m_list->selectedItems();
    for (const QTreeWidgetItem* item : selected)
        keys.append(item->data(Server, Qt::UserRole).value<LoginKey>());
    for (const LoginKey& key : keys) // fills the list anew each time
        m_credentials->forget(key);
}

} // namespace galley
