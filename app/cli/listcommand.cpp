// galley-cli list
#include "app/cli/commands.h"
#include "app/cli/listwriter.h"
#include "app/cli/selection.h"
#include "app/cli/sorting.h"
#include "app/cli/text.h"

#include <algorithm>
#include <limits>

namespace galley::cli {
namespace {

/// So many records are in memory at a time: an article's whole front matter may be long.
constexpr std::size_t chunkSize = 256;

/// What the arguments ask for.
struct ListRequest {
    Arguments arguments;
    QString feed;
    QStringList names;
    std::vector<SortKey> sort;
    std::vector<FieldPath> fields;
    QString format;
    std::size_t limit = std::numeric_limits<std::size_t>::max();
};

std::vector<Option> listOptions() {
    std::vector<Option> options = {{u"--sort", OptionKind::Single},
                                   {u"--fields", OptionKind::Single},
                                   {u"--format", OptionKind::Single},
                                   {u"--limit", OptionKind::Single}};
    options.insert(options.end(), std::begin(selectionOptions), std::end(selectionOptions));
    return options;
}

Result<FieldPath> fieldFrom(const QString& name) {
    auto path = FieldPath::parse(toUtf8(name.trimmed()));
    if (!path)
        return usageError(translated("“%1” is no field.").arg(name));
    return *std::move(path);
}

Result<void> readSort(ListRequest& request) {
    for (const QString& name : request.arguments.values(u"--sort")) {
        const bool descending = name.startsWith(u'-');
        auto field = fieldFrom(descending ? name.mid(1) : name);
        if (!field)
            return std::unexpected(field.error());
        request.sort.push_back({*std::move(field), descending});
    }
    return {};
}

Result<void> readFields(ListRequest& request) {
    for (const QString& list : request.arguments.values(u"--fields")) {
        for (const QString& name : list.split(u',')) {
            auto field = fieldFrom(name);
            if (!field)
                return std::unexpected(field.error());
            request.fields.push_back(*std::move(field));
        }
    }
    return {};
}

Result<void> readLimit(ListRequest& request) {
    if (!request.arguments.has(u"--limit"))
        return {};
    bool ok = false;
    request.limit = request.arguments.value(u"--limit").toUInt(&ok);
    if (!ok)
        return usageError(translated("--limit wants a whole number."));
    return {};
}

Result<ListRequest> listRequest(const QStringList& arguments) {
    ListRequest request;
    auto parsed = parseArguments(arguments, listOptions());
    if (!parsed)
        return std::unexpected(parsed.error());
    request.arguments = *std::move(parsed);
    if (request.arguments.positionals.size() != 1)
        return usageError(translated("list wants one FEED."));
    request.feed = request.arguments.positionals.front();
    const auto format = formatFrom(request.arguments,
                                   {QStringLiteral("table"), QStringLiteral("json"), QStringLiteral("jsonl"),
                                    QStringLiteral("csv"), QStringLiteral("paths")});
    if (!format)
        return std::unexpected(format.error());
    request.format = *format;
    for (const auto read : {readSort, readFields, readLimit})
        if (const auto done = read(request); !done)
            return std::unexpected(done.error());
    const auto names = selectedNames(request.arguments);
    if (!names)
        return std::unexpected(names.error());
    request.names = *names;
    return request;
}

/// Prints these files; whether each could be read.
bool print(const FeedLayout& layout, std::span<const int> files, ListWriter& writer, Console& console) {
    bool complete = true;
    while (!files.empty() && !console.isClosed()) {
        const auto chunk = files.first(std::min(chunkSize, files.size()));
        files = files.subspan(chunk.size());
        for (const Record& record : readRecords(layout, chunk, writer.keys())) {
            writer.add(record);
            if (!record.error)
                continue;
            complete = false;
            console.message(*record.error);
        }
    }
    writer.finish();
    return complete;
}

int list(const ListRequest& request, Console& console) {
    const auto layout = discover(request.feed);
    if (!layout) {
        console.message(layout.error());
        return NoFeed;
    }
    Selection selection = select(*layout, request.arguments, request.names);
    for (const Error& unknown : selection.unknown)
        console.message(unknown);
    if (!request.sort.empty())
        sortFiles(selection.files, *layout, request.sort);
    selection.files.resize(std::min(selection.files.size(), request.limit));
    const auto writer = listWriter(request.format, request.fields, console);
    const bool complete = print(*layout, selection.files, *writer, console);
    return complete && selection.unknown.empty() ? Done : Partly;
}

} // namespace

int listCommand(const QStringList& arguments, Console& console) {
    const auto request = listRequest(arguments);
    if (!request)
        return wrongUsage(QStringLiteral("list"), request.error(), console);
    return list(*request, console);
}

} // namespace galley::cli
