// Downloads in turn. The queue is ours and not QNetworkAccessManager's, whose waiting requests would run into
// their time limits.
#include "core/images/imagefetcher.h"

#include "core/images/imagecache.h"
#include "core/images/networklanes.h"

#include <algorithm>

namespace galley {

namespace {

/// A server that names another realm each time would be asked for ever.
constexpr int mostRetries = 6;

void lookUpHost(const QString& host, QObject* context, std::function<void(const QHostInfo&)> done) {
    QHostInfo::lookupHost(host, context, std::move(done));
}

ImageFetcher::Options completed(ImageFetcher::Options options) {
    if (!options.lookup)
        options.lookup = lookUpHost;
    if (!options.hasNetwork)
        options.hasNetwork = [] { return true; };
    return options;
}

/// Whether a server had its say, so that a login it was sent is known to be right.
bool wasAnswered(const DownloadResult& result) {
    using Code = ImageError::Code;
    if (result)
        return !result->fromCache;
    switch (result.error().code) {
    case Code::TimedOut:
    case Code::ConnectionFailed:
    case Code::HostNotFound:
    case Code::NoHostFound:
    case Code::Offline:
    case Code::Tls:
    case Code::NeedsLogin:
        return false;
    default:
        return true;
    }
}

/// Whether the network is known to have said where the host is.
bool hasFoundHost(const DownloadResult& result) {
    using Code = ImageError::Code;
    if (result)
        return !result->fromCache;
    switch (result.error().code) {
    case Code::BadAddress:
    case Code::Blocked:
    case Code::TimedOut:
    case Code::HostNotFound:
    case Code::NoHostFound:
    case Code::Offline:
        return false;
    default:
        return true;
    }
}

} // namespace

ImageFetcher::ImageFetcher(const Options& options)
    : m_options(completed(options))
    , m_rules(options.allowedHosts)
    , m_isOffline(options.isOffline)
    , m_connector(new CheckedConnector(m_options.lookup, &m_rules, this))
    , m_cache(new ImageCache(options.cacheFolder, options.diskCacheBytes, this))
    , m_lanes(new NetworkLanes(
          m_connector, m_cache, [this](const LoginKey& key) { return proxyLogin(key); }, this)) {}

ImageFetcher::~ImageFetcher() {
    // Downloads hold replies of the lanes, and those use the cache and the connector until they end.
    qDeleteAll(findChildren<ImageDownload*>(Qt::FindDirectChildrenOnly));
    delete m_lanes;
}

void ImageFetcher::fetch(quint64 id, const QUrl& url, ImagePriority priority, bool refresh) {
    enqueue({.id = id, .url = url, .priority = priority, .refresh = refresh});
    startWaiting();
}

void ImageFetcher::enqueue(const Waiting& waiting) {
    m_waiting.emplace(Place{waiting.priority, ++m_lastPlace}, waiting);
}

void ImageFetcher::raise(quint64 id) {
    const auto found = std::ranges::find(m_waiting, id, [](const auto& entry) { return entry.second.id; });
    if (found == m_waiting.end())
        return;
    auto node = m_waiting.extract(found);
    node.key().first = ImagePriority::Visible;
    node.mapped().priority = ImagePriority::Visible;
    m_waiting.insert(std::move(node));
}

void ImageFetcher::cancel(quint64 id) {
    std::erase_if(m_waiting, [id](const auto& entry) { return entry.second.id == id; });
    m_held.remove(id);
    if (m_running.contains(id))
        delete m_running.take(id).download;
    releaseHeld(m_desk.cancel(id));
    startWaiting();
}

void ImageFetcher::setAllowedHosts(const QStringList& hosts) {
    m_rules = HostRules(hosts);
}

void ImageFetcher::signIn(const LoginKey& key, const Login& login) {
    m_lanes->drop(key);
    releaseHeld(m_desk.signIn(key, login));
    startWaiting();
}

void ImageFetcher::declineLogin(const LoginKey& key) {
    const QList<quint64> ids = m_desk.decline(key);
    for (const quint64 id : ids)
        if (m_held.contains(id))
            emit finished(id, std::unexpected(m_held.take(id).error));
}

void ImageFetcher::forgetLogin(const LoginKey& key) {
    m_desk.forget(key);
    m_lanes->drop(key);
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
    const quint64 id = waiting.id;
    auto* download =
        new ImageDownload({.lanes = m_lanes,
                           .cache = m_cache,
                           .connector = m_connector,
                           .lookup = m_options.lookup,
                           .hasNetwork = m_options.hasNetwork,
                           .login = [this, id](const LoginKey& key) { return m_desk.loginFor(id, key); },
                           .rules = m_rules,
                           .limits = m_options.limits,
                           .isOffline = m_isOffline},
                          waiting.url, waiting.refresh, this);
    m_running.insert(id, {waiting, download});
    connect(download, &ImageDownload::finished, this,
            [this, id](const DownloadResult& result) { downloadFinished(id, result); });
    download->start();
}

void ImageFetcher::downloadFinished(quint64 id, const DownloadResult& result) {
    const Running running = m_running.take(id);
    running.download->deleteLater();
    const auto& wanted = running.download->loginWanted();
    const bool isHeld = !result && wanted && m_options.asksForLogins &&
                        holdForLogin(running.waiting, *wanted, result.error());
    const bool isAnswered = wasAnswered(result) || wanted;
    if (wasAnswered(result))
        m_lanes->confirmProxies();
    const LoginDesk::Outcome outcome =
        m_desk.finished(id, isAnswered ? running.download->loginsSent() : QList<LoginKey>(),
                        wanted ? std::optional(wanted->key) : std::nullopt);
    releaseHeld(outcome.run);
    for (const LoginKey& key : outcome.accepted)
        emit loginAccepted(key);
    const bool isFirstHost = !m_hasFoundHosts && hasFoundHost(result);
    m_hasFoundHosts = m_hasFoundHosts || isFirstHost;
    if (!isHeld)
        emit finished(id, judged(result, running.waiting.url.host()));
    if (isFirstHost)
        emit hostsFound();
    startWaiting();
}

/// Where no host is found at all, that says nothing about this one.
DownloadResult ImageFetcher::judged(const DownloadResult& result, const QString& host) {
    if (result || m_hasFoundHosts || result.error().code != ImageError::Code::HostNotFound)
        return result;
    return std::unexpected(imageError(ImageError::Code::NoHostFound, host));
}

/// Whether a download goes on later, when there is a login.
bool ImageFetcher::holdForLogin(const Waiting& waiting, const ImageDownload::LoginWanted& wanted,
                                const ImageError& error) {
    const LoginDesk::Answer answer = m_desk.challenged(waiting.id, wanted.key, wanted.sent, waiting.refresh);
    if (wanted.sent)
        m_lanes->drop(wanted.key);
    switch (answer) {
    case LoginDesk::Answer::Refuse:
        return false;
    case LoginDesk::Answer::Retry:
        return retry(waiting);
    case LoginDesk::Answer::Ask:
        m_held.insert(waiting.id, {waiting, error});
        emit loginNeeded(wanted.key, m_desk.wasRefused(wanted.key));
        return true;
    case LoginDesk::Answer::Wait:
        m_held.insert(waiting.id, {waiting, error});
        return true;
    }
    return false;
}

bool ImageFetcher::retry(Waiting waiting) {
    if (++waiting.retries <= mostRetries) {
        enqueue(waiting);
        return true;
    }
    releaseHeld(m_desk.cancel(waiting.id));
    return false;
}

void ImageFetcher::releaseHeld(const QList<quint64>& ids) {
    for (const quint64 id : ids)
        if (m_held.contains(id))
            enqueue(m_held.take(id).waiting);
}

int ImageFetcher::runningAt(const QString& host) const {
    return int(std::ranges::count_if(
        m_running, [&host](const Running& running) { return running.waiting.url.host() == host; }));
}

/// A proxy is asked for by all downloads alike: whoever is on the way may send what is being tried.
std::optional<Login> ImageFetcher::proxyLogin(const LoginKey& key) const {
    return m_desk.loginFor(key);
}

} // namespace galley
