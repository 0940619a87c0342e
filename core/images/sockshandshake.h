// The server's side of SOCKS 5 (RFC 1928, 1929) as bytes in and bytes out; knows no socket.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace galley {

/// Takes a client's greeting, login and request apart. Anything unexpected ends it.
class SocksHandshake {
public:
    /// Only a client that names this user and password is served.
    SocksHandshake(QByteArray user, QByteArray password)
        : m_user(std::move(user))
        , m_password(std::move(password)) {}

    /// Where the client wants to go: a name or a literal address.
    struct Target {
        QString host;
        quint16 port;
    };
    enum class Refusal : char { General = 1, NotAllowed = 2, HostUnreachable = 4, ConnectionRefused = 5 };

    /// Takes what the client sent; returns what to answer.
    QByteArray take(const QByteArray& bytes);
    bool hasFailed() const { return m_step == Step::Failed; }
    /// The request, once it is complete.
    std::optional<Target> target() const { return m_target; }

    static QByteArray connected();
    static QByteArray refused(Refusal reason);

private:
    enum class Step { Greeting, Login, Request, Done, Failed };
    bool takeGreeting(QByteArray& answer);
    bool takeLogin(QByteArray& answer);
    bool takeRequest();
    bool fail();

    QByteArray m_user;
    QByteArray m_password;
    QByteArray m_bytes;
    Step m_step = Step::Greeting;
    std::optional<Target> m_target;
};

} // namespace galley
