// Tickets, and changes told together.
#include "ui/thumbnailgrid/thumbnailloader.h"

#include "core/feed/localfiles.h"

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr int mostFailures = 8192;
constexpr auto tellTime = 8ms; ///< half a frame: pictures that come together are drawn together

} // namespace

ThumbnailLoader::ThumbnailLoader(ImageStore* store, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_failures(mostFailures) {
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellTime);
    connect(&m_tell, &QTimer::timeout, this, [this] { emit changed(std::exchange(m_changed, {})); });
    connect(store, &ImageStore::obstacleGone, this, &ThumbnailLoader::askAgain);
}

void ThumbnailLoader::setFiles(LocalFiles* files) {
    if (m_files)
        m_files->disconnect(this);
    m_entries.clear();
    m_failures.clear();
    m_files = files;
    if (files)
        connect(files, &LocalFiles::found, this, &ThumbnailLoader::takeFound);
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
        return;
    }
    entry.source = sourceOf(address);
    if (entry.source)
        ask(address, entry);
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
    if (!mayPass(result.error()))
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
        if (const auto source = sourceOf(address))
            found->source = source;
        if (found->source)
            ask(address, *found);
    }
}

void ThumbnailLoader::askAgain(ImageError::Code code) {
    QStringList addresses;
    for (const auto& [address, entry] : m_entries) {
        if (entry.shown.error && entry.shown.error->code == code)
            addresses.append(address);
    }
    reload(addresses);
}

/// Nothing while it is looked up; takeFound() follows.
std::optional<ImageSource> ThumbnailLoader::sourceOf(const QString& address) const {
    const std::optional<QString> file = m_files ? m_files->find(address) : QString();
    return file ? std::optional(ImageSource::fromAddress(address, *file)) : std::nullopt;
}

void ThumbnailLoader::takeFound(const QSet<QString>& addresses) {
    for (const QString& address : addresses) {
        Entry* found = find(address);
        const auto source = found ? sourceOf(address) : std::nullopt;
        if (!source || found->source == source)
            continue;
        found->source = source;
        found->shown.error.reset(); // of another place
        m_failures.remove(address);
        ask(address, *found);
    }
}

void ThumbnailLoader::tell(const QString& address) {
    m_changed.insert(address);
    if (!m_tell.isActive())
        m_tell.start();
}

} // namespace galley
