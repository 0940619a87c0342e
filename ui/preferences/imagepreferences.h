// How pictures are fetched and kept, as people set it.
#pragma once

#include "core/images/imagestore.h"

#include <QObject>
#include <QStringList>

class QSettings;

namespace galley {

/// Keeps the settings of pictures and applies each change at once.
class ImagePreferences : public QObject {
    Q_OBJECT
public:
    /// Neither is owned; both outlive the preferences.
    ImagePreferences(QSettings* settings, ImageStore* images, QObject* parent = nullptr);

    /// A store's options with what the settings say.
    static ImageStore::Options apply(ImageStore::Options options, const QSettings& settings);

    int diskCacheMegabytes() const;
    void setDiskCacheMegabytes(int megabytes);
    int memoryCacheMegabytes() const;
    void setMemoryCacheMegabytes(int megabytes);
    QStringList allowedHosts() const;
    void setAllowedHosts(const QStringList& hosts);
    bool isOffline() const;
    void setOffline(bool offline);

    ImageStore* images() const { return m_images; }

signals:
    void offlineChanged(bool offline);

private:
    QSettings* m_settings;
    ImageStore* m_images;
};

} // namespace galley
