// The page of an open feed.
#pragma once

#include <QSplitter>

namespace galley {

class ArticleTable;
class ArticleViews;
class ChangesPage;
class FacetPanel;
class FeedSession;
class ImageStore;
class ListPanels;
class SidePanel;
class ThumbnailPage;
class WindowMemory;
class Workbench;

/// Lays out side bar, views, the lists below them and the side panel.
class ArticlesPage : public QSplitter {
    Q_OBJECT
public:
    /// Takes in the view of changes and the lists, and owns them then; all else outlives it.
    ArticlesPage(Workbench* workbench, ImageStore* images, ChangesPage* changes, const ListPanels* lists);

    FacetPanel* facets() const { return m_facets; }
    ArticleViews* views() const { return m_views; }
    ArticleTable* table() const { return m_table; }
    ThumbnailPage* thumbnails() const { return m_thumbnails; }
    SidePanel* side() const { return m_side; }

    void setSession(FeedSession* session);
    /// Has the arrangement come back as it was left.
    void rememberIn(WindowMemory* memory);

signals:
    void clearFilterRequested();

private:
    void makeViews(Workbench* workbench);
    void arrangeMiddle(const ListPanels* lists);
    void arrange();

    FacetPanel* m_facets;
    ArticleViews* m_views;
    ArticleTable* m_table;
    ThumbnailPage* m_thumbnails;
    ChangesPage* m_changes;
    SidePanel* m_side;
    QSplitter* m_main; ///< views and lists beside the side panel
    QSplitter* m_left; ///< views above lists
};

} // namespace galley
