// Texts of the command line.
#pragma once

#include <QCoreApplication>

namespace galley::cli {

/// A text in the user's language, where there is a translation installed.
inline QString translated(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace galley::cli
