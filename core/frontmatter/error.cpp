// English sentences for error codes.
#include "core/frontmatter/error.h"

namespace galley::frontmatter {

namespace {

std::string_view sentence(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidUtf8:
        return "the file is not valid UTF-8";
    case ErrorCode::ControlCharacter:
        return "a control character is not allowed here";
    case ErrorCode::NotClosed:
        return "the front matter is not closed by a line of ---";
    case ErrorCode::UnclosedQuote:
        return "the quote that is opened here is not closed";
    case ErrorCode::UnclosedBracket:
        return "the bracket that is opened here is not closed";
    case ErrorCode::BadEscape:
        return "an unknown escape sequence in double quotes";
    case ErrorCode::TabIndent:
        return "a tab is used for indentation";
    case ErrorCode::BadIndent:
        return "the indentation fits no key above";
    case ErrorCode::UnexpectedCharacter:
        return "an unexpected character";
    case ErrorCode::MissingColon:
        return "a key without a colon";
    case ErrorCode::NestedKeyInline:
        return "a second key on the same line; quote the value";
    case ErrorCode::KeyTooLong:
        return "the key is longer than 1,024 characters";
    case ErrorCode::BadBlockScalarHeader:
        return "something unexpected behind | or >";
    case ErrorCode::UnicodeLineBreak:
        return "a Unicode line break outside quotes";
    case ErrorCode::NotAMapping:
        return "the front matter is not a list of keys";
    case ErrorCode::UnknownAlias:
        return "an alias without an anchor before it";
    case ErrorCode::SeveralDocuments:
        return "a second YAML document begins inside the front matter";
    case ErrorCode::TooDeep:
        return "the values are nested too deeply";
    case ErrorCode::TooLarge:
        return "the file is too large";
    case ErrorCode::NumberTooLong:
        return "a number has too many digits";
    case ErrorCode::NotSupported:
        return "a kind of YAML that cannot be read here";
    case ErrorCode::NoFrontMatter:
        return "the file has no front matter";
    case ErrorCode::NoSuchField:
        return "there is no such field";
    case ErrorCode::ReadOnlyField:
        return "the field is read-only";
    case ErrorCode::NotAList:
        return "the field is not a list";
    case ErrorCode::CannotHold:
        return "the value cannot be written as YAML";
    case ErrorCode::ProofFailed:
        return "the edited file would not read back as wanted";
    }
    return "unknown error";
}

} // namespace

std::string describe(const Error& error) {
    std::string result(sentence(error.code));
    if (!error.detail.empty()) {
        result += ": ";
        result += error.detail;
    }
    return result;
}

} // namespace galley::frontmatter
