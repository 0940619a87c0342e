// Small pictures for what is on the screen.
#pragma once

#include "core/images/imagestore.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <map>

namespace galley {

/// Gets thumbnails out of the store: at once where they are in memory, else after a while. What nobody looks
/// at any more is dropped.
class SmallPictures : public QObject {
    Q_OBJECT
public:
    /// The store must outlive the loader.
    explicit SmallPictures(ImageStore* store, QObject* parent = nullptr);

    /// The picture to fit into that many device pixels, or none yet: changed() tells when it is worth asking
    /// again.
    std::optional<Image> find(const ImageSource& source, const QSize& target);
    /// Why a picture will not come; empty where it may.
    QString failureOf(const ImageSource& source) const;
    /// Stops loading all others.
    void keepOnly(const QSet<ImageSource>& wanted);
    /// Tries again what has failed.
    void forgetFailures() { m_failures.clear(); }

signals:
    void changed();

private:
    void forgetFailures(ImageError::Code code);

    ImageStore* m_store;
    std::map<QString, std::pair<ImageSource, ImageTicket>> m_tickets; ///< by keyOf()
    QHash<ImageSource, ImageError> m_failures;
};

} // namespace galley
