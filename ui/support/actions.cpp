// Actions made alike.
#include "ui/support/actions.h"

#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QTextDocument>

namespace galley {

QAction* makeAction(QObject* owner, const ActionSpec& spec) {
    auto* action = new QAction(spec.text, owner);
    action->setObjectName(spec.name);
    if (!spec.icon.isEmpty())
        action->setIcon(symbolicIcon(spec.icon));
    action->setShortcuts(spec.shortcuts);
    action->setShortcutContext(spec.context);
    setActionToolTip(action, spec.toolTip);
    return action;
}

void setActionToolTip(QAction* action, const QString& toolTip) {
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString text = keys.isEmpty() ? toolTip : u"%1 (%2)"_qs.arg(toolTip, keys);
    action->setToolTip(Qt::mightBeRichText(text) ? plainToolTip(text) : text);
    action->setStatusTip(toolTip);
}

} // namespace galley
