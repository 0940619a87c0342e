// Buffers in front of QNetworkDiskCache's files.
#include "core/images/patientdiskcache.h"

#include <QBuffer>
#include <QHash>

#include <chrono>

namespace galley {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 250ms;
constexpr qint64 mostWaitingBytes = 8'000'000;

/// QNetworkDiskCache tells addresses apart by this much.
QUrl keyOf(const QUrl& url) {
    return url.adjusted(QUrl::RemovePassword | QUrl::RemoveFragment);
}

} // namespace

PatientDiskCache::PatientDiskCache(QObject* parent)
    : QNetworkDiskCache(parent) {
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PatientDiskCache::writeNext);
}

PatientDiskCache::~PatientDiskCache() {
    writeAll();
    for (const auto& [device, data] : m_filling)
        delete device;
}

void PatientDiskCache::writeAll() {
    while (!m_waiting.isEmpty())
        write(m_waiting.constBegin().key());
}

QNetworkCacheMetaData PatientDiskCache::metaData(const QUrl& url) {
    const auto waiting = m_waiting.constFind(keyOf(url));
    return waiting != m_waiting.cend() ? waiting->data : QNetworkDiskCache::metaData(url);
}

void PatientDiskCache::updateMetaData(const QNetworkCacheMetaData& data) {
    write(data.url());
    QNetworkDiskCache::updateMetaData(data);
}

QIODevice* PatientDiskCache::data(const QUrl& url) {
    const auto waiting = m_waiting.constFind(keyOf(url));
    if (waiting == m_waiting.cend())
        return QNetworkDiskCache::data(url);
    auto* buffer = new QBuffer;
    buffer->setData(waiting->bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

bool PatientDiskCache::remove(const QUrl& url) {
    const auto removed = std::erase_if(m_filling, [&url](const auto& filling) {
        if (keyOf(filling.second.url()) != keyOf(url))
            return false;
        filling.first->deleteLater();
        return true;
    });
    m_waitingBytes -= m_waiting.value(keyOf(url)).bytes.size();
    const bool waited = m_waiting.remove(keyOf(url));
    return QNetworkDiskCache::remove(url) || removed > 0 || waited;
}

qint64 PatientDiskCache::cacheSize() const {
    return QNetworkDiskCache::cacheSize() + m_waitingBytes;
}

QIODevice* PatientDiskCache::prepare(const QNetworkCacheMetaData& data) {
    if (!data.isValid() || !data.url().isValid() || !data.saveToDisk())
        return nullptr;
    auto* buffer = new QBuffer;
    buffer->open(QIODevice::ReadWrite);
    m_filling.emplace(buffer, data);
    return buffer;
}

void PatientDiskCache::insert(QIODevice* device) {
    const auto filling = m_filling.find(device);
    if (filling == m_filling.end())
        return;
    const QNetworkCacheMetaData data = filling->second;
    m_filling.erase(filling);
    const QUrl key = keyOf(data.url());
    m_waitingBytes -= m_waiting.value(key).bytes.size();
    const QByteArray bytes = static_cast<QBuffer*>(device)->data();
    device->deleteLater();
    m_waiting.insert(key, {data, bytes});
    m_waitingBytes += bytes.size();
    if (m_waitingBytes > mostWaitingBytes)
        write(key);
    m_pause.start(pause);
}

void PatientDiskCache::clear() {
    m_waiting.clear();
    m_waitingBytes = 0;
    QNetworkDiskCache::clear();
}

void PatientDiskCache::writeNext() {
    if (m_waiting.isEmpty())
        return;
    write(m_waiting.constBegin().key());
    m_pause.start(0ms);
}

void PatientDiskCache::write(const QUrl& url) {
    const auto found = m_waiting.constFind(keyOf(url));
    if (found == m_waiting.cend())
        return;
    const Waiting waiting = m_waiting.take(found.key());
    m_waitingBytes -= waiting.bytes.size();
    if (QIODevice* file = QNetworkDiskCache::prepare(waiting.data)) {
        file->write(waiting.bytes);
        QNetworkDiskCache::insert(file);
    }
}

} // namespace galley
