// The triage in place of the articles, and back.
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QStackedWidget;

namespace galley {

class ArticleGuide;
class FilterBar;
class TriageMode;
class ViewDesk;
class Workbench;

/// Shows the page of the triage while it lasts; what is about the list rests meanwhile.
class TriageSwitch : public QObject {
    Q_OBJECT
public:
    /// All outlives it. `pages` holds the welcome page, the articles and the triage.
    struct Parts {
        Workbench* workbench;
        TriageMode* triage;
        QStackedWidget* pages;
        ArticleGuide* guide;
        FilterBar* filter;
        ViewDesk* views;
    };
    TriageSwitch(const Parts& parts, QObject* parent);

    /// Actions about the list.
    void addListActions(const QList<QAction*>& actions);
    /// Shows the articles, or the welcome page where no feed is open.
    void showArticles();

private:
    void showTriage();
    void leaveTriage(int current);

    Parts m_parts;
    QActionGroup* m_listActions;
};

} // namespace galley
