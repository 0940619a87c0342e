// Downloads kept on disk, shared by all access managers of the network thread.
#pragma once

#include "core/images/imagedownload.h"

#include <QAbstractNetworkCache>
#include <QScopedValueRollback>

namespace galley {

class PatientDiskCache;

/// The disk cache. Without a folder it keeps nothing. Lives in the network thread.
class ImageCache : public QObject {
    Q_OBJECT
public:
    ImageCache(const QString& folder, qint64 maximumBytes, QObject* parent);

    bool isEnabled() const { return m_cache != nullptr; }
    void setMaximumBytes(qint64 bytes);
    qint64 bytes() const;
    void clear();

    /// What is kept of an address, however old; redirects are followed inside the cache.
    std::optional<Download> find(const QUrl& url) const;

    /// Remembers, for find(), where an address leads: managers keep no redirects.
    void noteRedirect(const QUrl& from, const QUrl& to);

    /// A view of the cache for a manager, which takes it over. Keeps no cookies.
    QAbstractNetworkCache* makeView();

    /// While one lives, a manager begins a request: what is kept may answer it. Later Qt would show it where
    /// the server has a problem, or not, as the threads happen to run; that is for the download to decide.
    class Beginning;

private:
    PatientDiskCache* m_cache = nullptr;
    bool m_isBeginning = false;
};

class ImageCache::Beginning {
public:
    explicit Beginning(ImageCache& cache)
        : m_rollback(cache.m_isBeginning, true) {}

private:
    QScopedValueRollback<bool> m_rollback;
};

} // namespace galley
