// galley-cli: the same core as the window, for scripts.
#include "app/cli/commands.h"
#include "core/article/field.h"

#include <QCoreApplication>

#include <csignal>

namespace galley::cli {
namespace {

bool wantsHelp(const QStringList& arguments) {
    const qsizetype end = arguments.indexOf(u"--");
    const QStringList options = end < 0 ? arguments : arguments.first(end);
    return options.contains(u"--help") || options.contains(u"-h");
}

int run(QStringList arguments, Console& console) {
    if (arguments.isEmpty()) {
        console.message(help({}).trimmed().section(u'\n', 0, 0));
        return wrongUsage(
            {}, {Error::Code::Usage, QCoreApplication::translate("CommandLine", "A command is missing."), {}},
            console);
    }
    const QString command = arguments.takeFirst();
    if (command == u"--version" || command == u"-v") {
        console.writeLine("galley-cli " GALLEY_VERSION);
        return Done;
    }
    const bool known =
        QStringList{QStringLiteral("list"),    QStringLiteral("show"),      QStringLiteral("set"),
                    QStringLiteral("publish"), QStringLiteral("unpublish"), QStringLiteral("images"),
                    QStringLiteral("recover"), QStringLiteral("check")}
            .contains(command);
    if (command == u"--help" || command == u"-h" || command == u"help" || (known && wantsHelp(arguments))) {
        console.write(toUtf8(help(known ? command : arguments.value(0))));
        return Done;
    }
    if (command == u"list")
        return listCommand(arguments, console);
    if (command == u"show")
        return showCommand(arguments, console);
    if (command == u"check")
        return checkCommand(arguments, console);
    if (command == u"images")
        return imagesCommand(arguments, console);
    if (command == u"recover")
        return recoverCommand(arguments, console);
    if (known)
        return changeCommand(command, arguments, console);
    const QString message =
        QCoreApplication::translate("CommandLine", "There is no command %1.").arg(command);
    return wrongUsage({}, {Error::Code::Usage, message, {}}, console);
}

} // namespace
} // namespace galley::cli

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    // A closed pipe is noticed when writing to it; saving goes on.
    std::signal(SIGPIPE, SIG_IGN);
    galley::cli::Console console;
    const int status = galley::cli::run(application.arguments().mid(1), console);
    console.flush();
    if (console.hasFailed()) {
        console.message(QCoreApplication::translate("CommandLine", "Standard output cannot be written."));
        return status == galley::cli::Done ? galley::cli::Partly : status;
    }
    return status;
}
