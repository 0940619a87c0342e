// The fields of one record as a form: an article, a related article or an image.
#pragma once

#include "ui/articledetail/shownarticle.h"

#include <QUrl>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace galley {

class FieldEditor;
class FieldRow;
class Suggestions;
class UndoKeys;

/// Built once a kind of record and filled again for each. Entries become changes of the shown article at
/// once.
class RecordForm : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Article, Related, Image };

    /// `article` and `suggestions` are not owned and outlive it.
    RecordForm(Kind kind, ShownArticle* article, const Suggestions* suggestions, QWidget* parent = nullptr);

    /// Shows the record at a path; an empty path is the article itself.
    void setRecord(const FieldPath& record);
    const FieldPath& record() const { return m_record; }
    /// Shows what the fields hold now. Fields nobody knows of yet stay as they are, for they will be known in
    /// a moment.
    void refresh();
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

    void addRows(Kind kind);
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
    FieldPath m_record;
    std::vector<Row> m_rows;
    QVBoxLayout* m_layout;
    QWidget* m_othersHeading;
};

} // namespace galley
