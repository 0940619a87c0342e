// Where a picture comes from, resolved by whoever knows feeds.
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace galley {

/// A file of the checkout or an address on the net. Where a local file is named, the network is never asked.
/// A value.
struct ImageSource {
    QString localFile; ///< absolute path; empty where the picture is not a file of the checkout
    QUrl url;          ///< used only without a local file

    /// The source of an address as it stands in an article: `localFile` where it is not empty, else the
    /// address as an URL ("//host/a.png" means https). What is no http or https URL stays as it is and is
    /// refused when requested.
    static ImageSource fromAddress(const QString& address, const QString& localFile);

    bool isLocal() const { return !localFile.isEmpty(); }
    bool isEmpty() const { return localFile.isEmpty() && url.isEmpty(); }

    bool operator==(const ImageSource&) const = default;
};

inline size_t qHash(const ImageSource& source, size_t seed = 0) {
    return qHashMulti(seed, source.localFile, source.url);
}

} // namespace galley

Q_DECLARE_METATYPE(galley::ImageSource)
