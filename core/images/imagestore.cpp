// Requests, shared downloads, decoding on the pool, the memory cache.
#include "core/images/imagestore.h"

#include "core/images/freememory.h"
#include "core/images/imagecache.h"

#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <chrono>
#include <sys/resource.h>
#include <unistd.h>

namespace galley {

namespace {

/// All pictures being decoded at one time, in megabytes: one of the largest fits.
constexpr int decodeMegabytes = 512;
/// Once nothing was decoded for so long, memory is returned.
constexpr std::chrono::milliseconds rest(500);

ImageFetcher::Options fetcherOptions(const ImageStore::Options& options, const NetworkWatch* watch) {
    return {.cacheFolder = options.cacheFolder,
            .diskCacheBytes = options.diskCacheBytes,
            .limits = options.download,
            .allowedHosts = options.allowedHosts,
            .lookup = options.lookup,
            .hasNetwork = [watch] { return watch->hasNetwork(); },
            .isOffline = options.isOffline,
            .asksForLogins = options.asksForLogins};
}

/// Decoding takes every core there is; the thread that paints comes first where it wants one. Linux keeps
/// this value per thread.
void yieldToWindow() {
    constexpr int nice = 5;
    thread_local const bool once [[maybe_unused]] =
        setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice) == 0;
}

/// Lets a decode begin once its megabytes are free, and gives them back with itself.
class MemoryShare {
public:
    MemoryShare(std::shared_ptr<QSemaphore> megabytes, std::shared_ptr<std::atomic_bool> isCanceled)
        : m_megabytes(std::move(megabytes))
        , m_isCanceled(std::move(isCanceled)) {}
    ~MemoryShare() { m_megabytes->release(m_taken); }
    Q_DISABLE_COPY_MOVE(MemoryShare)

    bool take(int megabytes) {
        m_taken = std::min(megabytes, decodeMegabytes);
        m_megabytes->acquire(m_taken);
        return !*m_isCanceled;
    }

private:
    std::shared_ptr<QSemaphore> m_megabytes;
    std::shared_ptr<std::atomic_bool> m_isCanceled;
    int m_taken = 0;
};

bool isUnchanged(const Image& image, const QString& file) {
    const QFileInfo info(file);
    return info.isFile() && info.size() == image.bytes &&
           info.lastModified().toMSecsSinceEpoch() == image.modified;
}

} // namespace

ImageTicket::ImageTicket(ImageStore* store, quint64 id)
    : m_store(store)
    , m_id(id) {}

ImageTicket::ImageTicket(ImageTicket&& other) noexcept
    : m_store(std::exchange(other.m_store, nullptr))
    , m_id(std::exchange(other.m_id, 0)) {}

ImageTicket& ImageTicket::operator=(ImageTicket&& other) noexcept {
    if (this != &other) {
        cancel();
        m_store = std::exchange(other.m_store, nullptr);
        m_id = std::exchange(other.m_id, 0);
    }
    return *this;
}

void ImageTicket::cancel() {
    if (m_store)
        m_store->cancel(m_id);
    m_store = nullptr;
}

bool ImageTicket::isPending() const {
    return m_store && m_store->m_pending.contains(m_id);
}

ImageStore::ImageStore(const Options& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_isOffline(options.isOffline)
    , m_watch(options.hasNetwork)
    , m_memory(options.memoryCacheBytes)
    , m_decodeMegabytes(std::make_shared<QSemaphore>(decodeMegabytes))
    , m_fetcher(new ImageFetcher(fetcherOptions(options, &m_watch))) {
    QImageReader::setAllocationLimit(std::max(QImageReader::allocationLimit(), decodeMegabytes));
    m_fetcher->moveToThread(&m_network);
    connect(&m_network, &QThread::finished, m_fetcher, &QObject::deleteLater);
    connect(m_fetcher, &ImageFetcher::finished, this, &ImageStore::fetched);
    connect(m_fetcher, &ImageFetcher::loginNeeded, this, &ImageStore::loginNeeded);
    connect(m_fetcher, &ImageFetcher::loginAccepted, this, &ImageStore::loginAccepted);
    // Behind the answers that are on their way.
    connect(m_fetcher, &ImageFetcher::hostsFound, this, [this] {
        QMetaObject::invokeMethod(
            this, [this] { emit obstacleGone(ImageError::Code::NoHostFound); }, Qt::QueuedConnection);
    });
    connect(&m_watch, &NetworkWatch::missed, this, &ImageStore::tellOnline);
    connect(&m_watch, &NetworkWatch::returned, this, &ImageStore::tellOnline);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &ImageStore::returnMemory);
    m_network.setObjectName(QStringLiteral("image network"));
    m_network.start();
}

ImageStore::~ImageStore() {
    for (const Pending& pending : std::as_const(m_pending))
        *pending.isCanceled = true;
    m_network.quit();
    m_network.wait();
    m_pool.clear();
    m_pool.waitForDone();
}

ImageTicket ImageStore::request(const ImageRequest& request, QObject* context, ImageCallback done) {
    const quint64 id = ++m_lastId;
    m_pending.insert(id, {.request = request, .context = context, .done = std::move(done)});
    const Image* known = request.refresh ? nullptr : m_memory.object({request.source, request.target});
    if (request.source.isLocal())
        decodeFile(id);
    else if (known)
        answerLater(id, *known);
    else if (request.source.isEmpty())
        answerLater(id, std::unexpected(imageError(ImageError::Code::BadAddress)));
    else if (request.source.url.isRelative())
        answerLater(id,
                    std::unexpected(imageError(ImageError::Code::FileMissing, request.source.url.path())));
    else
        joinFetch(id);
    return {this, id};
}

std::optional<Image> ImageStore::cached(const ImageSource& source, const QSize& target) const {
    const Image* image = m_memory.object({source, target});
    return image ? std::optional(*image) : std::nullopt;
}

qint64 ImageStore::memoryBytes() const {
    return m_memory.totalCost();
}

void ImageStore::clearMemory() {
    m_memory.clear();
}

void ImageStore::setMemoryCacheBytes(qint64 bytes) {
    m_memory.setMaxCost(bytes);
}

/// Calls the fetcher in its own thread.
template<typename Call>
void ImageStore::tellFetcher(Call call) {
    QMetaObject::invokeMethod(m_fetcher, [fetcher = m_fetcher, call = std::move(call)] { call(*fetcher); });
}

void ImageStore::setDiskCacheBytes(qint64 bytes) {
    tellFetcher([bytes](ImageFetcher& fetcher) { fetcher.cache()->setMaximumBytes(bytes); });
}

void ImageStore::clearCaches() {
    clearMemory();
    tellFetcher([](ImageFetcher& fetcher) { fetcher.cache()->clear(); });
}

void ImageStore::measureDiskCache(QObject* context, std::function<void(qint64)> done) {
    tellFetcher([this, context = QPointer(context), done = std::move(done)](ImageFetcher& fetcher) {
        const qint64 bytes = fetcher.cache()->bytes(); // `this` waits for this thread before it goes
        QMetaObject::invokeMethod(this, [context, done, bytes] {
            if (context)
                done(bytes);
        });
    });
}

void ImageStore::setAllowedHosts(const QStringList& hosts) {
    tellFetcher([hosts](ImageFetcher& fetcher) { fetcher.setAllowedHosts(hosts); });
}

void ImageStore::setOffline(bool offline) {
    if (offline == m_isOffline)
        return;
    m_isOffline = offline;
    tellFetcher([offline](ImageFetcher& fetcher) { fetcher.setOffline(offline); });
    tellOnline();
}

void ImageStore::tellOnline() {
    emit onlineChanged(isOnline());
    if (isOnline())
        emit obstacleGone(ImageError::Code::Offline);
}

void ImageStore::signIn(const LoginKey& key, const Login& login) {
    tellFetcher([key, login](ImageFetcher& fetcher) { fetcher.signIn(key, login); });
}

void ImageStore::declineLogin(const LoginKey& key) {
    tellFetcher([key](ImageFetcher& fetcher) { fetcher.declineLogin(key); });
}

void ImageStore::forgetLogin(const LoginKey& key) {
    tellFetcher([key](ImageFetcher& fetcher) { fetcher.forgetLogin(key); });
}

void ImageStore::cancel(quint64 id) {
    if (!m_pending.contains(id))
        return;
    const Pending pending = m_pending.take(id);
    *pending.isCanceled = true;
    if (pending.fetch != 0)
        leaveFetch(pending.fetch, id);
}

/// Stops a download nobody waits for any more.
void ImageStore::leaveFetch(quint64 fetch, quint64 id) {
    const auto found = m_fetches.find(fetch);
    if (found == m_fetches.end())
        return;
    found->waiting.removeOne(id);
    if (!found->waiting.isEmpty())
        return;
    m_fetches.erase(found);
    tellFetcher([fetch](ImageFetcher& fetcher) { fetcher.cancel(fetch); });
}

void ImageStore::answerLater(quint64 id, const ImageResult& result) {
    QMetaObject::invokeMethod(
        this, [this, id, result] { answer(id, result); }, Qt::QueuedConnection);
}

void ImageStore::answer(quint64 id, const ImageResult& result) {
    if (!m_pending.contains(id))
        return;
    const Pending pending = m_pending.take(id);
    if (result)
        keep(pending.request, *result);
    if (pending.context)
        pending.done(result); // last: it may do anything, even destroy this store
}

/// One download serves everybody who waits for the same address.
void ImageStore::joinFetch(quint64 id) {
    Pending& pending = m_pending[id];
    const ImageRequest& request = pending.request;
    for (auto it = m_fetches.begin(); it != m_fetches.end(); ++it) {
        if (it->url != request.source.url || it->refresh != request.refresh)
            continue;
        pending.fetch = it.key();
        it->waiting.append(id);
        if (request.priority == ImagePriority::Visible)
            tellFetcher([fetch = it.key()](ImageFetcher& fetcher) { fetcher.raise(fetch); });
        return;
    }
    pending.fetch = id; // a download is named after the first who asked
    m_fetches.insert(id, {request.source.url, request.refresh, {id}});
    tellFetcher([id, request](ImageFetcher& fetcher) {
        fetcher.fetch(id, request.source.url, request.priority, request.refresh);
    });
}

void ImageStore::fetched(quint64 fetch, const DownloadResult& result) {
    const QList<quint64> waiting = m_fetches.take(fetch).waiting;
    if (!result && result.error().code == ImageError::Code::Offline && !m_isOffline)
        m_watch.miss();
    for (const quint64 id : waiting) {
        m_pending[id].fetch = 0;
        if (m_pending[id].bytesDone)
            answerBytesLater(id, result ? BytesResult(result->bytes) : std::unexpected(result.error()));
        else if (result)
            decodeDownload(id, *result);
        else
            answerLater(id, std::unexpected(result.error()));
    }
}

void ImageStore::decodeDownload(quint64 id, const Download& download) {
    decodeOnPool(id, [download, target = m_pending[id].request.target,
                      limits = m_options.decode](const ImageMemoryGate& gate) {
        ImageResult result = decodeImage(download.bytes, target, limits, gate);
        if (result) {
            result->finalUrl = download.url;
            result->fromCache = download.fromCache;
        }
        return result;
    });
}

void ImageStore::decodeFile(quint64 id) {
    const ImageRequest& request = m_pending[id].request;
    const auto known = request.refresh ? std::nullopt : cached(request.source, request.target);
    decodeOnPool(id,
                 [known, file = request.source.localFile, target = request.target,
                  limits = m_options.decode](const ImageMemoryGate& gate) -> ImageResult {
                     if (known && isUnchanged(*known, file))
                         return *known;
                     return decodeImageFile(file, target, limits, gate);
                 });
}

void ImageStore::decodeOnPool(quint64 id, std::function<ImageResult(const ImageMemoryGate&)> decode) {
    const Pending& pending = m_pending[id];
    auto work = [this, id, decode = std::move(decode), isCanceled = pending.isCanceled,
                 megabytes = m_decodeMegabytes] {
        if (*isCanceled)
            return;
        yieldToWindow();
        MemoryShare share(megabytes, isCanceled);
        const ImageResult result = decode([&share](int wanted) { return share.take(wanted); });
        if (!*isCanceled) // `this` waits for the pool before it goes
            QMetaObject::invokeMethod(
                this, [this, id, result] { answer(id, result); }, Qt::QueuedConnection);
    };
    m_pool.start(std::move(work), pending.request.priority == ImagePriority::Visible ? 1 : 0);
    tidyUp();
}

void ImageStore::keep(const ImageRequest& request, const Image& image) {
    if (request.refresh) { // other sizes of it are old now
        const auto keys = m_memory.keys();
        for (const Key& key : keys)
            if (key.source == request.source)
                m_memory.remove(key);
    }
    m_memory.insert({request.source, request.target}, new Image(image), image.image.sizeInBytes());
}

/// Now and then, and when there is a rest.
void ImageStore::tidyUp() {
    constexpr int worthIt = 128;
    m_rest.start();
    if (++m_decoded >= worthIt)
        returnMemory();
}

/// Behind all that is to be decoded.
void ImageStore::returnMemory() {
    constexpr int last = -1;
    m_decoded = 0;
    m_pool.start(returnFreeMemory, last);
}

} // namespace galley
