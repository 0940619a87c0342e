// A worker gets articles and a rule, and returns changes.
#include "ui/replace/replaceplanner.h"

#include "ui/support/feedsession.h"
#include "ui/support/whenready.h"

#include <QtConcurrentRun>

namespace galley {

ReplacePlanner::~ReplacePlanner() {
    cancel();
}

void ReplacePlanner::cancel() {
    m_future.cancel();
    m_isPlanning = false;
}

void ReplacePlanner::plan(FeedSession* session, const QList<ArticleId>& ids, const FieldPath& field,
                          const TextReplacer& replacer) {
    cancel();
    m_isPlanning = true;
    m_future = QtConcurrent::run([field, replacer,
                                  sources = replaceSources(*session->feed(), *session->edits(), ids, field)](
                                     QPromise<Result<Changes>>& promise) {
        promise.addResult(planReplace(sources, field, replacer, [&promise] { return promise.isCanceled(); }));
    });
    whenReady(m_future, this, [this, replacer, mine = m_future](const Result<Changes>& result) {
        if (!mine.isCanceled())
            finish(replacer, result);
    });
}

void ReplacePlanner::finish(const TextReplacer& replacer, const Result<Changes>& result) {
    m_isPlanning = false;
    if (result)
        emit planned(replacer, *result);
    else
        emit failed(result.error());
}

} // namespace galley
