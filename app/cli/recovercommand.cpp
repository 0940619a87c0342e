// galley-cli recover
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/recoveryoutput.h"
#include "app/cli/text.h"
#include "core/article/field.h"
#include "core/feed/feedlayout.h"
#include "core/feed/journal.h"

#include <QDir>

#include <atomic>

namespace galley::cli {
namespace {

Result<Arguments> recoverArguments(const QStringList& arguments) {
    const Option options[] = {{u"--dry-run", OptionKind::Flag}};
    auto parsed = parseArguments(arguments, options);
    if (!parsed)
        return parsed;
    if (parsed->positionals.isEmpty())
        return usageError(translated("A FEED is missing."));
    if (parsed->positionals.size() > 1)
        return usageError(translated("One FEED at a time: %1").arg(parsed->positionals.at(1)));
    return parsed;
}

/// A feed that is gone may have been moved, or its disk be missing.
int tellNoFeed(const QString& folder, const Error& error, Console& console) {
    console.message(error);
    const QString root = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    if (Journal::exists(toUtf8(StateHome::ofUser().folderOf(root))))
        console.message(
            translated("A save to it was interrupted. Recover it where the folder is now, or once "
                       "its disk is there again."));
    return NoFeed;
}

void print(const RecoveryReport& report, Console& console) {
    const std::string begin =
        report.outcome == RecoveryReport::Outcome::RolledForward ? "rolled forward: " : "rolled back: ";
    for (const QString& file : report.files)
        console.writeLine(printable(begin + toUtf8(file)));
}

int recoverIn(const QString& root, bool dryRun, Console& console) {
    std::atomic<bool> interrupted = false;
    const InterruptWatch watch([&] { interrupted = true; });
    const RecoveryReport report = recoverFeed(root, dryRun, [&] { return interrupted.load(); });
    print(report, console);
    for (const Error& error : report.failures)
        console.message(error);
    const QString summary = summaryOf(report, dryRun);
    if (report.outcome == RecoveryReport::Outcome::Busy && interrupted)
        console.message(translated("Interrupted."));
    else if (report.outcome == RecoveryReport::Outcome::Busy)
        console.message(translated("Another Galley is saving to this feed. Try again later."));
    else if (!summary.isEmpty())
        console.message(summary);
    else if (report.failures.empty())
        console.message(translated("There is nothing to recover."));
    return report.failures.empty() && report.outcome != RecoveryReport::Outcome::Busy ? Done : Partly;
}

} // namespace

int recoverCommand(const QStringList& arguments, Console& console) {
    const auto parsed = recoverArguments(arguments);
    if (!parsed)
        return wrongUsage(QStringLiteral("recover"), parsed.error(), console);
    const QString folder = parsed->positionals.front();
    const auto layout = discover(folder);
    if (!layout)
        return tellNoFeed(folder, layout.error(), console);
    return recoverIn(layout->root, parsed->has(u"--dry-run"), console);
}

} // namespace galley::cli
