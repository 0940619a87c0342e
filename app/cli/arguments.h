// Takes a command's arguments apart.
#pragma once

#include "core/article/error.h"

#include <QHash>
#include <QStringList>

#include <span>

namespace galley::cli {

/// What an option takes: nothing, the next argument, or all arguments up to the next option.
enum class OptionKind { Flag, Single, List };

struct Option {
    QStringView name; ///< with its dashes
    OptionKind kind;
};

/// A command's arguments by their meaning.
struct Arguments {
    QStringList positionals;
    QHash<QString, QStringList> options; ///< name with dashes -> all values given; a flag has none

    bool has(QStringView name) const { return options.contains(name.toString()); }
    QStringList values(QStringView name) const { return options.value(name.toString()); }
    /// The last value given, or `otherwise`.
    QString value(QStringView name, const QString& otherwise = {}) const;
};

/// Options and positional arguments may be mixed; `--name=value` and `--name value` are the same. `--` ends
/// the options; straight behind a list option it says that the rest is the list. Error::Usage for unknown
/// options and missing values.
Result<Arguments> parseArguments(const QStringList& arguments, std::span<const Option> known);

/// What --format says, one of `formats`; without it the first of them. Error::Usage for any other.
Result<QString> formatFrom(const Arguments& arguments, const QStringList& formats);

/// An Error::Usage with that message.
std::unexpected<Error> usageError(const QString& message);

} // namespace galley::cli
