// Basic and Digest from the server's side.
#include "tests/images/loginserver.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace galley::test {

namespace {

QByteArray header(const QByteArray& request, const QByteArray& name) {
    const QRegularExpression pattern(QStringLiteral("^%1: (.*)\r$").arg(QString::fromLatin1(name)),
                                     QRegularExpression::CaseInsensitiveOption |
                                         QRegularExpression::MultilineOption);
    return pattern.match(QString::fromLatin1(request)).captured(1).toLatin1();
}

QByteArray part(const QByteArray& credentials, const char* name) {
    const QRegularExpression pattern(QStringLiteral("\\b%1=\"?([^\",]*)").arg(QLatin1String(name)));
    return pattern.match(QString::fromLatin1(credentials)).captured(1).toLatin1();
}

QByteArray md5(const QByteArray& text) {
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

bool isRightDigest(const QByteArray& request, const QByteArray& credentials, const Protection& protection) {
    const QByteArray uri = part(credentials, "uri");
    const QByteArray ha1 = md5(protection.user + ':' + protection.realm + ':' + protection.password);
    const QByteArray ha2 = md5(request.left(request.indexOf(' ')) + ':' + uri);
    return part(credentials, "username") == protection.user && part(credentials, "qop") == "auth" &&
           part(credentials, "response") ==
               md5(ha1 + ':' + part(credentials, "nonce") + ':' + part(credentials, "nc") + ':' +
                   part(credentials, "cnonce") + ":auth:" + ha2);
}

void send(QTcpSocket* socket, QByteArray answer, const Protection& protection) {
    if (protection.staysOpen)
        answer.replace("Connection: close\r\n", "");
    socket->write(answer);
    if (!protection.staysOpen)
        socket->disconnectFromHost();
}

QByteArray challenge(const Protection& protection, const QByteArray& scheme) {
    return response(
        "no entry", protection.isProxy ? "407 Proxy Authentication Required" : "401 Unauthorized",
        (protection.isProxy ? QByteArray("Proxy-Authenticate: ") : QByteArray("WWW-Authenticate: ")) +
            scheme + " realm=\"" + protection.realm + "\"\r\n");
}

QByteArray credentialsIn(const QByteArray& request, const Protection& protection) {
    return header(request, protection.isProxy ? "Proxy-Authorization" : "Authorization");
}

} // namespace

void protectBasic(RawServer& server, const QString& path, const Protection& protection,
                  const QByteArray& answer) {
    server.handle(path, [&server, path, protection, answer](QTcpSocket* socket) {
        const bool isRight = credentialsIn(server.lastRequest(path), protection) ==
                             basicLogin(protection.user, protection.password);
        send(socket, isRight ? answer : challenge(protection, "Basic"), protection);
    });
}

void protectDigest(RawServer& server, const QString& path, const Protection& protection,
                   const QByteArray& answer) {
    auto nonces = std::make_shared<QList<QByteArray>>();
    server.handle(path, [&server, path, protection, answer, nonces](QTcpSocket* socket) {
        const QByteArray request = server.lastRequest(path);
        const QByteArray credentials = credentialsIn(request, protection);
        const QByteArray nonce = part(credentials, "nonce");
        const bool isRight = nonces->contains(nonce) && isRightDigest(request, credentials, protection);
        if (protection.usesNonceOnce)
            nonces->removeAll(nonce);
        if (isRight)
            return send(socket, answer, protection);
        nonces->append(md5(QByteArray::number(nonces->size()) + nonce + path.toLatin1()));
        QByteArray refusal = challenge(protection, "Digest");
        const QByteArray details = "\", qop=\"auth\", nonce=\"" + nonces->constLast() + "\"\r\n\r\n";
        refusal.replace("\"\r\n\r\n", details);
        send(socket, refusal, protection);
    });
}

QByteArray basicLogin(const QByteArray& user, const QByteArray& password) {
    const QByteArray both = user + ':' + password;
    return "Basic " + both.toBase64();
}

} // namespace galley::test
