// Terms of a query that only the files can answer, asked in the background.
#pragma once

#include "core/editing/edits.h"
#include "core/query/query.h"

#include <QFutureWatcher>
#include <QObject>

#include <vector>

namespace galley {

/// Whether a term looks at fields that not every summary can tell.
bool needsDocument(const QueryNode& term);
/// The terms of a query that do.
std::vector<QueryNode> documentTerms(const Query& query);
/// Whether an article's summary can tell what a term looks at all the same.
bool tells(const Article& article, const QueryNode& term);
/// Those of the articles that have to be asked, for one of the terms at least.
std::vector<ArticleId> idsToAsk(const Feed& feed, std::vector<ArticleId> ids,
                                const std::vector<QueryNode>& terms);

/// Reads files on all cores, one question at a time, as they are with their unsaved edits made. GUI thread.
class DocumentAnswers : public QObject {
    Q_OBJECT
public:
    explicit DocumentAnswers(QObject* parent = nullptr);
    ~DocumentAnswers() override; ///< cancels; what runs is not waited for

    struct Answers {
        std::vector<ArticleId> ids;
        std::vector<std::vector<char>> matches; ///< for each term, by the places of `ids`
    };

    /// Asks these articles all terms; answered() tells. A question under way is given up.
    void ask(const Feed& feed, const Edits& edits, std::vector<ArticleId> ids, std::vector<QueryNode> terms);
    void cancel();
    bool isAsking() const { return m_isAsking; }

signals:
    void answered(const galley::DocumentAnswers::Answers& answers);

private:
    QFutureWatcher<Answers> m_watcher;
    bool m_isAsking = false;
};

} // namespace galley
