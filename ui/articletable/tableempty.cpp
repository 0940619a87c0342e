// The empty states of the views.
#include "ui/articletable/tableempty.h"

#include "ui/support/workbench.h"

#include <QAbstractItemView>
#include <QPushButton>

namespace galley {

TableEmpty::TableEmpty(QAbstractItemView* view, Workbench* workbench)
    : QObject(view)
    , m_workbench(workbench)
    , m_state(new EmptyState(view))
    , m_clearFilter(m_state->addButton(tr("Clear filter"))) {
    m_clearFilter->setObjectName(u"clearFilter"_qs);
    connect(m_clearFilter, &QPushButton::clicked, this, &TableEmpty::clearFilterRequested);
    connect(workbench, &Workbench::countsChanged, this, &TableEmpty::update);
    connect(workbench, &Workbench::loadingChanged, this, &TableEmpty::update);
    connect(workbench, &Workbench::sessionChanged, this, [this](FeedSession* session) {
        if (session) // another text may leave as little
            connect(session->list(), &ArticleListModel::filterChanged, this, &TableEmpty::update);
        update();
    });
}

void TableEmpty::update() {
    FeedSession* session = m_workbench->session();
    const bool empty = session && session->shownCount() == 0;
    m_state->setVisible(empty);
    if (!empty)
        return;
    const QString filter = session->list()->query().text();
    const bool isFiltered = session->articleCount() > 0 && !filter.isEmpty();
    m_clearFilter->setVisible(isFiltered);
    if (isFiltered) {
        m_state->setHeading(tr("No article matches “%1”").arg(filter));
        m_state->setHint(tr(
            "The filter looks for all words in title, excerpt, provider and topics, and compares fields."));
    } else if (session->feed()->isLoading()) {
        m_state->setHeading(tr("Reading the feed"));
        m_state->setHint({});
    } else if (session->feed()->unreadCount() > 0) {
        m_state->setHeading(tr("Reading was stopped"));
        m_state->setHint(tr("Press F5 to read the articles."));
    } else {
        m_state->setHeading(tr("This feed holds no articles"));
        m_state->setHint(tr(
            "Articles are Markdown or HTML files in folders whose names begin with “_”, or directly in the "
            "folder that was opened. Press F5 once there are some."));
    }
}

} // namespace galley
