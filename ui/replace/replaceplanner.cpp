// A worker gets articles and a rule, and returns changes.
#include "ui/replace/replaceplanner.h"

#include "core/feed/inbackground.h"
#include "core/feed/whenready.h"
#include "ui/support/feedsession.h"

namespace galley {
namespace {

/// Large plans change hands; they are not copied.
Result<ReplacePlanner::Plan> shared(Result<ReplacePlan> plan) {
    if (!plan)
        return std::unexpected(std::move(plan.error()));
    return std::make_shared<const ReplacePlan>(std::move(*plan));
}

} // namespace

ReplacePlanner::~ReplacePlanner() {
    cancel();
}

void ReplacePlanner::cancel() {
    m_future.cancel();
}

void ReplacePlanner::plan(FeedSession* session, const QList<ArticleId>& ids, const FieldPath& field,
                          const TextReplacer& replacer) {
    cancel();
    m_future = inBackground<Result<Plan>>(
        [field, replacer, sources = replaceSources(*session->feed(), *session->edits(), ids, field)](
            QPromise<Result<Plan>>& promise) {
            promise.addResult(
                shared(planReplace(sources, field, replacer, [&promise] { return promise.isCanceled(); })));
        });
    whenReady(m_future, this, [this, mine = m_future](const Result<Plan>& result) {
        if (mine.isCanceled())
            return;
        if (result)
            emit planned(*result);
        else
            emit failed(result.error());
    });
}

} // namespace galley
