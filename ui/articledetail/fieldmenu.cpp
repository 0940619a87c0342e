// The detail panel's keys as a menu.
#include "ui/articledetail/fieldmenu.h"

#include <QApplication>

namespace galley {

FieldMenu::FieldMenu(const QString& title, QWidget* panel, QWidget* parent)
    : QMenu(title, parent)
    , m_panel(panel) {
    addEntry({u"revertField"_qs,
              u"revert"_qs,
              tr("Re&vert Field"),
              tr("Put back what stands in the file"),
              {Qt::CTRL | Qt::ALT | Qt::Key_Z}});
    addEntry({u"removeField"_qs,
              u"decrease"_qs,
              tr("Re&move Field"),
              tr("Take the field out of the file"),
              {Qt::CTRL | Qt::SHIFT | Qt::Key_Delete}});
    addEntry({u"openCalendar"_qs,
              u"calendar"_qs,
              tr("Choose &Date"),
              tr("Choose a date in a calendar"),
              {Qt::ALT | Qt::Key_Down}});
    addSeparator();
    addEntry({u"openItem"_qs,
              u"details"_qs,
              tr("&Show Item"),
              tr("Show and edit an image or related article"),
              {Qt::Key_F2}});
    addEntry({u"addItem"_qs,
              u"increase"_qs,
              tr("&Add Item"),
              tr("Add an image or related article"),
              {Qt::Key_Insert}});
    addEntry({u"removeItem"_qs,
              u"decrease"_qs,
              tr("&Remove Item"),
              tr("Remove what is selected in the list"),
              {QKeySequence::Delete}});
    addEntry({u"itemUp"_qs, u"up"_qs, tr("Move &Up"), tr("Move the item up"), {Qt::ALT | Qt::Key_Up}});
    addEntry(
        {u"itemDown"_qs, u"down"_qs, tr("Move Do&wn"), tr("Move the item down"), {Qt::ALT | Qt::Key_Down}});
    addEntry({u"topicEarlier"_qs,
              u"back"_qs,
              tr("Move Topic to the &Front"),
              tr("Move the topic one place to the front"),
              {Qt::ALT | Qt::Key_Left}});
    addEntry({u"topicLater"_qs,
              u"forward"_qs,
              tr("Move Topic to the Bac&k"),
              tr("Move the topic one place to the back"),
              {Qt::ALT | Qt::Key_Right}});
    addSeparator();
    addEntry({u"recordBack"_qs,
              u"back"_qs,
              tr("Back to the &List"),
              tr("Leave an image or related article"),
              {Qt::ALT | Qt::Key_Left}});
    addEntry({u"previousRecord"_qs,
              u"up"_qs,
              tr("&Previous Record"),
              tr("Show the image or related article before this one"),
              {Qt::CTRL | Qt::Key_PageUp}});
    addEntry({u"nextRecord"_qs,
              u"down"_qs,
              tr("&Next Record"),
              tr("Show the image or related article behind this one"),
              {Qt::CTRL | Qt::Key_PageDown}});
    connect(this, &QMenu::aboutToShow, this, &FieldMenu::updateEnabled);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && m_panel->isAncestorOf(now))
            m_focus = now;
    });
}

void FieldMenu::addEntry(const ActionSpec& spec) {
    QAction* entry = makeAction(this, spec);
    entry->setShortcutContext(Qt::WidgetShortcut); // told here, answered in the panel
    connect(entry, &QAction::triggered, this, [this, name = spec.name] {
        if (QAction* action = actionAtFocus(name))
            action->trigger();
    });
    addAction(entry);
}

void FieldMenu::updateEnabled() {
    for (QAction* entry : actions()) {
        if (!entry->isSeparator())
            entry->setEnabled(actionAtFocus(entry->objectName()));
    }
}

QAction* FieldMenu::actionAtFocus(const QString& name) const {
    for (QWidget* widget = m_focus; widget && widget != m_panel; widget = widget->parentWidget()) {
        for (QAction* action : widget->actions()) {
            if (action->objectName() == name && action->isEnabled())
                return action;
        }
    }
    return nullptr;
}

} // namespace galley
