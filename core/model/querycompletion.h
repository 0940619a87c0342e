// What may stand where somebody is typing in a query.
#pragma once

#include "core/model/valuecounts.h"

namespace galley {

/// One way to go on.
struct QuerySuggestion {
    QString text; ///< takes the place of what is typed
    QString help; ///< what it means, or how many articles have it
};

/// Ways to go on at a place of a query.
struct QueryCompletion {
    qsizetype begin = 0; ///< what is typed of it: offset and length in UTF-16 units
    qsizetype size = 0;
    QString field; ///< whose values these are; empty for names of fields
    std::vector<QuerySuggestion> suggestions;
};

/// Suggests fields where one may begin, all of them with nothing typed; states behind `is:`, fields behind
/// `has:`, true and false behind booleans, and the values counted behind the field they are of.
QueryCompletion completionAt(const QString& text, qsizetype cursor, const ValueCounts& counts);

} // namespace galley
