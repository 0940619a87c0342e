// Reads a request's head, then does as told.
#include "tests/images/rawserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

namespace galley::test {

namespace {

QByteArray testData(const QString& name) {
    QFile file(QStringLiteral(GALLEY_TEST_DATA "/tls/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<QTcpServer> makeServer(RawServer::Mode mode) {
    if (mode == RawServer::Mode::Plain)
        return std::make_unique<QTcpServer>();
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(testData(QStringLiteral("selfsigned.pem"))));
    configuration.setPrivateKey(QSslKey(testData(QStringLiteral("selfsigned.key")), QSsl::Ec));
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

RawServer::RawServer(Mode mode)
    : m_server(makeServer(mode))
    , m_scheme(mode == Mode::Plain ? QStringLiteral("http") : QStringLiteral("https")) {
    m_server->listen(QHostAddress::LocalHost);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
}

QUrl RawServer::url(const QString& path) const {
    QUrl url;
    url.setScheme(m_scheme);
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server->serverPort());
    url.setPath(path);
    return url;
}

void RawServer::serve(const QString& path, const QByteArray& response) {
    handle(path, [response](QTcpSocket* socket) {
        socket->write(response);
        socket->disconnectFromHost();
    });
}

void RawServer::handle(const QString& path, Handler handler) {
    m_handlers.insert(path, std::move(handler));
}

QByteArray RawServer::received() const {
    QByteArray all;
    for (const QList<QByteArray>& requests : m_requests)
        all += requests.join();
    return all;
}

void RawServer::accept() {
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        m_mostOpen = std::max(m_mostOpen, ++m_open);
        auto received = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] { read(socket, *received); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        read(socket, *received);
    }
}

void RawServer::read(QTcpSocket* socket, QByteArray& received) {
    received += socket->readAll();
    if (!received.contains("\r\n\r\n"))
        return;
    const QByteArray request = std::exchange(received, {});
    const QString path = QString::fromLatin1(request.split(' ').value(1));
    m_order.append(path);
    m_requests[path].append(request);
    if (const auto handler = m_handlers.value(path))
        handler(socket);
    else {
        socket->write(response("nothing here", "404 Not Found"));
        socket->disconnectFromHost();
    }
}

QByteArray response(const QByteArray& body, const QByteArray& status, const QByteArray& headers) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n" + headers + "\r\n" + body;
}

QByteArray redirect(const QByteArray& target, const QByteArray& status) {
    return response({}, status, "Location: " + target + "\r\n");
}

} // namespace galley::test
