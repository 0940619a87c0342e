// Reads the files of edited articles that changed.
#pragma once

#include "core/editing/edits.h"

#include <QFutureWatcher>
#include <QSet>
#include <QThreadPool>

namespace galley {

/// Tells Edits what stands on disk in edited fields that a feed's summaries do not know, so that conflicts
/// show at once. Reads in the background, what has come up meanwhile in one go.
class ConflictFinder : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    ConflictFinder(Feed* feed, Edits* edits, QObject* parent = nullptr);
    ~ConflictFinder() override;

private:
    struct Question {
        ArticleId id;
        QString path;
        std::vector<FieldPath> fields;
    };
    struct Answer {
        ArticleId id;
        quint64 content; ///< of the file that was read
        std::vector<std::pair<FieldPath, std::optional<Value>>> values;
    };
    static std::vector<Answer> read(const QString& root, const std::vector<Question>& questions);

    void ask(const QList<int>& ids);
    void start();
    void take();
    Question questionAbout(ArticleId id) const;

    Feed* m_feed;
    Edits* m_edits;
    QSet<ArticleId> m_wanted;
    QFutureWatcher<std::vector<Answer>> m_reading;
    bool m_isReading = false; ///< until its answers were taken
    QThreadPool m_reader;
};

} // namespace galley
