// The fields, states and signs of the query language: what parser, completion and help all come from.
#pragma once

#include "core/article/field.h"
#include "core/query/querysubject.h"

#include <QStringList>

#include <span>
#include <vector>

namespace galley {

/// How a field is compared.
enum class QueryFieldKind {
    Text,    ///< holds the value somewhere
    Whole,   ///< is the value
    Number,  ///< numbers, comparisons, ranges
    Date,    ///< days, months, years, comparisons, ranges
    Boolean, ///< true or false
    Any      ///< a field Galley does not know: a text, or a number where it is compared
};

/// What of an article a field stands for.
struct QuerySource {
    enum class Kind {
        SearchTexts, ///< title (or file name), excerpt, provider's name and domain, topics
        Title,       ///< `title`, else `name`
        Path,
        Collection,
        Published, ///< as Jekyll decides
        Scalars,   ///< of these paths, each where it is no list or record
        Items,     ///< of the list at the path
        Images,    ///< addresses and titles of the pictures at the path
        Related,   ///< titles of the articles at the path
        Problems,  ///< ids of the rules the article breaks
        Tree       ///< all texts in what stands at the path
    };
    Kind kind = Kind::SearchTexts;
    std::vector<FieldPath> paths = {};

    bool operator==(const QuerySource&) const = default;
};

/// A field of the table.
struct QueryField {
    const char* name;
    const char* alias; ///< another name, usually the front matter key; or ""
    QueryFieldKind kind;
    QuerySource::Kind source;
    std::vector<const char*> paths; ///< front matter paths; none where the source says it all
    const char* help;               ///< source text for translate("Query", ...)
    const char* example;
};

/// All fields a query can name, the most used first; front matter paths and `.key` work besides them.
const std::vector<QueryField>& queryFields();

/// A state `is:` can ask for.
struct QueryStateInfo {
    const char* name;
    QueryState state;
    const char* help; ///< source text for translate("Query", ...)
};
std::span<const QueryStateInfo> queryStates();

/// A way of writing beside fields.
struct QueryForm {
    const char* example;
    const char* help; ///< source text for translate("Query", ...)
};
/// Words, phrases, wildcards, comparisons, nested fields, has:, is:, negation, OR, brackets; in the order to
/// explain them.
std::span<const QueryForm> queryForms();

/// The language in some lines of plain text, for a terminal: forms, fields, states, grammar.
QString queryHelp();
/// The grammar, a rule a line.
QStringList queryGrammar();

/// What a name stands for.
struct ResolvedField {
    QueryFieldKind kind;
    QuerySource source;
};
/// Looks a name up without regard to case: of the table, or a front matter path of a known field, or `.key`
/// for any other. Nothing for unknown ones.
std::optional<ResolvedField> resolveField(const QString& name);

/// The name nearest to what was typed; empty where none is near.
QString nearestName(const QString& typed, const QStringList& names);
/// All names a field can have in front of its colon, `has`, `missing` and `is` among them.
QStringList queryFieldNames();
QStringList queryStateNames();

} // namespace galley
