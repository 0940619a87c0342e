// Tickets, looked-up sources, and changes told together.
#include "ui/thumbnailgrid/thumbnailloader.h"

#include "core/feed/feedlayout.h"
#include "core/feed/whenready.h"

#include <QtConcurrent>

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr int mostSources = 8192;
constexpr auto tellTime = 8ms; ///< half a frame: pictures that come together are drawn together

/// Whether asking again without being told to might help.
bool mayPass(ImageError::Code code) {
    switch (code) {
    case ImageError::Code::FileMissing:
    case ImageError::Code::CannotRead:
    case ImageError::Code::NeedsLogin:
    case ImageError::Code::TimedOut:
    case ImageError::Code::HostNotFound:
    case ImageError::Code::ConnectionFailed:
    case ImageError::Code::Offline:
        return true;
    default:
        return false;
    }
}

QStringList localFiles(const FeedLayout& layout, const QStringList& addresses) {
    QStringList files;
    for (const QString& address : addresses)
        files.append(layout.localFile(address));
    return files;
}

} // namespace

ThumbnailLoader::ThumbnailLoader(ImageStore* store, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_sources(mostSources)
    , m_failures(mostSources) {
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellTime);
    connect(&m_tell, &QTimer::timeout, this, [this] { emit changed(std::exchange(m_changed, {})); });
    connect(store, &ImageStore::onlineChanged, this, [this](bool online) {
        if (online)
            askAgain(ImageError::Code::Offline);
    });
}

void ThumbnailLoader::setFeed(const FeedLayout* layout) {
    ++m_feed;
    m_entries.clear();
    m_sources.clear();
    m_failures.clear();
    m_unknown.clear();
    m_siteRoot = layout ? layout->siteRoot : QString();
    m_siteUrl = layout ? layout->siteUrl : QUrl();
}

void ThumbnailLoader::setTarget(const QSize& devicePixels, qreal ratio) {
    m_target = devicePixels;
    m_ratio = ratio;
}

const Thumbnail* ThumbnailLoader::thumbnail(const QString& address) const {
    const auto found = m_entries.find(address);
    return found == m_entries.end() ? nullptr : &found->second.shown;
}

void ThumbnailLoader::want(const QStringList& visible, const QStringList& near) {
    QSet<QString> wanted(visible.begin(), visible.end());
    wanted.unite({near.begin(), near.end()});
    std::erase_if(m_entries, [&wanted](const auto& entry) { return !wanted.contains(entry.first); });
    if (m_target.isEmpty())
        return;
    for (const QString& address : visible)
        wantOne(address, ImagePriority::Visible);
    for (const QString& address : near)
        wantOne(address, ImagePriority::Ahead);
    lookUpSources();
}

ThumbnailLoader::Entry* ThumbnailLoader::find(const QString& address) {
    const auto found = m_entries.find(address);
    return found == m_entries.end() ? nullptr : &found->second;
}

void ThumbnailLoader::wantOne(const QString& address, ImagePriority priority) {
    if (Entry* found = find(address)) {
        if (found->source && found->target != m_target)
            ask(address, *found);
        else if (priority == ImagePriority::Visible && found->priority != priority)
            raise(address, *found);
        return;
    }
    Entry& entry = m_entries[address];
    entry.priority = priority;
    if (const ImageError* failure = m_failures.object(address)) {
        entry.shown.error = *failure;
        entry.target = m_target;
    } else if (const ImageSource* source = m_sources.object(address)) {
        entry.source = *source;
        ask(address, entry);
    } else {
        m_unknown.append(address);
    }
}

/// What is in memory is there at once; of a file of the checkout it is looked whether it changed, once it is
/// on the screen.
void ThumbnailLoader::ask(const QString& address, Entry& entry) {
    if (entry.shown.error && entry.shown.pixmap.isNull() && !entry.refresh) {
        entry.target = m_target;
        return; // a failure does not depend on the size
    }
    entry.target = m_target;
    const auto known = entry.refresh ? std::nullopt : m_store->cached(*entry.source, m_target);
    if (known) {
        show(address, entry, known->image);
        if (!entry.source->isLocal() || entry.priority == ImagePriority::Ahead)
            return;
    }
    entry.raised.cancel();
    entry.ticket = request(address, entry, known ? ImagePriority::Ahead : entry.priority);
}

/// The first wish stays: where the picture is being decoded already, its answer comes sooner.
void ThumbnailLoader::raise(const QString& address, Entry& entry) {
    entry.priority = ImagePriority::Visible;
    if (!entry.source || entry.shown.error)
        return;
    if (entry.shown.pixmap.isNull() || entry.source->isLocal())
        entry.raised = request(address, entry, ImagePriority::Visible);
}

ImageTicket ThumbnailLoader::request(const QString& address, const Entry& entry, ImagePriority priority) {
    return m_store->request(
        {*entry.source, m_target, priority, entry.refresh}, this,
        [this, address, target = m_target](const ImageResult& result) { take(address, target, result); });
}

void ThumbnailLoader::take(const QString& address, const QSize& target, const ImageResult& result) {
    Entry* found = find(address);
    if (!found || found->target != target)
        return;
    found->ticket.cancel();
    found->raised.cancel();
    found->refresh = false;
    if (result)
        return show(address, *found, result->image);
    found->shown.error = result.error();
    if (!mayPass(result.error().code))
        m_failures.insert(address, new ImageError(result.error()));
    tell(address);
}

void ThumbnailLoader::show(const QString& address, Entry& entry, const QImage& image) {
    const bool isSame = !entry.shown.pixmap.isNull() && entry.shownKey == image.cacheKey();
    entry.shown.error.reset();
    if (isSame)
        return;
    entry.shownKey = image.cacheKey();
    entry.shown.pixmap = QPixmap::fromImage(image);
    entry.shown.pixmap.setDevicePixelRatio(m_ratio);
    tell(address);
}

void ThumbnailLoader::reload(const QStringList& addresses) {
    for (const QString& address : addresses) {
        m_failures.remove(address);
        Entry* found = find(address);
        if (!found)
            continue;
        found->shown.error.reset();
        found->refresh = true;
        tell(address);
        if (found->source)
            ask(address, *found);
        else
            m_unknown.append(address);
    }
    lookUpSources();
}

void ThumbnailLoader::askAgain(ImageError::Code code) {
    QStringList addresses;
    for (const auto& [address, entry] : m_entries) {
        if (entry.shown.error && entry.shown.error->code == code)
            addresses.append(address);
    }
    reload(addresses);
}

void ThumbnailLoader::lookUpSources() {
    if (m_unknown.isEmpty())
        return;
    FeedLayout layout; // only what finding a file needs: the list of all documents stays here
    layout.siteRoot = m_siteRoot;
    layout.siteUrl = m_siteUrl;
    const QStringList addresses = std::exchange(m_unknown, {});
    whenReady(QtConcurrent::run(localFiles, layout, addresses), this,
              [this, addresses, feed = m_feed](const QStringList& files) {
                  if (feed == m_feed)
                      takeSources(addresses, files);
              });
}

void ThumbnailLoader::takeSources(const QStringList& addresses, const QStringList& files) {
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const ImageSource source = ImageSource::fromAddress(addresses[i], files[i]);
        m_sources.insert(addresses[i], new ImageSource(source));
        Entry* found = find(addresses[i]);
        if (!found || found->source)
            continue;
        found->source = source;
        ask(addresses[i], *found);
    }
}

void ThumbnailLoader::tell(const QString& address) {
    m_changed.insert(address);
    if (!m_tell.isActive())
        m_tell.start();
}

} // namespace galley
