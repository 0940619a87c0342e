// The actions that move among articles and look at one, without changing any.
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace galley {

class ArticleViews;
class UrlOpener;
class Workbench;

/// Next, previous, details, web page, copy, select all. Single keys work while a
/// view of the articles has the focus.
class ArticleActions : public QObject {
    Q_OBJECT
public:
    ArticleActions(ArticleViews* views, Workbench* workbench, const UrlOpener* opener);

    void fillArticleMenu(QMenu* menu);
    void fillEditMenu(QMenu* menu);

    /// Those that look at the web page of the current article, wherever that is shown.
    QList<QAction*> linkActions() const { return {m_webPage, m_copy}; }

    /// Opens an address of an article; tells where that is refused.
    void openUrl(const QUrl& url);

signals:
    void detailsRequested();
    /// Something to say in the status bar.
    void told(const QString& message);

private:
    void makeMoveActions();
    void makeLookActions();
    void openWebPage();
    void copyWebAddress();
    void updateEnabled();

    ArticleViews* m_views;
    Workbench* m_workbench;
    const UrlOpener* m_opener;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_details = nullptr;
    QAction* m_webPage = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_selectAll = nullptr;
};

} // namespace galley
