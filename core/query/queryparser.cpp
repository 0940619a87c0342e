// Recursive descent; what is wrong is said where it stands, with what may be meant.
#include "core/query/queryparser.h"

#include "core/query/queryremedy.h"

#include <QCoreApplication>

namespace galley {
namespace {

constexpr int deepest = 64;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Query)
};

QueryNode leaf(const QueryToken& token, QuerySource source, QueryTest test) {
    return {QueryNode::Kind::Term, {}, std::move(source), std::move(test), token.begin, token.size};
}

/// What a field stands for where its whole value is asked: of several texts the first, a provider's name.
QuerySource wholeSource(QuerySource source) {
    if (source.kind == QuerySource::Kind::Scalars)
        source.paths.resize(1);
    return source;
}

QueryNode joined(QueryNode::Kind kind, std::vector<QueryNode> children) {
    QueryNode node{kind, std::move(children), {}, {}, 0, 0};
    if (!node.children.empty()) {
        node.begin = node.children.front().begin;
        node.size = node.children.back().begin + node.children.back().size - node.begin;
    }
    return node;
}

QueryTest textTest(const QueryToken& token) {
    TextPattern pattern(token.pieces);
    if (token.isWhole)
        return IsText{std::move(pattern)};
    return HoldsText{std::move(pattern)};
}

/// Several examples are for reading.
QueryError withExamples(QueryError error, const QString& examples) {
    error.suggestion = examples;
    return error;
}

bool isReversed(const NumberRange& range) {
    return range.least > range.most;
}
bool isReversed(const MomentRange& range) {
    return range.begin >= range.end;
}

} // namespace

QueryParser::QueryParser(const QString& text, qint64 nowMSecs, const QueryVocabulary& vocabulary)
    : m_text(text)
    , m_now(nowMSecs)
    , m_vocabulary(vocabulary)
    , m_tokens(queryTokens(text)) {}

std::expected<QueryNode, QueryError> QueryParser::run() {
    if (atEnd())
        return joined(QueryNode::Kind::And, {});
    Node node = query(0);
    if (node && !atEnd())
        return closesNothing();
    if (node && node->kind != QueryNode::Kind::And) {
        std::vector<QueryNode> one;
        one.push_back(*std::move(node));
        return joined(QueryNode::Kind::And, std::move(one));
    }
    return node;
}

QueryParser::Node QueryParser::query(int depth) {
    std::vector<QueryNode> choices;
    while (true) {
        Node node = all(depth);
        if (!node)
            return node;
        choices.push_back(*std::move(node));
        if (!isAt(QueryToken::Kind::Or))
            break;
        ++m_at;
    }
    return choices.size() == 1 ? std::move(choices.front()) : joined(QueryNode::Kind::Or, std::move(choices));
}

QueryParser::Node QueryParser::all(int depth) {
    std::vector<QueryNode> parts;
    while (!atEnd() && !isAt(QueryToken::Kind::Or) && !isAt(QueryToken::Kind::Close)) {
        Node node = part(depth);
        if (!node)
            return node;
        parts.push_back(*std::move(node));
    }
    if (!parts.empty())
        return joined(QueryNode::Kind::And, std::move(parts));
    return nothingHere(depth);
}

QueryParser::Node QueryParser::part(int depth) {
    if (depth > deepest)
        return Wrong(errorAt(m_tokens[m_at], Text::tr("There are too many brackets.")));
    switch (m_tokens[m_at].kind) {
    case QueryToken::Kind::Not:
        return negated(depth);
    case QueryToken::Kind::Open:
        return bracketed(depth);
    default:
        return term(m_tokens[m_at++]);
    }
}

QueryParser::Node QueryParser::negated(int depth) {
    const QueryToken& sign = m_tokens[m_at++];
    const bool isApart = atEnd() || m_tokens[m_at].begin != sign.end() || isAt(QueryToken::Kind::Or) ||
                         isAt(QueryToken::Kind::Close);
    if (isApart)
        return Wrong(errorAt(sign, Text::tr("A minus stands right before what is not wanted."),
                             QStringLiteral("\"-\"")));
    Node node = part(depth + 1);
    if (!node)
        return node;
    std::vector<QueryNode> one;
    one.push_back(*std::move(node));
    QueryNode result = joined(QueryNode::Kind::Not, std::move(one));
    result.size += result.begin - sign.begin;
    result.begin = sign.begin;
    return result;
}

QueryParser::Node QueryParser::bracketed(int depth) {
    const QueryToken& open = m_tokens[m_at++];
    Node node = query(depth + 1);
    if (!node)
        return node;
    if (!isAt(QueryToken::Kind::Close))
        return std::unexpected(
            errorAt(open, Text::tr("This bracket is not closed."), QStringLiteral("\"(\"")));
    node->begin = open.begin;
    node->size = m_tokens[m_at++].end() - open.begin;
    return node;
}

QueryParser::Node QueryParser::term(const QueryToken& token) const {
    const bool isBlank = token.value.trimmed().isEmpty();
    if (!token.isClosed && (token.name.isEmpty() || !isBlank))
        return openQuote(token);
    if (!token.name.isEmpty())
        return fieldTerm(token);
    if (isWord(token, u"AND") || isWord(token, u"NOT"))
        return needlessWord(token);
    if (isBlank)
        return Wrong(errorAt(token, Text::tr("There is nothing between the quotes."), QStringLiteral("*")));
    return leaf(token, {QuerySource::Kind::SearchTexts, {}}, HoldsText{TextPattern(token.pieces)});
}

QueryParser::Node QueryParser::fieldTerm(const QueryToken& token) const {
    const QString name = token.name.toLower();
    const bool isPresence = name == u"has" || name == u"missing";
    auto field = isPresence || name == u"is" ? std::nullopt : resolveField(token.name);
    if (!field && !isPresence && name != u"is")
        return unknownField(token);
    if (token.value.trimmed().isEmpty())
        return noValue(token);
    if (opensBracket(token))
        return bracketBehindColon(token);
    if (isPresence)
        return presence(token, name == u"missing");
    if (!field)
        return state(token);
    if (field->source.kind == QuerySource::Kind::Problems && !isKnownRule(token))
        return unknownRule(token);
    auto wanted = test(token, field->kind);
    if (!wanted)
        return Wrong(wanted.error());
    return leaf(token, token.isWhole ? wholeSource(std::move(field->source)) : std::move(field->source),
                *std::move(wanted));
}

QueryParser::Node QueryParser::presence(const QueryToken& token, bool isMissing) const {
    auto field = resolveField(token.value);
    if (!field)
        return unknownPresence(token);
    QueryNode node = leaf(token, std::move(field->source), IsPresent{});
    if (!isMissing)
        return node;
    std::vector<QueryNode> one;
    one.push_back(std::move(node));
    return joined(QueryNode::Kind::Not, std::move(one));
}

QueryParser::Node QueryParser::state(const QueryToken& token) const {
    for (const QueryStateInfo& info : queryStates())
        if (token.value.compare(QLatin1String(info.name), Qt::CaseInsensitive) == 0)
            return leaf(token, {}, info.state);
    const QString nearest = nearestName(token.value, queryStateNames());
    const QString message = Text::tr("There is no state “%1”.").arg(token.value);
    return Wrong(nearest.isEmpty() ? withExamples(valueError(token, message), queryStateNames().join(u", "))
                                   : valueError(token, message, nearest));
}

std::expected<QueryTest, QueryError> QueryParser::test(const QueryToken& token, QueryFieldKind kind) const {
    const QString compared = token.isWhole ? QString(u'=' + token.value) : token.value;
    switch (kind) {
    case QueryFieldKind::Text:
        return textTest(token);
    case QueryFieldKind::Whole:
        return IsText{TextPattern(token.pieces)};
    case QueryFieldKind::Number:
        if (const auto range = numberRange(compared))
            return isReversed(*range) ? std::expected<QueryTest, QueryError>(reversed(token)) : *range;
        return Wrong(withExamples(valueError(token, Text::tr("“%1” is no number.").arg(token.value)),
                                  QStringLiteral("60, >=60, 10..50")));
    case QueryFieldKind::Date:
        if (const auto range = momentRange(compared, m_now))
            return isReversed(*range) ? std::expected<QueryTest, QueryError>(reversed(token)) : *range;
        return Wrong(withExamples(valueError(token, Text::tr("“%1” is no date.").arg(token.value)),
                                  QStringLiteral("2021, 2021-05, >=2021-05-01, >-7d")));
    case QueryFieldKind::Boolean:
        if (const auto wanted = booleanWord(token.value))
            return *wanted;
        return Wrong(
            withExamples(valueError(token, Text::tr("“%1” is neither true nor false.").arg(token.value)),
                         QStringLiteral("true, false")));
    case QueryFieldKind::Any:
        break;
    }
    if (const auto range = numberRange(compared); range && !token.isQuoted && isComparison(compared))
        return isReversed(*range) ? std::expected<QueryTest, QueryError>(reversed(token)) : *range;
    return textTest(token);
}

} // namespace galley
