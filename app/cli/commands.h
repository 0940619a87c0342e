// The commands of galley-cli. Each takes the arguments behind its name and returns an exit status.
#pragma once

#include "app/cli/console.h"

#include <QStringList>

namespace galley::cli {

int listCommand(const QStringList& arguments, Console& console);
int showCommand(const QStringList& arguments, Console& console);
/// set, publish and unpublish; `command` says which.
int changeCommand(const QString& command, const QStringList& arguments, Console& console);
int checkCommand(const QStringList& arguments, Console& console);
int imagesCommand(const QStringList& arguments, Console& console);

int recoverCommand(const QStringList& arguments, Console& console);

/// Says what was wrong and how to get help.
int wrongUsage(const QString& command, const Error& error, Console& console);

/// The help of a command, or of the whole program for "".
QString help(const QString& command);

} // namespace galley::cli
