// Names of files to files of the feed.
#include "app/cli/selection.h"

#include "app/cli/text.h"
#include "app/cli/where.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <numeric>
#include <utility>

namespace galley::cli {
namespace {

Result<QStringList> namesFrom(const QString& source) {
    QFile file(source);
    const bool open = source == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return usageError(
            translated("The list of files %1 cannot be read: %2").arg(source, file.errorString()));
    QStringList names;
    for (QByteArray line : file.readAll().split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            names += QString::fromUtf8(line);
    }
    return names;
}

/// What a path may be called in the feed: below the feed as it was given, below what that leads to, and with
/// the links on the way resolved.
QStringList pathsInFeed(const FeedLayout& layout, const QString& feed, const QString& name) {
    const QString path = QDir::cleanPath(name);
    if (!path.startsWith(u'/'))
        return {path};
    const QFileInfo info(path);
    const QString resolved = QFileInfo(info.path()).canonicalFilePath() + u'/' + info.fileName();
    QStringList paths;
    for (const auto& [root, candidate] :
         {std::pair(QDir::cleanPath(QFileInfo(feed).absoluteFilePath()), path), std::pair(layout.root, path),
          std::pair(layout.root, resolved)})
        if (candidate.startsWith(root + u'/'))
            paths += candidate.mid(root.size() + 1);
    return paths;
}

/// The index of the document a name means.
std::optional<int> documentOf(const QHash<QString, int>& indexes, const QStringList& paths) {
    for (const QString& path : paths)
        if (const auto found = indexes.constFind(path); found != indexes.constEnd())
            return *found;
    return std::nullopt;
}

bool namesFiles(const Arguments& arguments) {
    return arguments.has(u"--files") || arguments.has(u"--files-from");
}

/// All documents, or those named.
Selection candidates(const FeedLayout& layout, const Arguments& arguments, const QStringList& names) {
    Selection selection;
    if (arguments.has(u"--all") || !namesFiles(arguments)) {
        selection.files.resize(layout.files.size());
        std::iota(selection.files.begin(), selection.files.end(), 0);
        return selection;
    }
    QHash<QString, int> indexes;
    for (std::size_t i = 0; i < layout.files.size(); ++i)
        indexes.insert(layout.files[i].path, static_cast<int>(i));
    QSet<int> taken;
    for (const QString& name : names) {
        const auto index = documentOf(indexes, pathsInFeed(layout, arguments.positionals.value(0), name));
        if (!index)
            selection.unknown.push_back(
                {Error::Code::CannotRead, translated("There is no such document in the feed."), name});
        else if (!taken.contains(*index))
            selection.files.push_back(*index);
        if (index)
            taken.insert(*index);
    }
    return selection;
}

} // namespace

Result<void> requireSelection(const Arguments& arguments) {
    const bool takesAll = arguments.has(u"--all");
    if (takesAll && namesFiles(arguments))
        return usageError(translated("--all takes all articles, not only those of --files or --files-from: "
                                     "choose one of them."));
    if (!takesAll && !arguments.has(u"--where") && !namesFiles(arguments))
        return usageError(translated("Say which articles: --where, --files, --files-from or --all."));
    return {};
}

Result<QStringList> selectedNames(const Arguments& arguments) {
    if (const auto queries = queriesFrom(arguments); !queries)
        return std::unexpected(queries.error());
    QStringList names = arguments.values(u"--files");
    if (arguments.has(u"--files") && names.isEmpty())
        return usageError(translated("Name at least one file behind --files."));
    for (const QString& source : arguments.values(u"--files-from")) {
        const auto more = namesFrom(source);
        if (!more)
            return std::unexpected(more.error());
        names += *more;
    }
    return names;
}

Selection select(const FeedLayout& layout, const Arguments& arguments, const QStringList& names) {
    Selection selection = candidates(layout, arguments, names);
    const auto queries = queriesFrom(arguments);
    Matches matches = matching(layout, std::move(selection.files), queries.value_or(std::vector<Query>()));
    selection.files = std::move(matches.files);
    selection.unknown.insert(selection.unknown.end(), matches.unanswered.begin(), matches.unanswered.end());
    return selection;
}

} // namespace galley::cli
