// An immutable snapshot of one file's bytes and the index of its entries.
#pragma once

#include "core/frontmatter/entries.h"
#include "core/frontmatter/error.h"
#include "core/frontmatter/fieldpath.h"
#include "core/frontmatter/node.h"
#include "core/frontmatter/value.h"

#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace galley::frontmatter {

/// Where the parts of a file are, after Jekyll's pattern \A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)
struct Split {
    bool hasFrontMatter = false;
    bool opened = false; ///< starts like front matter, closed or not
    bool hasBom = false;
    Range yaml;    ///< between the opening line's end and the closing line's start
    Range opening; ///< the opening --- line
    Range body;    ///< everything behind the closing line; the whole file where there is no front matter
};

/// Finds the front matter. Never fails; looks at no YAML.
Split split(std::string_view bytes);

/// What Psych gets to see: the opening line and the YAML; nothing where there is no front matter.
Range seenByPsych(const Split& parts);

/// Files larger than this are refused (TooLarge): nothing a feed holds comes near, and reading stays bounded.
inline constexpr std::size_t maximumDocumentSize = 32u << 20;
std::expected<void, Error> checkSize(std::string_view bytes);
inline constexpr std::size_t maximumDepth = 200;
/// More values than this, those that aliases stand for included, are refused (TooLarge).
inline constexpr std::size_t maximumNodes = 500'000;
/// More text than this, in keys and values after aliases are replaced, is refused (TooLarge).
inline constexpr std::size_t maximumUnfoldedSize = 64u << 20;

/// One top-level key with its byte range: whole lines, the comments and blank lines behind it up to the next
/// key included.
struct Entry {
    std::string key;
    Range range;
};

/// A whole document, read in full. Immutable, cheap to move and to share between threads.
class Document {
public:
    /// Takes the bytes and indexes them. An error where Jekyll would refuse the file or Galley's limits are
    /// passed. A file without front matter is no error: hasFrontMatter() is false then.
    static std::expected<Document, Error> read(std::string bytes);

    const std::string& bytes() const;
    bool hasFrontMatter() const;
    /// "\r\n" or "\n": the line end of the front matter's first line.
    std::string_view newline() const;
    const Split& parts() const;
    std::string_view body() const;

    /// Top-level entries in file order, duplicates all there.
    std::span<const Entry> entries() const;
    /// The tree with places; nullptr where the front matter is empty or could only be read by yaml-cpp.
    const Node* root() const;

    /// The front matter as Jekyll reads it. Empty mapping where there is none.
    const Mapping& values() const;
    /// True where Jekyll reads nil: no front matter at all, or one that holds nothing but white space and
    /// comments.
    bool isNull() const;
    std::optional<Value> value(const FieldPath& path) const;

    /// Why the field at a path cannot be edited here, or nothing where it can (also where it is missing and
    /// could be inserted). Anchors, aliases, tags, merge keys and `secured` are read-only.
    std::optional<Error> readOnlyReason(const FieldPath& path) const;

    /// Line and column of a byte offset.
    Position positionOf(std::size_t offset) const;
    /// Where the value of a field stands (its key where it has no bytes), or nothing.
    std::optional<Range> rangeOf(const FieldPath& path) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// The same answer as Document::read(...)->values() by yaml-cpp alone, for what the fast reader does not
/// cover and for holding the two readers to each other. Never use it to decide whether a file is acceptable:
/// yaml-cpp accepts more.
std::expected<Value, Error> readWithYamlCpp(std::string_view yaml, std::size_t firstLine = 2);

} // namespace galley::frontmatter
