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
    QueryParser(const QString& text, qint64 nowMSecs, const QueryVocabulary& vocabulary);

    std::expected<QueryNode, QueryError> run();

private:
    using Node = std::expected<QueryNode, QueryError>;
    using Wrong = std::unexpected<QueryError>;

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

    // What is wrong, with what may be meant:
    Wrong nothingHere(int depth) const;
    Wrong closesNothing() const;
    Wrong needlessWord(const QueryToken& token) const;
    Wrong openQuote(const QueryToken& token) const;
    Wrong noValue(const QueryToken& token) const;
    Wrong unknownField(const QueryToken& token) const;
    Wrong unknownPresence(const QueryToken& token) const;
    Wrong unknownRule(const QueryToken& token) const;
    Wrong bracketBehindColon(const QueryToken& token) const;
    Wrong reversed(const QueryToken& token) const;

    bool atEnd() const { return m_at == m_tokens.size(); }
    bool isAt(QueryToken::Kind kind) const { return !atEnd() && m_tokens[m_at].kind == kind; }
    QString textOf(const QueryToken& token) const { return m_text.mid(token.begin, token.size); }
    /// Whether a text alone is a query that can be asked.
    bool isQuery(const QString& text) const;
    bool isKnownRule(const QueryToken& token) const;
    int columnAt(qsizetype begin) const;
    QueryError errorAt(qsizetype begin, qsizetype size, const QString& message,
                       const QString& replacement = {}) const;
    QueryError errorAt(const QueryToken& token, const QString& message,
                       const QString& replacement = {}) const {
        return errorAt(token.begin, token.size, message, replacement);
    }
    QueryError valueError(const QueryToken& token, const QString& message,
                          const QString& replacement = {}) const;

    const QString& m_text;
    qint64 m_now;
    const QueryVocabulary& m_vocabulary;
    std::vector<QueryToken> m_tokens;
    std::size_t m_at = 0;
};

} // namespace galley
