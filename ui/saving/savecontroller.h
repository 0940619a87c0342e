// Saves and reverts: runs saves in the background and takes their results in.
#pragma once

#include "core/feed/recovery.h"
#include "core/feed/save.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

namespace galley {

class FailureModel;
class FeedSession;
class Workbench;

/// What became of the articles of a save; each is counted once.
struct SaveOutcome {
    int saved = 0;       ///< wholly on disk
    int partlySaved = 0; ///< but for fields that somebody else changed on disk, too
    int conflicting = 0; ///< nothing but such fields
    int failed = 0;      ///< for a reason listed among the failures
    bool isCanceled = false;
};

/// One save at a time. The edits stay editable meanwhile.
class SaveController : public QObject {
    Q_OBJECT
public:
    explicit SaveController(Workbench* workbench, QObject* parent = nullptr);

    bool isSaving() const;
    FailureModel* failures() { return m_failures; }

    /// Saving and reverting take in what is being typed first; where that shows a plan, they wait for it.
    void saveAll();
    void saveSelected();
    void revertSelected();
    void cancel(); ///< articles not yet replaced stay unsaved

signals:
    void started();
    void progress(int done, int total);
    void finished(const galley::SaveOutcome& outcome);
    /// What a save did in the open feed, taken in already. Ahead of finished().
    void absorbed(const std::vector<galley::SaveResult>& results);
    /// Ahead of the save an earlier one was ended that had been interrupted.
    void recovered(const galley::RecoveryReport& report);

private:
    void save(const QList<ArticleId>& ids);
    void absorb();

    Workbench* m_workbench;
    FailureModel* m_failures;
    QPointer<FeedSession> m_session; ///< the one being saved
    bool m_saving = false;
    bool m_canceled = false;
    QFutureWatcher<std::vector<SaveResult>> m_control; ///< progress and cancel
    struct Saved {
        RecoveryReport before;
        std::vector<SaveResult> results;
    };
    QFutureWatcher<Saved> m_results;
};

} // namespace galley
