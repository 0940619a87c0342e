// galley-cli check
#include "app/cli/checkreport.h"
#include "app/cli/commands.h"
#include "app/cli/feedlint.h"
#include "app/cli/selection.h"
#include "app/cli/text.h"

namespace galley::cli {
namespace {

/// What the arguments ask for.
struct CheckRequest {
    Arguments arguments;
    QString feed;
    QStringList names;
    CheckReport::Format format = CheckReport::Format::Text;
};

Result<CheckRequest> checkRequest(const QStringList& arguments) {
    std::vector<Option> options = {{u"--format", OptionKind::Single}};
    options.insert(options.end(), std::begin(selectionOptions), std::end(selectionOptions));
    auto parsed = parseArguments(arguments, options);
    if (!parsed)
        return std::unexpected(parsed.error());
    const auto format = formatFrom(*parsed, {QStringLiteral("text"), QStringLiteral("json")});
    if (!format)
        return std::unexpected(format.error());
    if (parsed->positionals.size() != 1)
        return usageError(translated("check wants one FEED."));
    const auto names = selectedNames(*parsed);
    if (!names)
        return std::unexpected(names.error());
    return CheckRequest{.arguments = *parsed,
                        .feed = parsed->positionals.front(),
                        .names = *names,
                        .format = *format == u"json" ? CheckReport::Format::Json : CheckReport::Format::Text};
}

int check(const CheckRequest& request, Console& console) {
    const auto layout = discover(request.feed);
    if (!layout) {
        console.message(layout.error());
        return NoFeed;
    }
    const Selection selection = select(*layout, request.arguments, request.names);
    for (const Error& error : selection.unknown)
        console.message(error);
    FeedProblems found = lintFeed(*layout, selection.files);
    for (const Error& complaint : found.complaints)
        console.message(complaint);
    CheckReport report(request.format, console);
    for (const int file : selection.files) {
        const auto place = static_cast<std::size_t>(file);
        report.add(layout->files[place].path, found.problems[place]);
    }
    report.finish();
    report.printSummary();
    return report.hasFailures() || !selection.unknown.empty() ? Partly : Done;
}

} // namespace

int checkCommand(const QStringList& arguments, Console& console) {
    if (arguments == QStringList(QStringLiteral("--rules"))) {
        printRules(console);
        return Done;
    }
    const auto request = checkRequest(arguments);
    return request ? check(*request, console) : wrongUsage(QStringLiteral("check"), request.error(), console);
}

} // namespace galley::cli
