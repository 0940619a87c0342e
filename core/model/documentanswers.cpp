// Reads of each file the entries the terms look at and nothing else.
#include "core/model/documentanswers.h"

#include "core/feed/filereader.h"
#include "core/feed/inbackground.h"
#include "core/feed/parallel.h"
#include "core/frontmatter/document.h"

#include <algorithm>
#include <unordered_map>

namespace galley {
namespace {

void collect(const QueryNode& node, std::vector<QueryNode>& terms) {
    if (node.kind == QueryNode::Kind::Term && needsDocument(node))
        terms.push_back(node);
    for (const QueryNode& child : node.children)
        collect(child, terms);
}

/// What is left out of a summary is there: more is not asked.
bool isPresence(const QueryNode& term, const FieldPath& path) {
    return std::holds_alternative<IsPresent>(term.test) && path.steps().size() == 1;
}

/// The entries of one file; knows nothing else of its article.
class EntriesSubject : public QuerySubject {
public:
    explicit EntriesSubject(frontmatter::Mapping entries)
        : m_entries(std::move(entries)) {}

    QString path() const override { return {}; }
    QString collection() const override { return {}; }
    bool isPublished() const override { return false; }
    bool is(QueryState /*state*/) const override { return false; }
    QStringList problems() const override { return {}; }
    std::optional<Value> value(const FieldPath& path) const override {
        const Value* found = frontmatter::valueAt(m_entries, path);
        return found ? std::optional(*found) : std::nullopt;
    }

private:
    Value m_entries;
};

/// What a worker is given.
struct Question {
    QString root;
    std::vector<ArticleId> ids;
    std::vector<QString> paths;
    std::vector<QueryNode> terms;
    std::unordered_map<ArticleId, std::vector<Edit>> edits; ///< of those that have any
};

/// What an article says with its edits made.
frontmatter::Mapping withEdits(frontmatter::Mapping entries, const std::vector<Edit>& edits) {
    Value edited(std::move(entries));
    for (const Edit& edit : edits)
        frontmatter::assignAt(edited, edit.path, edit.value);
    return std::move(*edited.mapping());
}

void answerOne(FileReader& reader, const Question& question, const std::vector<std::string_view>& keys,
               std::size_t place, DocumentAnswers::Answers& answers) {
    const auto view = reader.read(question.paths[place]);
    if (!view)
        return;
    auto entries = frontmatter::readEntries(view->bytes, keys);
    if (!entries || !*entries)
        return;
    const auto edits = question.edits.find(question.ids[place]);
    const EntriesSubject subject(edits == question.edits.end()
                                     ? **std::move(entries)
                                     : withEdits(**std::move(entries), edits->second));
    for (std::size_t i = 0; i < question.terms.size(); ++i)
        answers.matches[i][place] = matchesTerm(question.terms[i], subject) ? 1 : 0;
}

void answer(QPromise<DocumentAnswers::Answers>& promise, const Question& question) {
    DocumentAnswers::Answers answers{question.ids, {}};
    answers.matches.assign(question.terms.size(), std::vector<char>(question.ids.size()));
    std::vector<std::string_view> keys;
    for (const QueryNode& term : question.terms)
        for (const FieldPath& path : term.source.paths)
            keys.push_back(path.topLevelKey());
    parallelFor(
        question.ids.size(), [&] { return FileReader(question.root); },
        [&](FileReader& reader, std::size_t place) {
            if (!promise.isCanceled())
                answerOne(reader, question, keys, place, answers);
        });
    promise.addResult(std::move(answers));
}

} // namespace

bool needsDocument(const QueryNode& term) {
    return !std::holds_alternative<QueryState>(term.test) &&
           std::ranges::any_of(term.source.paths, [&](const FieldPath& path) {
               return !Article::knows(path) && !isPresence(term, path);
           });
}

bool tells(const Article& article, const QueryNode& term) {
    return std::ranges::all_of(term.source.paths, [&](const FieldPath& path) {
        return article.tells(path) || isPresence(term, path);
    });
}

std::vector<ArticleId> idsToAsk(const Feed& feed, std::vector<ArticleId> ids,
                                const std::vector<QueryNode>& terms) {
    std::erase_if(ids, [&](ArticleId id) {
        return std::ranges::all_of(terms,
                                   [&](const QueryNode& term) { return tells(feed.article(id), term); });
    });
    return ids;
}

std::vector<QueryNode> documentTerms(const Query& query) {
    std::vector<QueryNode> terms;
    collect(query.root(), terms);
    return terms;
}

DocumentAnswers::DocumentAnswers(QObject* parent)
    : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isFinished() || m_watcher.isCanceled() || !std::exchange(m_isAsking, false))
            return;
        emit answered(m_watcher.result());
    });
}

DocumentAnswers::~DocumentAnswers() {
    cancel();
}

void DocumentAnswers::ask(const Feed& feed, const Edits& edits, std::vector<ArticleId> ids,
                          std::vector<QueryNode> terms) {
    cancel();
    Question question{feed.layout().root, std::move(ids), {}, std::move(terms), {}};
    for (const ArticleId id : question.ids)
        if (edits.isDirty(id))
            question.edits[id] = edits.editsOf(id);
    question.paths.reserve(question.ids.size());
    for (const ArticleId id : question.ids)
        question.paths.push_back(feed.article(id).path());
    m_isAsking = true;
    m_watcher.setFuture(inBackground<Answers>(
        [question = std::move(question)](QPromise<Answers>& promise) { answer(promise, question); }));
}

void DocumentAnswers::cancel() {
    m_isAsking = false;
    m_watcher.cancel();
    m_watcher.setFuture({});
}

} // namespace galley
