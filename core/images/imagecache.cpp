// QNetworkDiskCache belongs to one manager; views let several share it.
#include "core/images/imagecache.h"

#include "core/images/imageformat.h"
#include "core/images/patientdiskcache.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <memory>

namespace galley {

namespace {

constexpr int mostRedirects = 5;

const QByteArray cacheControl = QByteArrayLiteral("Cache-Control");
/// What keeps Qt from showing what is kept where a server has a problem (RFC 9111, 5.2.2.2); told apart from
/// a server's own word by its first part.
const QByteArray askedAlready = QByteArrayLiteral("galley-asked=1, must-revalidate, ");

/// The same, with another Cache-Control.
QNetworkCacheMetaData withCacheControl(QNetworkCacheMetaData data,
                                       const std::function<QByteArray(const QByteArray&)>& changed) {
    auto headers = data.rawHeaders();
    const auto isControl = [](const auto& header) {
        return header.first.compare(cacheControl, Qt::CaseInsensitive) == 0;
    };
    auto found = std::ranges::find_if(headers, isControl);
    if (found == headers.end())
        found = headers.insert(headers.end(), {cacheControl, QByteArray()});
    found->second = changed(found->second);
    if (found->second.isEmpty())
        headers.erase(found);
    data.setRawHeaders(headers);
    return data;
}

/// Passes on to a cache that is not its own. Keeps pictures only, and does not give one up because a server
/// that was asked anew wants a login or has a problem: it may be all there is offline.
class CacheView : public QAbstractNetworkCache {
public:
    CacheView(QNetworkDiskCache* cache, const bool* isBeginning)
        : m_cache(cache)
        , m_isBeginning(isBeginning) {}

    QNetworkCacheMetaData metaData(const QUrl& url) override {
        const QNetworkCacheMetaData data = m_cache->metaData(url);
        if (*m_isBeginning || !data.isValid())
            return data;
        return withCacheControl(data, [](const QByteArray& control) { return askedAlready + control; });
    }
    void updateMetaData(const QNetworkCacheMetaData& data) override {
        m_cache->updateMetaData(withCacheControl(withoutCookies(data), [](QByteArray control) {
            return control.replace(askedAlready, QByteArray());
        }));
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
    const bool* m_isBeginning;
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
    return new CacheView(m_cache, &m_isBeginning);
}

} // namespace galley
