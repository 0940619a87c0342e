// One picture's way over the network.
#include "core/images/imagedownload.h"

#include "core/images/imagecache.h"
#include "core/images/imageformat.h"
#include "core/images/networklanes.h"

#include <QCoreApplication>
#include <QLocale>
#include <QNetworkRequest>
#include <QSslError>

#include <algorithm>

namespace galley {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImageDownload)
};

/// What Qt reads ahead: enough to keep a connection busy, and no more than can be counted in time.
constexpr qint64 readAheadBytes = 512 << 10;

/// Room made for what a server announces; more only as it comes.
constexpr qint64 mostBytesBelieved = 1 << 20;

bool isWebScheme(const QString& scheme) {
    return scheme == QLatin1String("http") || scheme == QLatin1String("https");
}

QNetworkRequest requestFor(const QUrl& url, bool refresh, const DownloadLimits& limits) {
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         refresh ? QNetworkRequest::AlwaysNetwork : QNetworkRequest::PreferCache);
    request.setTransferTimeout(limits.inactivityMSecs);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("Mozilla/5.0 (compatible; Galley/" GALLEY_VERSION ")"));
    request.setRawHeader("Accept", "image/webp,image/png,image/jpeg,image/gif,image/bmp;q=0.9,*/*;q=0.1");
    return request;
}

QString sizeText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

ImageDownload::ImageDownload(Environment environment, const QUrl& url, bool refresh, QObject* parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_refresh(refresh)
    , m_url(url) {
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(ImageError::Code::TimedOut, Text::tr("not finished within %n second(s)", nullptr,
                                                  (m_environment.limits.totalMSecs + 999) / 1000));
    });
}

ImageDownload::~ImageDownload() {
    dropReply();
}

void ImageDownload::start() {
    m_deadline.start(m_environment.limits.totalMSecs);
    QMetaObject::invokeMethod(
        this, [this] { m_environment.isOffline ? failOffline() : visit(m_url); }, Qt::QueuedConnection);
}

QList<LoginKey> ImageDownload::loginsSent() const {
    const QList<LoginKey> proxies = m_environment.lanes->proxiesSignedInTo();
    return proxies.isEmpty() || !isBehindProxy() ? m_sent : m_sent + proxies;
}

/// Checks what an address says of itself, then the addresses its host has.
void ImageDownload::visit(const QUrl& url) {
    m_url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (!m_url.scheme().isEmpty() && !isWebScheme(m_url.scheme()))
        return fail(ImageError::Code::Blocked,
                    Text::tr("only http and https are asked, not %1").arg(m_url.scheme()));
    if (!m_url.isValid() || m_url.scheme().isEmpty() || m_url.host().isEmpty())
        return fail(ImageError::Code::BadAddress);
    QHostAddress literal;
    if (literal.setAddress(m_url.host())) { // looking up an address would ask for its name
        QHostInfo info;
        info.setAddresses({literal});
        return checkAddresses(info);
    }
    m_environment.lookup(m_url.host(), this, [this](const QHostInfo& info) { checkAddresses(info); });
}

void ImageDownload::checkAddresses(const QHostInfo& info) {
    if (m_isFinished)
        return;
    if (info.addresses().isEmpty()) {
        if (isBehindProxy()) // where only the proxy knows names, it is the proxy's part to refuse
            return get();
        return m_environment.hasNetwork() ? fail(ImageError::Code::HostNotFound, m_url.host())
                                          : failOffline();
    }
    if (!m_environment.rules.permits(m_url.host(), info.addresses()))
        return fail(ImageError::Code::Blocked, Text::tr("%1 is in a private network").arg(m_url.host()));
    get();
}

bool ImageDownload::isBehindProxy() const {
    return systemProxyFor(m_url).type() != QNetworkProxy::NoProxy;
}

void ImageDownload::get() {
    m_bytes.clear();
    m_isSniffed = false;
    const QNetworkRequest request = requestFor(m_url, m_refresh, m_environment.limits);
    m_reply = m_lane ? m_environment.lanes->get(request, m_lane->key, m_lane->login)
                     : m_environment.lanes->get(request);
    m_reply->setReadBufferSize(readAheadBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ImageDownload::checkAnswer);
    connect(m_reply, &QNetworkReply::readyRead, this, &ImageDownload::readSome);
    connect(m_reply, &QNetworkReply::finished, this, &ImageDownload::replyFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!errors.isEmpty())
            m_tlsReason = errors.constFirst().errorString();
    });
}

/// Ends early what announces to be too long.
void ImageDownload::checkAnswer() {
    if (!m_reply)
        return;
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (length > m_environment.limits.bytes)
        return fail(ImageError::Code::TooLarge, sizeText(length));
    m_bytes.reserve(std::min(length, mostBytesBelieved));
}

void ImageDownload::readSome() {
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 || status >= 300) { // the body of an error page is of no use
        m_reply->skip(m_reply->bytesAvailable());
        return;
    }
    // read() makes room for all it is asked for, and keeps it.
    const qint64 left = m_environment.limits.bytes + 1 - m_bytes.size();
    m_bytes += m_reply->read(std::min(left, m_reply->bytesAvailable()));
    if (m_bytes.size() > m_environment.limits.bytes)
        return fail(ImageError::Code::TooLarge,
                    Text::tr("more than %1").arg(sizeText(m_environment.limits.bytes)));
    if (m_isSniffed || m_bytes.size() < imageSniffLength)
        return;
    m_isSniffed = true;
    if (const auto format = sniffImageFormat(m_bytes); !format)
        finish(std::unexpected(format.error()));
}

void ImageDownload::replyFinished() {
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400 && m_reply->hasRawHeader("Location"))
        return followRedirect();
    if (status == 401 && answerChallenge())
        return;
    if (status == 407 || m_reply->error() == QNetworkReply::ProxyAuthenticationRequiredError)
        noteProxyChallenge();
    if (status >= 300 || status == 0 || m_reply->error() != QNetworkReply::NoError) {
        return failWith(errorOfReply());
    }
    readSome();
    if (!m_reply)
        return;
    if (const auto format = sniffImageFormat(m_bytes); !format)
        return finish(std::unexpected(format.error()));
    const bool fromCache = m_reply->attribute(QNetworkRequest::SourceIsFromCacheAttribute).toBool();
    finish(Download{std::move(m_bytes), m_url, fromCache});
}

/// Asks again with the login that is known for the challenge; false where there is none, or it was refused.
bool ImageDownload::answerChallenge() {
    const auto key = NetworkLanes::challengeOf(m_reply);
    if (!key)
        return false;
    if (m_sentThisHop.contains(*key)) {
        m_loginWanted = {*key, m_sentThisHop[*key]};
        return false;
    }
    const auto login = m_environment.login(*key);
    if (!login) {
        m_loginWanted = {*key, std::nullopt};
        return false;
    }
    dropReply();
    m_lane = {*key, *login};
    m_sent.append(*key);
    m_sentThisHop.insert(*key, *login);
    get();
    return true;
}

void ImageDownload::noteProxyChallenge() {
    if (const auto key = m_environment.lanes->proxyChallenge())
        m_loginWanted = {*key, m_environment.lanes->sentToProxy(*key)};
}

/// An old picture is better than none, where nobody asked for a new one (RFC 5861, 4).
void ImageDownload::failWith(const ImageError& error) {
    if (error.code == ImageError::Code::Offline)
        return failOffline();
    if (error.httpStatus >= 500 && !m_refresh)
        if (auto kept = m_environment.cache->find(m_url))
            return finish(*std::move(kept));
    finish(std::unexpected(error));
}

/// What is kept on disk still shows.
void ImageDownload::failOffline() {
    if (auto kept = m_environment.cache->find(m_url))
        return finish(*std::move(kept));
    if (m_environment.isOffline)
        return finish(std::unexpected(
            ImageError{ImageError::Code::Offline, Text::tr("Offline: downloads are switched off"), 0}));
    fail(ImageError::Code::Offline);
}

void ImageDownload::followRedirect() {
    const QUrl target = m_url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    dropReply();
    m_lane.reset(); // a login is for the server that asked
    m_sentThisHop.clear();
    if (++m_hops > m_environment.limits.redirects)
        return fail(ImageError::Code::TooManyRedirects);
    m_environment.cache->noteRedirect(m_url, target.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
    visit(target);
}

ImageError ImageDownload::errorOfReply() const {
    using Code = ImageError::Code;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300)
        return imageErrorForStatus(status, m_url.host());
    if (m_environment.connector->hasRefused(m_url.host()))
        return imageError(Code::Blocked, Text::tr("%1 is in a private network").arg(m_url.host()));
    switch (m_reply->error()) {
    case QNetworkReply::HostNotFoundError:
        return m_environment.hasNetwork() ? imageError(Code::HostNotFound, m_url.host())
                                          : imageError(Code::Offline);
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Qt's inactivity limit; own cancellations never come here
        return imageError(Code::TimedOut, Text::tr("silent for %n second(s)", nullptr,
                                                   (m_environment.limits.inactivityMSecs + 999) / 1000));
    case QNetworkReply::SslHandshakeFailedError:
        return imageError(Code::Tls, m_tlsReason.isEmpty() ? m_reply->errorString() : m_tlsReason);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return imageErrorForStatus(407, m_url.host());
    case QNetworkReply::AuthenticationRequiredError:
        return imageErrorForStatus(401, m_url.host());
    case QNetworkReply::RemoteHostClosedError:
        return imageError(Code::ConnectionFailed, Text::tr("%1 ended it too early").arg(m_url.host()));
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return imageError(Code::ConnectionFailed, Text::tr("%1 refused it").arg(m_url.host()));
    case QNetworkReply::UnknownContentError:
        return imageError(Code::Corrupt, m_reply->errorString());
    default:
        return m_environment.hasNetwork() ? imageError(Code::ConnectionFailed, m_reply->errorString())
                                          : imageError(Code::Offline);
    }
}

void ImageDownload::fail(ImageError::Code code, const QString& detail) {
    finish(std::unexpected(imageError(code, detail)));
}

void ImageDownload::finish(const DownloadResult& result) {
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_deadline.stop();
    dropReply();
    emit finished(result);
}

void ImageDownload::dropReply() {
    if (!m_reply)
        return;
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

} // namespace galley
