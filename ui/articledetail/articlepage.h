// Everything about one article: its fields, the records in its lists, its body.
#pragma once

#include "ui/articledetail/recordform.h"
#include "ui/support/suggestions.h"

#include <QTimer>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace galley {

class BodyView;
class Breadcrumb;
class ElidedLabel;

/// The article's form, and on top of it the forms of records one opened in it: a related article, an image.
class ArticlePage : public QWidget {
    Q_OBJECT
public:
    /// Has no rows yet. `article` is not owned and outlives the page.
    explicit ArticlePage(ShownArticle* article, QWidget* parent = nullptr);

    /// As RecordForm::makeRows, for the article's own.
    bool makeRows(int most) { return m_main.form->makeRows(most); }

    void focusFirstField();
    /// Puts the cursor in a field of the article; in the list where the field is one of an item.
    void focusField(const FieldPath& path);
    /// Goes back to the list the shown record is in; false where the article itself is shown.
    bool goBack();
    /// Shows a record of one of the article's lists.
    void open(const FieldPath& record);

    RecordForm* shownForm() const;
    ShownArticle* shownArticle() const { return m_article; }
    BodyView* body() const { return m_body; }

signals:
    void openUrlRequested(const QUrl& url);

private:
    struct Place {
        QScrollArea* area = nullptr;
        RecordForm* form = nullptr;
    };

    Place addForm(RecordForm::Kind kind, QWidget* below);
    Place& placeOf(const FieldPath& record);
    void showSwitched();
    void showCompleted();
    void refresh();
    void updateHeader();
    void updateBreadcrumb();
    void leaveVanished();
    int countOf(const FieldPath& list) const;

    ShownArticle* m_article;
    Suggestions m_suggestions;
    ElidedLabel* m_path;
    QLabel* m_notices;
    Breadcrumb* m_breadcrumb;
    QStackedWidget* m_stack;
    BodyView* m_body;
    Place m_main;
    Place m_related;
    Place m_image;
    QList<FieldPath> m_trail; ///< records opened, the shown one last
    QTimer m_patience;        ///< how long fields may show the article before this one
};

} // namespace galley
