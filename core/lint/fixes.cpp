// How problems are mended: only what is plainly wrong goes, and nothing becomes what it was not.
#include "core/article/address.h"
#include "core/article/problems.h"
#include "core/lint/checks.h"
#include "core/lint/garbledtext.h"
#include "core/lint/htmltext.h"
#include "core/lint/linter.h"

#include <QHash>

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

/// Of equal topics the one spelled as on the site stays, where the first one stands.
MaybeValue withoutRepeatedTopics(const Value& topics, const QStringList& siteTopics) {
    if (!topics.sequence())
        return std::nullopt;
    Sequence kept;
    QHash<QString, std::size_t> places;
    const auto isKnown = [&](const Value& topic) { return siteTopics.contains(toQString(topic.text())); };
    for (const Value& topic : *topics.sequence()) {
        const QString folded = toQString(topic.text()).trimmed().toCaseFolded();
        const auto place = folded.isEmpty() ? places.cend() : places.constFind(folded);
        if (place == places.cend()) {
            places.insert(folded, kept.size());
            kept.push_back(topic);
        } else if (isKnown(topic) && !isKnown(kept[*place])) {
            kept[*place] = topic;
        }
    }
    return Value(std::move(kept));
}

/// All that can go goes, where the item that is meant can.
MaybeValue withoutRepeatedRelated(const Value& article, const Value& related, const FieldPath& item) {
    if (!related.sequence())
        return std::nullopt;
    const std::vector<std::size_t> needless = needlessRelated(*article.mapping(), related);
    const auto isNeedless = [&](std::size_t index) { return std::ranges::binary_search(needless, index); };
    const auto* meant = item.empty() ? nullptr : std::get_if<std::size_t>(&item.steps().back());
    if (!meant || !isNeedless(*meant))
        return std::nullopt;
    Sequence kept;
    for (std::size_t i = 0; i < related.sequence()->size(); ++i)
        if (!isNeedless(i))
            kept.push_back((*related.sequence())[i]);
    return Value(std::move(kept));
}

bool removesItems(Rule rule) {
    return rule == Rule::RepeatedTopic || rule == Rule::RelatedRepeated;
}

/// The field that is changed to mend a problem with `field`: items are removed from their list.
FieldPath mendedField(Rule rule, const FieldPath& field) {
    return removesItems(rule) ? field.parent() : field;
}

/// `place` is where the problem is, `field` what is changed, which has the value.
MaybeValue mended(Rule rule, const FieldPath& place, const FieldPath& field, const Value& value,
                  const Value& article, const LintContext& context) {
    switch (rule) {
    case Rule::NotABoolean:
    case Rule::NotAnInteger:
        return typedValue(field, value);
    case Rule::HtmlEntity:
        return textFixed(value, withoutEntities);
    case Rule::HtmlTag:
        return textFixed(value, withoutTags);
    case Rule::GarbledText:
        return textFixed(value, ungarbled);
    case Rule::AddressMalformed:
        if (const auto address = value.string() ? mendedAddress(*value.string()) : std::nullopt)
            return Value(*address);
        return std::nullopt;
    case Rule::UnknownTopic:
        return textFixed(value, [&](const QString& topic) { return topicLike(topic, context.topics); });
    case Rule::RepeatedTopic:
        return withoutRepeatedTopics(value, context.topics);
    case Rule::RelatedRepeated:
        return withoutRepeatedRelated(article, value, place);
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
    MaybeValue fixed = value ? mended(*rule, *field, path, *value, values, m_context) : std::nullopt;
    if (!fixed || *fixed == *value)
        return {};
    return {{.path = path, .original = *value, .value = std::move(fixed)}};
}

std::vector<Edit> Linter::fixAll(std::vector<Problem> problems, Value values,
                                 const std::function<bool(const FieldPath&)>& mayChange) const {
    // Items go last: until then the problems name the right ones.
    std::ranges::stable_partition(problems, [](const Problem& problem) {
        const auto rule = ruleFrom(problem.rule);
        return !rule || !removesItems(*rule);
    });
    const Value before = values;
    std::vector<Edit> edits;
    for (const Problem& problem : problems)
        for (Edit& edit : fix(problem, values)) {
            if (!mayChange(edit.path) || !frontmatter::assignAt(values, edit.path, edit.value))
                continue;
            std::erase_if(edits, [&](const Edit& earlier) { return edit.path.isPrefixOf(earlier.path); });
            edit.original = *frontmatter::valueAt(before, edit.path);
            edits.push_back(std::move(edit));
        }
    return edits;
}

} // namespace galley
