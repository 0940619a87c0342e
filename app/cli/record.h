// One article as a command line sees it: a path and values by field.
#pragma once

#include "core/article/field.h"
#include "core/feed/feedlayout.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace galley::cli {

/// A document's front matter, or why it could not be read.
struct Record {
    QString path;
    QString collection;
    std::optional<Error> error;
    Value values = frontmatter::Mapping{};
    bool isArticle = false; ///< has front matter; Jekyll copies a file without as it is

    /// Front matter fields, besides them `path` and `collection`; `published` as Jekyll decides it. Nothing
    /// where missing, or where the document could not be read.
    std::optional<Value> field(const FieldPath& path) const;
    bool isPublished() const;
};

/// Which top-level fields to read: all, or these.
using Keys = std::optional<std::vector<std::string>>;

/// The keys these fields stand under.
std::vector<std::string> keysOf(std::span<const FieldPath> fields);

/// Reads these files of a feed on all cores.
std::vector<Record> readRecords(const FeedLayout& layout, std::span<const int> files, const Keys& keys);

} // namespace galley::cli
