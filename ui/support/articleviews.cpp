// Hands on to the view shown.
#include "ui/support/articleviews.h"

#include "ui/support/articlekeys.h"
#include "ui/support/feedsession.h"

#include <QAbstractItemView>

namespace galley {

ArticleViews::ArticleViews(QWidget* parent)
    : QStackedWidget(parent)
    , m_keys(new ArticleKeys(this)) {
    setObjectName(u"articleViews"_qs);
    connect(m_keys, &ArticleKeys::qualityStepRequested, this, &ArticleViews::qualityStepRequested);
    connect(m_keys, &ArticleKeys::escaped, this, &ArticleViews::escaped);
    connect(m_keys, &ArticleKeys::extendRequested, this, [this](int articles) { moveBy(articles, true); });
    connect(m_keys, &ArticleKeys::qualityEditRequested, this, [this] {
        if (!shown().view->editQuality())
            emit qualityEditRequested();
    });
}

void ArticleViews::addView(const Entry& entry) {
    m_entries.append(entry);
    addWidget(entry.page);
    m_keys->watch(entry.widget);
}

const ArticleViews::Entry& ArticleViews::shown() const {
    return m_entries.at(currentIndex());
}

QList<QAbstractItemView*> ArticleViews::widgets() const {
    QList<QAbstractItemView*> widgets;
    for (const Entry& entry : m_entries)
        widgets.append(entry.widget);
    return widgets;
}

void ArticleViews::showView(const QAbstractItemView* view) {
    if (isShown(view))
        return;
    const bool hadFocus = shown().widget->hasFocus();
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.widget == view)
            setCurrentWidget(entry.page);
    }
    if (hadFocus)
        focus();
    reveal();
}

void ArticleViews::setSession(FeedSession* session) {
    for (const Entry& entry : std::as_const(m_entries))
        entry.view->setSession(session);
    if (session)
        connect(session->selection(), &ArticleSelection::cameBack, this, &ArticleViews::reveal);
}

void ArticleViews::addKeysOf(const QList<QAction*>& actions) {
    for (const Entry& entry : std::as_const(m_entries))
        entry.widget->addActions(actions);
}

void ArticleViews::moveBy(int places, bool extend) {
    shown().view->moveBy(places, extend);
}

void ArticleViews::reveal() {
    shown().view->reveal();
}

void ArticleViews::selectAll() {
    shown().widget->selectAll();
}

void ArticleViews::focus(Qt::FocusReason reason) {
    shown().widget->setFocus(reason);
}

int ArticleViews::placeOf(int row) const {
    return shown().view->placeOf(row);
}

int ArticleViews::rowAt(int place) const {
    return shown().view->rowAt(place);
}

} // namespace galley
