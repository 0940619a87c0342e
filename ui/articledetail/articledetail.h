// The detail panel: all fields of the selected article, or what several have in common.
#pragma once

#include "core/editing/bulkchange.h"
#include "core/editing/edits.h"

#include <QUrl>
#include <QWidget>

class QStackedWidget;

namespace galley {

class ArticlePage;
class EmptyState;
class ProblemFinder;
class SelectionPage;
class ShownArticle;
class UnreadablePage;

/// Shows and edits the selection. One article's fields change at once, as undo steps; changes of several are
/// only planned here and done by whoever is told.
class ArticleDetail : public QWidget {
    Q_OBJECT
public:
    /// Both are not owned and outlive the panel.
    ArticleDetail(Feed* feed, Edits* edits, QWidget* parent = nullptr);

    /// Makes some of what is needed to show an article, a short while's work; true once there is no more of
    /// it. What was not made ahead is made when it is needed.
    bool prepare();
    /// Marks fields with what is wrong with them. Not owned; outlives the panel.
    void setProblems(const ProblemFinder* problems);
    /// Shows these articles: none, one or many. Cheap to call for every move in a list.
    void setArticles(const QList<ArticleId>& ids);
    /// Where Return in the table leads.
    void focusFirstField();
    /// The same for a field of the one article shown.
    void focusField(const FieldPath& path);

    /// Takes in what is typed and would otherwise wait for Return; for several articles that is a plan.
    void commitInput();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    ArticlePage* articlePage() const { return m_articlePage; }
    SelectionPage* selectionPage(); ///< made when first wanted
    UnreadablePage* unreadablePage() const { return m_unreadablePage; }

signals:
    /// A web page is to be opened; always http or https with a host.
    void openUrlRequested(const QUrl& url);
    /// Several articles are to be changed: show the plan, then make its changes.
    void changesRequested(const galley::BulkPlan& plan);
    /// Why what was asked for changes nothing.
    void told(const QString& message);
    /// Escape: the focus may go back to the list.
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choosePage();

    Feed* m_feed;
    Edits* m_edits;
    QList<ArticleId> m_ids;
    ShownArticle* m_article;
    QStackedWidget* m_pages;
    EmptyState* m_emptyPage;
    ArticlePage* m_articlePage;
    UnreadablePage* m_unreadablePage;
    SelectionPage* m_selectionPage = nullptr;
};

} // namespace galley
