// Pictures as files: their bytes, not their pixels.
#include "core/images/imagestore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace galley {

namespace {

BytesResult bytesOfFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return std::unexpected(imageError(ImageError::Code::FileMissing));
    if (!info.isFile()) // a pipe would never end
        return std::unexpected(imageError(ImageError::Code::CannotRead,
                                          QCoreApplication::translate("ImageDecoder", "it is not a file")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(imageError(ImageError::Code::CannotRead, file.errorString()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(imageError(ImageError::Code::CannotRead, file.errorString()));
    return bytes;
}

/// Why no bytes can come from a source, if that is known without asking.
std::optional<ImageError> obstacle(const ImageSource& source) {
    if (source.isEmpty())
        return imageError(ImageError::Code::BadAddress);
    if (!source.isLocal() && source.url.isRelative())
        return imageError(ImageError::Code::FileMissing, source.url.path());
    return std::nullopt;
}

} // namespace

ImageTicket ImageStore::requestBytes(const ImageSource& source, QObject* context, BytesCallback done) {
    const quint64 id = ++m_lastId;
    m_pending.insert(id, {.request = {.source = source, .target = {}},
                          .context = context,
                          .done = {},
                          .bytesDone = std::move(done)});
    if (const auto error = obstacle(source))
        answerBytesLater(id, std::unexpected(*error));
    else if (source.isLocal())
        readBytes(id);
    else
        joinFetch(id);
    return {this, id};
}

void ImageStore::readBytes(quint64 id) {
    m_pool.start([this, id, file = m_pending[id].request.source.localFile] {
        answerBytesLater(id, bytesOfFile(file)); // `this` waits for the pool before it goes
    });
}

/// From any thread.
void ImageStore::answerBytesLater(quint64 id, const BytesResult& result) {
    QMetaObject::invokeMethod(
        this, [this, id, result] { answerBytes(id, result); }, Qt::QueuedConnection);
}

void ImageStore::answerBytes(quint64 id, const BytesResult& result) {
    if (!m_pending.contains(id))
        return;
    const Pending pending = m_pending.take(id);
    if (pending.context)
        pending.bytesDone(result); // last: it may do anything, even destroy this store
}

} // namespace galley
