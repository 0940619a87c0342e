// Handshake, look-up, judgement, race of addresses, passing on.
#include "core/images/checkedtunnel.h"

#include <QHostInfo>
#include <QNetworkProxy>

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr auto handshakeTime = 10s;
constexpr auto headStart = 250ms; // what one address gets before the next is tried beside it (RFC 8305)
constexpr qint64 bufferBytes = 256 << 10;

} // namespace

CheckedTunnel::CheckedTunnel(QTcpSocket* client, const SocksHandshake& handshake, HostLookup lookup,
                             std::function<bool(const QString&, const QList<QHostAddress>&)> permits,
                             QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_handshake(handshake)
    , m_lookup(std::move(lookup))
    , m_permits(std::move(permits)) {
    m_client->setParent(this);
    m_client->setReadBufferSize(bufferBytes);
    connect(m_client, &QTcpSocket::readyRead, this, &CheckedTunnel::shakeHands);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_handshake.target())
            tryNextAddress();
        else
            deleteLater();
    });
    m_patience.start(handshakeTime);
    shakeHands();
}

void CheckedTunnel::shakeHands() {
    if (m_handshake.target() || m_handshake.hasFailed())
        return;
    m_client->write(m_handshake.take(m_client->readAll()));
    if (m_handshake.hasFailed())
        return m_client->disconnectFromHost();
    const auto target = m_handshake.target();
    if (!target)
        return;
    m_patience.stop();
    if (QHostAddress literal; literal.setAddress(target->host)) {
        QHostInfo info;
        info.setAddresses({literal});
        return connectTo(info);
    }
    m_lookup(target->host, this, [this](const QHostInfo& info) { connectTo(info); });
}

void CheckedTunnel::connectTo(const QHostInfo& info) {
    if (info.addresses().isEmpty())
        return refuse(SocksHandshake::Refusal::HostUnreachable);
    if (!m_permits(m_handshake.target()->host, info.addresses()))
        return refuse(SocksHandshake::Refusal::NotAllowed);
    m_addresses = info.addresses();
    tryNextAddress();
}

void CheckedTunnel::tryNextAddress() {
    if (m_addresses.isEmpty()) {
        if (m_trying.isEmpty())
            refuse(m_wasRefused ? SocksHandshake::Refusal::ConnectionRefused
                                : SocksHandshake::Refusal::HostUnreachable);
        return;
    }
    auto* socket = new QTcpSocket(this);
    m_trying.append(socket);
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setReadBufferSize(bufferBytes);
    connect(socket, &QTcpSocket::connected, this, [this, socket] { adopt(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] { tried(socket); });
    socket->connectToHost(m_addresses.takeFirst(), m_handshake.target()->port);
    m_patience.start(headStart);
}

/// An address did not answer: on with the next, without waiting.
void CheckedTunnel::tried(QTcpSocket* socket) {
    if (!m_trying.removeOne(socket))
        return;
    m_wasRefused = m_wasRefused || socket->error() == QAbstractSocket::ConnectionRefusedError;
    socket->deleteLater();
    m_patience.stop();
    tryNextAddress();
}

void CheckedTunnel::adopt(QTcpSocket* socket) {
    m_patience.stop();
    m_addresses.clear();
    m_trying.removeOne(socket);
    for (QTcpSocket* slower : std::exchange(m_trying, {}))
        slower->deleteLater();
    m_server = socket;
    for (QTcpSocket* end : {m_client, m_server})
        end->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_client->write(SocksHandshake::connected());
    m_client->disconnect(this);
    m_server->disconnect(this);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_server, &QTcpSocket::disconnected, this, [this] {
        m_client->write(m_server->readAll());
        m_client->disconnectFromHost(); // once all is written
    });
    joinEnds(m_client, m_server);
    joinEnds(m_server, m_client);
}

void CheckedTunnel::joinEnds(QTcpSocket* from, QTcpSocket* to) {
    connect(from, &QTcpSocket::readyRead, this, [this, from, to] { pass(from, to); });
    connect(to, &QTcpSocket::bytesWritten, this, [this, from, to] { pass(from, to); });
    pass(from, to);
}

/// Never more than a buffer full is under way: a slow reader slows the sender.
void CheckedTunnel::pass(QTcpSocket* from, QTcpSocket* to) {
    const qint64 room = bufferBytes - to->bytesToWrite();
    if (room > 0 && from->bytesAvailable() > 0)
        to->write(from->read(room));
}

void CheckedTunnel::refuse(SocksHandshake::Refusal reason) {
    m_client->write(SocksHandshake::refused(reason));
    m_client->disconnectFromHost();
}

} // namespace galley
