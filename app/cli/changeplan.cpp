// Works on whole documents, so that any field can be changed.
#include "app/cli/changeplan.h"

#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"
#include "core/feed/parallel.h"

#include <algorithm>

namespace galley::cli {
namespace {

using frontmatter::Document;

std::optional<Value> valueIn(const Value& root, const FieldPath& path) {
    const Value* found = frontmatter::valueAt(root, path);
    return found ? std::optional(*found) : std::nullopt;
}

/// A date that stands as a quoted text stays one.
std::optional<Value> inKindOf(std::optional<Value> wanted, const std::optional<Value>& current) {
    if (wanted && wanted->timestamp() && current && current->string())
        return Value(wanted->timestamp()->text);
    return wanted;
}

/// Paths that are not inside of another one, each once.
std::vector<FieldPath> outermost(std::span<const BulkChange> changes) {
    std::vector<FieldPath> paths;
    for (const BulkChange& change : changes) {
        const auto covers = [&](const FieldPath& path) { return path.isPrefixOf(change.path); };
        if (std::ranges::any_of(paths, covers))
            continue;
        std::erase_if(paths, [&](const FieldPath& path) { return change.path.isPrefixOf(path); });
        paths.push_back(change.path);
    }
    return paths;
}

Error at(Error error, const Document& document, const FieldPath& path) {
    if (const auto range = document.rangeOf(path); range && error.line == 0) {
        const auto place = document.positionOf(range->begin);
        error.line = static_cast<int>(place.line);
        error.column = static_cast<int>(place.column);
    }
    return error;
}

void plan(FilePlan& result, const Document& document, std::span<const BulkChange> changes) {
    const auto edits = editsFor(document, changes);
    if (!edits) {
        result.error = edits.error();
        return;
    }
    Rebased rebased = rebase(document, result.path, *edits);
    if (!rebased.refused.empty())
        result.error = rebased.refused.front().second;
    if (const auto bytes = editedBytes(document, result.path, rebased.changes); !bytes)
        result.error = bytes.error();
    else
        result.edits = std::move(rebased.changes);
}

FilePlan planFile(FileReader& reader, const FeedLayout& layout, const FeedLayout::File& file,
                  std::span<const BulkChange> changes) {
    FilePlan result{file.path, layout.collections[static_cast<std::size_t>(file.collection)].name, {}, {}};
    if (file.error != 0) {
        result.error = listError(file.path, file.error);
        return result;
    }
    const auto view = reader.read(file.path);
    if (!view) {
        result.error = view.error();
        return result;
    }
    const auto document = Document::read(std::string(view->bytes));
    if (!document)
        result.error = errorFrom(document.error(), file.path);
    else if (!document->hasFrontMatter())
        result.error = errorFrom({document->parts().opened ? frontmatter::ErrorCode::NotClosed
                                                           : frontmatter::ErrorCode::NoFrontMatter,
                                  {},
                                  {1, 1}},
                                 file.path);
    else
        plan(result, *document, changes);
    if (result.error)
        result.error->path = file.path;
    return result;
}

} // namespace

Result<std::vector<Edit>> editsFor(const Document& document, std::span<const BulkChange> changes) {
    Value root = document.values();
    for (const BulkChange& change : changes) {
        const std::optional<Value> current = valueIn(root, change.path);
        auto wanted = change.applyTo(current);
        if (!wanted)
            return std::unexpected(at(wanted.error(), document, change.path));
        if (*wanted != current &&
            !frontmatter::assignAt(root, change.path, inKindOf(*std::move(wanted), current)))
            return std::unexpected(
                errorFrom({frontmatter::ErrorCode::NoSuchField, change.path.toString(), {}}, {}));
    }
    std::vector<Edit> edits;
    for (const FieldPath& path : outermost(changes)) {
        const FieldPath place = itemPath(path);
        Edit edit{path, document.value(path), valueIn(root, path),
                  place.empty() ? std::nullopt : document.value(place)};
        if (edit.original != edit.value)
            edits.push_back(std::move(edit));
    }
    return edits;
}

std::vector<FilePlan> planFiles(const FeedLayout& layout, std::span<const int> files,
                                std::span<const BulkChange> changes, const std::atomic<bool>& canceled) {
    std::vector<FilePlan> plans(files.size());
    parallelFor(
        files.size(), [&] { return FileReader(layout.root); },
        [&](FileReader& reader, std::size_t i) {
            if (!canceled)
                plans[i] =
                    planFile(reader, layout, layout.files[static_cast<std::size_t>(files[i])], changes);
        });
    return plans;
}

} // namespace galley::cli
