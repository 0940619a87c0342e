// One connection from the access manager to a host whose addresses were checked.
#pragma once

#include "core/images/hostrules.h"
#include "core/images/imagedownload.h"
#include "core/images/sockshandshake.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace galley {

/// Shakes hands with the client, looks its host up, judges every address and connects to one of just those;
/// then passes bytes both ways. Deletes itself when either side has gone.
class CheckedTunnel : public QObject {
    Q_OBJECT
public:
    /// Takes the client's connection over.
    CheckedTunnel(QTcpSocket* client, const SocksHandshake& handshake, HostLookup lookup,
                  std::function<bool(const QString&, const QList<QHostAddress>&)> permits, QObject* parent);

private:
    void shakeHands();
    void connectTo(const QHostInfo& info);
    void tryNextAddress();
    void tried(QTcpSocket* socket);
    void adopt(QTcpSocket* socket);
    void pass(QTcpSocket* from, QTcpSocket* to);
    void joinEnds(QTcpSocket* from, QTcpSocket* to);
    void refuse(SocksHandshake::Refusal reason);

    QTcpSocket* m_client;
    QTcpSocket* m_server = nullptr; ///< once connected
    SocksHandshake m_handshake;
    HostLookup m_lookup;
    std::function<bool(const QString&, const QList<QHostAddress>&)> m_permits;
    QList<QHostAddress> m_addresses; ///< not tried yet
    QList<QTcpSocket*> m_trying;
    bool m_wasRefused = false; ///< one of the addresses answered that nobody listens
    QTimer m_patience;
};

} // namespace galley
