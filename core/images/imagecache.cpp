// QNetworkDiskCache belongs to one manager; views let several share it.
#include "core/images/imagecache.h"

#include "core/images/imageformat.h"
#include "core/images/patientdiskcache.h"

#include <QHash>

#include <memory>

namespace galley {

namespace {

constexpr int mostRedirects = 5;

/// Passes on to a cache that is not its own. Keeps pictures only, and does not give one up because a server
/// that was asked anew wants a login or has a problem: it may be all there is offline.
class CacheView : public QAbstractNetworkCache {
public:
    explicit CacheView(QNetworkDiskCache* cache)
        : m_cache(cache) {}

    QNetworkCacheMetaData metaData(const QUrl& url) override { return m_cache->metaData(url); }
    void updateMetaData(const QNetworkCacheMetaData& data) override {
        m_cache->updateMetaData(withoutCookies(data));
    }
    QIODevice* data(const QUrl& url) override { return m_cache->data(url); }
    bool remove(const QUrl& url) override {
        return m_writing.removeIf([&url](const auto& writing) { return writing.value() == url; }) > 0 &&
               m_cache->remove(url);
    }
    qint64 cacheSize() const override { return m_cache->cacheSize(); }
    QIODevice* prepare(const QNetworkCacheMetaData& data) override {
        if (data.attributes().value(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
            return nullptr;
        QIODevice* device = m_cache->prepare(withoutCookies(data));
        if (device)
            m_writing.insert(device, data.url());
        return device;
    }
    void insert(QIODevice* device) override {
        m_writing.remove(device);
        m_cache->insert(device);
    }
    void clear() override { m_cache->clear(); }

private:
    static QNetworkCacheMetaData withoutCookies(QNetworkCacheMetaData data) {
        auto headers = data.rawHeaders();
        headers.removeIf(
            [](const auto& header) { return header.first.compare("set-cookie", Qt::CaseInsensitive) == 0; });
        data.setRawHeaders(headers);
        return data;
    }

    QNetworkDiskCache* m_cache;
    QHash<QIODevice*, QUrl> m_writing;
};

const QByteArray locationHeader = QByteArrayLiteral("Location");

/// Redirects stand under addresses of their own, which no manager asks for.
QUrl redirectKey(QUrl url) {
    url.setScheme(QLatin1String("galley-redirect-") + url.scheme());
    return url;
}

} // namespace

ImageCache::ImageCache(const QString& folder, qint64 maximumBytes, QObject* parent)
    : QObject(parent) {
    if (folder.isEmpty())
        return;
    m_cache = new PatientDiskCache(this);
    m_cache->setCacheDirectory(folder);
    m_cache->setMaximumCacheSize(maximumBytes);
}

void ImageCache::setMaximumBytes(qint64 bytes) {
    if (!m_cache)
        return;
    m_cache->writeAll(); // what waits counts too
    m_cache->setMaximumCacheSize(bytes);
}

qint64 ImageCache::bytes() const {
    return m_cache ? m_cache->cacheSize() : 0;
}

void ImageCache::clear() {
    if (m_cache)
        m_cache->clear();
}

std::optional<Download> ImageCache::find(const QUrl& url) const {
    QUrl at = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    for (int hop = 0; m_cache && hop <= mostRedirects; ++hop) {
        const std::unique_ptr<QIODevice> device(m_cache->data(at));
        const QByteArray bytes = device ? device->readAll() : QByteArray();
        if (sniffImageFormat(bytes))
            return Download{bytes, at, true};
        const auto headers = m_cache->metaData(redirectKey(at)).rawHeaders();
        if (headers.isEmpty())
            return std::nullopt;
        at = QUrl::fromEncoded(headers.constFirst().second);
    }
    return std::nullopt;
}

void ImageCache::noteRedirect(const QUrl& from, const QUrl& to) {
    if (!m_cache)
        return;
    QNetworkCacheMetaData data;
    data.setUrl(redirectKey(from));
    data.setSaveToDisk(true);
    data.setRawHeaders({{locationHeader, to.toEncoded()}});
    if (QIODevice* device = m_cache->prepare(data))
        m_cache->insert(device);
}

QAbstractNetworkCache* ImageCache::makeView() {
    return new CacheView(m_cache);
}

} // namespace galley
