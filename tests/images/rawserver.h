// An HTTP server without manners: every answer is bytes the test made up.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace galley::test {

/// Listens on 127.0.0.1 in the test's thread.
class RawServer : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<void(QTcpSocket*)>;

    /// Plain, or speaking TLS with a certificate nobody trusts.
    enum class Mode { Plain, SelfSignedTls };
    explicit RawServer(Mode mode = Mode::Plain);

    QUrl url(const QString& path) const;
    quint16 port() const { return m_server->serverPort(); }

    /// Answers a path with these bytes, then closes the connection.
    void serve(const QString& path, const QByteArray& response);
    /// Leaves the answer to the test.
    void handle(const QString& path, Handler handler);

    int requests(const QString& path) const { return int(m_requests.value(path).size()); }
    int requests() const { return m_order.size(); }
    /// The last request for a path with its headers.
    QByteArray lastRequest(const QString& path) const {
        return m_requests.value(path).value(requests(path) - 1);
    }
    /// Every request ever received, with its headers.
    QByteArray received() const;
    /// Paths in the order they were asked for.
    QStringList order() const { return m_order; }
    int open() const { return m_open; }
    int mostOpen() const { return m_mostOpen; }

private:
    void accept();
    void read(QTcpSocket* socket, QByteArray& received);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    QHash<QString, Handler> m_handlers;
    QHash<QString, QList<QByteArray>> m_requests;
    QStringList m_order;
    int m_open = 0;
    int m_mostOpen = 0;
};

/// A complete response with a Content-Length.
QByteArray response(const QByteArray& body, const QByteArray& status = "200 OK",
                    const QByteArray& headers = {});
/// A redirect to that address.
QByteArray redirect(const QByteArray& target, const QByteArray& status = "302 Found");

} // namespace galley::test
