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

/// A path relative to the feed. The folder of an absolute one may be given through links.
QString relativeToFeed(const FeedLayout& layout, const QString& name) {
    if (!name.startsWith(u'/'))
        return QDir::cleanPath(name);
    const QFileInfo info(QDir::cleanPath(name));
    const QString folder = QFileInfo(info.path()).canonicalFilePath();
    const QString path = folder + u'/' + info.fileName();
    return path.startsWith(layout.root + u'/') ? path.mid(layout.root.size() + 1) : name;
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
        const auto found = indexes.constFind(relativeToFeed(layout, name));
        if (found == indexes.constEnd())
            selection.unknown.push_back(
                {Error::Code::CannotRead, translated("There is no such document in the feed."), name});
        else if (!taken.contains(*found))
            selection.files.push_back(*found);
        if (found != indexes.constEnd())
            taken.insert(*found);
    }
    return selection;
}

} // namespace

bool hasSelection(const Arguments& arguments) {
    return arguments.has(u"--all") || arguments.has(u"--where") || namesFiles(arguments);
}

Result<QStringList> selectedNames(const Arguments& arguments) {
    if (const auto queries = queriesFrom(arguments); !queries)
        return std::unexpected(queries.error());
    QStringList names = arguments.values(u"--files");
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
