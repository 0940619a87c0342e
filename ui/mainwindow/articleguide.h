// From wherever one is to an article, its fields, or the list.
#pragma once

#include "core/article/field.h"
#include "core/feed/feed.h"

#include <QObject>

namespace galley {

class ArticleViews;
class FilterBar;
class SidePanel;
class TriageMode;
class ViewActions;
class Workbench;

/// Moves selection and focus between the parts of the window.
class ArticleGuide : public QObject {
    Q_OBJECT
public:
    /// All outlives it.
    struct Parts {
        Workbench* workbench;
        ArticleViews* views;
        FilterBar* filter;
        SidePanel* side;
        ViewActions* actions;
        TriageMode* triage;
    };
    ArticleGuide(const Parts& parts, QObject* parent);

    /// Selects an article, past the filter where that hides it; the focus goes to the articles.
    void goToArticle(galley::ArticleId id);
    void goToField(galley::ArticleId id, const galley::FieldPath& path);
    /// To the fields of what is selected.
    void goToDetails();
    void goToArticles();
    /// Selects the first article where none is selected.
    void selectFirst();

private:
    Parts m_parts;
};

} // namespace galley
