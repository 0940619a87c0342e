// What may be meant by parts of a query that are wrong. For core/query only.
#pragma once

#include "core/query/querytoken.h"

namespace galley {

/// Whether a token is the word as it stands, not in quotes.
bool isWord(const QueryToken& token, QStringView word);

/// A text with its closing quote.
QString withQuote(const QString& text);

/// A range the right way round, quotes kept.
QString turnedRange(const QueryToken& token);

/// `AI OR ML` of the field `title:` as `(title:AI OR title:ML)`. `prefix` holds the colon.
QString withFieldInside(const QString& prefix, const QString& parts);

/// Whether the value of a field begins with a bracket that it does not close.
bool opensBracket(const QueryToken& token);
/// The token that closes it, counted from `from` on; as many as there are tokens where none does.
std::size_t closingToken(const QueryToken& opening, const std::vector<QueryToken>& tokens, std::size_t from);

} // namespace galley
