// galley-cli check
#include "app/cli/checkreport.h"
#include "app/cli/commands.h"
#include "app/cli/counter.h"
#include "app/cli/selection.h"
#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"
#include "core/feed/parallel.h"
#include "core/lint/linter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace galley::cli {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

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
    const QString format = parsed->value(u"--format", QStringLiteral("text"));
    if (format != u"text" && format != u"json")
        return usageError(
            translated("There is no format %1: choose one of %2.").arg(format, QStringLiteral("text, json")));
    if (parsed->positionals.size() != 1)
        return usageError(translated("check wants one FEED."));
    const auto names = selectedNames(*parsed);
    if (!names)
        return std::unexpected(names.error());
    return CheckRequest{.arguments = *parsed,
                        .feed = parsed->positionals.front(),
                        .names = *names,
                        .format = format == u"json" ? CheckReport::Format::Json : CheckReport::Format::Text};
}

/// What the feed's `.galley.yml` says; nothing where there is none. Complaints go to the console.
RuleSwitches switchesOf(const FeedLayout& layout, Console& console) {
    RuleSwitches switches;
    if (!QFileInfo::exists(layout.root + u'/' + feedSettingsName))
        return switches;
    FileReader reader(layout.root);
    const auto view = reader.read(feedSettingsName);
    if (!view) {
        console.message(view.error());
        return switches;
    }
    const FeedRules rules = feedRulesFrom(view->bytes);
    for (const Error& complaint : rules.complaints)
        console.message(complaint);
    switches.choose(rules.choices);
    return switches;
}

using Linted = std::vector<Linter::Linted>;

Linter::Linted lintFile(FileReader& reader, const FeedLayout::File& file, const Linter& linter,
                        bool isWanted) {
    if (file.error != 0)
        return linter.lintUnreadable(listError(file.path, file.error));
    const auto view = reader.read(file.path);
    if (!view)
        return linter.lintUnreadable(view.error());
    return isWanted ? linter.lint(file.path, view->bytes)
                    : Linter::Linted{{}, duplicateKeysOf(file.path, view->bytes)};
}

/// Holds the wanted files to the rules; of the others only what makes them duplicates is read.
Linted lintFiles(const FeedLayout& layout, const std::vector<bool>& wanted, const Linter& linter) {
    Linted linted(layout.files.size());
    std::atomic<int> done = 0;
    const BackgroundCounter counter(
        [&done, count = linted.size()] { return translated("%1 of %2 articles").arg(done).arg(count); });
    parallelFor(
        linted.size(), [&] { return FileReader(layout.root); },
        [&](FileReader& reader, std::size_t i) {
            linted[i] = lintFile(reader, layout.files[i], linter, wanted[i]);
            ++done;
        });
    return linted;
}

void addDuplicates(const FeedLayout& layout, const std::vector<bool>& wanted, const Linter& linter,
                   Linted& linted) {
    DuplicateFinder finder;
    for (std::size_t i = 0; i < linted.size(); ++i)
        finder.set(static_cast<int>(i), linted[i].keys);
    const auto pathOf = [&](const std::optional<int>& file) {
        return file ? layout.files[static_cast<std::size_t>(*file)].path : QString();
    };
    for (std::size_t i = 0; i < linted.size(); ++i) {
        if (!wanted[i])
            continue;
        const int file = static_cast<int>(i);
        for (Problem& problem :
             linter.duplicateProblems(pathOf(finder.withAddressOf(file)), pathOf(finder.withTitleOf(file))))
            linted[i].problems.push_back(std::move(problem));
    }
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
    std::vector<bool> wanted(layout->files.size());
    for (const int file : selection.files)
        wanted[static_cast<std::size_t>(file)] = true;
    const Linter linter({.switches = switchesOf(*layout, console),
                         .topics = layout->topics,
                         .nowMSecs = QDateTime::currentMSecsSinceEpoch()});
    Linted linted = lintFiles(*layout, wanted, linter);
    addDuplicates(*layout, wanted, linter, linted);
    CheckReport report(request.format, console);
    for (const int file : selection.files) {
        const auto place = static_cast<std::size_t>(file);
        report.add(layout->files[place].path, linted[place].problems);
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
