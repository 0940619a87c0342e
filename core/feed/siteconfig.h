// What a Jekyll site says about itself in _config.yml and _data/topics.
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace galley {

/// The few settings Galley uses. Anything missing or unreadable is left empty: a broken configuration never
/// keeps a feed from opening.
struct SiteConfig {
    QString title;
    QUrl url;               ///< url + baseurl, http or https
    QString collectionsDir; ///< Jekyll's collections_dir, relative to the site; usually empty
    QStringList topics;
};

/// Whether a folder is a Jekyll site.
bool isSite(const QString& folder);

SiteConfig readSiteConfig(const QString& siteFolder);

} // namespace galley
