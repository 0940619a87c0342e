// Texts alone: whether they can be read the parser finds out.
#include "core/query/queryremedy.h"

namespace galley {
namespace {

qsizetype openBrackets(const QueryToken& token) {
    return token.value.count(u'(') - token.value.count(u')');
}

} // namespace

bool isWord(const QueryToken& token, QStringView word) {
    return token.kind == QueryToken::Kind::Term && token.name.isEmpty() && !token.isQuoted &&
           token.value == word;
}

QString withQuote(const QString& text) {
    const QString closed = text + u'"';
    const std::vector<QueryToken> tokens = queryTokens(closed);
    return !tokens.empty() && tokens.back().isClosed ? closed : QString(text + u"\\\""); // it was an escape
}

QString turnedRange(const QueryToken& token) {
    const qsizetype dots = token.value.indexOf(u"..");
    const QString turned = token.value.mid(dots + 2) + u".." + token.value.left(dots);
    return token.isQuoted ? QString(u'"' + turned + u'"') : turned;
}

QString withFieldInside(const QString& prefix, const QString& parts) {
    QString inside;
    qsizetype end = 0;
    for (const QueryToken& token : queryTokens(parts)) {
        if (token.kind != QueryToken::Kind::Term || !token.name.isEmpty() || isWord(token, u"AND") ||
            isWord(token, u"NOT"))
            continue;
        inside += parts.mid(end, token.begin - end) + prefix;
        end = token.begin;
    }
    return u'(' + inside + parts.mid(end) + u')';
}

bool opensBracket(const QueryToken& token) {
    return !token.isQuoted && token.value.startsWith(u'(') && openBrackets(token) > 0;
}

std::size_t closingToken(const QueryToken& opening, const std::vector<QueryToken>& tokens, std::size_t from) {
    qsizetype open = openBrackets(opening);
    for (std::size_t at = from; at < tokens.size(); ++at) {
        if (tokens[at].kind == QueryToken::Kind::Open)
            ++open;
        else if (tokens[at].kind == QueryToken::Kind::Close && --open == 0)
            return at;
    }
    return tokens.size();
}

} // namespace galley
