// The unsaved edits of a feed. Dirty is derived: an article is dirty while it has edits.
#pragma once

#include "core/article/edit.h"
#include "core/editing/snapshotvalues.h"
#include "core/feed/feed.h"
#include "core/feed/save.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

#include <functional>
#include <map>
#include <vector>

namespace galley {

/// One field of one article going from one value to another: what commands are made of, in both directions.
struct FieldChange {
    ArticleId id = -1;
    FieldPath path;
    std::optional<Value> before;
    std::optional<Value> after;

    bool operator==(const FieldChange&) const = default;
};

/// What the user stood on: the selected articles, and the one of the cursor.
struct EditPlace {
    QList<ArticleId> selected;
    ArticleId current = -1; ///< -1 where there is none
};

/// What an earlier session left of a feed: steps to undo and redo, and unsaved edits.
struct EarlierSession {
    struct Step {
        QString text;
        std::vector<FieldChange> changes;
    };
    std::vector<Step> steps;
    int done = 0; ///< so many of the steps are done; the others can be redone
    std::vector<std::pair<ArticleId, std::vector<Edit>>> edits;
};

/// Holds the edits and the undo stack over them. Only commands change it. GUI thread.
///
/// An edit's original is the value it replaced when it began, also where undo brings it back. When the file
/// changes under it, the edit stays as it is; where the file then says neither what the edit replaced nor
/// what it sets, that is a conflict until somebody decides it, or either side goes back. An edit that leads
/// back to its original or to what the snapshot says now disappears.
class Edits : public QObject {
    Q_OBJECT
public:
    explicit Edits(Feed* feed, QObject* parent = nullptr);

    QUndoStack* undoStack();
    /// Where each step's place is to be asked for, for revisited() to tell.
    void setPlaceSource(std::function<EditPlace()> source) { m_placeSource = std::move(source); }

    bool isDirty(ArticleId id) const;
    int dirtyCount() const;
    QList<ArticleId> dirtyArticles() const; ///< ascending; articles whose file is gone included
    /// Paths of one article's edits never overlap. The reference holds until the next change.
    const std::vector<Edit>& editsOf(ArticleId id) const;
    /// Whether a field, something in it or something around it has an unsaved edit.
    bool isEdited(ArticleId id, const FieldPath& path) const;

    /// The current value of a field the summary knows: its edit if there is one, else the snapshot's. Other
    /// fields answer as far as edits and the documents shown to rebaseSnapshot() tell.
    std::optional<Value> value(ArticleId id, const FieldPath& path) const;
    /// A snapshot's tree with this article's edits made: what the detail panel shows.
    Value applied(ArticleId id, const frontmatter::Mapping& snapshot) const;

    /// Makes changes as one undo step. `before` must be the current value; for fields the summary does not
    /// know the first `before` an edit replaces counts as the snapshot's. Changes with before == after are
    /// left out, those of articles that cannot be read or are gone too; nothing is pushed where none is left.
    /// Successive changes of the same fields by typing merge where `mergeId` >= 0 is equal, up to the next
    /// save. Items of a list are added, removed and moved by setting the whole list.
    void push(const QString& text, std::vector<FieldChange> changes, int mergeId = -1);

    /// Drops all edits of these articles, as one undo step.
    void revert(const QList<ArticleId>& ids);
    /// Drops these edits, as one undo step; those of articles that cannot be read or are gone, too.
    void drop(const QString& text, const std::vector<std::pair<ArticleId, std::vector<Edit>>>& edits);

    /// Takes up an earlier session. Its steps go below those of this one. Its edits are edits of the current
    /// files: one whose value stands there by now disappears, and so does one of a field that is edited here
    /// already (undo leads to it). Returns the edits made.
    std::vector<std::pair<ArticleId, std::vector<Edit>>> takeUp(EarlierSession earlier);

    /// What to hand to save(): one request a dirty article among `ids`, ascending.
    std::vector<SaveRequest> saveRequests(const QList<ArticleId>& ids) const;
    /// These are being saved now, until absorb(): what is undone meanwhile stays an edit, since the file may
    /// say otherwise already.
    void beginSaving(const std::vector<SaveRequest>& requests);
    /// Takes in what a save did: saved values become the snapshot's, what was edited meanwhile stays,
    /// conflicts and failures stay dirty with their reason.
    void absorb(const std::vector<SaveResult>& results);
    /// Holds an article's edits to its whole front matter, just read: edits whose value stands there now
    /// disappear. To be called whenever a document was read to be shown; where its digest differs from the
    /// summary's, give the feed the new summary first (Feed::setArticles).
    void rebaseSnapshot(ArticleId id, const frontmatter::Mapping& values);

    /// Why the last save left an article dirty, conflicts apart; empty where it did not, or where its file
    /// was gone and is back.
    QString failureOf(ArticleId id) const;

    /// The edited fields of an article that somebody else changed to something else.
    const std::vector<Conflict>& conflictsOf(ArticleId id) const;
    QList<ArticleId> conflictingArticles() const; ///< ascending

    /// An edited field of an article.
    struct Field {
        ArticleId id;
        FieldPath path;
    };
    enum class Side { Mine, Theirs };
    /// Decides conflicts, as one undo step: the next save writes these edits over what is on disk now, or
    /// they are dropped. For articles whose files are gone they can only be dropped, as in a list item that
    /// is gone.
    void resolve(const std::vector<Field>& fields, Side side);

    /// Takes in what the file of an article says of fields, just read in the background.
    void learn(ArticleId id, const std::vector<std::pair<FieldPath, std::optional<Value>>>& values);

signals:
    /// Values, dirtiness or failure of these articles changed.
    void changed(const QList<int>& ids);
    /// An undo or redo concerned these articles: bring them back into view. `place` is where the user stood
    /// when they were changed first; nothing is known of it for an earlier session's steps.
    void revisited(const QList<int>& ids, const galley::EditPlace& place);
    /// The files of these articles changed, and what they say of edited fields is not known: read them and
    /// call learn().
    void documentsWanted(const QList<int>& ids);

private:
    friend class EditCommand;
    /// Sets one field's current value; overlapping edits (related, related[1].title) are folded into one.
    void set(ArticleId id, const FieldPath& path, const std::optional<Value>& value,
             const std::optional<Value>& before);

    void pushStep(const QString& text, std::vector<FieldChange> changes, int mergeId);
    quint64 nextSerial() { return ++m_lastSerial; }
    void putBelow(std::vector<EarlierSession::Step> steps, int done);
    std::vector<Edit> takeUpEdits(ArticleId id, std::vector<Edit> earlier);

    bool canPush(const FieldChange& change) const;
    /// The change as one that undo can take back exactly: adding or removing a list item shifts the items
    /// behind it, so it becomes a change of the list; a field in a record that is missing becomes a change of
    /// the record.
    FieldChange reversible(FieldChange change) const;
    bool changesShape(const FieldChange& change) const;

    std::optional<std::optional<Value>> snapshotValue(ArticleId id, const FieldPath& path) const;
    std::optional<std::optional<Value>> currentValue(ArticleId id, const FieldPath& path) const;
    std::optional<Value> originalOf(ArticleId id, const FieldPath& path, const std::optional<Value>& before);
    /// The item of the snapshot that a path leads into, see Edit::item.
    std::optional<Value> itemOf(ArticleId id, const FieldPath& path) const;
    /// Puts an edit in place of all edits inside its path, or none where it changes nothing.
    void replaceEdits(ArticleId id, Edit edit);
    bool isSettled(ArticleId id, const Edit& edit) const;
    bool isBeingSaved(ArticleId id, const FieldPath& path) const;
    /// False where the list has changed and another item stands at the edit's index now.
    bool leadsToItsItem(ArticleId id, const Edit& edit) const;
    /// Drops the edits whose value the snapshot has by now; whether there were any.
    bool dropSettled(ArticleId id);
    void forgetIfClean(ArticleId id);

    void takeSaved(ArticleId id, const Edit& saved);
    void takeFailure(const SaveResult& result);
    void forgetVanished(int firstId, int lastId);
    void learnConflicts(const SaveResult& result);
    /// Holds edits to what is known of their files; the articles whose conflicts are other ones now.
    QList<int> findConflicts(const QList<int>& ids);
    /// Nothing where it is not known yet whether there is one.
    std::optional<std::optional<Conflict>> conflictOf(ArticleId id, const Edit& edit) const;
    void onArticlesChanged(const QList<int>& ids);

    Feed* m_feed;
    QUndoStack m_undoStack;
    std::function<EditPlace()> m_placeSource;
    std::map<ArticleId, std::vector<Edit>> m_edits;
    SnapshotValues m_snapshots;
    QHash<ArticleId, Error> m_failures;
    std::map<ArticleId, std::vector<Conflict>> m_conflicts;
    bool m_absorbing = false;
    std::map<ArticleId, std::vector<FieldPath>> m_beingSaved;
    bool m_isArranging = false; ///< steps are put in place, not done
    quint64 m_lastSerial = 0;
};

} // namespace galley
