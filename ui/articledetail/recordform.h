// The fields of one record as a form: an article, a related article or an image.
#pragma once

#include "ui/articledetail/shownarticle.h"

#include <QUrl>
#include <QWidget>

#include <limits>
#include <vector>

class QVBoxLayout;

namespace galley {

class FieldEditor;
class FieldRow;
class Suggestions;
class UndoKeys;

/// Built once a kind of record, in turns, and filled again for each. Entries become changes of the shown
/// article at once.
class RecordForm : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Article, Related, Image };

    /// Has no rows yet. `article` and `suggestions` are not owned and outlive it.
    RecordForm(Kind kind, ShownArticle* article, const Suggestions* suggestions, QWidget* parent = nullptr);

    static constexpr int allRows = std::numeric_limits<int>::max();
    /// Makes at most so many more of its rows. True once it has all; only then it may be used.
    bool makeRows(int most);

    /// Shows the record at a path; an empty path is the article itself.
    void setRecord(const FieldPath& record);
    const FieldPath& record() const { return m_record; }
    /// Shows what the fields hold now. Fields nobody knows of yet stay as they are, for they will be known in
    /// a moment.
    void refresh();
    /// Shows only anew what is wrong with them.
    void refreshProblems();
    /// Empties the fields nobody knows of yet.
    void clearUnknown();

    /// The row of a field, named within the record; nullptr where there is none.
    FieldRow* row(const QString& field) const;
    void focusFirstField();
    /// Takes in what is typed and would otherwise wait for Return.
    void commitInput();

signals:
    /// A record in a list of this one is to be shown.
    void openRequested(const galley::FieldPath& record);
    void openUrlRequested(const QUrl& url);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        FieldPath field; ///< within the record
        FieldRow* widget = nullptr;
        int mergeId = -1;
        bool onlyIfPresent = false;
        bool isOther = false;
    };

    void makeOthersHeading();
    void addRow(const FieldPath& field, FieldEditor* editor, bool onlyIfPresent);
    void connectRow(std::size_t index);
    void connectEditor(std::size_t index);
    void enter(std::size_t index, const std::optional<Value>& value, bool typing);
    FieldPath pathOf(const Row& row) const;
    void refreshRow(Row& row);
    void showOthers();
    std::vector<FieldPath> otherFields() const;
    void placeLabels();
    void forgetTyping();

    ShownArticle* m_article;
    const Suggestions* m_suggestions;
    UndoKeys* m_undoKeys;
    Kind m_kind;
    std::size_t m_named = 0; ///< of the names of its kind, those that have their row
    FieldPath m_record;
    std::vector<Row> m_rows;
    QVBoxLayout* m_layout;
    QWidget* m_othersHeading = nullptr; ///< the last that is made
};

} // namespace galley
