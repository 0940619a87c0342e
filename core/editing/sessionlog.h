// Keeps a feed's unsaved edits and undo history beyond the process that made them.
#pragma once

#include "core/article/error.h"
#include "core/editing/sessionstate.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace galley {

class SessionWriter;
struct EarlierSessions;

/// Logs what happens to the edits of an open feed from the moment it happens. What earlier sessions left is
/// taken up once the feed is loaded: silently where they ended as they should, else only when restore() is
/// called. Without end() a session counts as crashed. GUI thread; files are the business of another one.
class SessionLog : public QObject {
    Q_OBJECT
public:
    /// `folder` is the state folder of the feed. Feed and edits outlive end(), or this. What the logs in
    /// `after`, which have ended, are still writing is waited for, though not here.
    SessionLog(const Feed* feed, Edits* edits, const QString& folder,
               const std::vector<const SessionLog*>& after = {}, QObject* parent = nullptr);
    ~SessionLog() override; ///< waits for what is being written

    /// Answers to offered(). Restored edits are unsaved again; discarded ones can be undone back.
    void restore();
    void discard();
    bool isOffering() const { return m_offer != nullptr; }

    /// Whether what is edited now would be there after a crash.
    bool isKeeping() const { return !m_hasFailed; }

    /// The session ends as it should: what is unsaved now was given up, and the next session can undo that.
    /// Nothing is logged any more; finished() tells when all is on the disk.
    void end();

signals:
    /// A session crashed and left so many edits, in so many articles.
    void offered(int edits, int articles);
    /// Edits left by earlier sessions are edits of this one now; `waiting` more are kept until the files of
    /// their articles come back.
    void restored(int edits, int articles, int waiting);
    void failed(const galley::Error& error); ///< nothing can be logged for the time being
    void recovered();                        ///< all is logged again
    void finished();

private:
    void connectSession();
    void takeReport(const std::shared_ptr<EarlierSessions>& found);
    void settleEarlier();
    /// Steps and edits become those of this session; which edits did, which wait for their files.
    using Made = std::vector<std::pair<ArticleId, std::vector<Edit>>>;
    Made takeUp(SessionState state, const QStringList& logs);
    std::vector<EarlierSession::Step> resolved(const std::vector<SessionStep>& steps,
                                               std::size_t& done) const;
    Made present(std::map<QString, std::vector<Edit>>& edits) const;
    void takeUpReturned();
    void tell(const Made& made, bool always);

    void note(const QList<int>& ids);
    void flush();
    void noteRenamed(const QList<int>& ids);
    void addEdits(SessionRecord& record, ArticleId id);
    void addSteps(SessionRecord& record);
    QString fileOf(ArticleId id) const;
    SessionStep stepOf(int index);
    void giveUp(SessionRecord& record) const;

    const Feed* m_feed;
    Edits* m_edits;
    std::unique_ptr<EarlierSessions> m_offer;
    std::unique_ptr<EarlierSessions> m_found; ///< until the feed is loaded
    bool m_isLoaded = false;
    bool m_isTakingUp = false;
    bool m_hasFailed = false;

    std::vector<quint64> m_steps;                   ///< serials of the steps logged
    quint64 m_done = 0;                             ///< the step logged as done last
    QHash<ArticleId, QString> m_files;              ///< the names under which edits are logged
    QHash<ArticleId, QString> m_stepFiles;          ///< the names under which steps are logged
    bool m_areStepsRenamed = false;                 ///< they are to be logged anew
    QSet<ArticleId> m_touched;                      ///< whose edits are to be logged
    std::map<QString, std::vector<Edit>> m_waiting; ///< edits of articles that have no file now
    QSet<QString> m_touchedFiles;                   ///< of these, the ones to be logged
    QStringList m_taken;                            ///< logs taken up, to be logged
    QTimer m_flushTimer;

    std::unique_ptr<SessionWriter> m_writer;
};

} // namespace galley
