// SOCKS 5, CONNECT only, with user and password.
#include "core/images/sockshandshake.h"

#include <QHostAddress>
#include <QtEndian>

namespace galley {

namespace {

constexpr char version = 5;
constexpr char loginVersion = 1;
constexpr char passwordMethod = 2;
constexpr char noMethod = '\xff';
constexpr char connectCommand = 1;

enum AddressKind : char { Ipv4 = 1, Name = 3, Ipv6 = 4 };

QByteArray bytesOf(std::initializer_list<char> bytes) {
    return {bytes.begin(), qsizetype(bytes.size())};
}

qsizetype byteAt(const QByteArray& bytes, qsizetype index) {
    return static_cast<unsigned char>(bytes.at(index));
}

QByteArray reply(char code) {
    return bytesOf({version, code, 0, Ipv4, 0, 0, 0, 0, 0, 0});
}

/// The bytes an address takes, the length byte of a name included; 0 for an unknown kind.
qsizetype addressLength(const QByteArray& request) {
    switch (request.at(3)) {
    case Ipv4:
        return 4;
    case Name:
        return 1 + byteAt(request, 4);
    case Ipv6:
        return 16;
    default:
        return 0;
    }
}

QString hostIn(const QByteArray& request, qsizetype length) {
    const QByteArray address = request.sliced(4, length);
    if (request.at(3) == Name)
        return QString::fromLatin1(address.sliced(1));
    if (request.at(3) == Ipv4)
        return QHostAddress(qFromBigEndian<quint32>(address.constData())).toString();
    return QHostAddress(reinterpret_cast<const quint8*>(address.constData())).toString();
}

} // namespace

QByteArray SocksHandshake::take(const QByteArray& bytes) {
    m_bytes += bytes;
    QByteArray answer;
    bool goesOn = true;
    while (goesOn) {
        switch (m_step) {
        case Step::Greeting:
            goesOn = takeGreeting(answer);
            break;
        case Step::Login:
            goesOn = takeLogin(answer);
            break;
        case Step::Request:
            goesOn = takeRequest();
            break;
        default:
            goesOn = false;
        }
    }
    return answer;
}

bool SocksHandshake::takeGreeting(QByteArray& answer) {
    if (m_bytes.size() < 2 || m_bytes.size() < 2 + byteAt(m_bytes, 1))
        return false;
    const QByteArray methods = m_bytes.sliced(2, byteAt(m_bytes, 1));
    const bool isFit = m_bytes.at(0) == version && methods.contains(passwordMethod);
    m_bytes.remove(0, 2 + methods.size());
    answer += bytesOf({version, isFit ? passwordMethod : noMethod});
    m_step = isFit ? Step::Login : Step::Failed;
    return isFit;
}

bool SocksHandshake::takeLogin(QByteArray& answer) {
    if (m_bytes.size() < 2)
        return false;
    const qsizetype userLength = byteAt(m_bytes, 1);
    if (m_bytes.size() < 3 + userLength || m_bytes.size() < 3 + userLength + byteAt(m_bytes, 2 + userLength))
        return false;
    const QByteArray user = m_bytes.sliced(2, userLength);
    const QByteArray password = m_bytes.sliced(3 + userLength, byteAt(m_bytes, 2 + userLength));
    const bool isFit = m_bytes.at(0) == loginVersion && user == m_user && password == m_password;
    m_bytes.remove(0, 3 + user.size() + password.size());
    answer += bytesOf({loginVersion, isFit ? '\0' : '\1'});
    m_step = isFit ? Step::Request : Step::Failed;
    return isFit;
}

bool SocksHandshake::takeRequest() {
    if (m_bytes.size() < 5)
        return false;
    const qsizetype length = addressLength(m_bytes);
    if (m_bytes.at(0) != version || m_bytes.at(1) != connectCommand || length == 0)
        return fail();
    if (m_bytes.size() < 6 + length)
        return false;
    m_target = {hostIn(m_bytes, length), qFromBigEndian<quint16>(m_bytes.constData() + 4 + length)};
    m_step = Step::Done;
    return false;
}

bool SocksHandshake::fail() {
    m_step = Step::Failed;
    return false;
}

QByteArray SocksHandshake::connected() {
    return reply(0);
}

QByteArray SocksHandshake::refused(Refusal reason) {
    return reply(static_cast<char>(reason));
}

} // namespace galley
