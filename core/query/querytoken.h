// The words and signs a query is written in.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace galley {

/// One word or sign and where it stands. What is half typed is a token too: it can be coloured and completed.
struct QueryToken {
    enum class Kind {
        Open,  ///< (
        Close, ///< )
        Not,   ///< - before a term
        Or,    ///< OR
        Term   ///< word, "phrase", field:value, field:=value
    };
    Kind kind = Kind::Term;
    qsizetype begin = 0; ///< offset in the text, in UTF-16 units
    qsizetype size = 0;

    // Of a term:
    QString name;             ///< of the field, as typed; empty for a word or phrase
    qsizetype valueBegin = 0; ///< behind the colon
    bool isWhole = false;     ///< an equals sign stands behind the colon
    bool isQuoted = false;
    bool isClosed = true; ///< false where the closing quote is missing
    QString value;        ///< without equals sign, quotes and escapes
    QStringList pieces;   ///< of the value, between its wildcards; behind an equals sign there are none

    qsizetype end() const { return begin + size; }
};

/// Takes a text apart; never fails.
std::vector<QueryToken> queryTokens(const QString& text);

/// A query with one blank where there were several; what stands in quotes stays as it is.
QString tidyQuery(const QString& text);

/// A text as a value behind a field's colon: in quotes where it needs them.
QString queryValue(const QString& text);

} // namespace galley
