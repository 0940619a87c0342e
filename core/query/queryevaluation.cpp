// Asks one article, without preparation: what faster ways of asking are held to.
#include "core/article/searchtext.h"
#include "core/article/timestamp.h"
#include "core/query/query.h"

#include <algorithm>
#include <functional>

namespace galley {
namespace {

using frontmatter::Mapping;
using frontmatter::Sequence;
using Visit = std::function<bool(const Value&)>;

/// Whether any scalar in a tree is what is looked for.
bool anyScalar(const Value& tree, const Visit& isWanted) {
    if (const Sequence* items = tree.sequence())
        return std::ranges::any_of(*items, [&](const Value& item) { return anyScalar(item, isWanted); });
    if (const Mapping* entries = tree.mapping())
        return std::ranges::any_of(*entries,
                                   [&](const auto& entry) { return anyScalar(entry.second, isWanted); });
    return isWanted(tree);
}

/// Whether any of a list's records has what is looked for under one of the keys; an item may be the text
/// itself.
bool anyRecord(const Value& list, std::initializer_list<std::string_view> keys, const Visit& isWanted) {
    const Sequence single{list};
    return std::ranges::any_of(list.sequence() ? *list.sequence() : single, [&](const Value& item) {
        const Mapping* record = item.mapping();
        if (!record)
            return item.isScalar() && isWanted(item);
        return std::ranges::any_of(keys, [&](std::string_view key) {
            const Value* value = frontmatter::find(*record, key);
            return value && value->isScalar() && isWanted(*value);
        });
    });
}

bool isEmptyText(const std::optional<Value>& value) {
    return !value || value->text().empty();
}

std::optional<Value> titleOf(const QuerySubject& subject) {
    const auto title = subject.value(FieldPath("title"));
    return isEmptyText(title) ? subject.value(FieldPath("name")) : title;
}

bool anyScalarAt(const QuerySubject& subject, const std::vector<FieldPath>& paths, const Visit& isWanted) {
    return std::ranges::any_of(paths, [&](const FieldPath& path) {
        const auto value = subject.value(path);
        return value && value->isScalar() && isWanted(*value);
    });
}

bool anyItem(const std::optional<Value>& list, const Visit& isWanted) {
    return list && list->sequence() && std::ranges::any_of(*list->sequence(), [&](const Value& item) {
               return item.isScalar() && isWanted(item);
           });
}

bool anySearchText(const QuerySubject& subject, const Visit& isWanted) {
    const auto title = titleOf(subject);
    const QString path = subject.path();
    if (isWanted(isEmptyText(title) ? Value(toUtf8(path.mid(path.lastIndexOf(u'/') + 1))) : *title))
        return true;
    return anyScalarAt(subject,
                       {FieldPath("excerpt"), FieldPath("provider").child("name"),
                        FieldPath("provider").child("domain")},
                       isWanted) ||
           anyItem(subject.value(FieldPath("topics")), isWanted);
}

bool isBlank(const Value& value) {
    if (const Sequence* items = value.sequence())
        return items->empty();
    if (const Mapping* entries = value.mapping())
        return entries->empty();
    return value.text().find_first_not_of(" \t\r\n") == std::string::npos;
}

bool isIn(const Value& value, const NumberRange& range) {
    if (const std::int64_t* integer = value.integer())
        return range.holds(static_cast<double>(*integer));
    return value.real() && range.holds(*value.real());
}

bool isIn(const Value& value, const MomentRange& range) {
    const auto moment = value.timestamp() || value.string() ? timestampMSecs(value.text()) : std::nullopt;
    return moment && range.holds(*moment);
}

std::string foldedTextOf(const Value& value) {
    std::string folded;
    appendFolded(folded, value.text());
    return folded;
}

/// Each kind of test against one value.
struct ValueTest {
    const Value& value;

    bool operator()(const HoldsText& test) const {
        return !value.isNull() && test.pattern.isIn(foldedTextOf(value));
    }
    bool operator()(const IsText& test) const {
        return !value.isNull() && test.pattern.isAllOf(foldedTextOf(value));
    }
    bool operator()(const NumberRange& range) const { return isIn(value, range); }
    bool operator()(const MomentRange& range) const { return isIn(value, range); }
    bool operator()(bool wanted) const { return value.boolean() && *value.boolean() == wanted; }
    bool operator()(const IsPresent&) const { return false; }
    bool operator()(QueryState) const { return false; }
};

bool isInState(const QuerySubject& subject, QueryState state) {
    switch (state) {
    case QueryState::Published:
        return subject.isPublished();
    case QueryState::Unpublished:
        return !subject.isPublished();
    default:
        return subject.is(state);
    }
}

bool matchesNode(const QueryNode& node, const QuerySubject& subject) {
    const auto matches = [&](const QueryNode& child) { return matchesNode(child, subject); };
    switch (node.kind) {
    case QueryNode::Kind::And:
        return std::ranges::all_of(node.children, matches);
    case QueryNode::Kind::Or:
        return std::ranges::any_of(node.children, matches);
    case QueryNode::Kind::Not:
        return !matches(node.children.front());
    case QueryNode::Kind::Term:
        break;
    }
    return matchesTerm(node, subject);
}

} // namespace

bool QuerySubject::has(const FieldPath& path) const {
    const auto found = value(path);
    return found && !isBlank(*found);
}

bool anyValue(const QuerySource& source, const QuerySubject& subject, const Visit& isWanted) {
    using Kind = QuerySource::Kind;
    switch (source.kind) {
    case Kind::SearchTexts:
        return anySearchText(subject, isWanted);
    case Kind::Title: {
        const auto title = titleOf(subject);
        return title && title->isScalar() && isWanted(*title);
    }
    case Kind::Path:
        return isWanted(Value(toUtf8(subject.path())));
    case Kind::Collection:
        return isWanted(Value(toUtf8(subject.collection())));
    case Kind::Published:
        return isWanted(Value(subject.isPublished()));
    case Kind::Problems: {
        const QStringList rules = subject.problems();
        return std::ranges::any_of(rules, [&](const QString& rule) { return isWanted(Value(toUtf8(rule))); });
    }
    case Kind::Scalars:
        return anyScalarAt(subject, source.paths, isWanted);
    default:
        break;
    }
    const auto value = subject.value(source.paths.front());
    if (!value)
        return false;
    if (source.kind == Kind::Items)
        return anyItem(value, isWanted);
    if (source.kind == Kind::Images)
        return anyRecord(*value, {"url", "title"}, isWanted);
    if (source.kind == Kind::Related)
        return anyRecord(*value, {"title", "name"}, isWanted);
    return anyScalar(*value, isWanted);
}

bool isPresent(const QuerySource& source, const QuerySubject& subject) {
    if (source.kind == QuerySource::Kind::Path)
        return true;
    if (source.kind == QuerySource::Kind::Collection)
        return !subject.collection().isEmpty();
    if (source.kind == QuerySource::Kind::Problems)
        return !subject.problems().isEmpty();
    return std::ranges::any_of(source.paths, [&](const FieldPath& path) { return subject.has(path); });
}

bool matchesTerm(const QueryNode& term, const QuerySubject& subject) {
    if (const auto* state = std::get_if<QueryState>(&term.test))
        return isInState(subject, *state);
    if (std::holds_alternative<IsPresent>(term.test))
        return isPresent(term.source, subject);
    return anyValue(term.source, subject,
                    [&](const Value& value) { return std::visit(ValueTest{value}, term.test); });
}

bool Query::matches(const QuerySubject& subject) const {
    return matchesNode(root(), subject);
}

} // namespace galley
