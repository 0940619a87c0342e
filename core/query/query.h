// A question to the articles of a feed, as people write it.
#pragma once

#include "core/query/queryfield.h"
#include "core/query/queryvalue.h"
#include "core/query/textpattern.h"

#include <expected>
#include <functional>
#include <memory>
#include <variant>

namespace galley {

/// What is wrong with a query.
struct QueryError {
    qsizetype begin = 0; ///< what is wrong: offset and length in UTF-16 units
    qsizetype size = 0;
    int column = 1;              ///< 1-based, in characters
    QString message;             ///< translated
    QString suggestion;          ///< what may stand there instead; empty where nothing is known
    bool hasReplacement = false; ///< the suggestion can take the place of what is wrong as it is

    /// Message, column and suggestion in one sentence or two.
    QString toString() const;
};

/// What can be asked for where only some values exist.
struct QueryVocabulary {
    QStringList problems = {}; ///< ids of the rules; none: any id will do
};

/// Matched by a text that holds the pattern somewhere.
struct HoldsText {
    TextPattern pattern;
    bool operator==(const HoldsText&) const = default;
};
/// Matched by a text that is the pattern.
struct IsText {
    TextPattern pattern;
    bool operator==(const IsText&) const = default;
};
/// Matched by what is there and not empty.
struct IsPresent {
    bool operator==(const IsPresent&) const = default;
};
using QueryTest = std::variant<HoldsText, IsText, NumberRange, MomentRange, bool, IsPresent, QueryState>;

/// A part of a query: a test of one source, or other parts joined.
struct QueryNode {
    enum class Kind { And, Or, Not, Term };
    Kind kind = Kind::And;
    std::vector<QueryNode> children; ///< of And, Or (any number) and Not (one)
    QuerySource source;              ///< of a Term; of no meaning for a QueryState
    QueryTest test;                  ///< of a Term
    qsizetype begin = 0;             ///< where it stands in the text, in UTF-16 units
    qsizetype size = 0;
};

/// An immutable parsed query. Copying is cheap; thread-safe.
class Query {
public:
    Query(); ///< matches every article

    /// Reads a query. `nowMSecs` is what relative dates count from, milliseconds since the epoch.
    static std::expected<Query, QueryError> parse(const QString& text, qint64 nowMSecs,
                                                  const QueryVocabulary& vocabulary = {});

    const QString& text() const { return m_text; }
    /// Matches every article because it asks nothing.
    bool isEmpty() const;
    /// An And of what stands side by side.
    const QueryNode& root() const { return *m_root; }

    /// Asks one article: slow and obvious.
    bool matches(const QuerySubject& subject) const;

    /// The top-level front matter keys it looks at, each once.
    std::vector<std::string> keys() const;
    /// Whether it asks for this state; for Problem also whether it asks which problems there are.
    bool asksFor(QueryState state) const;
    /// The query without the part that stands there.
    QString without(const QueryNode& part) const;

private:
    QString m_text;
    std::shared_ptr<const QueryNode> m_root;
};

/// Whether one term matches an article.
bool matchesTerm(const QueryNode& term, const QuerySubject& subject);
/// Whether a source holds anything: what `has:` asks.
bool isPresent(const QuerySource& source, const QuerySubject& subject);
/// Calls with each value a source holds until `isWanted` says true; whether it did.
bool anyValue(const QuerySource& source, const QuerySubject& subject,
              const std::function<bool(const Value&)>& isWanted);
/// The pattern a term looks for; nullptr where it looks for something else.
const TextPattern* patternOf(const QueryNode& term);

} // namespace galley
