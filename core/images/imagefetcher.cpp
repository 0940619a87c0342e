// Downloads in turn. The queue is ours and not QNetworkAccessManager's, whose waiting requests would run into
// their time limits.
#include "core/images/imagefetcher.h"

#include <QNetworkCookieJar>
#include <QNetworkDiskCache>

#include <algorithm>

namespace galley {

namespace {

void lookUpHost(const QString& host, QObject* context, std::function<void(const QHostInfo&)> done) {
    QHostInfo::lookupHost(host, context, std::move(done));
}

ImageFetcher::Options withLookup(ImageFetcher::Options options) {
    if (!options.lookup)
        options.lookup = lookUpHost;
    return options;
}

} // namespace

ImageFetcher::ImageFetcher(const Options& options)
    : m_options(withLookup(options))
    , m_rules(options.allowedHosts)
    , m_manager(new QNetworkAccessManager(this)) {
    m_manager->setAutoDeleteReplies(false);
    if (options.cacheFolder.isEmpty())
        return;
    auto* cache = new QNetworkDiskCache(m_manager);
    cache->setCacheDirectory(options.cacheFolder);
    cache->setMaximumCacheSize(options.diskCacheBytes);
    m_manager->setCache(cache);
}

void ImageFetcher::fetch(quint64 id, const QUrl& url, ImagePriority priority, bool refresh) {
    m_waiting.emplace(Place{priority, ++m_lastPlace}, Waiting{id, url, refresh});
    startWaiting();
}

void ImageFetcher::raise(quint64 id) {
    const auto found = std::ranges::find(m_waiting, id, [](const auto& entry) { return entry.second.id; });
    if (found == m_waiting.end())
        return;
    auto node = m_waiting.extract(found);
    node.key().first = ImagePriority::Visible;
    m_waiting.insert(std::move(node));
}

void ImageFetcher::cancel(quint64 id) {
    std::erase_if(m_waiting, [id](const auto& entry) { return entry.second.id == id; });
    if (m_running.contains(id)) {
        delete m_running.take(id).download;
        startWaiting();
    }
}

void ImageFetcher::setAllowedHosts(const QStringList& hosts) {
    m_rules = HostRules(hosts);
}

void ImageFetcher::startWaiting() {
    for (auto it = m_waiting.begin(); it != m_waiting.end() && m_running.size() < m_options.total;) {
        if (runningAt(it->second.url.host()) >= m_options.perHost) {
            ++it;
            continue;
        }
        start(it->second);
        it = m_waiting.erase(it);
    }
}

void ImageFetcher::start(const Waiting& waiting) {
    auto* download = new ImageDownload({m_manager, m_options.lookup, m_rules, m_options.limits}, waiting.url,
                                       waiting.refresh, this);
    m_running.insert(waiting.id, {waiting.url.host(), download});
    connect(download, &ImageDownload::finished, this, [this, id = waiting.id](const DownloadResult& result) {
        m_running.take(id).download->deleteLater();
        emit finished(id, result);
        startWaiting();
    });
    download->start();
}

int ImageFetcher::runningAt(const QString& host) const {
    return int(std::ranges::count(m_running, host, &Running::host));
}

} // namespace galley
