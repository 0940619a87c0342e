// A disk cache that lets pictures be seen first.
#pragma once

#include <QNetworkDiskCache>
#include <QTimer>

#include <unordered_map>

namespace galley {

/// Keeps what was downloaded in memory until downloads pause, then writes it, a file a turn of the event
/// loop: making a file costs as much as fetching one. Answers as if all were written. Writes the rest when it
/// ends.
class PatientDiskCache : public QNetworkDiskCache {
    Q_OBJECT
public:
    explicit PatientDiskCache(QObject* parent);
    ~PatientDiskCache() override;

    void writeAll();

    QNetworkCacheMetaData metaData(const QUrl& url) override;
    void updateMetaData(const QNetworkCacheMetaData& data) override;
    QIODevice* data(const QUrl& url) override;
    bool remove(const QUrl& url) override;
    qint64 cacheSize() const override; ///< what waits to be written included
    QIODevice* prepare(const QNetworkCacheMetaData& data) override;
    void insert(QIODevice* device) override;
    void clear() override;

private:
    struct Waiting {
        QNetworkCacheMetaData data;
        QByteArray bytes;
    };

    void writeNext();
    void write(const QUrl& url);

    std::unordered_map<QIODevice*, QNetworkCacheMetaData> m_filling;
    QHash<QUrl, Waiting> m_waiting;
    qint64 m_waitingBytes = 0;
    QTimer m_pause{this}; ///< a child: the cache may be moved to its thread
};

} // namespace galley
