// The menu is made anew whenever the views change: keys go by their places.
#include "ui/savedviews/savedviewactions.h"

#include "ui/savedviews/savedviews.h"
#include "ui/support/actions.h"

#include <QMenu>

namespace galley {
namespace {
constexpr int keyCount = 9;
}

SavedViewActions::SavedViewActions(SavedViews* views, QWidget* window)
    : QObject(window)
    , m_views(views)
    , m_menu(new QMenu(tr("Sa&ved Views"), window))
    , m_save(makeAction(this, {u"saveView"_qs,
                               u"increase"_qs,
                               tr("Save &This View"),
                               tr("Keep the filter, columns and sort order under a name"),
                               {Qt::CTRL | Qt::SHIFT | Qt::Key_B}})) {
    m_menu->setObjectName(u"savedViewsMenu"_qs);
    connect(m_save, &QAction::triggered, this, &SavedViewActions::saveRequested);
    connect(views, &SavedViews::changed, this, &SavedViewActions::fill);
    fill();
}

void SavedViewActions::setEnabled(bool enabled) {
    m_menu->setEnabled(enabled);
    const QList<QAction*> actions = m_menu->actions();
    for (QAction* action : actions)
        if (!m_more.contains(action))
            action->setEnabled(enabled);
}

void SavedViewActions::addToMenu(const QList<QAction*>& actions) {
    m_more = actions;
    fill();
}

void SavedViewActions::fill() {
    const bool enabled = m_menu->isEnabled();
    m_menu->clear(); // deletes what is its own
    for (int place = 0; place < m_views->count(); ++place) {
        const SavedView& view = m_views->at(place);
        QList<QKeySequence> keys;
        if (place < keyCount)
            keys.append(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + place));
        QAction* action = makeAction(m_menu, {u"showView%1"_qs.arg(place + 1),
                                              {},
                                              QString(view.name).replace(u"&"_qs, u"&&"_qs),
                                              tr("Show “%1”: %2").arg(view.name, view.filter),
                                              keys});
        m_menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, place] { emit viewRequested(place); });
    }
    m_menu->addSeparator();
    m_menu->addAction(m_save);
    m_menu->addActions(m_more);
    setEnabled(enabled);
}

} // namespace galley
