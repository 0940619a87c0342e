// Shared by the tests of edits: documents from YAML text, and cases with the text before and after.
#pragma once

#include "core/frontmatter/edit.h"

#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace galley::frontmatter::testing {

/// One change and what it makes of a front matter.
struct EditCase {
    std::string name;
    std::string before; ///< YAML between the --- lines
    std::string path;
    std::optional<Value> value; ///< nothing removes
    std::string after;
};

inline void PrintTo(const EditCase& one, std::ostream* out) {
    *out << one.name;
}

inline std::string withCrLf(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return result;
}

inline std::string fileOf(std::string_view yaml) {
    return "---\n" + std::string(yaml) + "---\n\n# Body\n\nkey: [unclosed\n";
}

inline Change change(std::string_view path, std::optional<Value> value) {
    return {FieldPath::parse(path).value(), std::move(value)};
}

/// The file after the changes, or the failure as text.
inline std::string edited(std::string bytes, const std::vector<Change>& changes) {
    const auto document = Document::read(std::move(bytes));
    if (!document)
        return "unreadable: " + describe(document.error());
    const auto after = frontmatter::apply(*document, changes);
    return after ? *after : "refused: " + describe(after.error());
}

/// Runs a case with LF and with CRLF line ends.
inline void runCase(const EditCase& one) {
    const std::vector<Change> changes{change(one.path, one.value)};
    EXPECT_EQ(edited(fileOf(one.before), changes), fileOf(one.after)) << one.name;
    EXPECT_EQ(edited(withCrLf(fileOf(one.before)), changes), withCrLf(fileOf(one.after)))
        << one.name << " with CRLF";
}

} // namespace galley::frontmatter::testing
