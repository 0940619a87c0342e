// The parsed query as a value; asking an article stands in queryevaluation.cpp.
#include "core/query/query.h"

#include "core/query/queryparser.h"
#include "core/query/querytoken.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace galley {
namespace {

void visitTerms(const QueryNode& node, const std::function<void(const QueryNode&)>& visit) {
    if (node.kind == QueryNode::Kind::Term)
        visit(node);
    for (const QueryNode& child : node.children)
        visitTerms(child, visit);
}

} // namespace

QString QueryError::toString() const {
    const QString where =
        QCoreApplication::translate("Query", "Column %1: %2").arg(QString::number(column), message);
    return suggestion.isEmpty()
               ? where
               : QCoreApplication::translate("Query", "%1 Did you mean %2?").arg(where, suggestion);
}

Query::Query()
    : m_root(std::make_shared<const QueryNode>()) {}

std::expected<Query, QueryError> Query::parse(const QString& text, qint64 nowMSecs,
                                              const QueryVocabulary& vocabulary) {
    auto root = QueryParser(text, nowMSecs, vocabulary).run();
    if (!root)
        return std::unexpected(root.error());
    Query query;
    query.m_text = text;
    query.m_root = std::make_shared<const QueryNode>(*std::move(root));
    return query;
}

bool Query::isEmpty() const {
    return m_root->children.empty();
}

std::vector<std::string> Query::keys() const {
    std::vector<std::string> keys;
    const auto add = [&](std::string_view key) {
        if (std::ranges::find(keys, key) == keys.end())
            keys.emplace_back(key);
    };
    visitTerms(root(), [&](const QueryNode& term) {
        const auto* state = std::get_if<QueryState>(&term.test);
        if (state && *state == QueryState::Duplicate) {
            add("webUrl");
            add("originalUrl");
        }
        if (state || term.source.kind == QuerySource::Kind::Published)
            add("published");
        if (!state && term.source.kind == QuerySource::Kind::SearchTexts)
            for (const char* key : {"title", "name", "excerpt", "provider", "topics"})
                add(key);
        for (const FieldPath& path : term.source.paths)
            add(path.topLevelKey());
    });
    return keys;
}

bool Query::asksFor(QueryState state) const {
    bool found = false;
    visitTerms(root(), [&](const QueryNode& term) {
        const auto* asked = std::get_if<QueryState>(&term.test);
        const bool asksProblems = term.source.kind == QuerySource::Kind::Problems;
        found = found || (asked ? *asked == state : asksProblems && state == QueryState::Problem);
    });
    return found;
}

const TextPattern* patternOf(const QueryNode& term) {
    if (const auto* holds = std::get_if<HoldsText>(&term.test))
        return &holds->pattern;
    const auto* is = std::get_if<IsText>(&term.test);
    return is ? &is->pattern : nullptr;
}

QString Query::without(const QueryNode& part) const {
    return tidyQuery(m_text.left(part.begin) + m_text.mid(part.begin + part.size));
}

} // namespace galley
