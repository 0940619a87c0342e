// `.galley.yml` is read and edited as the front matter of a file would be: the same reader, the same care.
#include "core/feed/teamviews.h"

#include "core/article/field.h"
#include "core/feed/disk.h"
#include "core/feed/feedsettings.h"
#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"
#include "core/feed/tempfile.h"
#include "core/frontmatter/edit.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace galley {
namespace {

using frontmatter::Document;
using frontmatter::Mapping;
using frontmatter::Sequence;

constexpr std::string_view bom = "\xEF\xBB\xBF";
constexpr std::string_view fence = "---\n";
constexpr int mostTries = 5;
const FieldPath viewsPath = FieldPath("views");

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TeamViews)
};

/// A place in the file that frontMatterOf() made is one line further down.
Error complaint(const QString& message, std::optional<frontmatter::Position> place = std::nullopt) {
    Error error{Error::Code::NotReadable, message, feedSettingsName};
    if (place) {
        error.line = static_cast<int>(place->line) - 1;
        error.column = static_cast<int>(place->column);
    }
    return error;
}

std::string frontMatterOf(std::string_view yaml) {
    std::string bytes;
    if (yaml.starts_with(bom)) {
        bytes = bom;
        yaml.remove_prefix(bom.size());
    }
    bytes.append(fence).append(yaml);
    if (!yaml.empty() && !yaml.ends_with('\n'))
        bytes += '\n';
    return bytes.append(fence);
}

/// What frontMatterOf() was made of, with a line end behind the last line.
std::string yamlOf(std::string_view frontMatter) {
    const std::size_t begin = frontMatter.find(fence);
    std::string yaml(frontMatter.substr(0, begin));
    frontMatter.remove_prefix(begin + fence.size());
    return yaml.append(frontMatter.substr(0, frontMatter.size() - fence.size()));
}

Result<Document> documentOf(std::string_view yaml) {
    auto document = Document::read(frontMatterOf(yaml));
    if (!document) {
        Error error = errorFrom(document.error(), feedSettingsName);
        error.line = std::max(0, error.line - 1);
        return std::unexpected(error);
    }
    if (document->parts().body.begin != document->bytes().size())
        return std::unexpected(
            complaint(Text::tr("The file should hold one document: take out the lines “---” and “...”.")));
    return *std::move(document);
}

QString textOf(const Mapping& view, std::string_view key) {
    const Value* value = find(view, key);
    return value ? toQString(value->text()).simplified() : QString();
}

/// Blanks count where a filter quotes them.
QString filterOf(const Mapping& view) {
    const Value* value = find(view, "filter");
    QString text = value ? toQString(value->text()).trimmed() : QString();
    return text.replace(u'\n', u' ');
}

TeamView viewFrom(const Mapping& mapping) {
    TeamView view{textOf(mapping, "name"), filterOf(mapping)};
    const Value* columns = find(mapping, "columns");
    if (const Sequence* names = columns ? columns->sequence() : nullptr)
        for (const Value& name : *names)
            view.columns.append(toQString(name.text()));
    view.sort = textOf(mapping, "sort");
    view.kind = textOf(mapping, "kind");
    return view;
}

Sequence listOf(const QStringList& texts) {
    Sequence list(static_cast<std::size_t>(texts.size()));
    std::ranges::transform(texts, list.begin(), [](const QString& text) { return Value(toUtf8(text)); });
    return list;
}

/// A view in the place of what stands there; what else that holds stays.
Mapping mappingOf(const TeamView& view, Mapping before) {
    const auto put = [&before](std::string_view key, bool isEmpty, Value value) {
        if (!isEmpty)
            insertOrAssign(before, key, std::move(value));
        else
            std::erase_if(before, [key](const auto& entry) { return entry.first == key; });
    };
    put("name", false, toUtf8(view.name));
    put("filter", false, toUtf8(view.filter));
    put("columns", view.columns.isEmpty(), listOf(view.columns));
    put("sort", view.sort.isEmpty(), toUtf8(view.sort));
    put("kind", view.kind.isEmpty(), toUtf8(view.kind));
    return before;
}

Sequence::const_iterator findView(const Sequence& views, const QString& name) {
    return std::ranges::find_if(views, [&](const Value& view) {
        return view.mapping() && !name.isEmpty() && textOf(*view.mapping(), "name") == name;
    });
}

bool isNameTaken(const Sequence& views, const TeamViewChange& change) {
    return change.view && change.view->name != change.name &&
           findView(views, change.view->name) != views.end();
}

/// The change of the list that stands there now; nothing where there is nothing to change.
std::optional<frontmatter::Change> listChange(const Sequence& views, const TeamViewChange& change) {
    const auto found = findView(views, change.name);
    const auto path = viewsPath.child(static_cast<std::size_t>(found - views.begin()));
    const auto next = findView(views, change.next);
    if (change.view && found == views.end() && next != views.end()) {
        Sequence all = views;
        all.insert(all.begin() + (next - views.begin()), Value(mappingOf(*change.view, {})));
        return frontmatter::Change{viewsPath, Value(std::move(all))};
    }
    if (change.view)
        return frontmatter::Change{
            path, Value(mappingOf(*change.view, found == views.end() ? Mapping() : *found->mapping()))};
    if (found == views.end())
        return std::nullopt;
    if (views.size() == 1)
        return frontmatter::Change{viewsPath, std::nullopt};
    return frontmatter::Change{path, std::nullopt};
}

/// The canonical path of the feed's file, which is created where it is missing; `isNew` tells.
Result<std::string> settingsFile(const QString& root, bool& isNew) {
    const std::string folder = toUtf8(root);
    const std::string name = folder + '/' + toUtf8(feedSettingsName);
    const Descriptor made(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
    isNew = made.isOpen();
    if (!isNew && errno != EEXIST)
        return std::unexpected(writeError(feedSettingsName, errno));
    std::string path = resolvedInside(folder, name);
    if (path.empty())
        return std::unexpected(errno == EXDEV ? leavesFeedError(feedSettingsName)
                                              : readError(feedSettingsName, errno));
    return path;
}

/// One try; no value where somebody else wrote meanwhile.
Result<std::optional<TeamViews>> tryChange(const QString& root, const std::string& file,
                                           const TeamViewChange& change, int number) {
    FileReader reader(root);
    const auto before = reader.read(feedSettingsName);
    if (!before)
        return std::unexpected(before.error());
    const ContentDigest old = ContentDigest::of(before->bytes);
    const auto bytes = changedTeamViews(before->bytes, change);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto id = "views" + std::to_string(::getpid());
    auto temporary = TempFile::create(file, temporaryName(id, static_cast<std::size_t>(number)), *bytes);
    if (!temporary)
        return std::unexpected(writeError(feedSettingsName, temporary.error()));
    if (const int error = temporary->flush())
        return std::unexpected(writeError(feedSettingsName, error));
    const Exchanged exchanged = temporary->replaceTarget(old, ContentDigest::of(*bytes));
    if (exchanged.outcome == Exchanged::Outcome::Changed)
        return std::nullopt;
    if (exchanged.outcome != Exchanged::Outcome::Replaced)
        return std::unexpected(writeError(feedSettingsName, exchanged.code));
    (void)temporary->remove();
    if (const int error = flushFolder(folderOf(file)))
        return std::unexpected(unconfirmedError(feedSettingsName, error));
    return teamViewsFrom(*bytes);
}

} // namespace

TeamViews teamViewsFrom(std::string_view yaml) {
    const auto document = documentOf(yaml);
    if (!document)
        return {{}, {document.error()}};
    const auto placeOf = [&](const FieldPath& path) -> std::optional<frontmatter::Position> {
        const auto range = document->rangeOf(path);
        return range ? std::optional(document->positionOf(range->begin)) : std::nullopt;
    };
    const Value* value = find(document->values(), "views");
    if (!value || value->isNull())
        return {};
    if (!value->sequence())
        return {{}, {complaint(Text::tr("“views” should be a list."), placeOf(viewsPath))}};
    TeamViews read;
    for (std::size_t i = 0; i < value->sequence()->size(); ++i) {
        const Mapping* mapping = (*value->sequence())[i].mapping();
        TeamView view = mapping ? viewFrom(*mapping) : TeamView();
        if (!view.name.isEmpty())
            read.views.push_back(std::move(view));
        else
            read.complaints.push_back(
                complaint(Text::tr("A view needs a name."), placeOf(viewsPath.child(i))));
    }
    return read;
}

Result<std::string> changedTeamViews(std::string_view yaml, const TeamViewChange& change) {
    const auto document = documentOf(yaml);
    if (!document)
        return std::unexpected(document.error());
    const Value* views = find(document->values(), "views");
    const bool isList = views && views->sequence();
    if (views && !isList && !views->isNull())
        return std::unexpected(complaint(Text::tr("“views” should be a list.")));
    if (isList && isNameTaken(*views->sequence(), change))
        return std::unexpected(
            complaint(Text::tr("The team has a view called “%1” already.").arg(change.view->name)));
    auto wanted = listChange(isList ? *views->sequence() : Sequence(), change);
    if (!wanted)
        return std::string(yaml);
    if (!isList)
        wanted = frontmatter::Change{viewsPath, Value(Sequence{*wanted->value})};
    const auto bytes = frontmatter::apply(*document, std::span(&*wanted, 1));
    if (!bytes)
        return std::unexpected(errorFrom(bytes.error(), feedSettingsName));
    return yamlOf(*bytes);
}

Result<TeamViews> changeTeamViews(const QString& root, const TeamViewChange& change) {
    bool isNew = false;
    const auto file = settingsFile(root, isNew);
    if (!file)
        return std::unexpected(file.error());
    Result<std::optional<TeamViews>> changed;
    for (int number = 0; number < mostTries && changed && !*changed; ++number)
        changed = tryChange(root, *file, change, number);
    if (!changed && isNew)
        ::unlink(file->c_str());
    if (!changed)
        return std::unexpected(changed.error());
    if (!*changed)
        return std::unexpected(writeError(feedSettingsName, EBUSY));
    return **std::move(changed);
}

TeamViews readTeamViews(const QString& root) {
    const auto bytes = readFeedSettings(root);
    return bytes ? teamViewsFrom(*bytes) : TeamViews{{}, {bytes.error()}};
}

} // namespace galley
