// galley-cli: the same core as the window, for scripts.
#include "app/cli/commands.h"
#include "core/article/field.h"

#include <QCoreApplication>
#include <QSet>

#include <csignal>
#include <optional>
#include <span>
#include <string_view>

namespace galley::cli {
namespace {

bool isHelpOption(const QString& argument) {
    return argument == u"--help" || argument == u"-h";
}

/// Whether an option that asks for help is among a command's arguments. What is another one's value is none.
bool wantsHelp(const QStringList& arguments) {
    static const QSet<QString> singles = {QStringLiteral("--where"),  QStringLiteral("--files-from"),
                                          QStringLiteral("--sort"),   QStringLiteral("--fields"),
                                          QStringLiteral("--format"), QStringLiteral("--limit"),
                                          QStringLiteral("--field"),  QStringLiteral("--allow-host")};
    for (qsizetype i = 0; i < arguments.size() && arguments[i] != u"--"; ++i) {
        if (isHelpOption(arguments[i]))
            return true;
        if (singles.contains(arguments[i]))
            ++i;
    }
    return false;
}

int noSuchCommand(const QString& command, Console& console) {
    const QString message =
        QCoreApplication::translate("CommandLine", "There is no command %1.").arg(command);
    return wrongUsage({}, {Error::Code::Usage, message, {}}, console);
}

/// The first change of `set` that is not valid UTF-8, its bad bytes replaced; nothing where all are. Qt's
/// copies of them are replaced silently, and would be written.
std::optional<QString> brokenChange(std::span<char* const> arguments) {
    if (arguments.size() < 2 || std::string_view(arguments[1]) != "set")
        return std::nullopt;
    for (const char* argument : arguments.subspan(2)) {
        QString text = QString::fromUtf8(argument);
        if (text.contains(u'=') && toUtf8(text) != argument)
            return text;
    }
    return std::nullopt;
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
    const QStringList commands = {QStringLiteral("list"),      QStringLiteral("show"),
                                  QStringLiteral("set"),       QStringLiteral("publish"),
                                  QStringLiteral("unpublish"), QStringLiteral("images"),
                                  QStringLiteral("recover"),   QStringLiteral("check")};
    const bool known = commands.contains(command);
    if (isHelpOption(command) || command == u"help" || (known && wantsHelp(arguments))) {
        const QString topic = known ? command : arguments.value(0);
        if (!topic.isEmpty() && topic != u"query" && !commands.contains(topic))
            return noSuchCommand(topic, console);
        console.write(toUtf8(help(topic)));
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
    return noSuchCommand(command, console);
}

int runWith(std::span<char* const> arguments, Console& console) {
    if (const auto broken = brokenChange(arguments))
        return wrongUsage(
            {},
            {Error::Code::Usage,
             QCoreApplication::translate("CommandLine", "“%1” is not valid UTF-8.").arg(*broken),
             {}},
            console);
    return run(QCoreApplication::arguments().mid(1), console);
}

} // namespace
} // namespace galley::cli

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    // A closed pipe is noticed when writing to it; saving goes on.
    std::signal(SIGPIPE, SIG_IGN);
    galley::cli::Console console;
    const int status = galley::cli::runWith({argv, argv + argc}, console);
    console.flush();
    if (console.hasFailed()) {
        console.message(QCoreApplication::translate("CommandLine", "Standard output cannot be written."));
        return status == galley::cli::Done ? galley::cli::Partly : status;
    }
    return status;
}
