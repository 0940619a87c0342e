// The feeds opened lately.
#include "ui/mainwindow/recentfeeds.h"

#include "ui/support/settingskeys.h"

#include <QSettings>

namespace galley {

RecentFeeds::RecentFeeds(QSettings* settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) {}

QStringList RecentFeeds::folders() const {
    return m_settings->value(settingskeys::recentFeeds).toStringList();
}

QString RecentFeeds::last() const {
    return m_settings->value(settingskeys::lastFeed).toString();
}

void RecentFeeds::add(const QString& folder) {
    QStringList folders = this->folders();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_settings->setValue(settingskeys::lastFeed, folder);
    store(folders.first(qMin<qsizetype>(maximum, folders.size())));
}

void RecentFeeds::remove(const QString& folder) {
    QStringList folders = this->folders();
    if (folders.removeAll(folder) > 0)
        store(folders);
    if (last() == folder)
        forgetLast();
}

void RecentFeeds::clear() {
    store({});
}

void RecentFeeds::restore(const QStringList& folders) {
    QStringList all = this->folders();
    for (const QString& folder : folders)
        if (!all.contains(folder))
            all.append(folder);
    store(all.first(qMin<qsizetype>(maximum, all.size())));
}

void RecentFeeds::forgetLast() {
    m_settings->remove(settingskeys::lastFeed);
}

void RecentFeeds::store(const QStringList& folders) {
    m_settings->setValue(settingskeys::recentFeeds, folders);
    emit changed();
}

} // namespace galley
