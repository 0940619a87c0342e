// Puts failures into words: what happened and what to do about it.
#include "core/article/error.h"

#include "core/article/field.h"
#include "core/frontmatter/document.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace galley {
namespace {

using frontmatter::ErrorCode;

/// Source text for a code; %1 is the detail.
struct Wording {
    ErrorCode code;
    const char* text;
};

constexpr std::array wordings = {
    Wording{ErrorCode::InvalidUtf8,
            QT_TRANSLATE_NOOP("Error", "The file is not valid UTF-8. Save it again in UTF-8.")},
    Wording{ErrorCode::ControlCharacter,
            QT_TRANSLATE_NOOP("Error", "The character %1 cannot stand here. Remove it.")},
    Wording{ErrorCode::NotClosed,
            QT_TRANSLATE_NOOP("Error", "The front matter is not closed. Add a line of three "
                                       "dashes (---) behind its last field.")},
    Wording{ErrorCode::UnclosedQuote, QT_TRANSLATE_NOOP("Error", "Close the quote that is opened here.")},
    Wording{ErrorCode::UnclosedBracket, QT_TRANSLATE_NOOP("Error", "Close the bracket that is opened here.")},
    Wording{ErrorCode::BadEscape,
            QT_TRANSLATE_NOOP("Error",
                              "This escape after \\ does not exist. Write \\\\ for a backslash, or use "
                              "single quotes.")},
    Wording{ErrorCode::TabIndent, QT_TRANSLATE_NOOP("Error", "A tab is used to indent. Use spaces.")},
    Wording{ErrorCode::BadIndent,
            QT_TRANSLATE_NOOP("Error", "This line is indented differently from the lines it "
                                       "belongs to. Align it with them.")},
    Wording{ErrorCode::UnexpectedCharacter,
            QT_TRANSLATE_NOOP("Error", "This character cannot stand here. Put the value in quotes.")},
    Wording{ErrorCode::MissingColon,
            QT_TRANSLATE_NOOP("Error", "This line is no field: “name: value” is expected. Add "
                                       "the colon, or indent it if it continues a text.")},
    Wording{ErrorCode::NestedKeyInline,
            QT_TRANSLATE_NOOP("Error", "The value contains a colon followed by a space. Put "
                                       "the value in quotes.")},
    Wording{ErrorCode::KeyTooLong,
            QT_TRANSLATE_NOOP("Error", "The field's name is longer than 1,024 characters. Shorten it.")},
    Wording{ErrorCode::BadBlockScalarHeader,
            QT_TRANSLATE_NOOP("Error", "Only + or -, a digit and a comment may follow "
                                       "| or >. Move the text to the next line.")},
    Wording{ErrorCode::UnicodeLineBreak,
            QT_TRANSLATE_NOOP("Error",
                              "An unusual line break character stands here. Remove it, or put the value in "
                              "quotes.")},
    Wording{ErrorCode::NotAMapping,
            QT_TRANSLATE_NOOP("Error",
                              "The front matter does not consist of fields. Write each as “name: value”.")},
    Wording{ErrorCode::UnknownAlias,
            QT_TRANSLATE_NOOP("Error", "No anchor that ends before this alias has its name. Put the "
                                       "value in quotes if it shall begin with *.")},
    Wording{ErrorCode::SeveralDocuments,
            QT_TRANSLATE_NOOP(
                "Error", "The front matter holds a second YAML document. Remove the line that begins it.")},
    Wording{ErrorCode::TooDeep,
            QT_TRANSLATE_NOOP("Error", "The front matter is nested too deeply. Write it with fewer levels.")},
    Wording{ErrorCode::TooLarge,
            QT_TRANSLATE_NOOP("Error", "The file is too large for an article, with all that its "
                                       "aliases stand for. Move what is not text into files of its "
                                       "own.")},
    Wording{ErrorCode::NumberTooLong,
            QT_TRANSLATE_NOOP("Error", "The number of %1 has too many digits. Put the value in quotes.")},
    Wording{ErrorCode::NotSupported,
            QT_TRANSLATE_NOOP("Error", "This cannot be read here: %1. Write it in a simpler form of "
                                       "YAML.")},
    Wording{ErrorCode::NoFrontMatter,
            QT_TRANSLATE_NOOP("Error", "The file has no front matter. Begin it with two lines of "
                                       "three dashes (---) and the fields between them.")},
    Wording{ErrorCode::NoSuchField, QT_TRANSLATE_NOOP("Error", "There is no field %1 to change.")},
    Wording{ErrorCode::ReadOnlyField,
            QT_TRANSLATE_NOOP("Error", "The field %1 is encrypted, or written with an anchor, alias, tag, "
                                       "merge key or “?”. Change it in a text editor.")},
    Wording{ErrorCode::NotAList, QT_TRANSLATE_NOOP("Error", "The field %1 is no list.")},
    Wording{ErrorCode::CannotHold,
            QT_TRANSLATE_NOOP("Error", "The value holds a character that YAML forbids. Remove it.")},
    Wording{ErrorCode::ProofFailed,
            QT_TRANSLATE_NOOP("Error", "The change could not be proven to change only %1. The file "
                                       "was left as it is; change it in a text editor.")},
};

constexpr bool coversAllCodes() {
    for (std::size_t i = 0; i < wordings.size(); ++i)
        if (static_cast<std::size_t>(wordings[i].code) != i)
            return false;
    return wordings.size() == static_cast<std::size_t>(ErrorCode::ProofFailed) + 1;
}
static_assert(coversAllCodes(), "every code has its wording, in the order of the codes");

/// What NotSupported tells in its detail; what the YAML library says beyond these stays as it is.
[[maybe_unused]] constexpr std::array details = {
    QT_TRANSLATE_NOOP("Error", "an anchor or tag of this kind"),
    QT_TRANSLATE_NOOP("Error", "a YAML directive"),
    QT_TRANSLATE_NOOP("Error", "all fields in one pair of braces"),
    QT_TRANSLATE_NOOP("Error", "a key without a name or of several lines"),
    QT_TRANSLATE_NOOP("Error", "a key of this kind"),
    QT_TRANSLATE_NOOP("Error", "a collection as a key"),
    QT_TRANSLATE_NOOP("Error", "blank lines ahead of a closing quote"),
    QT_TRANSLATE_NOOP("Error", "a folded text that keeps the blank lines behind it"),
    QT_TRANSLATE_NOOP("Error", "the escape \\N"),
    QT_TRANSLATE_NOOP("Error", "the escape \\_"),
    QT_TRANSLATE_NOOP("Error", "the two readers disagree"),
};

QString detailOf(const frontmatter::Error& error) {
    return error.code == ErrorCode::NotSupported ? QCoreApplication::translate("Error", error.detail.c_str())
                                                 : toQString(error.detail);
}

/// Whether a code speaks of an edit, not of the file.
bool concernsEdit(ErrorCode code) {
    return code >= ErrorCode::NoFrontMatter;
}

} // namespace

QString Error::toString() const {
    QString place = path;
    if (line > 0)
        place += u':' + QString::number(line);
    if (line > 0 && column > 0)
        place += u':' + QString::number(column);
    return place.isEmpty() ? message : QString(place + u": " + message);
}

Error errorFrom(const frontmatter::Error& error, const QString& path) {
    const auto place = static_cast<std::size_t>(error.code);
    QString message = QCoreApplication::translate("Error", wordings[place].text);
    if (message.contains(u"%1"))
        message = message.arg(detailOf(error));
    return {concernsEdit(error.code) ? Error::Code::NotWritable : Error::Code::NotReadable, message, path,
            static_cast<int>(error.position.line), static_cast<int>(error.position.column)};
}

} // namespace galley
