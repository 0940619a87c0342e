// Going through articles one at a time, deciding on each.
#pragma once

#include "core/editing/bulkchange.h"

#include <QUndoStack>

#include <optional>
#include <vector>

namespace galley {

/// A list of articles with a decision on each, and a place in it. The list is taken once: an article stays in
/// it whatever a filter says later. Changes of articles go to the feed's edits as they do everywhere; an undo
/// stack of its own goes over everything decided here, also over what changes no article (a skip, say), and
/// goes back to the article it undoes. GUI thread.
class TriageSession : public QObject {
    Q_OBJECT
public:
    enum class Decision { None, Published, Unpublished, Skipped };

    /// Feed and edits outlive the session. Starts at `start`, or at the first article where that is not among
    /// them. `ids` is not empty.
    TriageSession(const Feed* feed, Edits* edits, const QList<ArticleId>& ids, ArticleId start,
                  QObject* parent = nullptr);

    const Edits* edits() const { return m_edits; }
    int count() const { return int(m_entries.size()); }
    ArticleId idAt(int place) const { return m_entries[std::size_t(place)].id; }
    Decision decisionAt(int place) const { return m_entries[std::size_t(place)].decision; }
    int placeOf(ArticleId id) const; ///< -1 where it is not among them

    /// The article shown; at the end still the one shown last.
    int place() const { return m_place; }
    ArticleId current() const { return idAt(m_place); }
    /// Whether all is decided or skipped: time to tell summary().
    bool isAtEnd() const { return m_isAtEnd; }
    /// The articles that come next, at most so many, without the current one.
    QList<ArticleId> ahead(int most) const;

    /// Publishes or unpublishes and goes on to the next undecided article; nothing happens where the article
    /// cannot be changed. What it is already is a decision too.
    Result<void> decide(bool published);
    void skip();
    Result<void> setQuality(qint64 quality);
    Result<void> adjustQuality(qint64 by);

    /// Moves without deciding; past the ends of the list nothing happens.
    void goTo(int place);
    /// To the article shown before.
    void goBack();
    bool canGoBack() const { return m_isAtEnd || !m_trail.empty() || m_place > 0; }

    struct Summary {
        int published = 0;
        int publishedBefore = 0; ///< of these: were so already
        int unpublished = 0;
        int unpublishedBefore = 0;
        int skipped = 0;
        int undecided = 0;
        int qualityChanged = 0;
    };
    Summary summary() const;

    /// Starts over with what was skipped.
    void resumeSkipped();
    /// Takes back every decision made here, in one go; the undo stack can do them again.
    void undoAll();
    QUndoStack* undoStack() { return &m_stack; }

signals:
    /// Another article is to be shown, or the end.
    void moved();
    /// The decision on an article, or an article itself, is another one.
    void decided(int place);

private:
    friend class TriageCommand;
    struct Entry {
        ArticleId id;
        Decision decision = Decision::None;
        std::optional<bool> publishedBefore = {};               ///< known once it was decided on
        std::optional<std::optional<Value>> qualityBefore = {}; ///< where it was changed here
    };

    Entry& entry() { return m_entries[std::size_t(m_place)]; }
    /// Makes a change of the current article and `after` of its entry, as one undo step.
    Result<void> change(const BulkChange& change, Entry after, const QString& textIfNone);
    Result<void> changeQuality(const BulkChange& change);
    void advance();
    void show(int place, bool isAtEnd);
    void put(int place, const Entry& entry);
    bool hasOtherQuality(const Entry& entry) const;
    void onForeignChange();

    const Feed* m_feed;
    Edits* m_edits;
    std::vector<Entry> m_entries;
    QHash<ArticleId, int> m_places;
    std::vector<int> m_trail; ///< places shown before
    int m_place = 0;
    bool m_isAtEnd = false;
    bool m_isChanging = false; ///< the feed's undo stack moves on our account
    QUndoStack m_stack;
};

} // namespace galley
