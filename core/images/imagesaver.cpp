// Fetches bytes, writes them beside the target, renames.
#include "core/images/imagesaver.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QTemporaryFile>
#include <QtConcurrentRun>

#include <cstdio>
#include <unistd.h>

namespace galley {

namespace {

/// Why a file could not be written; empty where it was.
QString writeFile(const QString& path, const QByteArray& bytes) {
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    const bool isWritten = file.open() && file.write(bytes) == bytes.size() && file.flush();
    if (!isWritten)
        return file.errorString();
    if (::fsync(file.handle()) != 0)
        return qt_error_string();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup |
                        QFileDevice::ReadOther);
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return qt_error_string();
    file.setAutoRemove(false); // nothing of that name is left
    return {};
}

bool names(const QString& suffix, ImageFormat format) {
    const QString key = QString::fromLatin1(imageFormatKey(format));
    return suffix == key || (format == ImageFormat::Jpeg && suffix == QLatin1String("jpg"));
}

} // namespace

ImageSaver::ImageSaver(ImageStore* store, QObject* parent)
    : QObject(parent)
    , m_store(store) {}

void ImageSaver::save(const ImageSource& source, const QString& file) {
    const auto ticket = std::make_shared<ImageTicket>();
    m_tickets.insert(file, ticket);
    *ticket = m_store->requestBytes(source, this, [this, file](const BytesResult& result) {
        m_tickets.remove(file);
        if (result)
            write(file, *result);
        else
            emit failed(file, result.error().message);
    });
}

void ImageSaver::write(const QString& file, const QByteArray& bytes) {
    auto* watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, file] {
        watcher->deleteLater();
        if (const QString reason = watcher->result(); reason.isEmpty())
            emit saved(file);
        else
            emit failed(file, reason);
    });
    watcher->setFuture(QtConcurrent::run(&m_writer, writeFile, file, bytes));
}

QString suggestedFileName(const ImageSource& source, ImageFormat format) {
    const QString path = source.isLocal() ? source.localFile : source.url.path();
    QFileInfo info(path);
    if (info.fileName().isEmpty())
        info.setFile(QStringLiteral("picture"));
    if (names(info.suffix().toLower(), format))
        return info.fileName();
    const QString suffix =
        format == ImageFormat::Jpeg ? QStringLiteral("jpg") : QString::fromLatin1(imageFormatKey(format));
    return info.completeBaseName() + QLatin1Char('.') + suffix;
}

} // namespace galley
