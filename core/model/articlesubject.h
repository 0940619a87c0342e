// An article of an open feed as a query sees it: its edits count.
#pragma once

#include "core/model/articletablemodel.h"
#include "core/query/querysubject.h"

namespace galley {

/// A row of the table. For use at once: holds references. Fields the summary does not know are answered as
/// far as edits tell.
class ArticleSubject : public QuerySubject {
public:
    ArticleSubject(const ArticleTableModel& table, int row)
        : m_table(table)
        , m_row(row)
        , m_id(table.idAt(row))
        , m_article(table.feed(), table.edits(), m_id) {}

    const CurrentArticle& article() const { return m_article; }

    QString path() const override { return m_article.snapshot().path(); }
    QString collection() const override { return m_article.snapshot().collection(); }
    bool isPublished() const override { return m_article.isPublished(); }
    /// Duplicate is never true here: one article does not know of others.
    bool is(QueryState state) const override;
    QStringList problems() const override { return m_table.brokenRules(m_row); }
    std::optional<Value> value(const FieldPath& path) const override;
    bool has(const FieldPath& path) const override;

private:
    const ArticleTableModel& m_table;
    int m_row;
    ArticleId m_id;
    CurrentArticle m_article;
};

} // namespace galley
