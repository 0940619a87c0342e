// Asks the image store for the small pictures a grid needs, and for no others.
#pragma once

#include "core/images/imagestore.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <unordered_map>

namespace galley {

class LocalFiles;

/// A small picture as far as it is known. A value.
struct Thumbnail {
    QPixmap pixmap; ///< null until it has come
    std::optional<ImageError> error;
};

/// Holds the pictures of the addresses wanted, decoded for one size. Those on the screen are asked for first,
/// then those that are near; wishes for what is neither are dropped.
class ThumbnailLoader : public QObject {
    Q_OBJECT
public:
    /// The store must outlive the loader.
    explicit ThumbnailLoader(ImageStore* store, QObject* parent = nullptr);

    /// Forgets everything; addresses then belong to the feed of these files, nullptr for none. They outlive
    /// their being used.
    void setFiles(LocalFiles* files);
    /// The size pictures are decoded to fit into. Those that are there stay until the new ones have come.
    void setTarget(const QSize& devicePixels, qreal ratio);

    /// From now on these pictures are wanted and no others, the nearest first.
    void want(const QStringList& visible, const QStringList& near);
    /// What is known of an address; nullptr where it was not wanted.
    const Thumbnail* thumbnail(const QString& address) const;
    /// Asks for these again, past every cache.
    void reload(const QStringList& addresses);

signals:
    /// Of these addresses something else is known now; several together.
    void changed(const QSet<QString>& addresses);

private:
    struct Entry {
        Thumbnail shown;
        std::optional<ImageSource> source; ///< nothing while it is looked up
        QSize target;                      ///< asked for last
        qint64 shownKey = 0;               ///< of the image shown: the same one is not drawn again
        ImagePriority priority = ImagePriority::Ahead;
        bool refresh = false;
        ImageTicket ticket;
        ImageTicket raised; ///< the same picture, once it came onto the screen
    };

    void wantOne(const QString& address, ImagePriority priority);
    Entry* find(const QString& address);
    void ask(const QString& address, Entry& entry);
    void raise(const QString& address, Entry& entry);
    ImageTicket request(const QString& address, const Entry& entry, ImagePriority priority);
    void take(const QString& address, const QSize& target, const ImageResult& result);
    void show(const QString& address, Entry& entry, const QImage& image);
    void askAgain(ImageError::Code code);
    std::optional<ImageSource> sourceOf(const QString& address) const;
    void takeFound(const QSet<QString>& addresses);
    void tell(const QString& address);

    ImageStore* m_store;
    QPointer<LocalFiles> m_files;
    QSize m_target;
    qreal m_ratio = 1;
    std::unordered_map<QString, Entry> m_entries;
    QCache<QString, ImageError> m_failures; ///< that will not go away by themselves
    QSet<QString> m_changed;
    QTimer m_tell;
};

} // namespace galley
