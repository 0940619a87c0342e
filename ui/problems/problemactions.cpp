// What one can do about problems.
#include "ui/problems/problemactions.h"

#include "ui/support/actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace galley {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("ProblemActions", text);
}

QAction* make(QWidget* panel, const ActionSpec& spec) {
    QAction* action = makeAction(panel, spec);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    panel->addAction(action);
    return action;
}

} // namespace

void ProblemActions::fillMenu(QMenu* menu) const {
    menu->addActions({fix, fixAlike, edit});
}

ProblemActions makeProblemActions(QWidget* panel) {
    return {
        make(panel, {QStringLiteral("fixProblem"),
                     QStringLiteral("done"),
                     translated(QT_TRANSLATE_NOOP("ProblemActions", "F&ix")),
                     translated(QT_TRANSLATE_NOOP("ProblemActions",
                                                  "Mend the selected problems where there is a safe way")),
                     {Qt::Key_X}}),
        make(panel, {QStringLiteral("fixRule"),
                     {},
                     translated(QT_TRANSLATE_NOOP("ProblemActions", "Fix &All of This Rule")),
                     translated(QT_TRANSLATE_NOOP(
                         "ProblemActions", "Mend this problem in all articles where there is a safe way")),
                     {Qt::SHIFT | Qt::Key_X}}),
        make(panel, {QStringLiteral("editProblem"),
                     QStringLiteral("details"),
                     translated(QT_TRANSLATE_NOOP("ProblemActions", "&Edit the Field")),
                     translated(QT_TRANSLATE_NOOP("ProblemActions", "Go to the field in the details")),
                     {Qt::Key_F2}})};
}

} // namespace galley
