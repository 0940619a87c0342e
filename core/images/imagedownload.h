// Fetches the bytes of one picture over the network, distrusting every step.
#pragma once

#include "core/images/hostrules.h"
#include "core/images/imageerror.h"

#include <QByteArray>
#include <QHostInfo>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <expected>
#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace galley {

/// Asks for the addresses of a host; `done` is called in the thread of `context`, later.
/// QHostInfo::lookupHost in earnest, an invented answer in tests.
using HostLookup =
    std::function<void(const QString& host, QObject* context, std::function<void(const QHostInfo&)> done)>;

/// How far a download may go.
struct DownloadLimits {
    qint64 bytes = 32 << 20;
    int redirects = 5;
    int totalMSecs = 30'000;      ///< from the start to the last byte, redirects included
    int inactivityMSecs = 15'000; ///< without a byte
};

/// The bytes of a picture; their format was sniffed to be one Galley decodes.
struct Download {
    QByteArray bytes;
    QUrl url; ///< after redirects
    bool fromCache = false;
    bool operator==(const Download&) const = default;
};
using DownloadResult = std::expected<Download, ImageError>;

/// One download, http or https only. Each hop's scheme, host and resolved addresses are checked before it is
/// asked: the look-up and the connection share Qt's host cache, so that the address checked is the address
/// used. Sends no cookie, no referrer and no login; TLS errors end it. Destroying it cancels. Lives in the
/// manager's thread.
class ImageDownload : public QObject {
    Q_OBJECT
public:
    struct Environment {
        QNetworkAccessManager* manager;
        HostLookup lookup;
        HostRules rules;
        DownloadLimits limits;
    };
    ImageDownload(Environment environment, const QUrl& url, bool refresh, QObject* parent);
    ~ImageDownload() override;

    void start();

signals:
    /// Once; never from within start().
    void finished(const galley::DownloadResult& result);

private:
    void visit(const QUrl& url);
    void checkAddresses(const QHostInfo& info);
    void get();
    void checkAnswer();
    void readSome();
    void replyFinished();
    void followRedirect();
    void finish(const DownloadResult& result);
    void fail(ImageError::Code code, const QString& detail = {});
    void dropReply();
    ImageError errorOfReply() const;
    bool isBehindProxy() const;

    const Environment m_environment;
    const bool m_refresh;
    QUrl m_url;
    int m_hops = 0;
    bool m_isFinished = false;
    bool m_isSniffed = false;
    QString m_tlsReason;
    QByteArray m_bytes;
    QNetworkReply* m_reply = nullptr;
    QTimer m_deadline;
};

} // namespace galley
