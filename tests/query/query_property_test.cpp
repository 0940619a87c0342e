// Random queries to random articles, against an evaluator that shares no code with the product.
#include "core/frontmatter/document.h"
#include "tests/query/plainquery.h"
#include "tests/query/querysubjects.h"

#include <gtest/gtest.h>

namespace galley {
namespace {

TEST(QueryProperty, MatchesWhatPlainValuesSay) {
    PlainInventor invent(11);
    std::vector<PlainArticle> articles;
    std::vector<PlainSubject> subjects;
    for (int i = 0; i < 60; ++i) {
        articles.push_back(invent.article(i));
        const auto document = frontmatter::Document::read("---\n" + articles.back().yaml() + "---\n");
        ASSERT_TRUE(document) << articles.back().yaml();
        subjects.emplace_back(document->values(), QString::fromStdString(articles.back().path()));
    }
    int telling = 0;
    for (int i = 0; i < 4000 && !testing::Test::HasFailure(); ++i) {
        const PlainNode question = invent.question();
        const auto query = Query::parse(question.query(), testNow());
        ASSERT_TRUE(query) << question.query().toStdString() << ": "
                           << query.error().toString().toStdString();
        std::size_t found = 0;
        for (std::size_t at = 0; at < articles.size(); ++at) {
            const bool isMatching = question.matches(articles[at]);
            EXPECT_EQ(query->matches(subjects[at]), isMatching) << question.query().toStdString() << "\n"
                                                                << articles[at].path() << "\n"
                                                                << articles[at].yaml();
            found += isMatching ? 1 : 0;
        }
        telling += found > 0 && found < articles.size() ? 1 : 0;
    }
    EXPECT_GT(telling, 2000) << "queries that match some articles and not all";
}

} // namespace
} // namespace galley
