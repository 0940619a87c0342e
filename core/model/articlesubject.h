// An article of an open feed as a query sees it: its edits count.
#pragma once

#include "core/editing/currentarticle.h"
#include "core/query/querysubject.h"

namespace galley {

/// For use at once: holds references. Fields the summary does not know are answered as far as edits tell.
class ArticleSubject : public QuerySubject {
public:
    /// `hasProblem`: what is() says of QueryState::Problem.
    ArticleSubject(const Feed& feed, const Edits& edits, ArticleId id, bool hasProblem)
        : m_article(feed, edits, id)
        , m_edits(edits)
        , m_id(id)
        , m_hasProblem(hasProblem) {}

    const CurrentArticle& article() const { return m_article; }

    QString path() const override { return m_article.snapshot().path(); }
    QString collection() const override { return m_article.snapshot().collection(); }
    bool isPublished() const override { return m_article.isPublished(); }
    /// Duplicate is never true here: one article does not know of others.
    bool is(QueryState state) const override;
    std::optional<Value> value(const FieldPath& path) const override;
    bool has(const FieldPath& path) const override;

private:
    CurrentArticle m_article;
    const Edits& m_edits;
    ArticleId m_id;
    bool m_hasProblem;
};

} // namespace galley
