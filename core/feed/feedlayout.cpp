// Decides what kind of feed a folder is and lists its documents.
#include "core/feed/feedlayout.h"

#include "core/article/field.h"
#include "core/feed/feedsettings.h"
#include "core/feed/filestate.h"
#include "core/feed/folderwalk.h"
#include "core/feed/siteconfig.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <unistd.h>
#include <unordered_map>

namespace galley {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Feed", text);
}

std::unexpected<Error> notAFeed(const QString& message, const QString& folder) {
    return std::unexpected(Error{Error::Code::NotAFeed, message.arg(folder), {}});
}

/// Folders of collections in `parent` (relative to root). A link that leads to what is listed anyway is left
/// out.
QStringList collectionFolders(const QString& root, const QString& parent) {
    QStringList folders;
    const QDir place(parent.isEmpty() ? root : QString(root + u'/' + parent));
    for (const QFileInfo& entry :
         place.entryInfoList({QStringLiteral("_*")}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (isJekyllFolder(toUtf8(entry.fileName())))
            continue;
        const QString target = entry.canonicalFilePath();
        if (entry.isSymLink() && (target == root || target.startsWith(root + u"/_")))
            continue;
        folders += parent.isEmpty() ? entry.fileName() : QString(parent + u'/' + entry.fileName());
    }
    return folders;
}

/// `_learning/videos` is `learning/videos`; below Jekyll's collections_dir as well.
QString collectionName(QString folder, const QString& collectionsDir) {
    if (!collectionsDir.isEmpty() && folder.startsWith(collectionsDir + u'/'))
        folder.remove(0, collectionsDir.size() + 1);
    return folder.startsWith(u'_') ? folder.mid(1) : folder;
}

/// The site an opened collection folder belongs to; empty where there is none.
QString enclosingSite(QString folder) {
    for (int level = 0; level < 8; ++level) {
        const QFileInfo info(folder);
        if (info.fileName().isEmpty())
            return {};
        if (info.fileName().startsWith(u'_') && isSite(info.path()))
            return info.path();
        folder = info.path();
    }
    return {};
}

void addFiles(FeedLayout& layout, FolderWalk& walk, const QString& collectionsDir, bool oneCollection) {
    std::unordered_map<std::string, int> indexOf;
    for (const std::string& folder : walk.folders())
        layout.folders += toQString(folder);
    for (const FolderWalk::Found& found : walk.take()) {
        const std::string folder = oneCollection ? std::string() : found.folder;
        const auto [place, isNew] = indexOf.try_emplace(folder, static_cast<int>(layout.collections.size()));
        if (isNew) {
            const QString path = toQString(folder);
            const QString name = oneCollection ? QFileInfo(layout.root).fileName() : path;
            layout.collections.push_back({collectionName(name, collectionsDir), path});
        }
        layout.files.push_back({toQString(found.path), place->second, found.size, found.digest, found.error});
    }
}

Result<QString> canonicalFolder(const QString& folder) {
    const QFileInfo info(folder);
    if (!info.exists())
        return notAFeed(translated(QT_TRANSLATE_NOOP("Feed", "The folder %1 does not exist.")), folder);
    if (!info.isDir())
        return notAFeed(translated(QT_TRANSLATE_NOOP("Feed", "%1 is no folder. Open the folder it lies in.")),
                        folder);
    QString root = info.canonicalFilePath();
    if (root == u"/")
        return notAFeed(
            translated(QT_TRANSLATE_NOOP("Feed", "%1 is the whole disk. Open the folder of a feed.")),
            folder);
    if (access(root.toUtf8().constData(), R_OK | X_OK) != 0)
        return notAFeed(
            translated(QT_TRANSLATE_NOOP("Feed", "The folder %1 cannot be listed: permission is missing.")),
            folder);
    return root;
}

/// Those of the whole folder as one collection, ahead of what was refused before; only that where there are
/// none.
void addWholeFolder(FeedLayout& layout, const std::atomic<bool>* canceled) {
    FeedLayout whole = layout.withoutFiles();
    whole.collections.clear();
    whole.folders.clear();
    FolderWalk walk(toUtf8(layout.root), canceled);
    walk.collect({}, WalkRules::Plain);
    addFiles(whole, walk, {}, true);
    if (whole.files.empty() && !layout.files.empty())
        return;
    QSet<QString> paths;
    for (const FeedLayout::File& file : whole.files)
        paths.insert(file.path);
    for (FeedLayout::File& refused : layout.files) {
        if (paths.contains(refused.path))
            continue;
        refused.collection = 0;
        whole.files.push_back(std::move(refused));
    }
    std::ranges::sort(whole.files, {}, &FeedLayout::File::path);
    layout = std::move(whole);
}

/// Documents in collections; where there are none, those of the whole folder. What a site refuses is one of
/// its collections.
void addDocuments(FeedLayout& layout, const QString& collectionsDir, const std::atomic<bool>* canceled) {
    FolderWalk walk(toUtf8(layout.root), canceled);
    QStringList folders = collectionFolders(layout.root, {});
    if (!collectionsDir.isEmpty())
        folders += collectionFolders(layout.root, collectionsDir);
    for (const QString& folder : folders)
        walk.collect(toUtf8(folder), WalkRules::Jekyll);
    addFiles(layout, walk, collectionsDir, false);
    const bool hasDocuments =
        std::ranges::any_of(layout.files, [](const FeedLayout::File& file) { return file.error == 0; });
    if (!hasDocuments && (layout.files.empty() || !isSite(layout.root)) && !walk.isCanceled())
        addWholeFolder(layout, canceled);
}

QStringList siteFolders(const QString& collectionsDir) {
    QStringList folders = {QString(), QStringLiteral("_data"), QStringLiteral("_data/topics")};
    if (!collectionsDir.isEmpty())
        folders += collectionsDir;
    return folders;
}

/// The documents of a feed that is no site, or has no collections, are one collection.
bool isOneCollection(const FeedLayout& layout) {
    return layout.collections.size() == 1 && layout.collections.front().folder.isEmpty();
}

QString folderOf(const QString& path) {
    return path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
}

/// What named files of a folder are to a feed.
enum class Concern { None, Article, Everything };

Concern concernOf(const FeedLayout& known, const QString& folder, const QString& name) {
    const bool oneCollection = isOneCollection(known);
    const bool isListed = known.folders.contains(folder);
    if (isListed && isDocumentName(name)) {
        if (isLeftOut(toUtf8(name), oneCollection ? WalkRules::Plain : WalkRules::Jekyll))
            return Concern::None;
        const auto isItsFolder = [&](const FeedLayout::Collection& c) { return c.folder == folder; };
        const bool isKnown = oneCollection || std::ranges::any_of(known.collections, isItsFolder);
        return isKnown ? Concern::Article : Concern::Everything;
    }
    if (name == feedSettingsName)
        return Concern::None; // others read it whenever the feed was refreshed
    const bool isData = name.endsWith(u".yml") || name.endsWith(u".yaml") || name.endsWith(u".json");
    return isData && known.siteFolders.contains(folder) ? Concern::Everything : Concern::None;
}

int collectionOf(const FeedLayout& layout, const QString& folder) {
    if (isOneCollection(layout))
        return 0;
    const auto found = std::ranges::find(layout.collections, folder, &FeedLayout::Collection::folder);
    return static_cast<int>(found - layout.collections.begin());
}

QString decoded(const QString& path) {
    return QUrl::fromPercentEncoding(path.toUtf8());
}

/// Has a scheme such as https: or data: (a drive letter is none of ours).
bool hasScheme(const QString& address) {
    const qsizetype colon = address.indexOf(u':');
    return colon > 0 && std::all_of(address.begin(), address.begin() + colon, [](QChar c) {
               return c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.';
           });
}

/// The path below the site of one of its web addresses; empty for addresses elsewhere.
QString sitePath(const QUrl& site, const QUrl& address) {
    const bool isWeb = address.scheme() == u"http" || address.scheme() == u"https";
    if (!isWeb || site.isEmpty() || address.host() != site.host() || address.port() != site.port())
        return {};
    const QString base = site.path(QUrl::FullyDecoded) + u'/';
    const QString path = address.path(QUrl::FullyDecoded);
    return path.startsWith(base) ? path.mid(base.size()) : QString();
}

QString existingFile(const QString& siteRoot, const QString& path) {
    const QFileInfo info(siteRoot + u'/' + path);
    const QString target = info.canonicalFilePath();
    return target.startsWith(siteRoot + u'/') && info.isFile() ? target : QString();
}

QString withoutQuery(const QString& path) {
    static const QRegularExpression signs(QStringLiteral("[?#]"));
    const qsizetype end = path.indexOf(signs);
    return end < 0 ? path : path.left(end);
}

} // namespace

/// Paths below the site's root, the likeliest first.
QStringList FeedLayout::candidatesFor(const QString& address) const {
    QStringList candidates;
    if (address.startsWith(u"//")) {
        candidates = {sitePath(siteUrl, QUrl(u"https:" + address))};
    } else if (hasScheme(address)) {
        candidates = {sitePath(siteUrl, QUrl(address))};
    } else {
        const QString bare = withoutQuery(address);
        const QString base = siteUrl.path() + u'/';
        candidates = {address, bare, decoded(bare)};
        if (base.size() > 1 && address.startsWith(base))
            candidates += {bare.mid(base.size()), decoded(bare.mid(base.size()))};
    }
    candidates.removeIf([](const QString& path) { return path.isEmpty() || path.contains(QChar::Null); });
    return candidates;
}

bool FeedLayout::mayBeLocal(const QString& address) const {
    return !candidatesFor(address).isEmpty();
}

QString FeedLayout::localFile(const QString& address) const {
    const QStringList candidates = candidatesFor(address);
    for (const QString& candidate : candidates)
        if (const QString file = existingFile(siteRoot, candidate); !file.isEmpty())
            return file;
    return {};
}

FeedLayout FeedLayout::withoutFiles() const {
    return {root, siteRoot, title, siteUrl, topics, collections, folders, siteFolders, {}};
}

Result<FeedLayout> discover(const QString& folder, const std::atomic<bool>* canceled) {
    const auto root = canonicalFolder(folder);
    if (!root)
        return std::unexpected(root.error());
    const bool site = isSite(*root);
    const QString siteRoot = site ? *root : enclosingSite(*root);
    const SiteConfig config = siteRoot.isEmpty() ? SiteConfig() : readSiteConfig(siteRoot);

    FeedLayout layout;
    layout.root = *root;
    layout.siteRoot = siteRoot.isEmpty() ? *root : siteRoot;
    layout.title = config.title.isEmpty() ? QFileInfo(*root).fileName() : config.title;
    layout.siteUrl = config.url;
    layout.topics = config.topics;
    layout.siteFolders = siteFolders(site ? config.collectionsDir : QString());
    addDocuments(layout, site ? config.collectionsDir : QString(), canceled);
    if (canceled && *canceled)
        return std::unexpected(
            Error{Error::Code::Canceled, translated(QT_TRANSLATE_NOOP("Feed", "Opening was canceled.")), {}});
    if (layout.files.empty() && !site)
        return notAFeed(
            translated(QT_TRANSLATE_NOOP(
                "Feed", "The folder %1 holds no Markdown or HTML documents. Open a Jekyll site, or a folder "
                        "with articles in it.")),
            folder);
    return layout;
}

std::optional<FeedLayout> lookAt(const FeedLayout& known, const QStringList& paths) {
    FeedLayout layout = known.withoutFiles();
    for (const QString& path : paths) {
        const QString folder = folderOf(path);
        const Concern concern = concernOf(known, folder, path.mid(folder.isEmpty() ? 0 : folder.size() + 1));
        if (concern == Concern::Everything)
            return std::nullopt;
        struct stat state = {};
        const std::string file = toUtf8(known.root + u'/' + path);
        if (concern == Concern::None || lstat(file.c_str(), &state) != 0)
            continue;
        const bool leadsSomewhere = stat(file.c_str(), &state) == 0;
        if (!leadsSomewhere || S_ISREG(state.st_mode))
            layout.files.push_back({path, collectionOf(known, folder), leadsSomewhere ? state.st_size : 0,
                                    leadsSomewhere ? fileDigest(state) : 0, 0});
    }
    std::ranges::sort(layout.files, {}, &FeedLayout::File::path);
    return layout;
}

bool isDocumentName(const QString& fileName) {
    constexpr std::array<QStringView, 7> extensions = {u"md",  u"markdown", u"mkdown", u"mkdn",
                                                       u"mkd", u"html",     u"htm"};
    const qsizetype dot = fileName.lastIndexOf(u'.');
    if (dot <= 0)
        return false;
    const QStringView extension = QStringView(fileName).mid(dot + 1);
    return std::ranges::any_of(
        extensions, [&](QStringView known) { return extension.compare(known, Qt::CaseInsensitive) == 0; });
}

} // namespace galley
