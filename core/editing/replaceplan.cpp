// From texts to values and back.
#include "core/editing/replaceplan.h"

#include <QElapsedTimer>
#include <QStringList>

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

/// A value after replacing, and the places to mark.
struct Replacement {
    Value value;
    std::vector<TextSpan> found;
    std::vector<TextSpan> inserted;
};
/// Nothing where the value stays as it is.
using Outcome = Result<std::optional<Replacement>>;
/// By the items of a list; nothing where one stays as it is.
using Items = std::vector<std::optional<ReplacedText>>;

Outcome replacedText(const std::string& text, const TextReplacer& replacer) {
    Result<std::optional<ReplacedText>> replaced = replacer.replaced(toQString(text));
    if (!replaced)
        return std::unexpected(std::move(replaced.error()));
    if (!*replaced)
        return std::nullopt;
    ReplacedText& result = **replaced;
    return Replacement{toUtf8(result.text), std::move(result.found), std::move(result.inserted)};
}

Result<Items> replacedItems(const Sequence& list, const TextReplacer& replacer) {
    Items items;
    items.reserve(list.size());
    for (const Value& item : list) {
        auto replaced = item.string() ? replacer.replaced(toQString(*item.string())) : std::nullopt;
        if (!replaced)
            return std::unexpected(std::move(replaced.error()));
        items.push_back(std::move(*replaced));
    }
    return items;
}

/// Whether a list keeps an item that is the same.
bool isThere(const Value& item, const Sequence& list, const Items& items) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!items[i] && list[i] == item)
            return true;
    return false;
}

/// How much of shownText() an item takes, with what stands behind it.
qsizetype widthOf(const Value& item) {
    return toQString(item.text()).size() + separator.size();
}

void append(std::vector<TextSpan>& marks, const std::vector<TextSpan>& more, qsizetype start) {
    for (const TextSpan& mark : more)
        marks.push_back({start + mark.start, mark.length});
}

Replacement replacedList(const Sequence& list, const Items& items) {
    Replacement replacement;
    Sequence result;
    qsizetype before = 0;
    qsizetype after = 0;
    for (std::size_t i = 0; i < list.size(); before += widthOf(list[i]), ++i) {
        Value item = items[i] ? Value(toUtf8(items[i]->text)) : list[i];
        if (items[i])
            append(replacement.found, items[i]->found, before);
        if (items[i] &&
            (item.text().empty() || isThere(item, list, items) || std::ranges::count(result, item) > 0))
            continue; // it goes
        if (items[i])
            append(replacement.inserted, items[i]->inserted, after);
        after += widthOf(item);
        result.push_back(std::move(item));
    }
    replacement.value = Value(std::move(result));
    return replacement;
}

Outcome replacedList(const Sequence& list, const TextReplacer& replacer) {
    Result<Items> items = replacedItems(list, replacer);
    if (!items)
        return std::unexpected(std::move(items.error()));
    if (std::ranges::none_of(*items, [](const auto& item) { return item.has_value(); }))
        return std::nullopt;
    return replacedList(list, *items);
}

Outcome replacedValue(const MaybeValue& value, const TextReplacer& replacer) {
    if (value && value->string())
        return replacedText(*value->string(), replacer);
    return value && value->sequence() ? replacedList(*value->sequence(), replacer) : std::nullopt;
}

/// Whether so many articles took more time than any sensible rule does; one slow one is no reason to give up.
bool takesTooLong(std::chrono::milliseconds time, std::chrono::milliseconds patience, std::size_t articles) {
    return time > patience && time > std::chrono::milliseconds(articles);
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

Result<ReplacePlan> planReplace(std::span<const ReplaceSource> sources, const FieldPath& path,
                                const TextReplacer& replacer, const std::function<bool()>& isCanceled,
                                std::chrono::milliseconds patience) {
    ReplacePlan plan;
    QElapsedTimer timer;
    timer.start();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (isCanceled())
            return std::unexpected(Error{Error::Code::Canceled, {}, {}, 0, 0});
        if (takesTooLong(std::chrono::milliseconds(timer.elapsed()), patience, i))
            return std::unexpected(TextReplacer::tooLong());
        const ReplaceSource& source = sources[i];
        MaybeValue before = source.edited ? *source.edited : source.article.value(path);
        Outcome outcome = replacedValue(before, replacer);
        if (!outcome)
            return std::unexpected(std::move(outcome.error()));
        if (std::optional<Replacement>& after = *outcome)
            plan.push_back({{source.id, path, std::move(before), std::move(after->value)},
                            std::move(after->found),
                            std::move(after->inserted)});
    }
    return plan;
}

QString shownText(const MaybeValue& value) {
    if (!value || !value->sequence())
        return value ? toQString(value->text()) : QString();
    QStringList items;
    for (const Value& item : *value->sequence())
        items += toQString(item.text());
    return items.join(separator);
}

} // namespace galley
