// Reads of the files what the queries look at.
#include "app/cli/where.h"

#include "app/cli/feedlint.h"
#include "app/cli/record.h"
#include "app/cli/text.h"
#include "core/lint/rules.h"

#include <QDateTime>

#include <algorithm>

namespace galley::cli {
namespace {

/// So many records are in memory at a time.
constexpr std::size_t chunkSize = 1024;

bool isReadable(const Record& record) {
    return record.isArticle && !record.error;
}

/// A record as a query sees it. Files have neither edits nor conflicts.
class RecordSubject : public QuerySubject {
public:
    RecordSubject(const Record& record, std::span<const Problem> problems, bool hasDuplicate)
        : m_record(record)
        , m_problems(problems)
        , m_hasDuplicate(hasDuplicate) {}

    QString path() const override { return m_record.path; }
    QString collection() const override { return m_record.collection; }
    bool isPublished() const override { return !m_record.error && m_record.isPublished(); }
    bool is(QueryState state) const override {
        switch (state) {
        case QueryState::Problem:
            return hasFailures(m_problems);
        case QueryState::Duplicate:
            return m_hasDuplicate;
        case QueryState::Unreadable:
            return !isReadable(m_record);
        default:
            return false;
        }
    }
    QStringList problems() const override {
        QStringList rules;
        rules.reserve(static_cast<qsizetype>(m_problems.size()));
        for (const Problem& problem : m_problems)
            rules.append(problem.rule);
        return rules;
    }
    std::optional<Value> value(const FieldPath& path) const override {
        const Value* found = m_record.error ? nullptr : frontmatter::valueAt(m_record.values, path);
        return found ? std::optional(*found) : std::nullopt;
    }

private:
    const Record& m_record;
    std::span<const Problem> m_problems;
    bool m_hasDuplicate;
};

/// Whether the answer to a term is the same whatever stands in the file.
bool isOfName(const QueryNode& term) {
    using Kind = QuerySource::Kind;
    if (const auto* state = std::get_if<QueryState>(&term.test))
        return *state != QueryState::Published && *state != QueryState::Unpublished &&
               *state != QueryState::Duplicate;
    return term.source.kind == Kind::Path || term.source.kind == Kind::Collection;
}

/// What a query answers of a file that cannot be read; nothing where that depends on what stands in it.
std::optional<bool> answerOf(const QueryNode& node, const QuerySubject& subject) {
    using Kind = QueryNode::Kind;
    if (node.kind == Kind::Term)
        return isOfName(node) ? std::optional(matchesTerm(node, subject)) : std::nullopt;
    if (node.kind == Kind::Not) {
        const auto answer = answerOf(node.children.front(), subject);
        return answer ? std::optional(!*answer) : std::nullopt;
    }
    const bool decisive = node.kind == Kind::Or;
    bool isKnown = true;
    for (const QueryNode& child : node.children) {
        const auto answer = answerOf(child, subject);
        if (answer == decisive)
            return decisive;
        isKnown = isKnown && answer;
    }
    return isKnown ? std::optional(!decisive) : std::nullopt;
}

bool isRefused(const std::vector<Query>& queries, const QuerySubject& subject) {
    return std::ranges::any_of(queries,
                               [&](const Query& query) { return answerOf(query.root(), subject) == false; });
}

bool asksFor(const std::vector<Query>& queries, QueryState state) {
    return std::ranges::any_of(queries, [=](const Query& query) { return query.asksFor(state); });
}

std::vector<std::string> keysOf(const std::vector<Query>& queries) {
    std::vector<std::string> keys;
    for (const Query& query : queries)
        for (std::string& key : query.keys())
            keys.push_back(std::move(key));
    return keys;
}

/// The records of files that are asked for no more than their names.
std::vector<Record> namedRecords(const FeedLayout& layout, std::span<const int> files) {
    std::vector<Record> records(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const FeedLayout::File& file = layout.files[static_cast<std::size_t>(files[i])];
        records[i].path = file.path;
        records[i].collection = layout.collections[static_cast<std::size_t>(file.collection)].name;
        records[i].isArticle = true;
    }
    return records;
}

} // namespace

Result<std::vector<Query>> queriesFrom(const Arguments& arguments) {
    std::vector<Query> queries;
    for (const QString& text : arguments.values(u"--where")) {
        auto query = Query::parse(text, QDateTime::currentMSecsSinceEpoch(), {ruleIds()});
        if (!query)
            return usageError(translated("--where “%1”: %2").arg(text, query.error().toString()));
        // Nobody means the whole feed by a variable that happens to be empty.
        if (query->isEmpty())
            return usageError(translated("--where wants a query, such as quality:>=60."));
        queries.push_back(*std::move(query));
    }
    return queries;
}

Matches matching(const FeedLayout& layout, std::vector<int> files, const std::vector<Query>& queries) {
    if (queries.empty())
        return {std::move(files), {}};
    const std::vector<std::string> keys = keysOf(queries);
    const bool asksProblem = asksFor(queries, QueryState::Problem);
    const bool isRead = !keys.empty() || asksProblem || asksFor(queries, QueryState::Unreadable);
    // What is wrong with the feed's settings, the command check tells.
    const FeedProblems found = asksProblem || asksFor(queries, QueryState::Duplicate)
                                   ? lintFeed(layout, asksProblem ? files : std::vector<int>())
                                   : FeedProblems();
    Matches matches;
    for (std::span<const int> rest = files; !rest.empty();) {
        const auto chunk = rest.first(std::min(chunkSize, rest.size()));
        rest = rest.subspan(chunk.size());
        const std::vector<Record> records =
            isRead ? readRecords(layout, chunk, keys) : namedRecords(layout, chunk);
        for (std::size_t i = 0; i < chunk.size(); ++i) {
            const auto file = static_cast<std::size_t>(chunk[i]);
            const bool isLinted = file < found.problems.size();
            const RecordSubject subject(records[i],
                                        isLinted ? std::span<const Problem>(found.problems[file])
                                                 : std::span<const Problem>(),
                                        isLinted && found.hasDuplicate[file]);
            if (std::ranges::all_of(queries, [&](const Query& query) { return query.matches(subject); }))
                matches.files.push_back(chunk[i]);
            else if (records[i].error && !isRefused(queries, subject))
                matches.unanswered.push_back(*records[i].error);
        }
    }
    return matches;
}

} // namespace galley::cli
