// The one place pictures come from: files of the checkout and the network, decoded off the GUI thread, kept
// in memory.
#pragma once

#include "core/images/image.h"
#include "core/images/imagedecoder.h"
#include "core/images/imagefetcher.h"
#include "core/images/imagesource.h"
#include "core/images/networkwatch.h"

#include <QCache>
#include <QObject>
#include <QPointer>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace galley {

class ImageStore;

/// A picture wanted. A value.
struct ImageRequest {
    ImageSource source;
    QSize target; ///< device pixels to fit into; empty: the original's size
    ImagePriority priority = ImagePriority::Visible;
    bool refresh = false; ///< ask again, past every cache
};

/// Called once, on the GUI thread, never from within request().
using ImageCallback = std::function<void(const ImageResult&)>;

/// A picture's file as it is, not decoded.
using BytesResult = std::expected<QByteArray, ImageError>;
using BytesCallback = std::function<void(const BytesResult&)>;

/// Somebody's wish for a picture; it is dropped with the ticket and its callback then never called.
/// Move-only; may outlive the store.
class ImageTicket {
public:
    ImageTicket() = default;
    ImageTicket(ImageTicket&& other) noexcept;
    ImageTicket& operator=(ImageTicket&& other) noexcept;
    ~ImageTicket() { cancel(); }
    ImageTicket(const ImageTicket&) = delete;
    ImageTicket& operator=(const ImageTicket&) = delete;

    void cancel();
    bool isPending() const; ///< neither answered nor canceled

private:
    friend class ImageStore;
    ImageTicket(ImageStore* store, quint64 id);

    QPointer<ImageStore> m_store;
    quint64 m_id = 0;
};

/// Fetches, decodes and caches pictures. GUI thread. The network has a thread of its own, decoding runs on a
/// pool.
class ImageStore : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString cacheFolder; ///< for downloads; empty: none are kept on disk
        qint64 diskCacheBytes = 512ll << 20;
        qint64 memoryCacheBytes = 128ll << 20; ///< decoded pixels
        QStringList allowedHosts;              ///< hosts in private networks that may be asked
        DownloadLimits download;
        ImageDecodeLimits decode;
        bool isOffline = false;           ///< see setOffline()
        bool asksForLogins = false;       ///< false: a picture that needs a login fails without loginNeeded()
        HostLookup lookup;                ///< empty: the system's
        std::function<bool()> hasNetwork; ///< whether there is a network; empty: the system is asked
    };
    explicit ImageStore(const Options& options, QObject* parent = nullptr);
    ~ImageStore() override; ///< cancels everything; waits for pictures being decoded

    /// Asks for a picture. `done` is called unless the ticket or `context` is gone by then.
    [[nodiscard]] ImageTicket request(const ImageRequest& request, QObject* context, ImageCallback done);

    /// Asks for the bytes a picture is made of, as they come from the file or the network. The rules of
    /// request() hold.
    [[nodiscard]] ImageTicket requestBytes(const ImageSource& source, QObject* context, BytesCallback done);

    /// The picture if it is in memory for just this size; a local file may have changed since (request()
    /// looks).
    std::optional<Image> cached(const ImageSource& source, const QSize& target) const;

    /// Bytes of decoded pictures held, never above the limit.
    qint64 memoryBytes() const;
    void clearMemory();
    void setMemoryCacheBytes(qint64 bytes);

    void setDiskCacheBytes(qint64 bytes);
    /// Forgets all pictures, on disk and in memory.
    void clearCaches();
    /// Finds out how much is kept on disk; `done` is called on the GUI thread unless `context` is gone by
    /// then.
    void measureDiskCache(QObject* context, std::function<void(qint64 bytes)> done);

    void setAllowedHosts(const QStringList& hosts);

    /// Offline nothing is downloaded; what is kept on disk still shows.
    void setOffline(bool offline);
    bool isOffline() const { return m_isOffline; }
    /// Whether pictures can be downloaded: not set offline, and the network was not missed lately.
    bool isOnline() const { return !m_isOffline && !m_watch.isMissing(); }

    /// Answers to loginNeeded(): a login to try, or none. Where it was declined, a request with `refresh` set
    /// asks again.
    void signIn(const LoginKey& key, const Login& login);
    void declineLogin(const LoginKey& key);
    /// Sends a login no more.
    void forgetLogin(const LoginKey& key);

signals:
    void onlineChanged(bool online); ///< isOnline() changed
    /// Pictures that failed with this code, Offline or NoHostFound, are worth another request.
    void obstacleGone(galley::ImageError::Code code);
    /// A server or proxy wants a login. The pictures wait until signIn() or declineLogin(). `wasRefused`: the
    /// login given before is wrong.
    void loginNeeded(const galley::LoginKey& key, bool wasRefused);
    /// The login given is right.
    void loginAccepted(const galley::LoginKey& key);

private:
    friend class ImageTicket;
    struct Key {
        ImageSource source;
        QSize target;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed) {
            return qHashMulti(seed, key.source, key.target.width(), key.target.height());
        }
    };
    struct Pending {
        ImageRequest request;
        QPointer<QObject> context;
        ImageCallback done;
        BytesCallback bytesDone = {}; ///< in place of `done` where the bytes are wanted
        std::shared_ptr<std::atomic_bool> isCanceled = std::make_shared<std::atomic_bool>(false);
        quint64 fetch = 0; ///< the download it waits for, 0 for none
    };
    struct Fetch {
        QUrl url;
        bool refresh;
        QList<quint64> waiting;
    };

    void cancel(quint64 id);
    void leaveFetch(quint64 fetch, quint64 id);
    void answerLater(quint64 id, const ImageResult& result);
    void answer(quint64 id, const ImageResult& result);
    void answerBytesLater(quint64 id, const BytesResult& result);
    void answerBytes(quint64 id, const BytesResult& result);
    void readBytes(quint64 id);
    void joinFetch(quint64 id);
    void fetched(quint64 fetch, const DownloadResult& result);
    void decodeDownload(quint64 id, const Download& download);
    void decodeFile(quint64 id);
    void decodeOnPool(quint64 id, std::function<ImageResult(const ImageMemoryGate&)> decode);
    void keep(const ImageRequest& request, const Image& image);
    void tellOnline();
    void tidyUp();
    void returnMemory();
    template<typename Call>
    void tellFetcher(Call call);

    const Options m_options;
    bool m_isOffline;
    NetworkWatch m_watch;
    quint64 m_lastId = 0;
    QHash<quint64, Pending> m_pending;
    QHash<quint64, Fetch> m_fetches;
    QCache<Key, Image> m_memory;
    std::shared_ptr<QSemaphore>
        m_decodeMegabytes;   ///< keeps several very large pictures from being decoded at once
    ImageFetcher* m_fetcher; ///< lives in m_network and dies with it
    int m_decoded = 0;       ///< pictures since memory was returned last
    QTimer m_rest;           ///< runs out once no picture was decoded for a while
    QThread m_network;
    QThreadPool m_pool;
};

} // namespace galley
