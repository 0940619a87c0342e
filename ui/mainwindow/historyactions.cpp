// Undo and redo.
#include "ui/mainwindow/historyactions.h"

#include "ui/support/actions.h"
#include "ui/support/articleviews.h"
#include "ui/support/workbench.h"

#include <QMenu>
#include <QToolBar>

#include <algorithm>

namespace galley {

HistoryActions::HistoryActions(ArticleViews* views, Workbench* workbench)
    : QObject(views)
    , m_views(views)
    , m_workbench(workbench)
    , m_undo(makeAction(this, {u"undo"_qs, u"undo"_qs, tr("&Undo"), tr("Undo"), {QKeySequence::Undo}}))
    , m_redo(makeAction(this, {u"redo"_qs,
                               u"redo"_qs,
                               tr("&Redo"),
                               tr("Redo"),
                               {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}})) {
    QUndoGroup* group = workbench->undoGroup();
    for (QAction* action : {m_undo, m_redo}) {
        action->setPriority(QAction::LowPriority);
        action->setEnabled(false);
    }
    connect(m_undo, &QAction::triggered, this, [this, group] {
        const QString what = group->undoText();
        group->undo();
        emit told(tr("Undone: %1").arg(what));
    });
    connect(m_redo, &QAction::triggered, this, [this, group] {
        const QString what = group->redoText();
        group->redo();
        emit told(tr("Redone: %1").arg(what));
    });
    connect(group, &QUndoGroup::canUndoChanged, m_undo, &QAction::setEnabled);
    connect(group, &QUndoGroup::canRedoChanged, m_redo, &QAction::setEnabled);
    connect(group, &QUndoGroup::undoTextChanged, this, [this](const QString& what) {
        setTexts(m_undo, what.isEmpty() ? tr("&Undo") : tr("&Undo: %1"), what);
    });
    connect(group, &QUndoGroup::redoTextChanged, this, [this](const QString& what) {
        setTexts(m_redo, what.isEmpty() ? tr("&Redo") : tr("&Redo: %1"), what);
    });
    connect(workbench, &Workbench::sessionChanged, this, [this](FeedSession* session) {
        if (session)
            connect(session->edits(), &Edits::revisited, this, &HistoryActions::revisit);
    });
}

void HistoryActions::setTexts(QAction* action, const QString& verb, const QString& what) {
    // What is undone may name a title, whose ampersands are no mnemonics.
    QString escaped = what;
    escaped.replace(u'&', u"&&"_qs);
    const QString text = what.isEmpty() ? verb : verb.arg(escaped);
    action->setText(text);
    QString plain = what.isEmpty() ? verb : verb.arg(what);
    setActionToolTip(action, plain.remove(plain.indexOf(u'&'), 1));
}

void HistoryActions::fillEditMenu(QMenu* menu) {
    menu->addActions({m_undo, m_redo});
}

void HistoryActions::fillToolBar(QToolBar* toolBar) {
    toolBar->addActions({m_undo, m_redo});
}

void HistoryActions::revisit(const QList<int>& ids, const EditPlace& place) {
    FeedSession* session = m_workbench->session();
    const QSet<ArticleId> selected(place.selected.begin(), place.selected.end());
    // What changed without being selected, as all of a rule's problems do, is what is to be seen.
    const bool wasSelected =
        std::any_of(ids.begin(), ids.end(), [&selected](ArticleId id) { return selected.contains(id); });
    session->list()->showAlso(wasSelected ? ids + QList{place.current} : ids);
    if (wasSelected)
        session->selection()->select(place.selected, place.current);
    else
        session->selection()->select(ids);
    m_views->reveal();
}

} // namespace galley
