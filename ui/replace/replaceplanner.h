// Plans a replacement away from the window.
#pragma once

#include "core/editing/replaceplan.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace galley {

class FeedSession;

/// Plans one replacement at a time on a worker; a later request takes the place of one that runs.
class ReplacePlanner : public QObject {
    Q_OBJECT
public:
    using Plan = std::shared_ptr<const ReplacePlan>;

    using QObject::QObject;
    ~ReplacePlanner() override;

    /// Tells planned() or failed() later, unless another request or cancel() comes first. The session need
    /// not outlive the work.
    void plan(FeedSession* session, const QList<ArticleId>& ids, const FieldPath& field,
              const TextReplacer& replacer);
    void cancel();

signals:
    void planned(const std::shared_ptr<const galley::ReplacePlan>& plan);
    void failed(const galley::Error& error);

private:
    QFuture<Result<Plan>> m_future;
};

} // namespace galley
