// Edits to bytes on disk: read what is there now, re-base, splice, prove, replace.
#include "core/feed/save.h"

#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"
#include "core/feed/inbackground.h"
#include "core/feed/parallel.h"
#include "core/feed/transaction.h"
#include "core/frontmatter/edit.h"

#include <QHash>

#include <algorithm>
#include <atomic>

namespace galley {
namespace {

using frontmatter::Change;
using frontmatter::Document;

/// A file rewritten by somebody else between reading and replacing is taken up again this often.
constexpr int mostAttempts = 3;

/// One save() while it runs.
class Saving {
public:
    Saving(const QString& root, const StateHome& state, const std::vector<SaveRequest>& requests,
           QPromise<std::vector<SaveResult>>* promise)
        : m_root(root)
        , m_state(state)
        , m_requests(requests)
        , m_promise(promise)
        , m_results(requests.size())
        , m_staged(requests.size()) {}

    std::vector<SaveResult> run();

private:
    /// What becomes of a request once its file is replaced.
    struct StagedResult {
        std::vector<Edit> edits;
        Article article;
    };

    bool isCanceled() const { return m_promise && m_promise->isCanceled(); }
    void begin(std::size_t index);
    std::vector<std::size_t> attempt(const std::vector<std::size_t>& indexes);
    bool beginTransaction(Transaction& transaction, const std::vector<std::size_t>& indexes);
    /// Where a request stands among all, and among the paths of the transaction.
    struct Place {
        std::size_t index;
        std::size_t path;
    };
    void prepare(FileReader& reader, Transaction& transaction, const Place& place);
    void stage(Transaction& transaction, const Document& document, Rebased rebased, const Place& place);
    void take(const Transaction::Outcome& outcome);
    void refuse(std::size_t index, const Error& error);
    void accept(std::size_t index);
    void showProgress();

    const QString& m_root;
    const StateHome& m_state;
    const std::vector<SaveRequest>& m_requests;
    QPromise<std::vector<SaveResult>>* m_promise;
    std::vector<SaveResult> m_results;
    std::vector<std::optional<StagedResult>> m_staged;
    std::atomic<int> m_prepared = 0;
};

std::vector<SaveResult> Saving::run() {
    if (m_promise)
        m_promise->setProgressRange(0, static_cast<int>(m_requests.size()));
    std::vector<std::size_t> pending(m_requests.size());
    for (std::size_t i = 0; i < pending.size(); ++i)
        pending[i] = i;
    for (int round = 0; round < mostAttempts && !pending.empty(); ++round)
        pending = attempt(pending);
    if (m_promise)
        m_promise->setProgressValue(static_cast<int>(m_requests.size()));
    return std::move(m_results);
}

void Saving::begin(std::size_t index) {
    m_results[index] = {};
    m_results[index].id = m_requests[index].id;
    m_results[index].path = m_requests[index].path;
    m_staged[index].reset();
}

/// Saves these requests; returns those whose file changed under our hands, with that error set.
std::vector<std::size_t> Saving::attempt(const std::vector<std::size_t>& indexes) {
    Transaction transaction(m_root, m_state, [this] { return isCanceled(); });
    if (!beginTransaction(transaction, indexes))
        return {};
    parallelFor(
        indexes.size(), [this] { return FileReader(m_root); },
        [&](FileReader& reader, std::size_t i) {
            if (isCanceled())
                m_results[indexes[i]].error = canceledError(m_requests[indexes[i]].path);
            else
                prepare(reader, transaction, {indexes[i], i});
            showProgress();
        });
    take(transaction.commit());
    std::vector<std::size_t> changedMeanwhile = indexes;
    std::erase_if(changedMeanwhile, [this](std::size_t index) {
        return !m_results[index].error || m_results[index].error->code != Error::Code::Conflict;
    });
    return changedMeanwhile;
}

bool Saving::beginTransaction(Transaction& transaction, const std::vector<std::size_t>& indexes) {
    std::vector<QString> paths;
    for (const std::size_t index : indexes) {
        begin(index);
        paths.push_back(m_requests[index].path);
    }
    const auto error = transaction.begin(paths);
    if (error)
        for (const std::size_t index : indexes)
            refuse(index, *error);
    return !error;
}

/// Reads the file as it is now and stages what is to change in it.
void Saving::prepare(FileReader& reader, Transaction& transaction, const Place& place) {
    const SaveRequest& request = m_requests[place.index];
    SaveResult& result = m_results[place.index];
    const auto view = reader.read(request.path);
    if (!view) {
        result.error = view.error();
        return;
    }
    const auto document = Document::read(std::string(view->bytes));
    if (!document) {
        result.error = errorFrom(document.error(), request.path);
        return;
    }
    Rebased rebased = rebase(*document, request.path, request.edits);
    result.saved = std::move(rebased.alreadyThere);
    result.conflicts = std::move(rebased.conflicts);
    if (!rebased.refused.empty())
        result.error = rebased.refused.front().second;
    result.article = Article::read(request.path, request.collection, view->bytes, view->digest);
    if (!rebased.changes.empty())
        stage(transaction, *document, std::move(rebased), place);
}

void Saving::stage(Transaction& transaction, const Document& document, Rebased rebased, const Place& place) {
    const SaveRequest& request = m_requests[place.index];
    const auto bytes = editedBytes(document, request.path, rebased.changes);
    if (!bytes) {
        m_results[place.index].error = bytes.error();
        return;
    }
    const auto digest = transaction.stage(place.path, document.bytes(), *bytes);
    if (!digest) {
        m_results[place.index].error = digest.error();
        return;
    }
    m_staged[place.index] = {std::move(rebased.asked),
                             Article::read(request.path, request.collection, *bytes, *digest)};
}

/// Takes in what a commit did.
void Saving::take(const Transaction::Outcome& outcome) {
    QHash<QString, Error> failures;
    for (const Error& failure : outcome.failures)
        failures.insert(failure.path, failure);
    for (std::size_t index = 0; index < m_staged.size(); ++index) {
        if (!m_staged[index])
            continue;
        const auto failure = failures.constFind(m_requests[index].path);
        if (failure == failures.constEnd())
            accept(index);
        else
            refuse(index, *failure);
    }
}

/// What is on disk now is not known.
void Saving::refuse(std::size_t index, const Error& error) {
    m_results[index].error = error;
    m_results[index].error->path = m_requests[index].path;
    m_results[index].article.reset();
    m_staged[index].reset();
}

void Saving::accept(std::size_t index) {
    SaveResult& result = m_results[index];
    auto& edits = m_staged[index]->edits;
    result.saved.insert(result.saved.end(), std::make_move_iterator(edits.begin()),
                        std::make_move_iterator(edits.end()));
    result.article = std::move(m_staged[index]->article);
    m_staged[index].reset();
}

/// The last step is left for the commit.
void Saving::showProgress() {
    const int done = ++m_prepared;
    if (m_promise)
        m_promise->setProgressValue(std::min(done, static_cast<int>(m_requests.size()) - 1));
}

} // namespace

Result<std::string> editedBytes(const Document& document, const QString& path, std::span<const Edit> edits) {
    std::vector<Change> changes;
    changes.reserve(edits.size());
    for (const Edit& edit : edits)
        changes.push_back({edit.path, edit.value});
    auto bytes = frontmatter::apply(document, changes);
    if (!bytes)
        return std::unexpected(errorFrom(bytes.error(), path));
    return *std::move(bytes);
}

std::vector<SaveResult> save(const QString& root, const StateHome& state,
                             const std::vector<SaveRequest>& requests,
                             QPromise<std::vector<SaveResult>>* promise) {
    return Saving(root, state, requests, promise).run();
}

QFuture<std::vector<SaveResult>> saveInBackground(const QString& root, const StateHome& state,
                                                  std::vector<SaveRequest> requests) {
    return inBackground<std::vector<SaveResult>>(
        [root, state, requests = std::move(requests)](auto& promise) {
            promise.addResult(save(root, state, requests, &promise));
        });
}

} // namespace galley
