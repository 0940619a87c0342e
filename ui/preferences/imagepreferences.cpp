// Settings of pictures.
#include "ui/preferences/imagepreferences.h"

#include "ui/support/settingskeys.h"

#include <QSettings>

namespace galley {
namespace {

constexpr int usualDiskMegabytes = 512;
constexpr int usualMemoryMegabytes = 128;

qint64 bytes(int megabytes) {
    return qint64(megabytes) << 20;
}

int megabytesIn(const QSettings& settings, const QString& key, int usual) {
    bool isNumber = false;
    const int megabytes = settings.value(key, usual).toInt(&isNumber);
    return isNumber && megabytes >= 0 ? megabytes : usual;
}

} // namespace

ImagePreferences::ImagePreferences(QSettings* settings, ImageStore* images, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_images(images) {}

ImageStore::Options ImagePreferences::apply(ImageStore::Options options, const QSettings& settings) {
    options.diskCacheBytes =
        bytes(megabytesIn(settings, settingskeys::diskCacheMegabytes, usualDiskMegabytes));
    options.memoryCacheBytes =
        bytes(megabytesIn(settings, settingskeys::memoryCacheMegabytes, usualMemoryMegabytes));
    options.allowedHosts = settings.value(settingskeys::allowedHosts).toStringList();
    options.isOffline = settings.value(settingskeys::workOffline).toBool();
    return options;
}

int ImagePreferences::diskCacheMegabytes() const {
    return megabytesIn(*m_settings, settingskeys::diskCacheMegabytes, usualDiskMegabytes);
}

void ImagePreferences::setDiskCacheMegabytes(int megabytes) {
    m_settings->setValue(settingskeys::diskCacheMegabytes, megabytes);
    m_images->setDiskCacheBytes(bytes(megabytes));
}

int ImagePreferences::memoryCacheMegabytes() const {
    return megabytesIn(*m_settings, settingskeys::memoryCacheMegabytes, usualMemoryMegabytes);
}

void ImagePreferences::setMemoryCacheMegabytes(int megabytes) {
    m_settings->setValue(settingskeys::memoryCacheMegabytes, megabytes);
    m_images->setMemoryCacheBytes(bytes(megabytes));
}

QStringList ImagePreferences::allowedHosts() const {
    return m_settings->value(settingskeys::allowedHosts).toStringList();
}

void ImagePreferences::setAllowedHosts(const QStringList& hosts) {
    m_settings->setValue(settingskeys::allowedHosts, hosts);
    m_images->setAllowedHosts(hosts);
}

bool ImagePreferences::isOffline() const {
    return m_settings->value(settingskeys::workOffline).toBool();
}

void ImagePreferences::setOffline(bool offline) {
    if (offline == isOffline())
        return;
    m_settings->setValue(settingskeys::workOffline, offline);
    m_images->setOffline(offline);
    emit offlineChanged(offline);
}

} // namespace galley
