// A plain HTTP server of photograph-like pictures, in a process of its own.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>

namespace galley::benchmarks {

/// A JPEG of 1200 x 630 with the detail of a photograph, the same on every machine for the same number.
QByteArray photograph(int number);

/// Serves photographs for any path until its standard input is closed. Prints its port first. What the
/// program does when it is started with `serve`.
int servePictures();

/// Runs this very program as a picture server; ends it when it goes.
class PictureServer {
public:
    PictureServer();
    ~PictureServer();
    Q_DISABLE_COPY_MOVE(PictureServer)

    /// The address of a picture; every number is another one.
    QString address(int number) const;

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace galley::benchmarks
