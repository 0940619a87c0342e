// Reads only what a command asks for: a list of titles decodes titles.
#include "app/cli/record.h"

#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"
#include "core/feed/parallel.h"
#include "core/frontmatter/document.h"

namespace galley::cli {
namespace {

using frontmatter::Mapping;

/// Nothing for a file without front matter.
std::expected<std::optional<Mapping>, frontmatter::Error> readValues(std::string_view bytes,
                                                                     const Keys& keys) {
    const frontmatter::Split parts = frontmatter::split(bytes);
    if (parts.opened && !parts.hasFrontMatter)
        return std::unexpected(frontmatter::Error{frontmatter::ErrorCode::NotClosed, {}, {1, 1}});
    if (!parts.hasFrontMatter)
        return std::nullopt;
    if (keys) {
        const std::vector<std::string_view> views(keys->begin(), keys->end());
        return frontmatter::readEntries(bytes, views);
    }
    const auto document = frontmatter::Document::read(std::string(bytes));
    if (!document)
        return std::unexpected(document.error());
    return document->values();
}

Record readRecord(FileReader& reader, const FeedLayout& layout, const FeedLayout::File& file,
                  const Keys& keys) {
    Record record;
    record.path = file.path;
    record.collection = layout.collections[static_cast<std::size_t>(file.collection)].name;
    if (file.error != 0) {
        record.error = listError(file.path, file.error);
        return record;
    }
    const auto view = reader.read(file.path);
    if (!view) {
        record.error = view.error();
        return record;
    }
    auto values = readValues(view->bytes, keys);
    record.isArticle = values && *values;
    if (record.isArticle)
        record.values = **std::move(values);
    else if (!values)
        record.error = errorFrom(values.error(), file.path);
    return record;
}

} // namespace

std::optional<Value> Record::field(const FieldPath& fieldPath) const {
    if (fieldPath == FieldPath("path"))
        return Value(toUtf8(path));
    if (error)
        return std::nullopt;
    if (fieldPath == FieldPath("published"))
        return isPublished();
    if (const Value* found = frontmatter::valueAt(values, fieldPath))
        return *found;
    return fieldPath == FieldPath("collection") ? std::optional<Value>(toUtf8(collection)) : std::nullopt;
}

bool Record::isPublished() const {
    const Value* published = frontmatter::find(*values.mapping(), "published");
    return isArticle && (!published || isPublishing(*published));
}

std::vector<std::string> keysOf(std::span<const FieldPath> fields) {
    std::vector<std::string> keys;
    for (const FieldPath& field : fields)
        keys.push_back(field.topLevelKey());
    return keys;
}

std::vector<Record> readRecords(const FeedLayout& layout, std::span<const int> files, const Keys& keys) {
    std::vector<Record> records(files.size());
    parallelFor(
        files.size(), [&] { return FileReader(layout.root); },
        [&](FileReader& reader, std::size_t i) {
            records[i] = readRecord(reader, layout, layout.files[static_cast<std::size_t>(files[i])], keys);
        });
    return records;
}

} // namespace galley::cli
