// Writes new values: lines for lists and mappings, one line for scalars, in the habits of the document.
#pragma once

#include "core/frontmatter/error.h"
#include "core/frontmatter/habits.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace galley::frontmatter {

/// Renders values that stood nowhere in the document before. Text of several lines is whole lines: it begins
/// with its indent and ends with a line end. The first failure is kept and makes all text worthless.
class ValueWriter {
public:
    ValueWriter(Habits& habits, std::string_view newline)
        : m_habits(habits)
        , m_newline(newline) {}

    /// Whether a value is written as lines of its own below its key: a list or mapping that holds something,
    /// where the document has no habit of brackets.
    bool isBlock(const Value& value, const FieldPath& path);

    /// A value on one line, lists and mappings in brackets.
    std::string inlineText(const Value& value, const FieldPath& path, bool inFlow);
    /// `key: value` inside braces.
    std::string flowEntry(std::string_view key, const Value& value, const FieldPath& path);

    /// `key: value` and the lines below it. `path` is the value's.
    std::string entryLines(std::string_view key, const Value& value, const FieldPath& path,
                           std::size_t indent);
    /// `- value` and the lines below it; the value stands `dashWidth` behind the dash.
    std::string itemLines(const Value& value, const FieldPath& path, std::size_t indent,
                          std::size_t dashWidth);
    /// The entries or items of a block collection, keys or dashes at `indent`.
    std::string collectionLines(const Value& value, const FieldPath& path, std::size_t indent);
    /// Where the keys or dashes of a block collection stand below a key at `keyIndent`.
    std::size_t indentBelow(const Value& value, std::size_t keyIndent);

    const std::optional<Error>& error() const { return m_error; }

private:
    std::string scalarText(const Value& value, const FieldPath& path, bool inFlow);
    std::string take(std::expected<std::string, Error> text, const FieldPath& path);

    Habits& m_habits;
    std::string_view m_newline;
    std::optional<Error> m_error;
};

} // namespace galley::frontmatter
