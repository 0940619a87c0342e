// Runs galley-cli as scripts do.
#pragma once

#include <QStringList>

#include <string>

namespace galley {

/// What a program printed and how it ended.
struct Ran {
    int status = -1; ///< exit status; -1: it crashed or was killed
    std::string out;
    std::string err;
};

/// galley-cli with these arguments, in an empty folder unless told otherwise.
Ran cli(const QStringList& arguments, const std::string& input = {}, const QString& folder = {});

/// A command line of sh. $CLI is galley-cli.
Ran shell(const QString& command);

/// Whether a program is installed.
bool hasProgram(const QString& name);

/// Literals as arguments: args(u"list", u"--all").
template<typename... Text>
QStringList args(const Text&... text) {
    return {QStringView(text).toString()...};
}

} // namespace galley
