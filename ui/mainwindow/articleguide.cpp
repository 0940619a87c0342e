// Selection and focus.
#include "ui/mainwindow/articleguide.h"

#include "ui/filterbar/filterbar.h"
#include "ui/mainwindow/sidepanel.h"
#include "ui/mainwindow/viewactions.h"
#include "ui/support/articleviews.h"
#include "ui/support/workbench.h"
#include "ui/triage/triagemode.h"

#include <QAction>

namespace galley {

ArticleGuide::ArticleGuide(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts) {}

void ArticleGuide::goToArticle(ArticleId id) {
    FeedSession* session = m_parts.workbench->session();
    if (!session->feed()->contains(id))
        return;
    if (session->list()->rowOf(id) < 0)
        m_parts.filter->clear();
    session->selection()->select({id});
    m_parts.views->reveal();
    goToArticles();
}

void ArticleGuide::goToField(ArticleId id, const FieldPath& path) {
    goToArticle(id);
    m_parts.actions->detailsAction()->setChecked(true);
    m_parts.side->focusField(path);
}

void ArticleGuide::goToDetails() {
    m_parts.actions->detailsAction()->setChecked(true);
    m_parts.side->focusDetails();
}

void ArticleGuide::goToArticles() {
    m_parts.triage->leave();
    m_parts.views->focus();
}

void ArticleGuide::selectFirst() {
    FeedSession* session = m_parts.workbench->session();
    if (session)
        session->selection()->settle(); // something may come back
    if (session && session->shownCount() > 0 && !session->selection()->model()->hasSelection()) {
        session->selection()->select({session->list()->idAt(0)});
        m_parts.views->reveal();
    }
}

} // namespace galley
