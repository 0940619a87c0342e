// From texts to values and back.
#include "core/editing/replaceplan.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley {
namespace {

using frontmatter::Sequence;

const QString separator = QStringLiteral(", ");

bool isText(FieldType type) {
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Url:
    case FieldType::Choice:
    case FieldType::Topics:
        return true;
    default:
        return false;
    }
}

/// Nothing where the value stays as it is.
using Outcome = Result<std::optional<Value>>;

Outcome replacedText(const std::string& text, const TextReplacer& replacer) {
    Result<std::optional<ReplacedText>> replaced = replacer.replaced(toQString(text));
    if (!replaced)
        return std::unexpected(std::move(replaced.error()));
    return *replaced ? std::optional<Value>(toUtf8((*replaced)->text)) : std::nullopt;
}

/// Whether a list keeps an item that is the same.
bool isThere(const Value& item, const Sequence& list, const std::vector<std::optional<Value>>& replaced) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!replaced[i] && list[i] == item)
            return true;
    return false;
}

Outcome replacedList(const Sequence& list, const TextReplacer& replacer) {
    std::vector<std::optional<Value>> items;
    for (const Value& item : list) {
        Outcome replaced = item.string() ? replacedText(*item.string(), replacer) : std::nullopt;
        if (!replaced)
            return replaced;
        items.push_back(std::move(*replaced));
    }
    if (std::ranges::none_of(items, [](const auto& item) { return item.has_value(); }))
        return std::nullopt;
    Sequence result;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!items[i])
            result.push_back(list[i]);
        else if (!items[i]->text().empty() && !isThere(*items[i], list, items) &&
                 std::ranges::count(result, *items[i]) == 0)
            result.push_back(*items[i]);
    }
    return Value(std::move(result));
}

Outcome replacedValue(const MaybeValue& value, const TextReplacer& replacer) {
    if (value && value->string())
        return replacedText(*value->string(), replacer);
    return value && value->sequence() ? replacedList(*value->sequence(), replacer) : std::nullopt;
}

void append(ReplacedValue& value, const QString& text, const std::vector<TextSpan>& marks) {
    if (!value.text.isEmpty())
        value.text += separator;
    for (const TextSpan& mark : marks)
        value.marks.push_back({value.text.size() + mark.start, mark.length});
    value.text += text;
}

void appendReplaced(ReplacePreview& preview, const std::string& utf8, const TextReplacer& replacer) {
    const QString text = toQString(utf8);
    const Result<std::optional<ReplacedText>> replaced = replacer.replaced(text);
    if (!replaced || !*replaced) {
        append(preview.before, text, {});
        append(preview.after, text, {});
        return;
    }
    append(preview.before, text, (*replaced)->found);
    if (!(*replaced)->text.isEmpty())
        append(preview.after, (*replaced)->text, (*replaced)->inserted);
}

} // namespace

std::vector<FieldPath> replaceableFields() {
    std::vector<FieldPath> paths;
    for (const FieldInfo& field : articleFields()) {
        const FieldPath path{std::string(field.name)};
        if (field.type == FieldType::Provider) {
            paths.push_back(path.child("name"));
            paths.push_back(path.child("domain"));
        } else if (isText(field.type) && Article::knows(path)) {
            paths.push_back(path);
        }
    }
    return paths;
}

std::vector<ReplaceSource> replaceSources(const Feed& feed, const Edits& edits, const QList<ArticleId>& ids,
                                          const FieldPath& path) {
    std::vector<ReplaceSource> sources;
    sources.reserve(static_cast<std::size_t>(ids.size()));
    for (const ArticleId id : ids) {
        if (!feed.contains(id) || !feed.article(id).isReadable())
            continue;
        sources.push_back({id, feed.article(id), std::nullopt});
        if (edits.isEdited(id, path))
            sources.back().edited = edits.value(id, path);
    }
    return sources;
}

Result<std::vector<FieldChange>> planReplace(std::span<const ReplaceSource> sources, const FieldPath& path,
                                             const TextReplacer& replacer,
                                             const std::function<bool()>& isCanceled) {
    std::vector<FieldChange> changes;
    for (const ReplaceSource& source : sources) {
        if (isCanceled())
            return std::unexpected(Error{Error::Code::Canceled, {}, {}, 0, 0});
        MaybeValue before = source.edited ? *source.edited : source.article.value(path);
        Outcome after = replacedValue(before, replacer);
        if (!after)
            return std::unexpected(std::move(after.error()));
        if (*after)
            changes.push_back({source.id, path, std::move(before), std::move(*after)});
    }
    return changes;
}

ReplacePreview previewOf(const FieldChange& change, const TextReplacer& replacer) {
    ReplacePreview preview;
    if (change.before && change.before->string())
        appendReplaced(preview, *change.before->string(), replacer);
    if (!change.before || !change.before->sequence())
        return preview;
    for (const Value& item : *change.before->sequence())
        appendReplaced(preview, item.text(), replacer);
    // Items that went, or became one that is there, make it another text.
    QStringList items;
    if (change.after && change.after->sequence())
        for (const Value& item : *change.after->sequence())
            items += toQString(item.text());
    if (const QString after = items.join(separator); after != preview.after.text)
        preview.after = {after, {}};
    return preview;
}

} // namespace galley
