// The detail panel's keys as a menu.
#pragma once

#include "ui/support/actions.h"

#include <QMenu>
#include <QPointer>

namespace galley {

/// Does what a key does in the field or list of the panel that has, or had last, the focus. The keys are
/// the panel's own; here they are told.
class FieldMenu : public QMenu {
    Q_OBJECT
public:
    /// `panel` holds the fields.
    FieldMenu(const QString& title, QWidget* panel, QWidget* parent);

private:
    void addEntry(const ActionSpec& spec);
    void updateEnabled();
    /// The panel's action of that name that is nearest around the focus.
    QAction* actionAtFocus(const QString& name) const;

    QWidget* m_panel;
    QPointer<QWidget> m_focus; ///< the last one within the panel
};

} // namespace galley
