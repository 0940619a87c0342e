// A feed's articles as rows, its fields as columns.
#pragma once

#include "core/editing/bulkchange.h"
#include "core/editing/currentarticle.h"
#include "core/model/sortedrows.h"

#include <QAbstractTableModel>

namespace galley {

class ProblemFinder;

/// What an article's row calls attention to; the most urgent first, which is also how the State column sorts.
enum class ArticleState {
    Conflict,   ///< somebody else changed what was edited here
    NotSaved,   ///< has edits that the last save could not write
    Edited,     ///< has unsaved edits
    Unreadable, ///< a file Jekyll would refuse
    Problem,    ///< can be read, but something is wrong with it
    Fine
};

/// Rows in the order articles came. setData pushes a command; only commands change anything.
class ArticleTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        State,
        Published,
        Quality,
        Heat,
        Title,
        Provider,
        Topics,
        Date,
        Type,
        Category,
        Collection,
        Path,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< ArticleId
        SortRole,                  ///< raw value of the column for sorting
        DirtyRole,                 ///< bool: has unsaved edits
        FieldDirtyRole,            ///< bool: this column's field has an unsaved edit
        ReadableRole,              ///< bool: false for files Jekyll would refuse
        PublishedRole,             ///< bool, current
        QualityRole,               ///< qint64 or invalid, current
        ProblemsRole,              ///< QStringList of messages
        FailureRole,               ///< QString: why the last save left it dirty, and what is in conflict
        SearchTextRole,            ///< QString: case-folded title, excerpt, provider name and domain, topics
        StateRole,                 ///< int: ArticleState
        UntitledRole,              ///< bool: has no title; the file's name stands for it
        RoleEnd
    };

    /// Feed and edits must outlive the model.
    ArticleTableModel(Feed* feed, Edits* edits, QObject* parent = nullptr);

    /// Takes problems from there; without it only what the reader found is known. Outlives the model.
    void setProblems(const ProblemFinder* problems);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    static QString titleOf(int column);   ///< as the header shows it
    static QString toolTipOf(int column); ///< what stands there
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Published takes a Qt::CheckState by CheckStateRole, Quality a whole number from 0 by EditRole (an
    /// editor should only hand in what was changed: 0 on an article without quality writes that 0). False
    /// where nothing changed.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    const Feed& feed() const { return *m_feed; }
    const Edits& edits() const { return *m_edits; }

    ArticleId idAt(int row) const;
    int rowOf(ArticleId id) const; ///< -1 where it is gone
    /// The current values of a row's article; for use at once.
    CurrentArticle articleAt(int row) const;
    ArticleState stateAt(int row) const;
    /// Whether something worse than a note is wrong with it.
    bool hasProblem(int row) const;
    /// The ids of the rules it breaks; some may be there twice.
    QStringList brokenRules(int row) const;
    /// What the State column can say.
    static QStringList stateTexts();

    /// The front matter field behind a column; an empty path for State, Collection and Path.
    static FieldPath fieldOf(int column);

    /// What the filter looks at: SearchTextRole as UTF-8, a line each for title (or file), excerpt, provider,
    /// its domain and each topic. The first line is also what the title sorts by.
    std::string searchText(int row) const;
    /// What a column sorts by: numbers as they are, texts folded.
    SortValue sortValue(int row, int column) const;

signals:
    /// Sent ahead of dataChanged, which may speak of more rows than these.
    void rowsTouched(const std::vector<int>& rows);
    /// The same where only what the State column says is another.
    void statesTouched(const std::vector<int>& rows);

private:
    QVariant cellData(int row, int column, int role) const;
    QVariant rowData(int row, int column, int role) const;
    QString fileName(int row) const;
    QString shownTitle(int row) const;
    QString displayText(int row, int column) const;
    QString accessibleText(int row, int column) const;
    QString toolTip(int row, int column) const;
    QString stateToolTip(int row) const;
    QString failure(int row) const;
    QVariant editValue(int row, int column) const;
    std::span<const Problem> problemsAt(int row) const;
    QStringList problems(int row) const;
    bool apply(int row, const BulkChange& change);

    void appendRows(int firstId, int lastId);
    void removeRowsOf(const QList<int>& ids);
    void moveToEnd(const std::vector<int>& rows);
    void removeRange(int first, int last);
    void announceChanges(const QList<int>& ids);
    void announceStates(const QList<int>& ids);

    Feed* m_feed;
    Edits* m_edits;
    const ProblemFinder* m_problems = nullptr;
    std::vector<ArticleId> m_rows;
    std::vector<int> m_rowOf; ///< by id; -1 where it is gone
};

} // namespace galley
