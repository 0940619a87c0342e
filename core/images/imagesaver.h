// Puts pictures into files of the user's choice.
#pragma once

#include "core/images/imagestore.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace galley {

/// Saves original pictures, byte for byte as they came. The target is replaced only once all bytes are safely
/// on the disk. GUI thread; the work is done elsewhere.
class ImageSaver : public QObject {
    Q_OBJECT
public:
    /// The store must outlive the saver.
    explicit ImageSaver(ImageStore* store, QObject* parent = nullptr);

    /// Ends with saved() or failed(). A later wish for the same file replaces an earlier one that still waits
    /// for its bytes.
    void save(const ImageSource& source, const QString& file);

signals:
    void saved(const QString& file);
    void failed(const QString& file, const QString& reason);

private:
    void write(const QString& file, const QByteArray& bytes);

    ImageStore* m_store;
    QHash<QString, std::shared_ptr<ImageTicket>> m_tickets; ///< by file
    QThreadPool m_writer;
};

/// A file name for a picture: its address's last part, with the extension of the format it really has.
QString suggestedFileName(const ImageSource& source, ImageFormat format);

} // namespace galley
