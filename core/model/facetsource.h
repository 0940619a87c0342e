// One article as the side bar counts it.
#pragma once

#include "core/editing/edits.h"
#include "core/query/querysubject.h"

namespace galley {

/// An article and what is known of it besides: a value, to be read on a worker.
struct FacetSource {
    ArticleId id = -1;
    Article article;
    std::vector<Edit> edits;
    bool isThere = true; ///< false once its file is gone
    bool hasConflict = false;
    bool hasProblem = false;
    QStringList rules = {}; ///< the ids of those it breaks
};

/// Its current values, and the article as a query sees it. For use at once: holds a reference.
class FacetSubject : public QuerySubject {
public:
    explicit FacetSubject(const FacetSource& source)
        : m_source(source) {}

    QString provider() const;
    QString type() const;
    QStringList topics() const;
    std::optional<qint64> moment() const; ///< when it was published, see Article::publishedMSecs()
    std::optional<double> quality() const;

    QString path() const override { return m_source.article.path(); }
    QString collection() const override { return m_source.article.collection(); }
    bool isPublished() const override;
    bool is(QueryState state) const override;
    QStringList problems() const override { return m_source.rules; }
    std::optional<Value> value(const FieldPath& path) const override;

private:
    QString text(const FieldPath& path) const;

    const FacetSource& m_source;
};

} // namespace galley
