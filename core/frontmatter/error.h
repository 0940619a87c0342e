// What can be wrong with a document, as a value: a code, a detail and the place in the file.
#pragma once

#include <cstddef>
#include <string>

namespace galley::frontmatter {

/// A place in a file: 1-based line, 1-based column counted in characters (code points); 0 where unknown.
struct Position {
    std::size_t line = 0;
    std::size_t column = 0;
    bool operator==(const Position&) const = default;
};

enum class ErrorCode {
    // The bytes are nothing Jekyll would read.
    InvalidUtf8,
    ControlCharacter, ///< NUL or another character YAML 1.1 forbids
    NotClosed,        ///< an opening --- without a closing --- or ...
    UnclosedQuote,
    UnclosedBracket,
    BadEscape,
    TabIndent,
    BadIndent,
    UnexpectedCharacter,
    MissingColon,    ///< a line that is neither "key: value" nor a continuation
    NestedKeyInline, ///< "a: b: c"
    KeyTooLong,      ///< YAML 1.1 allows 1,024 characters
    BadBlockScalarHeader,
    UnicodeLineBreak, ///< NEL, LS, PS or a lone CR outside quotes, which YAML 1.1 takes for a line end
    NotAMapping,      ///< the front matter is a list or a single value
    UnknownAlias,
    SeveralDocuments,
    // The bytes may be fine but Galley keeps its limits.
    TooDeep,
    TooLarge,
    NumberTooLong, ///< a hexadecimal, octal or binary number of very many digits
    NotSupported,  ///< refused by both readers
    // An edit cannot be made.
    NoFrontMatter,
    NoSuchField,
    ReadOnlyField, ///< behind an anchor, alias, tag or merge key, or `secured`
    NotAList,
    CannotHold,  ///< the value cannot be written (a character YAML forbids, for example)
    ProofFailed, ///< the edited bytes did not read back as wanted; nothing is written
};

/// A failure: what, where, and a detail (a name or a character) to fill into the message. Plain English;
/// the layers above translate by code.
struct Error {
    ErrorCode code = ErrorCode::NotSupported;
    std::string detail;
    Position position;
};

/// English sentence for a code and its detail, without the position.
std::string describe(const Error& error);

} // namespace galley::frontmatter
