// What saving an article would change in its file, before it is done.
#pragma once

#include "core/feed/save.h"
#include "core/feed/unifieddiff.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <memory>

namespace galley {

/// The bytes of a file now and after saving.
struct PlannedSave {
    std::string before;
    std::string after;
    std::vector<Conflict> conflicts;             ///< edits that would be left alone
    std::vector<std::pair<Edit, Error>> refused; ///< edits that cannot be made
};

/// Plans what save() would do with one article, with the same steps. Reads its file; on a worker.
Result<PlannedSave> planSave(const QString& root, const SaveRequest& request);

/// The unified diff of an article's file between what is on disk and what saving would write.
class SaveDifference : public QObject {
    Q_OBJECT
public:
    explicit SaveDifference(QObject* parent = nullptr);

    /// What came out.
    struct Outcome {
        ArticleId id = -1;
        QByteArray diff; ///< empty where saving would change nothing
        QStringList
            leftOut; ///< names of the fields whose edits are not in it, since saving would refuse them
        QStringList reasons;        ///< why, one for each
        std::optional<Error> error; ///< why there is no diff
    };
    /// Starts to make it, in place of one that is being made.
    void show(const QString& root, const SaveRequest& request);
    /// Gives up what is being made.
    void cancel();
    bool isBusy() const { return m_isBusy; }

signals:
    void ready(const galley::SaveDifference::Outcome& outcome);

private:
    void takePlan();
    void takeDiff(const UnifiedDiff::Outcome& made);
    void end();

    SaveRequest m_request;
    QFutureWatcher<Result<PlannedSave>> m_planning;
    std::unique_ptr<UnifiedDiff> m_diff;
    Outcome m_outcome;
    bool m_isBusy = false;
};

} // namespace galley
