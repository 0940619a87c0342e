// What a folder holds: site, collections, documents.
#pragma once

#include "core/article/error.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <atomic>
#include <optional>
#include <vector>

namespace galley {

/// A feed as found on disk, before any document is read.
struct FeedLayout {
    struct Collection {
        QString name;   ///< `news` for `_news`, `learning/videos` for `_learning/videos`
        QString folder; ///< relative to root
    };
    struct File {
        QString path;   ///< relative to root, with '/'
        int collection; ///< index into collections
        qint64 size;
        quint64 digest; ///< of the file's state, see fileDigest(); 0 where it could not be asked
        int error = 0;  ///< errno of a folder that was not listed to its end; EXDEV: a link out of the feed
    };
    QString root;     ///< absolute, canonical
    QString siteRoot; ///< where addresses start: the site's folder if root is a collection of one, else root
    QString title;    ///< the site's title, else the folder's name
    QUrl siteUrl;     ///< `_config.yml`'s url + baseurl; empty where there is none
    QStringList topics; ///< names from `_data/topics`, in file name order
    std::vector<Collection> collections;
    QStringList folders;     ///< looked into for documents, relative to root, where they are all of it: ""
    QStringList siteFolders; ///< hold what else counts: the configuration, topics, more collections
    std::vector<File> files; ///< sorted by path; folders that could not be listed stand among them

    /// The checkout's file for an address of an article: a path ("/assets/a.png", "assets/a.png") or a site
    /// URL. Empty where there is no such file, or it lies outside of siteRoot. Looks at the disk.
    QString localFile(const QString& address) const;
    /// Whether that is worth looking: most addresses lie elsewhere. Looks at no disk.
    bool mayBeLocal(const QString& address) const;

    FeedLayout withoutFiles() const;

private:
    QStringList candidatesFor(const QString& address) const;
};

/// Looks at a folder: a Jekyll site (its `_config.yml`, `_data/topics` and folders beginning with `_`, drafts
/// and Jekyll's own folders left out) or any folder holding documents. Thread-safe; reads no document. Ends
/// early with Error::Canceled once `canceled`, where given, is set.
Result<FeedLayout> discover(const QString& folder, const std::atomic<bool>* canceled = nullptr);

/// Looks at named files of a feed (relative to its root): a layout with those of them that are there, the
/// rest as it is known. Nothing where what changed may concern more than these files: `known` may be out of
/// date, and only discover() can tell. Thread-safe.
std::optional<FeedLayout> lookAt(const FeedLayout& known, const QStringList& paths);

/// The file extensions of documents: Jekyll's markdown_ext and HTML.
bool isDocumentName(const QString& fileName);

} // namespace galley
