// A query asked of the rows of an ArticleTableModel, over and over.
#pragma once

#include "core/model/articletablemodel.h"
#include "core/model/documentanswers.h"
#include "core/model/duplicaterows.h"
#include "core/model/querycolumn.h"

#include <memory>

namespace galley {

/// Prepares what terms look at when they are first asked and keeps it while rows come, go and change. Words,
/// title, excerpt, provider and topics are looked up in the search texts, which it is given.
class RowQuery {
public:
    /// Both must outlive it; `texts` holds a row's ArticleTableModel::searchText().
    RowQuery(const ArticleTableModel* table, const TextColumn* texts)
        : m_table(table)
        , m_texts(texts) {}

    const Query& query() const { return m_query; }
    /// Takes another query up and prepares for it; rows told of by touch() are read again. `answers` to its
    /// documentTerms().
    void setQuery(const Query& query, const DocumentAnswers::Answers& answers = {});
    /// How many values setQuery() would have to read first.
    std::size_t missingFor(const Query& query) const;
    /// Reads some of them, `count` rows of each; whether that was all. Given up for another query.
    bool prepare(const Query& query, int count);
    /// Answers for further rows.
    void addAnswers(const DocumentAnswers::Answers& answers);
    /// Whether this query can only match what `other` matches too: it was typed on.
    bool narrows(const Query& other) const;
    bool matches(int row) const { return matches(m_root, static_cast<std::size_t>(row)); }

    /// Some groups of the query's parts, apart from the others.
    class Groups;
    /// `groups`: places among the parts of the query's root. Good for as long as the query stays.
    Groups grouped(const std::vector<std::vector<std::size_t>>& groups);
    /// The group that alone keeps a row from matching; -1 where there is none.
    int onlyHindrance(int row, const Groups& groups) const;

    /// The same by the row's values now, touched or not; whether it is a duplicate, by those read last.
    bool matchesNow(int row) const;

    /// Rows joined the table behind the others. Before them their texts.
    void append(int count);
    void touch(int row) { m_stale.push_back(row); }
    /// Rows in which only the problems are other ones. Whether the query asks for those.
    bool touchProblems(const std::vector<int>& rows);
    /// Reads the rows touched again.
    void refresh();
    void remove(int first, int last);
    void renumber(const std::vector<int>& nowAt);

private:
    /// A part of the query and where its answers come from.
    struct Part {
        QueryNode::Kind kind = QueryNode::Kind::And;
        std::vector<Part> parts;             ///< of And the fastest and rarest first
        const QueryNode* term = nullptr;     ///< within m_query
        const QueryColumn* column = nullptr; ///< nullptr: the search texts, or the duplicates
        int line = -1;                       ///< of the search text; -1: any, -2: none of them
    };

    Part compiled(const QueryNode& node);
    static void sortBySpeed(Part& part);
    const QueryColumn* columnFor(const QueryNode& term);
    bool hasColumnFor(const QueryNode& term) const;
    /// What is read of each article for a query and is not at hand.
    std::vector<const QueryNode*> missingTerms(const Query& query) const;
    void fillNew();
    void prepareDuplicates();
    void dropAnswers();
    ArticleSubject subject(std::size_t row) const;
    const Article& articleAt(int row) const;
    void read(QueryColumn& column, std::size_t row) { read(column, row, subject(row)); }
    void read(QueryColumn& column, std::size_t row, const ArticleSubject& article);
    /// What the file says to a term, where the summary cannot.
    std::optional<bool> fileAnswer(const QueryNode& term, std::size_t row) const;
    bool matchesNow(const QueryNode& node, std::size_t row) const;
    bool matches(const Part& part, std::size_t row) const;
    bool matchesTexts(const Part& part, std::size_t row) const;

    const ArticleTableModel* m_table;
    const TextColumn* m_texts;
    Query m_query;
    Part m_root;
    std::vector<std::unique_ptr<QueryColumn>> m_columns;
    std::vector<QueryColumn*> m_new;                    ///< of these, those still to be filled
    std::vector<std::unique_ptr<QueryColumn>> m_coming; ///< being prepared: only their first rows are there
    std::optional<DuplicateRows> m_duplicates;          ///< once it was asked for
    std::vector<int> m_stale;
    std::vector<QueryNode> m_documentTerms;
    std::vector<std::vector<char>> m_fileAnswers; ///< for each of these, by article
};

class RowQuery::Groups {
    friend class RowQuery;
    std::vector<Part> m_groups;
    Part m_others;
};

} // namespace galley
