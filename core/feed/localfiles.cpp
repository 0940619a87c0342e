// Addresses asked for in one turn of the event loop go to a worker together.
#include "core/feed/localfiles.h"

#include "core/feed/inbackground.h"
#include "core/feed/whenready.h"

#include <utility>

namespace galley {
namespace {

constexpr int mostKnown = 8192;

QStringList filesOf(const FeedLayout& site, const QStringList& addresses) {
    QStringList files;
    files.reserve(addresses.size());
    for (const QString& address : addresses)
        files.append(site.localFile(address));
    return files;
}

} // namespace

LocalFiles::LocalFiles(std::chrono::milliseconds freshness, QObject* parent)
    : QObject(parent)
    , m_freshness(freshness)
    , m_known(mostKnown) {
    m_clock.start();
}

void LocalFiles::setSite(const FeedLayout& layout) {
    if (m_site.siteRoot == layout.siteRoot && m_site.siteUrl == layout.siteUrl)
        return;
    ++m_sites;
    m_site.siteRoot = layout.siteRoot;
    m_site.siteUrl = layout.siteUrl;
    m_known.clear();
    m_wanted.clear();
}

void LocalFiles::renew() {
    const QStringList addresses = m_known.keys();
    for (const QString& address : addresses)
        want(address, *m_known.object(address));
}

std::optional<QString> LocalFiles::find(const QString& address) {
    Known* known = m_known.object(address);
    if (!known) {
        if (!m_site.mayBeLocal(address))
            return QString();
        known = new Known;
        m_known.insert(address, known);
    }
    if (!known->file || std::chrono::milliseconds(m_clock.elapsed() - known->since) >= m_freshness)
        want(address, *known);
    return known->file;
}

void LocalFiles::want(const QString& address, Known& known) {
    if (std::exchange(known.isWanted, true))
        return;
    if (m_wanted.isEmpty())
        QMetaObject::invokeMethod(this, &LocalFiles::lookUp, Qt::QueuedConnection);
    m_wanted.append(address);
}

void LocalFiles::lookUp() {
    const QStringList addresses = std::exchange(m_wanted, {});
    if (addresses.isEmpty())
        return;
    whenReady(inBackground([site = m_site, addresses] { return filesOf(site, addresses); }), this,
              [this, addresses, site = m_sites](const QStringList& files) {
                  if (site == m_sites)
                      take(addresses, files);
              });
}

void LocalFiles::take(const QStringList& addresses, const QStringList& files) {
    QSet<QString> news;
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        Known* known = m_known.object(addresses[i]);
        if (!known)
            continue; // others were asked for since
        known->isWanted = false;
        known->since = m_clock.elapsed();
        if (known->file == files[i])
            continue;
        known->file = files[i];
        news.insert(addresses[i]);
    }
    if (!news.isEmpty())
        emit found(news);
}

} // namespace galley
