// Tokens of a query to its tree. For core/query only.
#pragma once

#include "core/query/query.h"
#include "core/query/querytoken.h"

namespace galley {

/// Reads a whole query by recursive descent:
///
///   query = all { "OR" all } ;  all = part { part } ;  part = "-" part | "(" query ")" | term
///   term = word | "phrase" | field:value | field:=value
class QueryParser {
public:
    QueryParser(const QString& text, qint64 nowMSecs);

    std::expected<QueryNode, QueryError> run();

private:
    using Node = std::expected<QueryNode, QueryError>;

    Node query(int depth);
    Node all(int depth);
    Node part(int depth);
    Node negated(int depth);
    Node bracketed(int depth);
    Node term(const QueryToken& token) const;
    Node fieldTerm(const QueryToken& token) const;
    Node presence(const QueryToken& token, bool isMissing) const;
    Node state(const QueryToken& token) const;
    std::expected<QueryTest, QueryError> test(const QueryToken& token, QueryFieldKind kind) const;

    bool atEnd() const { return m_at == m_tokens.size(); }
    bool isAt(QueryToken::Kind kind) const { return !atEnd() && m_tokens[m_at].kind == kind; }
    QueryError errorAt(qsizetype begin, qsizetype size, const QString& message,
                       const QString& suggestion = {}) const;
    QueryError errorAt(const QueryToken& token, const QString& message,
                       const QString& suggestion = {}) const {
        return errorAt(token.begin, token.size, message, suggestion);
    }
    QueryError valueError(const QueryToken& token, const QString& message,
                          const QString& suggestion = {}) const;

    const QString& m_text;
    qint64 m_now;
    std::vector<QueryToken> m_tokens;
    std::size_t m_at = 0;
};

} // namespace galley
