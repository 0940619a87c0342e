// One pass from left to right.
#include "core/query/querytoken.h"

#include <algorithm>

namespace galley {
namespace {

bool isNameStart(QChar character) {
    return character.isLetter() || character == u'.' || character == u'_';
}

bool isNamePart(QChar character) {
    return character.isLetterOrNumber() || QStringView(u"._-[]").contains(character);
}

/// Goes over the text once.
class Lexer {
public:
    explicit Lexer(const QString& text)
        : m_text(text) {}

    std::vector<QueryToken> run();

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    QueryToken sign(QueryToken::Kind kind);
    QueryToken term();
    void takeName(QueryToken& token);
    void takeQuoted(QueryToken& token);
    void takeRaw(QueryToken& token);

    const QString& m_text;
    qsizetype m_at = 0;
};

std::vector<QueryToken> Lexer::run() {
    std::vector<QueryToken> tokens;
    while (true) {
        while (!atEnd() && peek().isSpace())
            ++m_at;
        if (atEnd())
            return tokens;
        if (peek() == u'(')
            tokens.push_back(sign(QueryToken::Kind::Open));
        else if (peek() == u')')
            tokens.push_back(sign(QueryToken::Kind::Close));
        else if (peek() == u'-')
            tokens.push_back(sign(QueryToken::Kind::Not));
        else
            tokens.push_back(term());
    }
}

QueryToken Lexer::sign(QueryToken::Kind kind) {
    QueryToken token;
    token.kind = kind;
    token.begin = m_at++;
    token.size = 1;
    return token;
}

QueryToken Lexer::term() {
    QueryToken token;
    token.begin = m_at;
    takeName(token);
    token.valueBegin = m_at;
    token.isWhole = !token.name.isEmpty() && peek() == u'=';
    m_at += token.isWhole ? 1 : 0;
    if (peek() == u'"')
        takeQuoted(token);
    else
        takeRaw(token);
    if (token.isWhole)
        token.pieces = QStringList(token.value);
    token.size = m_at - token.begin;
    if (token.name.isEmpty() && !token.isQuoted && token.value == u"OR")
        token.kind = QueryToken::Kind::Or;
    return token;
}

void Lexer::takeName(QueryToken& token) {
    if (!isNameStart(peek()))
        return;
    qsizetype size = 1;
    while (isNamePart(peek(size)))
        ++size;
    if (peek(size) != u':')
        return;
    token.name = m_text.mid(m_at, size);
    m_at += size + 1;
}

void Lexer::takeQuoted(QueryToken& token) {
    token.isQuoted = true;
    token.isClosed = false;
    token.pieces = QStringList(QString());
    for (++m_at; !atEnd(); ++m_at) {
        if (peek() == u'"') {
            token.isClosed = true;
            ++m_at;
            return;
        }
        const bool isEscape = peek() == u'\\' && QStringView(u"\"\\*").contains(peek(1)) && !peek(1).isNull();
        m_at += isEscape ? 1 : 0;
        token.value += peek();
        if (peek() == u'*' && !isEscape)
            token.pieces += QString();
        else
            token.pieces.back() += peek();
    }
}

/// Brackets within a word belong to it where they are closed again.
void Lexer::takeRaw(QueryToken& token) {
    const qsizetype begin = m_at;
    int open = 0;
    for (; !atEnd() && !peek().isSpace(); ++m_at) {
        if (peek() == u')' && open-- == 0)
            break;
        open += peek() == u'(' ? 1 : 0;
    }
    token.value = m_text.mid(begin, m_at - begin);
    token.pieces = token.value.split(u'*');
}

} // namespace

std::vector<QueryToken> queryTokens(const QString& text) {
    return Lexer(text).run();
}

QString tidyQuery(const QString& text) {
    QString tidy;
    qsizetype end = 0;
    for (const QueryToken& token : queryTokens(text)) {
        if (!tidy.isEmpty() && token.begin > end)
            tidy += u' ';
        tidy += QStringView(text).mid(token.begin, token.size);
        end = token.end();
    }
    return tidy;
}

QString queryValue(const QString& text) {
    const auto isPlain = [](QChar character) {
        return character.isLetterOrNumber() || QStringView(u"._-<>").contains(character);
    };
    if (!text.isEmpty() && text != u"OR" && std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString quoted;
    for (const QChar character : text) {
        if (QStringView(u"\"\\*").contains(character))
            quoted += u'\\';
        quoted += character;
    }
    return u'"' + quoted + u'"';
}

} // namespace galley
