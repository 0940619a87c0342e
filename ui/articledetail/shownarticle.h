// The one article the panel shows: its current values, and how they are changed.
#pragma once

#include "core/editing/edits.h"
#include "ui/articledetail/documentreader.h"

#include <QObject>

#include <optional>

namespace galley {

class ProblemFinder;

/// Answers what a field holds now, held in the file and may become; turns entries into edits. At first it
/// knows what the feed's summary knows, and everything once the document is read.
class ShownArticle : public QObject {
    Q_OBJECT
public:
    /// Both are not owned and outlive it.
    ShownArticle(Feed* feed, Edits* edits, QObject* parent = nullptr);

    /// Marks what is found there; not owned, outlives it. Without it no field is marked.
    void setProblems(const ProblemFinder* problems);
    bool marksProblems() const { return m_problems != nullptr; }
    /// What is wrong with a field or with something in it, a line each; notes are left out.
    QString problemsAt(const FieldPath& path) const;

    /// Shows another article; -1 shows none.
    void show(ArticleId id);
    ArticleId id() const { return m_id; }
    Feed* feed() const { return m_feed; }
    Edits* edits() const { return m_edits; }

    /// The document as read last, or nullptr before that.
    const frontmatter::Document* document() const { return m_document ? &*m_document : nullptr; }
    /// Why the document could not be read, or nothing.
    const std::optional<Error>& error() const { return m_error; }
    /// Whether value() can answer for this field yet.
    bool knows(const FieldPath& path) const;

    std::optional<Value> value(const FieldPath& path) const;    ///< now, edits made
    std::optional<Value> original(const FieldPath& path) const; ///< in the file
    bool isDirty(const FieldPath& path) const;
    /// Why the field cannot be edited; empty where it can.
    QString readOnlyReason(const FieldPath& path) const;
    /// The whole record as it is now; empty before the document is read.
    const Value& values() const { return m_values; }

    /// Sets a field (nothing removes it) as an undo step. Missing mappings and one new list item on the way
    /// are made.
    void change(const FieldPath& path, const std::optional<Value>& value, int mergeId = -1);
    void revert(const FieldPath& path);
    /// A number that joins the changes of one stretch of typing.
    int newMergeId() { return ++m_lastMergeId; }

signals:
    /// Another article is shown, known by its summary.
    void switched();
    /// The document arrived, or could not be read.
    void completed();
    /// Values or their dirtiness changed.
    void changed();
    /// What is known to be wrong with the article changed.
    void problemsChanged();

private:
    void takeDocument(const frontmatter::Document& document);
    void takeEdits();
    void readAgainLater();
    /// The tree as far as it is known, with everything below the path's top-level key in it.
    Value knownValues(const FieldPath& path) const;
    FieldPath writtenPath(const Value& values, const FieldPath& path) const;
    /// The edit of something this field stands in, or of the field itself.
    const Edit* coveringEdit(const FieldPath& path) const;

    Feed* m_feed;
    Edits* m_edits;
    const ProblemFinder* m_problems = nullptr;
    DocumentReader m_reader;
    ArticleId m_id = -1;
    std::optional<frontmatter::Document> m_document;
    std::optional<Error> m_error;
    Value m_values = Value(frontmatter::Mapping());
    bool m_isStale = false;        ///< the file changed since the document was read
    bool m_hasUpdatedFeed = false; ///< of this article's newer state on disk, once
    int m_lastMergeId = 1000;
};

} // namespace galley
