// An array in the settings.
#include "core/credentials/loginindex.h"

#include <QSettings>

#include <algorithm>

namespace galley {

namespace {

const QString arrayName = QStringLiteral("logins");
const QString originName = QStringLiteral("origin");
const QString realmName = QStringLiteral("realm");
const QString userName = QStringLiteral("user");

} // namespace

LoginIndex::LoginIndex(QSettings* settings)
    : m_settings(settings) {}

QList<LoginIndex::Entry> LoginIndex::entries() const {
    QList<Entry> entries;
    const int count = m_settings->beginReadArray(arrayName);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        entries.append({{m_settings->value(originName).toString(), m_settings->value(realmName).toString()},
                        m_settings->value(userName).toString()});
    }
    m_settings->endArray();
    return entries;
}

bool LoginIndex::contains(const LoginKey& key) const {
    const auto all = entries();
    return std::ranges::any_of(all, [&key](const Entry& entry) { return entry.key == key; });
}

void LoginIndex::add(const LoginKey& key, const QString& user) {
    QList<Entry> all = entries();
    all.removeIf([&key](const Entry& entry) { return entry.key == key; });
    all.append({key, user});
    std::ranges::sort(all, {},
                      [](const Entry& entry) { return std::pair(entry.key.origin, entry.key.realm); });
    store(all);
}

void LoginIndex::remove(const LoginKey& key) {
    QList<Entry> all = entries();
    if (all.removeIf([&key](const Entry& entry) { return entry.key == key; }) > 0)
        store(all);
}

void LoginIndex::store(const QList<Entry>& entries) {
    m_settings->remove(arrayName);
    m_settings->beginWriteArray(arrayName, int(entries.size()));
    for (int i = 0; i < entries.size(); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue(originName, entries[i].key.origin);
        m_settings->setValue(realmName, entries[i].key.realm);
        m_settings->setValue(userName, entries[i].user);
    }
    m_settings->endArray();
}

} // namespace galley
