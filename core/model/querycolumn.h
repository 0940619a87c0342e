// What one term of a query looks at, prepared for all rows.
#pragma once

#include "core/model/articlesubject.h"
#include "core/model/textcolumn.h"
#include "core/query/query.h"

#include <string>
#include <vector>

namespace galley {

/// Values of one source by row, kept in the form its tests compare. Rows are read when told so.
class QueryColumn {
public:
    enum class Kind {
        Numbers, ///< of one front matter path
        Moments, ///< of one front matter path, milliseconds since the epoch
        Texts,   ///< folded texts, a line each
        Answers  ///< whether a term matches
    };
    /// The column for a term that does not look at the search text.
    explicit QueryColumn(const QueryNode& term);

    /// Whether this column can answer another term.
    bool serves(const QueryNode& term) const;
    bool matches(const QueryNode& term, std::size_t row) const;
    /// How long matches() takes compared to others: lower is faster.
    int cost() const { return m_kind == Kind::Texts ? 2 : 1; }
    /// Worth keeping for later queries: values, and answers to what is asked again and again.
    bool isLasting() const;
    const QueryNode& term() const { return m_term; }

    std::size_t size() const;
    /// Makes room for rows behind the others; they are still to be read.
    void resize(std::size_t size);
    void replace(std::size_t row, const ArticleSubject& subject);
    /// Hints that replace() or textsOf() are about to look at an article that came already.
    void expect(const Article& article) const;
    bool holdsTexts() const { return m_kind == Kind::Texts; }
    /// What a row of texts holds for an article; any thread.
    std::string textsOf(const ArticleSubject& subject) const;
    /// The texts of all rows, and where they are kept.
    void setTexts(std::vector<std::string_view> texts, TextArena&& arena) {
        m_texts.assign(std::move(texts), std::move(arena));
    }
    void setAnswer(std::size_t row, bool matches) { m_answers[row] = matches ? 1 : 0; }
    void remove(std::size_t first, std::size_t last);
    void renumber(const std::vector<int>& nowAt);

private:
    double numberOf(const ArticleSubject& subject) const;
    std::optional<qint64> momentOf(const ArticleSubject& subject) const;

    Kind m_kind;
    QueryNode m_term;              ///< the one it was made for
    std::vector<double> m_numbers; ///< NaN where there is none
    std::vector<qint64> m_moments;
    TextColumn m_texts; ///< empty where there is none
    std::vector<char> m_answers;
};

} // namespace galley
