// What a query asks of an article.
#pragma once

#include "core/article/field.h"

#include <QStringList>

#include <optional>

namespace galley {

/// What `is:` can ask for.
enum class QueryState { Published, Unpublished, Unsaved, Conflict, Problem, Unreadable, Duplicate };

/// Gives the current values of one article.
class QuerySubject {
public:
    virtual ~QuerySubject() = default;

    virtual QString path() const = 0; ///< relative to the feed
    virtual QString collection() const = 0;
    /// As Jekyll decides; false for an article that cannot be read.
    virtual bool isPublished() const = 0;
    /// Any state but Published and Unpublished.
    virtual bool is(QueryState state) const = 0;
    /// The ids of the rules it breaks, as far as anybody looked; some may be there twice.
    virtual QStringList problems() const = 0;
    /// The value of a front matter field; nothing where it is missing.
    virtual std::optional<Value> value(const FieldPath& path) const = 0;
    /// Whether a field is there and not empty; for those who know without its value.
    virtual bool has(const FieldPath& path) const;
};

} // namespace galley
