// Allowed hosts.
#include "ui/preferences/hostlistpage.h"

#include "core/images/hostrules.h"
#include "ui/preferences/imagepreferences.h"
#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

HostListPage::HostListPage(ImagePreferences* preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_line(new QLineEdit(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_list(new QListWidget(this))
    , m_remove(new QPushButton(tr("&Remove"), this)) {
    m_line->setObjectName(u"host"_qs);
    m_line->setPlaceholderText(tr("pictures.intranet.example"));
    describe(m_line, tr("Host to allow"));
    m_add->setObjectName(u"addHost"_qs);
    describe(m_add, tr("Add"), tr("Allow pictures from this host"));
    m_list->setObjectName(u"hosts"_qs);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    describe(m_list, tr("Allowed hosts"));
    m_remove->setObjectName(u"removeHost"_qs);
    describe(m_remove, tr("Remove"), tr("Allow pictures from the selected hosts no more"));
    for (QPushButton* button : {m_add, m_remove})
        button->setAutoDefault(false);

    auto* entry = new QHBoxLayout;
    entry->addWidget(m_line, 1);
    entry->addWidget(m_add);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(
        plainLabel(tr("Articles come from anywhere, so Galley asks no host of a private network for "
                      "pictures, and not this computer, except these:")));
    layout->addLayout(entry);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    m_line->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &HostListPage::updateEnabled);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &HostListPage::updateEnabled);
    connect(m_add, &QPushButton::clicked, this, &HostListPage::add);
    connect(m_remove, &QPushButton::clicked, this, &HostListPage::removeSelected);
    fill();
}

/// Return in the line adds and does not close the dialog; Delete in the list removes.
bool HostListPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<const QKeyEvent*>(event)->key();
    if (watched == m_line && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        add();
        return true;
    }
    if (watched == m_list && key == Qt::Key_Delete) {
        removeSelected();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HostListPage::fill() {
    m_list->clear();
    m_list->addItems(m_preferences->allowedHosts());
    updateEnabled();
}

void HostListPage::add() {
    const QString host = hostFrom(m_line->text());
    if (host.isEmpty())
        return;
    QStringList hosts = m_preferences->allowedHosts();
    if (!hosts.contains(host)) {
        hosts.append(host);
        hosts.sort();
        m_preferences->setAllowedHosts(hosts);
    }
    m_line->clear();
    fill();
}

void HostListPage::removeSelected() {
    QStringList hosts = m_preferences->allowedHosts();
    const auto selected = m_list->selectedItems();
    for (const QListWidgetItem* item : selected)
        hosts.removeAll(item->text());
    m_preferences->setAllowedHosts(hosts);
    fill();
}

void HostListPage::updateEnabled() {
    m_add->setEnabled(!hostFrom(m_line->text()).isEmpty());
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
}

} // namespace galley
