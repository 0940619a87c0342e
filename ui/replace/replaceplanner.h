// Plans a replacement away from the window.
#pragma once

#include "core/editing/replaceplan.h"

#include <QFuture>
#include <QObject>

namespace galley {

class FeedSession;

/// Plans one replacement at a time on a worker; a later request takes the place of one that runs.
class ReplacePlanner : public QObject {
    Q_OBJECT
public:
    using Changes = std::vector<FieldChange>;

    using QObject::QObject;
    ~ReplacePlanner() override;

    /// Tells planned() or failed() later, unless another request or cancel() comes first. The session need
    /// not outlive the work.
    void plan(FeedSession* session, const QList<ArticleId>& ids, const FieldPath& field,
              const TextReplacer& replacer);
    void cancel();
    bool isPlanning() const { return m_isPlanning; }

signals:
    void planned(const galley::TextReplacer& replacer, const std::vector<galley::FieldChange>& changes);
    void failed(const galley::Error& error);

private:
    void finish(const TextReplacer& replacer, const Result<Changes>& result);

    QFuture<Result<Changes>> m_future;
    bool m_isPlanning = false;
};

} // namespace galley
