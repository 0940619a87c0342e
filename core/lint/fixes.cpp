// How problems are mended; each way is safe in that it says the same in the right form.
#include "core/article/address.h"
#include "core/article/problems.h"
#include "core/lint/checks.h"
#include "core/lint/garbledtext.h"
#include "core/lint/htmltext.h"
#include "core/lint/linter.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace galley {
namespace {

using frontmatter::Sequence;
using MaybeValue = std::optional<Value>;

MaybeValue textFixed(const Value& value, const std::function<std::optional<QString>(const QString&)>& fix) {
    const auto fixed = value.string() ? fix(toQString(*value.string())) : std::nullopt;
    return fixed ? MaybeValue(toUtf8(*fixed)) : std::nullopt;
}

MaybeValue withoutRepeatedTopics(const Value& topics) {
    if (!topics.sequence())
        return std::nullopt;
    Sequence kept;
    QSet<QString> seen;
    for (const Value& topic : *topics.sequence()) {
        const QString folded = toQString(topic.text()).trimmed().toCaseFolded();
        if (folded.isEmpty() || !seen.contains(folded))
            kept.push_back(topic);
        seen.insert(folded);
    }
    return Value(std::move(kept));
}

MaybeValue withoutRepeatedRelated(const Value& article, const Value& related) {
    if (!related.sequence())
        return std::nullopt;
    const std::vector<std::size_t> repeated = repeatedRelated(*article.mapping());
    Sequence kept;
    for (std::size_t i = 0; i < related.sequence()->size(); ++i)
        if (!std::ranges::binary_search(repeated, i))
            kept.push_back((*related.sequence())[i]);
    return Value(std::move(kept));
}

/// The field that is changed to mend a problem with `field`: items are removed from their list.
FieldPath mendedField(Rule rule, const FieldPath& field) {
    return rule == Rule::RepeatedTopic || rule == Rule::RelatedRepeated ? field.parent() : field;
}

MaybeValue mended(Rule rule, const FieldPath& field, const Value& value, const Value& article,
                  const LintContext& context) {
    switch (rule) {
    case Rule::NotABoolean:
    case Rule::NotAnInteger:
        return typedValue(field, value);
    case Rule::HtmlEntity:
        return textFixed(value, [](const QString& text) { return withoutEntities(text); });
    case Rule::HtmlTag:
        return textFixed(value, withoutTags);
    case Rule::GarbledText:
        return textFixed(value, [](const QString& text) { return ungarbled(text); });
    case Rule::AddressMalformed:
        if (const auto address = value.string() ? mendedAddress(*value.string()) : std::nullopt)
            return Value(*address);
        return std::nullopt;
    case Rule::UnknownTopic:
        return textFixed(value, [&](const QString& topic) { return topicLike(topic, context.topics); });
    case Rule::RepeatedTopic:
        return withoutRepeatedTopics(value);
    case Rule::RelatedRepeated:
        return withoutRepeatedRelated(article, value);
    default:
        return std::nullopt;
    }
}

} // namespace

std::vector<Edit> Linter::fix(const Problem& problem, const Value& values) const {
    const auto rule = ruleFrom(problem.rule);
    const auto field = FieldPath::parse(toUtf8(problem.field));
    if (!rule || !field || !values.mapping())
        return {};
    const FieldPath path = mendedField(*rule, *field);
    const Value* value = frontmatter::valueAt(values, path);
    MaybeValue fixed = value ? mended(*rule, path, *value, values, m_context) : std::nullopt;
    if (!fixed || *fixed == *value)
        return {};
    return {{.path = path, .original = *value, .value = std::move(fixed)}};
}

} // namespace galley
