// What the parser says where something is wrong: a suggestion that can be taken makes that place right.
#include "core/query/queryparser.h"
#include "core/query/queryremedy.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Query)
};

QStringList fieldNames() {
    QStringList names = queryFieldNames();
    names.removeIf([](const QString& name) { return !resolveField(name); });
    return names;
}

} // namespace

int QueryParser::columnAt(qsizetype begin) const {
    return static_cast<int>(m_text.left(begin).toUcs4().size()) + 1;
}

QueryError QueryParser::errorAt(qsizetype begin, qsizetype size, const QString& message,
                                const QString& replacement) const {
    return {begin, size, columnAt(begin), message, replacement, !replacement.isEmpty()};
}

QueryError QueryParser::valueError(const QueryToken& token, const QString& message,
                                   const QString& replacement) const {
    return errorAt(token.valueBegin, token.end() - token.valueBegin, message, replacement);
}

bool QueryParser::isQuery(const QString& text) const {
    return QueryParser(text, m_now, m_vocabulary).run().has_value();
}

QueryParser::Wrong QueryParser::nothingHere(int depth) const {
    if (isAt(QueryToken::Kind::Or))
        return Wrong(
            errorAt(m_tokens[m_at], Text::tr("There is nothing in front of OR."), QStringLiteral("\"OR\"")));
    if (depth == 0 && !atEnd())
        return closesNothing();
    const QueryToken& last = m_tokens[m_at - 1];
    if (last.kind == QueryToken::Kind::Or)
        return Wrong(errorAt(last, Text::tr("There is nothing behind OR."), QStringLiteral("\"OR\"")));
    if (atEnd())
        return Wrong(errorAt(last, Text::tr("This bracket is not closed."), QStringLiteral("\"(\"")));
    const QString both = m_text.mid(last.begin, m_tokens[m_at].end() - last.begin);
    return Wrong(errorAt(last.begin, both.size(), Text::tr("There is nothing between the brackets."),
                         queryValue(both)));
}

/// One bracket too many goes with what stands in front of it, so that something stands there.
QueryParser::Wrong QueryParser::closesNothing() const {
    const QueryToken& bracket = m_tokens[m_at];
    const QString message = Text::tr("This bracket closes nothing.");
    if (m_at == 0)
        return Wrong(errorAt(bracket, message, QStringLiteral("\")\"")));
    const QueryToken& last = m_tokens[m_at - 1];
    QueryError error = errorAt(last.begin, bracket.end() - last.begin, message, textOf(last));
    error.column = columnAt(bracket.begin);
    return Wrong(std::move(error));
}

QueryParser::Wrong QueryParser::needlessWord(const QueryToken& token) const {
    const bool isNot = token.value == u"NOT";
    const QString message = isNot ? Text::tr("A minus right before what is not wanted stands for NOT.")
                                  : Text::tr("AND is left out: what stands side by side must all match.");
    const bool leads = !atEnd() && !isAt(QueryToken::Kind::Close) && !isAt(QueryToken::Kind::Or);
    if (!leads)
        return Wrong(errorAt(token, message, QString(u'"' + token.value + u'"')));
    const QueryToken& next = m_tokens[m_at];
    return Wrong(errorAt(token.begin, next.end() - token.begin, message,
                         isNot ? QString(u'-' + textOf(next)) : textOf(next)));
}

QueryParser::Wrong QueryParser::openQuote(const QueryToken& token) const {
    const QString text = textOf(token);
    const bool isBlank = token.value.trimmed().isEmpty();
    return Wrong(errorAt(token, Text::tr("The closing quote is missing."),
                         isBlank ? queryValue(text.trimmed()) : withQuote(text)));
}

QueryParser::Wrong QueryParser::noValue(const QueryToken& token) const {
    const bool asksForNothing = token.isWhole || (token.isQuoted && token.isClosed);
    QueryError error = errorAt(token, Text::tr("%1: wants a value.").arg(token.name),
                               QLatin1String(asksForNothing ? "missing:" : "has:") + token.name);
    if (!resolveField(token.name)) {
        const bool isState = token.name.compare(u"is", Qt::CaseInsensitive) == 0;
        error.suggestion = isState ? queryStateNames().join(u", ") : QStringLiteral("image, topic, excerpt");
        error.hasReplacement = false;
    }
    return Wrong(std::move(error));
}

/// Where the nearest field cannot have the value, its name is for reading. Words of two letters are near
/// anything.
QueryParser::Wrong QueryParser::unknownField(const QueryToken& token) const {
    constexpr qsizetype shortest = 3;
    const QString message = Text::tr("There is no field “%1”.").arg(token.name);
    const QString nearest =
        token.name.size() < shortest ? QString() : nearestName(token.name, queryFieldNames());
    if (nearest.isEmpty())
        return Wrong(errorAt(token, message, queryValue(textOf(token))));
    if (token.value.isEmpty() && resolveField(nearest))
        return Wrong(errorAt(token, message, u"has:" + nearest));
    QueryError error = errorAt(token.begin, token.name.size(), message, nearest);
    error.hasReplacement = isQuery(
        nearest + m_text.mid(token.begin + token.name.size(), token.end() - token.begin - token.name.size()));
    return Wrong(std::move(error));
}

QueryParser::Wrong QueryParser::unknownPresence(const QueryToken& token) const {
    const QString message = Text::tr("There is no field “%1”.").arg(token.value);
    if (const QString nearest = nearestName(token.value, fieldNames()); !nearest.isEmpty())
        return Wrong(valueError(token, message, nearest));
    if (const QString foreign = u'.' + token.value; resolveField(foreign))
        return Wrong(valueError(token, message, queryValue(foreign)));
    QueryError error = valueError(token, message);
    error.suggestion = QStringLiteral("image, topic, excerpt");
    return Wrong(std::move(error));
}

bool QueryParser::isKnownRule(const QueryToken& token) const {
    const QStringList& rules = m_vocabulary.problems;
    const TextPattern pattern(token.pieces);
    return rules.isEmpty() || std::any_of(rules.begin(), rules.end(),
                                          [&](const QString& rule) { return pattern.isAllOf(toUtf8(rule)); });
}

QueryParser::Wrong QueryParser::unknownRule(const QueryToken& token) const {
    const QString nearest = nearestName(token.value, m_vocabulary.problems);
    return Wrong(valueError(token, Text::tr("There is no rule “%1”.").arg(token.value),
                            nearest.isEmpty() ? QStringLiteral("*") : nearest));
}

QueryParser::Wrong QueryParser::bracketBehindColon(const QueryToken& token) const {
    const QString message = Text::tr("Brackets stand around whole parts, not behind a colon.");
    const std::size_t closing = closingToken(token, m_tokens, m_at);
    if (closing == m_tokens.size())
        return Wrong(
            valueError(token, message, QLatin1String(token.isWhole ? "=" : "") + queryValue(token.value)));
    const qsizetype first = token.valueBegin + (token.isWhole ? 2 : 1);
    const QString prefix = m_text.mid(token.begin, first - 1 - token.begin);
    const qsizetype end = m_tokens[closing].end();
    return Wrong(errorAt(token.begin, end - token.begin, message,
                         withFieldInside(prefix, m_text.mid(first, end - 1 - first))));
}

QueryParser::Wrong QueryParser::reversed(const QueryToken& token) const {
    return Wrong(valueError(token, Text::tr("The range ends before it begins."), turnedRange(token)));
}

} // namespace galley
