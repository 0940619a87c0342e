// What one can do about fields in conflict.
#include "ui/conflicts/conflictactions.h"

#include "ui/support/actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace galley {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("ConflictActions", text);
}

struct Spec {
    const char* name;
    QString icon;
    const char* text;
    const char* toolTip;
    QKeySequence shortcut;
};

QAction* make(QWidget* panel, const Spec& spec) {
    QAction* action = makeAction(panel, {QString::fromLatin1(spec.name),
                                         spec.icon,
                                         translated(spec.text),
                                         translated(spec.toolTip),
                                         {spec.shortcut},
                                         Qt::WidgetWithChildrenShortcut});
    panel->addAction(action);
    return action;
}

} // namespace

void ConflictActions::fillMenu(QMenu* menu) const {
    menu->addActions({keepMine, takeTheirs, edit});
    menu->addSeparator();
    menu->addActions({keepMineAlike, takeTheirsAlike});
    menu->addSeparator();
    menu->addActions({keepMineAll, takeTheirsAll});
}

ConflictActions makeConflictActions(QWidget* panel) {
    const QString done = QStringLiteral("done");
    const QString back = QStringLiteral("revert");
    return {
        make(panel, {"keepMine", done, QT_TRANSLATE_NOOP("ConflictActions", "&Keep Mine"),
                     QT_TRANSLATE_NOOP("ConflictActions",
                                       "Keep your values of the selected fields; saving writes them over "
                                       "what is on disk now"),
                     Qt::Key_K}),
        make(panel, {"takeTheirs", back, QT_TRANSLATE_NOOP("ConflictActions", "&Take Theirs"),
                     QT_TRANSLATE_NOOP("ConflictActions",
                                       "Drop your values of the selected fields for what is on disk now"),
                     Qt::Key_T}),
        make(panel, {"editConflict", QStringLiteral("details"),
                     QT_TRANSLATE_NOOP("ConflictActions", "&Edit the Field"),
                     QT_TRANSLATE_NOOP("ConflictActions", "Go to the field in the details"), Qt::Key_F2}),
        make(panel, {"keepMineAlike",
                     {},
                     QT_TRANSLATE_NOOP("ConflictActions", "Keep Mine in This &Field"),
                     QT_TRANSLATE_NOOP("ConflictActions",
                                       "Keep your values of this field in all articles in conflict"),
                     Qt::SHIFT | Qt::Key_K}),
        make(panel, {"takeTheirsAlike",
                     {},
                     QT_TRANSLATE_NOOP("ConflictActions", "Take Theirs in T&his Field"),
                     QT_TRANSLATE_NOOP("ConflictActions",
                                       "Drop your values of this field in all articles in conflict"),
                     Qt::SHIFT | Qt::Key_T}),
        make(panel, {"keepMineAll",
                     {},
                     QT_TRANSLATE_NOOP("ConflictActions", "Keep &All Mine"),
                     QT_TRANSLATE_NOOP("ConflictActions", "Keep your values of all fields in conflict"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_K}),
        make(panel, {"takeTheirsAll",
                     {},
                     QT_TRANSLATE_NOOP("ConflictActions", "Take All Thei&rs"),
                     QT_TRANSLATE_NOOP("ConflictActions", "Drop your values of all fields in conflict"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_T}),
    };
}

} // namespace galley
