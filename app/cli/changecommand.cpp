// galley-cli set, publish and unpublish
#include "app/cli/changeplan.h"
#include "app/cli/changereport.h"
#include "app/cli/commands.h"
#include "app/cli/counter.h"
#include "app/cli/interrupt.h"
#include "app/cli/recoveryoutput.h"
#include "app/cli/selection.h"
#include "app/cli/text.h"
#include "core/feed/obstacle.h"

#include <QPromise>

#include <algorithm>
#include <atomic>

namespace galley::cli {
namespace {

/// What the arguments ask for.
struct ChangeRequest {
    Arguments arguments;
    QString feed;
    QStringList names;
    std::vector<BulkChange> changes;
    bool dryRun = false;
    bool json = false;
};

Result<Arguments> changeArguments(const QStringList& arguments) {
    std::vector<Option> options = {{u"--dry-run", OptionKind::Flag}, {u"--format", OptionKind::Single}};
    options.insert(options.end(), std::begin(selectionOptions), std::end(selectionOptions));
    auto parsed = parseArguments(arguments, options);
    if (!parsed)
        return parsed;
    const auto format = formatFrom(*parsed, {QStringLiteral("text"), QStringLiteral("json")});
    if (!format)
        return std::unexpected(format.error());
    if (parsed->positionals.isEmpty())
        return usageError(translated("A FEED is missing."));
    if (const auto selection = requireSelection(*parsed); !selection)
        return std::unexpected(selection.error());
    return parsed;
}

Result<std::vector<BulkChange>> changesFrom(const QString& command, const QStringList& texts) {
    if (command != u"set") {
        if (!texts.isEmpty())
            return usageError(translated("%1 takes no CHANGE: %2").arg(command, texts.front()));
        return std::vector{BulkChange::publish(command == u"publish")};
    }
    if (texts.isEmpty())
        return usageError(translated("set wants at least one CHANGE, such as quality=80."));
    std::vector<BulkChange> changes;
    for (const QString& text : texts) {
        auto change = BulkChange::parse(text);
        if (!change)
            return std::unexpected(change.error());
        changes.push_back(*std::move(change));
    }
    return changes;
}

Result<ChangeRequest> changeRequest(const QString& command, const QStringList& arguments) {
    auto parsed = changeArguments(arguments);
    if (!parsed)
        return std::unexpected(parsed.error());
    auto changes = changesFrom(command, parsed->positionals.mid(1));
    if (!changes)
        return std::unexpected(changes.error());
    const auto names = selectedNames(*parsed);
    if (!names)
        return std::unexpected(names.error());
    ChangeRequest request{*std::move(parsed), {}, *names, *std::move(changes), false, false};
    request.feed = request.arguments.positionals.front();
    request.dryRun = request.arguments.has(u"--dry-run");
    request.json = request.arguments.value(u"--format") == u"json";
    return request;
}

Error conflictError(const QString& path, const Conflict& conflict) {
    return {Error::Code::Conflict,
            translated("The field %1 was changed by somebody else meanwhile and left as it is. Try again.")
                .arg(toQString(conflict.edit.path.toString())),
            path};
}

/// Takes over what saving did to one article.
void report(ChangeReport& report, SaveResult&& result) {
    for (const Conflict& conflict : result.conflicts)
        report.addFailure(conflictError(result.path, conflict));
    if (result.error)
        report.addFailure(*result.error);
    if (!result.saved.empty())
        report.addChanged(result.path, std::move(result.saved));
}

/// One run of the command, which Ctrl+C cancels as long as nothing is replaced. To be made before any thread
/// is started.
class Run {
public:
    Run()
        : m_watch([this] {
            m_interrupted = true;
            m_promise.future().cancel();
        }) {
        m_promise.start();
    }
    ~Run() { m_promise.finish(); }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    const std::atomic<bool>& interrupted() const { return m_interrupted; }
    std::vector<SaveResult> save(const QString& root, const std::vector<SaveRequest>& requests) {
        const BackgroundCounter counter([future = m_promise.future()] {
            return translated("saving %1 of %2 articles")
                .arg(future.progressValue())
                .arg(future.progressMaximum());
        });
        return galley::save(root, StateHome::ofUser(), requests, &m_promise);
    }

private:
    QPromise<std::vector<SaveResult>> m_promise;
    std::atomic<bool> m_interrupted = false;
    InterruptWatch m_watch;
};

/// Sorts the plans into the report and, unless it is a dry run, saves them.
void carryOut(const ChangeRequest& request, const FeedLayout& layout, std::vector<FilePlan> plans, Run& run,
              ChangeReport& changes) {
    std::vector<SaveRequest> requests;
    for (FilePlan& plan : plans) {
        if (plan.error)
            changes.addFailure(*plan.error);
        if (plan.edits.empty()) {
            if (!plan.error)
                changes.addUnchanged(plan.path);
        } else if (request.dryRun) {
            if (const auto obstacle = obstacleToSaving(layout.root, plan.path))
                changes.addFailure(*obstacle);
            else
                changes.addChanged(plan.path, std::move(plan.edits));
        } else {
            requests.push_back(
                {static_cast<int>(requests.size()), plan.path, plan.collection, std::move(plan.edits)});
        }
    }
    if (requests.empty())
        return;
    for (SaveResult& result : run.save(layout.root, requests))
        report(changes, std::move(result));
}

int tellInterrupted(Console& console) {
    console.message(translated("Saving was canceled; nothing was changed."));
    return Partly;
}

int change(const ChangeRequest& request, Console& console) {
    Run run;
    const auto layout = discover(request.feed, &run.interrupted());
    if (!layout && !run.interrupted()) {
        console.message(layout.error());
        return NoFeed;
    }
    if (run.interrupted())
        return tellInterrupted(console);
    finishInterrupted(
        layout->root, request.dryRun, [&] { return run.interrupted().load(); }, console);
    const Selection selection = select(*layout, request.arguments, request.names);
    ChangeReport changes(request.dryRun);
    for (const Error& unknown : selection.unknown)
        changes.addFailure(unknown);
    auto plans = planFiles(*layout, selection.files, request.changes, run.interrupted());
    if (run.interrupted())
        return tellInterrupted(console);
    carryOut(request, *layout, std::move(plans), run, changes);
    if (request.json)
        changes.printJson(console);
    else
        changes.printText(console);
    changes.printMessages(console);
    return changes.hasFailures() ? Partly : Done;
}

} // namespace

int changeCommand(const QString& command, const QStringList& arguments, Console& console) {
    const auto request = changeRequest(command, arguments);
    return request ? change(*request, console) : wrongUsage(command, request.error(), console);
}

} // namespace galley::cli
