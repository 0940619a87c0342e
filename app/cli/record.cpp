// Reads only what a command asks for: a list of titles decodes titles.
#include "app/cli/record.h"

#include "core/feed/filereader.h"
#include "core/feed/parallel.h"
#include "core/frontmatter/document.h"

namespace galley::cli {
namespace {

using frontmatter::Mapping;

std::expected<Mapping, frontmatter::Error> readValues(std::string_view bytes, const Keys& keys) {
    if (keys) {
        const std::vector<std::string_view> views(keys->begin(), keys->end());
        auto entries = frontmatter::readEntries(bytes, views);
        if (!entries)
            return std::unexpected(entries.error());
        return std::move(*entries).value_or(Mapping{});
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
    const auto view = reader.read(file.path);
    if (!view) {
        record.error = view.error();
        return record;
    }
    auto values = readValues(view->bytes, keys);
    if (values)
        record.values = *std::move(values);
    else
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
    return !published || *published != Value(false);
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
