// galley-cli images
#include "app/cli/commands.h"
#include "app/cli/counter.h"
#include "app/cli/imagescheck.h"
#include "app/cli/imagesreport.h"
#include "app/cli/interrupt.h"
#include "app/cli/selection.h"
#include "app/cli/text.h"
#include "core/article/field.h"
#include "core/images/hostrules.h"
#include "ui/support/settingskeys.h"

#include <QCoreApplication>
#include <QSettings>

namespace galley::cli {
namespace {

/// What the arguments ask for.
struct ImagesRequest {
    Arguments arguments;
    QString feed;
    QStringList names;
    QStringList allowedHosts;
    ImagesReport::Format format = ImagesReport::Format::Text;
};

Result<QStringList> hostsFrom(const QStringList& texts) {
    QStringList hosts;
    for (const QString& text : texts) {
        hosts.append(hostFrom(text));
        if (hosts.constLast().isEmpty())
            return usageError(translated("“%1” is no host.").arg(text));
    }
    return hosts;
}

Result<ImagesRequest> imagesRequest(const QStringList& arguments) {
    std::vector<Option> options = {{u"--format", OptionKind::Single}, {u"--allow-host", OptionKind::Single}};
    options.insert(options.end(), std::begin(selectionOptions), std::end(selectionOptions));
    auto parsed = parseArguments(arguments, options);
    if (!parsed)
        return std::unexpected(parsed.error());
    const auto format = formatFrom(*parsed, {QStringLiteral("text"), QStringLiteral("json")});
    if (!format)
        return std::unexpected(format.error());
    if (parsed->positionals.size() != 1)
        return usageError(translated("images wants one FEED."));
    const auto hosts = hostsFrom(parsed->values(u"--allow-host"));
    if (!hosts)
        return std::unexpected(hosts.error());
    const auto names = selectedNames(*parsed);
    if (!names)
        return std::unexpected(names.error());
    return ImagesRequest{.arguments = *parsed,
                         .feed = parsed->positionals.front(),
                         .names = *names,
                         .allowedHosts = *hosts,
                         .format =
                             *format == u"json" ? ImagesReport::Format::Json : ImagesReport::Format::Text};
}

/// Every picture is fetched anew, and none is kept.
ImageStore::Options storeOptions(const ImagesRequest& request) {
    const QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("galley"),
                             QStringLiteral("galley"));
    ImageStore::Options options;
    options.memoryCacheBytes = 0;
    options.allowedHosts = settings.value(settingskeys::allowedHosts).toStringList() + request.allowedHosts;
    return options;
}

/// Checks and prints; whether it came to the end.
bool check(const ImagesRequest& request, const std::vector<FoundImage>& images, Console& console,
           ImagesReport& report) {
    bool isInterrupted = false;
    ImagesCheck* running = nullptr;
    QObject context;
    // Before the store starts threads, which inherit what is blocked.
    const InterruptWatch watch([&] {
        QMetaObject::invokeMethod(&context, [&] {
            isInterrupted = true;
            if (running)
                running->stop();
        });
    });
    ImageStore store(storeOptions(request));
    Counter counter;
    ImagesCheck checking(
        &images, &store,
        {.checked =
             [&](const FoundImage& image, const ImageResult& result) {
                 counter.clear();
                 report.add(image, result);
                 if (console.isClosed())
                     running->stop();
             },
         .progress = [&](int done,
                         int total) { counter.show(translated("%1 of %2 pictures").arg(done).arg(total)); },
         .finished = [] { QCoreApplication::quit(); }});
    running = &checking;
    checking.start();
    QCoreApplication::exec();
    return !isInterrupted;
}

int images(const ImagesRequest& request, Console& console) {
    const auto layout = discover(request.feed);
    if (!layout) {
        console.message(layout.error());
        return NoFeed;
    }
    const Selection selection = select(*layout, request.arguments, request.names);
    const FoundImages found = findImages(*layout, selection.files);
    for (const auto& errors : {selection.unknown, found.unreadable})
        for (const Error& error : errors)
            console.message(error);
    ImagesReport report(request.format, console);
    const bool isComplete = check(request, found.images, console, report);
    report.finish();
    if (!isComplete)
        console.message(translated("Interrupted."));
    report.printSummary();
    return isComplete && !report.hasFailures() && selection.unknown.empty() && found.unreadable.empty()
               ? Done
               : Partly;
}

} // namespace

int imagesCommand(const QStringList& arguments, Console& console) {
    const auto request = imagesRequest(arguments);
    return request ? images(*request, console)
                   : wrongUsage(QStringLiteral("images"), request.error(), console);
}

} // namespace galley::cli
