// By hand, since CHANGEs such as quality-=5, lists and options mix.
#include "app/cli/arguments.h"

#include "app/cli/text.h"

#include <algorithm>

namespace galley::cli {
namespace {

bool looksLikeOption(const QString& argument) {
    return argument.size() > 1 && argument.startsWith(u'-');
}

/// Goes over the arguments once.
class Parser {
public:
    Parser(const QStringList& arguments, std::span<const Option> known)
        : m_rest(arguments)
        , m_known(known) {}

    Result<Arguments> run();

private:
    Result<void> takeOption(const QString& argument);
    void takeList(const QString& name);

    QStringList m_rest;
    std::span<const Option> m_known;
    Arguments m_result;
};

Result<Arguments> Parser::run() {
    while (!m_rest.isEmpty()) {
        const QString argument = m_rest.takeFirst();
        if (argument == u"--") {
            m_result.positionals += std::exchange(m_rest, {});
        } else if (!looksLikeOption(argument)) {
            m_result.positionals += argument;
        } else if (const auto taken = takeOption(argument); !taken) {
            return std::unexpected(taken.error());
        }
    }
    return std::move(m_result);
}

Result<void> Parser::takeOption(const QString& argument) {
    const qsizetype equals = argument.startsWith(u"--") ? argument.indexOf(u'=') : -1;
    const QString name = equals < 0 ? argument : argument.left(equals);
    const auto option = std::ranges::find(m_known, QStringView(name), &Option::name);
    if (option == m_known.end())
        return usageError(translated("There is no option %1 here.").arg(name));
    QStringList& values = m_result.options[name];
    if (option->kind == OptionKind::Flag) {
        if (equals >= 0)
            return usageError(translated("The option %1 takes no value.").arg(name));
    } else if (equals >= 0) {
        values += argument.mid(equals + 1);
    } else if (option->kind == OptionKind::List) {
        takeList(name);
    } else if (m_rest.isEmpty()) {
        return usageError(translated("The option %1 wants a value.").arg(name));
    } else {
        values += m_rest.takeFirst();
    }
    return {};
}

void Parser::takeList(const QString& name) {
    QStringList& values = m_result.options[name];
    if (!m_rest.isEmpty() && m_rest.front() == u"--") {
        m_rest.removeFirst();
        values += std::exchange(m_rest, {});
    }
    while (!m_rest.isEmpty() && !looksLikeOption(m_rest.front()))
        values += m_rest.takeFirst();
}

} // namespace

QString Arguments::value(QStringView name, const QString& otherwise) const {
    const QStringList all = values(name);
    return all.isEmpty() ? otherwise : all.back();
}

Result<Arguments> parseArguments(const QStringList& arguments, std::span<const Option> known) {
    return Parser(arguments, known).run();
}

Result<QString> formatFrom(const Arguments& arguments, const QStringList& formats) {
    QString format = arguments.value(u"--format", formats.constFirst());
    if (!formats.contains(format))
        return usageError(
            translated("There is no format %1: choose one of %2.").arg(format, formats.join(u", ")));
    return format;
}

std::unexpected<Error> usageError(const QString& message) {
    return std::unexpected(Error{Error::Code::Usage, message, {}});
}

} // namespace galley::cli
