// Reads of the files what the queries look at.
#include "app/cli/where.h"

#include "app/cli/record.h"
#include "core/article/article.h"
#include "core/feed/filereader.h"
#include "core/feed/parallel.h"
#include "core/query/address.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace galley::cli {
namespace {

/// So many records are in memory at a time.
constexpr std::size_t chunkSize = 1024;

QString translated(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

bool isReadable(const Record& record) {
    return record.isArticle && !record.error;
}

std::string addressOf(const Record& record) {
    for (const char* key : {"webUrl", "originalUrl"})
        if (const auto url = isReadable(record) ? record.field(FieldPath(key)) : std::nullopt;
            url && !url->text().empty())
            return comparableAddress(url->text());
    return {};
}

using AddressCounts = std::unordered_map<std::string, int>;

/// A record as a query sees it. Files have neither edits nor conflicts.
class RecordSubject : public QuerySubject {
public:
    RecordSubject(const Record& record, bool hasProblem, const AddressCounts& addresses)
        : m_record(record)
        , m_hasProblem(hasProblem)
        , m_addresses(addresses) {}

    QString path() const override { return m_record.path; }
    QString collection() const override { return m_record.collection; }
    bool isPublished() const override { return !m_record.error && m_record.isPublished(); }
    bool is(QueryState state) const override {
        if (state == QueryState::Duplicate) {
            const auto found = m_addresses.find(addressOf(m_record));
            return found != m_addresses.end() && found->second > 1;
        }
        if (state == QueryState::Unreadable)
            return !isReadable(m_record);
        return state == QueryState::Problem && m_hasProblem;
    }
    std::optional<Value> value(const FieldPath& path) const override {
        const Value* found = m_record.error ? nullptr : frontmatter::valueAt(m_record.values, path);
        return found ? std::optional(*found) : std::nullopt;
    }

private:
    const Record& m_record;
    bool m_hasProblem;
    const AddressCounts& m_addresses;
};

AddressCounts addressesOf(const FeedLayout& layout) {
    std::vector<int> all(layout.files.size());
    std::iota(all.begin(), all.end(), 0);
    AddressCounts counts;
    for (const Record& record : readRecords(layout, all, std::vector<std::string>{"webUrl", "originalUrl"}))
        if (std::string address = addressOf(record); !address.empty())
            ++counts[std::move(address)];
    return counts;
}

/// Which of these files have a problem, by their places among them.
std::vector<char> problemsOf(const FeedLayout& layout, std::span<const int> files) {
    std::vector<char> found(files.size());
    const auto matters = [](const Problem& problem) { return problem.severity != Problem::Severity::Note; };
    parallelFor(
        files.size(), [&] { return FileReader(layout.root); },
        [&](FileReader& reader, std::size_t i) {
            const FeedLayout::File& file = layout.files[static_cast<std::size_t>(files[i])];
            const auto view = file.error == 0 ? reader.read(file.path) : std::unexpected(Error{});
            found[i] =
                !view || std::ranges::any_of(Article::read(file.path, {}, view->bytes).problems(), matters);
        });
    return found;
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
        auto query = Query::parse(text, QDateTime::currentMSecsSinceEpoch());
        if (!query)
            return usageError(translated("--where “%1”: %2").arg(text, query.error().toString()));
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
    const AddressCounts addresses =
        asksFor(queries, QueryState::Duplicate) ? addressesOf(layout) : AddressCounts();
    Matches matches;
    for (std::span<const int> rest = files; !rest.empty();) {
        const auto chunk = rest.first(std::min(chunkSize, rest.size()));
        rest = rest.subspan(chunk.size());
        const std::vector<Record> records =
            isRead ? readRecords(layout, chunk, keys) : namedRecords(layout, chunk);
        const std::vector<char> problems =
            asksProblem ? problemsOf(layout, chunk) : std::vector<char>(chunk.size());
        for (std::size_t i = 0; i < chunk.size(); ++i) {
            const RecordSubject subject(records[i], problems[i] != 0, addresses);
            if (std::ranges::all_of(queries, [&](const Query& query) { return query.matches(subject); }))
                matches.files.push_back(chunk[i]);
            else if (records[i].error)
                matches.unanswered.push_back(*records[i].error);
        }
    }
    return matches;
}

} // namespace galley::cli
