// Noise on gradients, and the least of HTTP/1.1 that keeps connections open.
#include "tests/benchmarks/pictureserver.h"

#include "tests/benchmarks/random.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>

#include <array>
#include <cmath>
#include <iostream>
#include <unistd.h>

namespace galley::benchmarks {

namespace {

constexpr int distinctPictures = 16;
constexpr QSize pictureSize(1200, 630);
constexpr int jpegQuality = 85;

void answer(QTcpSocket* socket, const std::array<QByteArray, distinctPictures>& pictures) {
    QByteArray received = socket->property("received").toByteArray() + socket->readAll();
    for (qsizetype end = 0; (end = received.indexOf("\r\n\r\n")) >= 0;) {
        const QByteArray path = received.first(end).split(' ').value(1);
        received.remove(0, end + 4);
        const auto number = static_cast<std::size_t>(path.mid(1, path.indexOf('.') - 1).toInt());
        const QByteArray& picture = pictures[number % pictures.size()];
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nCache-Control: max-age=3600\r\n"
                      "Content-Length: " +
                      QByteArray::number(picture.size()) + "\r\n\r\n");
        socket->write(picture);
    }
    socket->setProperty("received", received);
}

} // namespace

QByteArray photograph(int number) {
    Random random(static_cast<std::uint64_t>(number) + 1);
    QImage image(pictureSize, QImage::Format_RGB32);
    const double hue = random.fraction() * 6;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const double wave = std::sin(x / 47.0 + hue) * std::cos(y / 31.0 - hue) * 60;
            const auto grain = static_cast<int>(random.next() % 24);
            const auto level = [&](double share) {
                return std::clamp(static_cast<int>(128 + wave * share + y * share / 8) + grain, 0, 255);
            };
            image.setPixel(x, y, qRgb(level(std::sin(hue)), level(0.6), level(std::cos(hue))));
        }
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", jpegQuality);
    return buffer.data();
}

int servePictures() {
    std::array<QByteArray, distinctPictures> pictures;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        pictures[i] = photograph(static_cast<int>(i));
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket* socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [socket, &pictures] { answer(socket, pictures); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &server, [] { QCoreApplication::quit(); });
    std::cout << server.serverPort() << std::endl;
    return QCoreApplication::exec();
}

PictureServer::PictureServer() {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("serve")});
    while (m_port == 0 && m_process.waitForReadyRead())
        m_port = m_process.readLine().trimmed().toInt();
    if (m_port == 0) {
        std::cerr << "the picture server did not start\n";
        std::exit(1);
    }
}

PictureServer::~PictureServer() {
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

QString PictureServer::address(int number) const {
    return QStringLiteral("http://127.0.0.1:%1/%2.jpg").arg(m_port).arg(number);
}

} // namespace galley::benchmarks
