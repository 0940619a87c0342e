// Where the window remembers things in its QSettings.
#pragma once

#include <QString>

namespace galley::settingskeys {

inline const QString geometry = QStringLiteral("window/geometry");
inline const QString mainSplitter = QStringLiteral("window/mainSplitter");
inline const QString sideSplitter = QStringLiteral("window/sideSplitter");
inline const QString leftSplitter = QStringLiteral("window/leftSplitter");
inline const QString changesSplitter = QStringLiteral("window/changesSplitter");
inline const QString facetSplitter = QStringLiteral("window/facetSplitter");
inline const QString facetsShown = QStringLiteral("window/facetsShown");
inline const QString previewShown = QStringLiteral("window/previewShown");
inline const QString detailsShown = QStringLiteral("window/detailsShown");
inline const QString view = QStringLiteral("window/view");
inline const QString filterHistory = QStringLiteral("filter/history");
inline const QString savedViews = QStringLiteral("views/saved");
inline const QString thumbnailSize = QStringLiteral("thumbnails/size");
inline const QString picturesOnly = QStringLiteral("thumbnails/picturesOnly");
inline const QString grouping = QStringLiteral("thumbnails/grouping");
inline const QString columns = QStringLiteral("table/columns");
inline const QString columnsAppearance = QStringLiteral("table/columnsAppearance"); ///< their widths are of
inline const QString recentFeeds = QStringLiteral("feeds/recent");
inline const QString lastFeed = QStringLiteral("feeds/last");
inline const QString diskCacheMegabytes = QStringLiteral("images/diskCacheMegabytes");
inline const QString memoryCacheMegabytes = QStringLiteral("images/memoryCacheMegabytes");
inline const QString allowedHosts = QStringLiteral("images/allowedHosts");
inline const QString leastSeverity = QStringLiteral("problems/leastSeverity");
inline const QString rules = QStringLiteral("problems/rules");
inline const QString workOffline = QStringLiteral("images/workOffline");

} // namespace galley::settingskeys
