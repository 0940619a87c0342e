// Keeps what a view shows in its place while articles come and go.
#include "ui/support/scrollkeeper.h"

#include "ui/support/feedsession.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace galley {
namespace {

constexpr int mostAnchors = 40;

} // namespace

ScrollKeeper::ScrollKeeper(QAbstractItemView* view)
    : QObject(view)
    , m_view(view) {}

void ScrollKeeper::setSession(FeedSession* session) {
    if (m_session)
        m_session->list()->disconnect(this);
    m_session = session;
    m_anchors.clear();
    if (!session)
        return;
    connect(session->list(), &ArticleListModel::aboutToFollow, this, &ScrollKeeper::note);
    connect(session->list(), &ArticleListModel::followed, this, &ScrollKeeper::restore);
}

void ScrollKeeper::note() {
    m_anchors.clear();
    const QScrollBar* bar = m_view->verticalScrollBar();
    // While a feed opens, its first rows are what one waits for.
    if (!m_view->isVisible() || (m_session->feed()->isLoading() && bar->value() == bar->minimum()))
        return;
    const QRect area = m_view->viewport()->rect();
    QModelIndex index = m_view->indexAt(area.topLeft() + QPoint(area.width() / 2, 0));
    for (int step = 1; !index.isValid() && step < 8; ++step)
        index = m_view->indexAt(area.topLeft() + QPoint(area.width() / 2, step * 8)); // between two cards
    for (int count = 0; index.isValid() && count < mostAnchors; ++count) {
        const QRect place = m_view->visualRect(index);
        if (place.top() >= area.bottom())
            return;
        m_anchors.append({index, place.top()});
        index = index.siblingAtRow(index.row() + 1);
    }
}

void ScrollKeeper::restore() {
    const QList<Anchor> anchors = std::exchange(m_anchors, {});
    if (!anchors.isEmpty())
        m_view->doItemsLayout(); // the scroll bar must know the rows
    for (const Anchor& anchor : anchors) {
        if (!anchor.index.isValid())
            continue;
        QScrollBar* bar = m_view->verticalScrollBar();
        const int moved = m_view->visualRect(anchor.index).top() - anchor.top;
        bar->setValue(bar->value() + moved);
        return;
    }
}

} // namespace galley
