// Looks for problems in a feed's articles while people work.
#pragma once

#include "core/editing/edits.h"
#include "core/lint/linter.h"

#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <memory>
#include <stop_token>
#include <vector>

namespace galley {

class FileReader;

/// Holds every article to the rules, in the background: all of them once the feed is loaded, and again those
/// whose file or edits change. Reads the feed's settings file by itself. GUI thread.
class ProblemFinder : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    ProblemFinder(Feed* feed, Edits* edits, QObject* parent = nullptr);
    ~ProblemFinder() override; ///< waits at most for the articles just being looked at

    /// What the user chose, over what the feed's settings say. Where it is something else than before, all
    /// articles are looked at again.
    void setChoices(const RuleChoices& choices);
    /// What the rules count for now.
    const RuleSwitches& switches() const;

    /// What is known of an article; nothing before it was looked at. Holds until the event loop is reached.
    const std::vector<Problem>& problemsOf(ArticleId id) const;
    /// Whether it was looked at.
    bool knows(ArticleId id) const;
    /// Whether there is more to look at.
    bool isLooking() const;

    /// Notes that a picture of an article could not be loaded, or could after all (an empty message).
    void notePicture(ArticleId id, const QString& address, const QString& message);

    /// Where problems stand and how they are mended.
    struct Place {
        ArticleId id;
        Problem problem;
    };
    /// Mends problems that have a safe way, as one undo step: reads their documents in the background, then
    /// pushes the edits. Ends with mended().
    void mend(const QString& text, const std::vector<Place>& places);

signals:
    /// The problems of these articles are other ones.
    void changed(const QList<int>& ids);
    /// All articles were looked at.
    void finished();
    /// The feed's settings hold something that could not be understood.
    void complained(const galley::Error& error);
    void mended(int articles);

private:
    struct Job;
    struct Result;
    struct Task;
    struct Findings {
        bool isKnown = false;
        int job = 0; ///< whose result counts; 0: none, for it is to be looked at again
        std::vector<Problem> problems;
    };
    static std::vector<Result> look(const QString& root, const std::vector<Job>& jobs, const Linter& linter,
                                    const std::stop_token& stop);
    static std::vector<FieldChange> changesFor(FileReader& reader, const Task& task, const Linter& linter);

    void begin();
    void takeSettings(const FeedRules& rules);
    void prepareLinter();
    void want(const QList<int>& ids);
    void wantAll();
    void forget(const QList<int>& ids);
    void startSome();
    void take(std::vector<Result> results);
    QStringList picturesOf(ArticleId id) const;
    bool takeProblems(ArticleId id, std::vector<Problem> problems);
    bool updateDuplicates(ArticleId id);
    Findings& findingsOf(ArticleId id);

    Feed* m_feed;
    Edits* m_edits;
    RuleChoices m_choices;
    RuleChoices m_feedChoices;
    std::shared_ptr<const Linter> m_linter; ///< nothing before the feed is loaded
    std::vector<Findings> m_findings;       ///< by id
    DuplicateFinder m_duplicates;
    std::deque<ArticleId> m_queue;
    QSet<ArticleId> m_queued;
    int m_lastJob = 0;
    int m_lastReading = 0; ///< of the settings
    int m_running = 0;
    std::vector<QString> m_complaints; ///< told already
    QTimer m_patience;                 ///< somebody may be typing
    std::stop_source m_stop;
    QThreadPool m_workers;
};

} // namespace galley
