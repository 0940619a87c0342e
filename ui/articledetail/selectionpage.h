// What several selected articles have in common, and fields to set on all of them.
#pragma once

#include "core/editing/bulkchange.h"
#include "core/editing/fieldselection.h"
#include "ui/support/suggestions.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;

namespace galley {

class FieldRow;
class UndoKeys;

/// Shows common values and "differs". What somebody enters becomes a plan once the field is finished; fields
/// that are not touched change nothing.
class SelectionPage : public QWidget {
    Q_OBJECT
public:
    /// Both are not owned and outlive the page.
    SelectionPage(Feed* feed, Edits* edits, QWidget* parent = nullptr);

    void setArticles(const QList<ArticleId>& ids);
    void focusFirstField();
    /// Plans what is entered but not finished.
    void commitInput();
    /// Drops what is entered but not finished; whether there was anything.
    bool abandon();

    FieldRow* row(const QString& field) const;

signals:
    void changesRequested(const galley::BulkPlan& plan);
    /// A web page all have in common is to be opened.
    void openUrlRequested(const QUrl& url);
    /// Why nothing is to be changed.
    void told(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        FieldPath field;
        FieldRow* widget = nullptr;
        bool isTouched = false;
        std::optional<Value> entered;
    };

    void addRow(const char* field);
    bool isTyping() const;
    void connectRow(std::size_t index);
    void finish(Row& row);
    void request(const BulkChange& change);
    void refreshSoon();
    void refreshNext();
    void refreshRow(Row& row);
    void refreshTopics(Row& row);
    FieldSelection::Field commonPublished() const;
    void placeLabels();

    Feed* m_feed;
    Edits* m_edits;
    Suggestions m_suggestions;
    FieldSelection m_selection;
    QLabel* m_heading;
    QLabel* m_hint;
    QScrollArea* m_area;
    QWidget* m_form;
    UndoKeys* m_undoKeys;
    std::vector<Row> m_rows;
    std::size_t m_nextRow = 0; ///< rows from here on are still to be looked up
    QTimer m_timer;
};

} // namespace galley
